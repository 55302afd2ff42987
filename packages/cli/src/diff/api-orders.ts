/** The steps of a plan as commands of the AWS CLI, which send every setting: an update resets what it leaves out. */
import {
  isRegisteredProviders,
  openPositions,
  toRecord,
  withRegisteredProviders,
  withServiceDefaults,
  type UserPoolClient,
} from '@org/cognito-core';
import { shellWord } from '../terminal/shell-word';
import type { ClientTask, Order, OrderNames } from './step-order';

const command = (...words: ReadonlyArray<string>): string => ['aws cognito-idp', ...words].join(' ');

/** The ids of the client that is there, or what stands for one that is not known. */
const idsOf = ({ userPoolId = 'USER_POOL_ID', clientId = 'CLIENT_ID' }: OrderNames) => ({
  userPoolId,
  clientId,
});

const placeOf = (names: OrderNames): string => {
  const { userPoolId, clientId } = idsOf(names);
  return `--user-pool-id ${shellWord(userPoolId)} --client-id ${shellWord(clientId)}`;
};

/** References as the texts by which they are told, so that their places are seen; `undefined` if one is no text. */
const namedReferences = (client: UserPoolClient): Readonly<Record<string, string>> | undefined => {
  const positions = openPositions(toRecord(client));
  return positions.every(({ kind }) => kind === 'text')
    ? Object.fromEntries(positions.map(({ name }) => [name, `\${${name}}`]))
    : undefined;
};

/** What somebody has to look at before the command is run. */
const remarks = (client: UserPoolClient): string => {
  const open = [...new Set(openPositions(toRecord(client)).map(({ name }) => `\`\${${name}}\``))];
  return [
    ...(open.length === 0 ? [] : [` Give ${open.join(', ')} the value that the deployment gives.`]),
    ...(isRegisteredProviders(client.supportedIdentityProviders)
      ? [' Beside `COGNITO`, name the providers of the user pool in `SupportedIdentityProviders`.']
      : []),
  ].join('');
};

/** The settings of a client as the API takes them; `undefined` if one is known only at deploy time, and no text. */
const settingsOf = async (client: UserPoolClient): Promise<Readonly<Record<string, unknown>> | undefined> => {
  // Loaded here, so that no other command waits for it.
  const { apiEmitter } = await import('@org/cognito-api');
  const references = namedReferences(client);
  return references && apiEmitter.emit(withRegisteredProviders(toRecord(client), []), references);
};

const withInput = (
  say: string,
  client: UserPoolClient,
  input: object | undefined,
  ...words: ReadonlyArray<string>
): Order =>
  input === undefined
    ? { say: `${say}, with all of its settings, once what is known only at deploy time has values.` }
    : {
        say: `${say}.${remarks(client)}`,
        code: command(...words, '--cli-input-json', shellWord(JSON.stringify(input))),
        language: 'sh',
      };

const updating = async (client: UserPoolClient, names: OrderNames): Promise<Order> => {
  const { updateOf } = await import('@org/cognito-api');
  const { userPoolId, clientId } = idsOf(names);
  const settings = await settingsOf(withServiceDefaults(client));
  const input = settings && updateOf({ UserPoolId: userPoolId, ClientId: clientId }, settings);
  return withInput('Update the client', client, input, 'update-user-pool-client');
};

/** Where a secret is shown that is made with its client. */
const ofSecret = 'Its secret is shown by `describe-user-pool-client` alone, not here.';

const making = async (client: UserPoolClient, names: OrderNames): Promise<Order> => {
  const { userPoolId } = idsOf({ ...names, ...(names.madeIn !== undefined && { userPoolId: names.madeIn }) });
  // The API makes up no name.
  const settings = await settingsOf({
    ...client,
    userPoolClientName: client.userPoolClientName ?? names.made,
  });
  const order = withInput(
    'Make the new client, whose id the command prints',
    client,
    settings && { UserPoolId: userPoolId, ...settings },
    ...['create-user-pool-client', '--query UserPoolClient.ClientId --output text'],
  );
  return client.generateSecret === true ? { ...order, say: `${order.say} ${ofSecret}` } : order;
};

/** What is done at the service whatever else makes clients: nothing else knows second secrets. */
export const secretOrder = (kind: 'add-secret' | 'delete-secret', names: OrderNames): Order =>
  kind === 'add-secret'
    ? {
        say: 'Note the id of the first secret, and add a second one, which the answer alone shows: hand it to the store from which the apps read it.',
        code: [
          command('list-user-pool-client-secrets', placeOf(names)),
          command('add-user-pool-client-secret', placeOf(names)),
        ].join('\n'),
        language: 'sh',
      }
    : {
        say: 'Delete the first secret, by its id.',
        code: command('delete-user-pool-client-secret', placeOf(names), '--client-secret-id FIRST_SECRET_ID'),
        language: 'sh',
      };

/** How a step is taken by the API. */
export const apiOrder = async (task: ClientTask, names: OrderNames): Promise<Order> => {
  switch (task.kind) {
    case 'change':
      return updating(task.to, names);
    case 'make':
      return making(task.client, names);
    case 'remove':
      return {
        say: 'Delete the client.',
        code: command('delete-user-pool-client', placeOf(names)),
        language: 'sh',
      };
    default:
      return secretOrder(task.kind, names);
  }
};
