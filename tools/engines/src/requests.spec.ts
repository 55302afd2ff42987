/** Clients written as commands and calls are run by the real AWS CLI, boto3 and AWS SDK, and described as they were. */
import { DescribeUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { cloudFormationEmitter } from '@org/cognito-cloudformation';
import { toRecord, withServiceDefaults, type ClientRecord, type UserPoolClient } from '@org/cognito-core';
import { requestSourceOrThrow, type RequestTarget } from '@org/cognito-source-code';
import { client, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { cognitoApi, type CognitoApi } from './cognito-api';
import { describeWithMoto } from './describe-with-moto';
import { withDocumentedUpdates } from './documented-updates';
import type { LocalServer } from './local-server';
import { sharedMoto } from './shared-moto';
import { runners, runRequests } from './run-requests';
import { settled } from './update-law';

jest.setTimeout(600_000);

/** Continuous integration checks everything, so nothing must be missing there. */
const isRequired = (process.env['CI'] ?? '') !== '';

/** How many clients are tried of each target: a command of the AWS CLI takes a second, and a night has time for many. */
const counts: { readonly [T in RequestTarget]: number } = {
  'aws-cli': process.env['NIGHTLY'] === 'true' ? runs(0.07) : 1,
  boto3: runs(0.5),
  'sdk-js': runs(0.5),
};

/** Names in whose order a module of JavaScript has its functions, which is that of the alphabet. */
const nameOf = (index: number): string => `n${String(index).padStart(5, '0')}`;

const asMade = (given: UserPoolClient): UserPoolClient => ({
  ...given,
  userPoolClientName: given.userPoolClientName ?? 'unnamed',
  supportedIdentityProviders: Array.isArray(given.supportedIdentityProviders)
    ? given.supportedIdentityProviders
    : ['COGNITO'],
});

/** No argument of a process has more than 128 KiB, which an external id alone may have. */
const fitsWord = ({ analytics }: UserPoolClient): boolean => JSON.stringify(analytics ?? {}).length < 100_000;

const withoutSecret = ({ GenerateSecret: _, ...record }: ClientRecord): ClientRecord => record;

describeWithMoto('commands and calls on moto', () => {
  let server: LocalServer;
  let api: CognitoApi;
  let pool: string;

  beforeAll(async () => {
    server = await withDocumentedUpdates(sharedMoto());
    api = cognitoApi(server);
    pool = await api.createPool();
  });

  afterAll(async () => {
    api?.sdk.destroy();
    await server?.stop();
  });

  const described = async (ClientId: string) => {
    const answer = await api.sdk.send(new DescribeUserPoolClientCommand({ UserPoolId: pool, ClientId }));
    return answer.UserPoolClient ?? {};
  };

  for (const [to, [isInstalled, name]] of Object.entries(runners) as ReadonlyArray<
    readonly [RequestTarget, (typeof runners)[RequestTarget]]
  >) {
    const isSkipped = !isRequired && !isInstalled();
    const reason = isSkipped ? ` (skipped: ${name} is not on this machine)` : '';
    if (isSkipped) console.log(`${to}${reason}`);
    const testWithRunner = isSkipped ? test.skip : test;
    const clients = fc.sample(client({ references: false }).filter(fitsWord).map(asMade), 2 * counts[to]);
    const [made, updates] = [clients.slice(0, counts[to]), clients.slice(counts[to])];

    testWithRunner(`${to}: clients are made as they are written${reason}`, async () => {
      const source = await requestSourceOrThrow(
        made.map((each, index) => ({ name: nameOf(index), client: each })),
        { to, userPoolId: pool },
      );
      const ids = await runRequests(to, source, server);
      expect(ids).toHaveLength(made.length);
      for (const [index, id] of ids.entries()) {
        const { ClientSecret: secret, ...found } = await described(id);
        const record = toRecord(made[index] as UserPoolClient);
        const place = { UserPoolId: pool, ClientId: id };
        expect(settled(found)).toEqual(settled({ ...place, ...withoutSecret(record) }));
        expect(secret !== undefined).toBe(record.GenerateSecret === true);
      }
    });

    testWithRunner(
      `${to}: clients are updated, and what they leave open is as it says${reason}`,
      async () => {
        const before: Array<object> = [];
        const named: Array<{
          name: string;
          client: UserPoolClient;
          existing: { userPoolId: string; clientId: string };
        }> = [];
        for (const [index, each] of updates.entries()) {
          const other = made[index] as UserPoolClient;
          const { id } = await api.createClient(pool, cloudFormationEmitter.emit(toRecord(other), {}));
          before.push(await described(id));
          named.push({ name: nameOf(index), client: each, existing: { userPoolId: pool, clientId: id } });
        }
        const source = await requestSourceOrThrow(named, { to });
        const ids = await runRequests(to, source, server);
        expect(ids).toEqual(named.map(({ existing }) => existing.clientId));
        for (const [index, id] of ids.entries()) {
          const given = (named[index] as (typeof named)[number]).client;
          // A command writes the service's defaults out; a function keeps what is described.
          const sent = withoutSecret(toRecord(to === 'aws-cli' ? withServiceDefaults(given) : given));
          const kept = before[index] as {
            readonly TokenValidityUnits?: object;
            readonly ClientSecret?: string;
          };
          const place = { UserPoolId: pool, ClientId: id, ClientSecret: kept.ClientSecret };
          const expected =
            to === 'aws-cli'
              ? { ...place, ...sent }
              : {
                  ...kept,
                  ...sent,
                  TokenValidityUnits: { ...kept.TokenValidityUnits, ...sent.TokenValidityUnits },
                };
          expect(settled(await described(id))).toEqual(settled(expected));
        }
      },
    );
  }
});
