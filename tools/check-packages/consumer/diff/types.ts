import { compareClients, consequences, type Change, type Consequence } from '@org/cognito-diff';
import { UserPoolClient } from '@org/cognito-core';

const client = UserPoolClient.make({ disableOAuth: true });
const changes: ReadonlyArray<Change> = compareClients(
  { client },
  { client, userPoolId: 'eu-west-1_Example' },
);

export const costs: ReadonlyArray<Consequence> = changes.flatMap(({ consequences: all }) => [...all]);

// @ts-expect-error Props are not a client.
compareClients({ client: { disableOAuth: true } }, { client });

// @ts-expect-error No change costs this.
export const wrong: Consequence = 'outage';

export const typed: [NotAny<typeof compareClients>, NotAny<typeof consequences>, NotAny<Change['before']>] = [
  true,
  true,
  true,
];
