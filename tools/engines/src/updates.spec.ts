/** One setting of a client is changed through the AWS SDK, and nothing else changes. */
import { updateOf } from '@org/cognito-api';
import { record, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { cognitoApi, type CognitoApi } from './cognito-api';
import { startCognitoLocal } from './cognito-local';
import { describeWithMoto } from './describe-with-moto';
import { withDocumentedUpdates } from './documented-updates';
import type { LocalServer } from './local-server';
import { sharedMoto } from './shared-moto';
import { changes, demandSingleChanges, type Update } from './update-law';

jest.setTimeout(300_000);

type Setting = keyof typeof changes;

const all = Object.keys(changes) as ReadonlyArray<Setting>;

/** The settings that cognito-local does not have. */
const unknownToCognitoLocal: ReadonlyArray<Setting> = [
  'AuthSessionValidity',
  'EnablePropagateAdditionalUserContextData',
  'RefreshTokenRotation',
];

/** Whether cognito-local takes a request: it refuses those of 100 kB. */
const isSmall = (given: object): boolean => Buffer.byteLength(JSON.stringify(given)) < 90_000;

const laws = (
  start: () => Promise<LocalServer>,
  names: ReadonlyArray<Setting>,
  isTaken: (given: object) => boolean = () => true,
): void => {
  let server: LocalServer;
  let api: CognitoApi;
  let pool: string;

  beforeAll(async () => {
    server = await withDocumentedUpdates(await start());
    api = cognitoApi(server);
    pool = await api.createPool();
  });

  afterAll(async () => {
    api?.sdk.destroy();
    await server?.stop();
  });

  test('random clients keep all other settings, whichever is changed', () =>
    fc.assert(
      fc.asyncProperty(record({ references: false }).filter(isTaken), (given) =>
        demandSingleChanges(api, pool, given, updateOf, names),
      ),
      // Each changes every setting of a client, one after the other.
      { numRuns: process.env['NIGHTLY'] === 'true' ? runs(0.1) : 1 },
    ));

  test.each(names)('an update of %s alone is found out, since it resets the others', async (name) => {
    const alone: Update = ({ UserPoolId, ClientId }, change) => ({ UserPoolId, ClientId, ...change });
    const given = { LogoutURLs: ['https://app.example.com/'], EnableTokenRevocation: false };
    await expect(demandSingleChanges(api, pool, given, alone, [name])).rejects.toThrow(`of ${name} changed `);
  });

  test.each(names)('an update that forgets %s is found out', async (forgotten) => {
    const forgetful: Update = (described, change) =>
      updateOf(described, forgotten in change ? change : { ...change, [forgotten]: undefined });
    const next = names.filter((name) => name !== forgotten).slice(0, 1);
    const changed = demandSingleChanges(api, pool, {}, forgetful, [forgotten, ...next]);
    // Nobody has seen an update take a name away.
    await (forgotten === 'ClientName' ? changed : expect(changed).rejects.toThrow(`changed ${forgotten}`));
  });
};

describeWithMoto('updates on moto', () => laws(() => Promise.resolve(sharedMoto()), all));

describe('updates on cognito-local', () =>
  laws(
    startCognitoLocal,
    all.filter((name) => !unknownToCognitoLocal.includes(name)),
    isSmall,
  ));
