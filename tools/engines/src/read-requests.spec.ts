/** Clients that are written as commands and calls are read from there as they are, and nothing is wrong with the writing. */
import { findWrittenClients, type Language } from '@org/cognito-commands';
import {
  decodeRecord,
  toRecord,
  withRegisteredProviders,
  withServiceDefaults,
  type ClientRecord,
  type UserPoolClient,
} from '@org/cognito-core';
import { requestSourceOrThrow, type RequestTarget } from '@org/cognito-source-code';
import { client, runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';

jest.setTimeout(300_000);

const languages: { readonly [T in RequestTarget]: Language } = {
  'aws-cli': 'shell',
  boto3: 'python',
  'sdk-js': 'javascript',
};

const targets = Object.entries(languages) as ReadonlyArray<readonly [RequestTarget, Language]>;

const userPoolId = 'eu-west-1_AbCdEfGhI';
const existing = { userPoolId, clientId: '1example23456789' };

const clients = fc
  .array(client({ references: false }), { minLength: 5, maxLength: 5 })
  .map((some) => some.map((each) => ({ ...each, userPoolClientName: each.userPoolClientName ?? 'unnamed' })));

const recordOf = (given: UserPoolClient): ClientRecord => withRegisteredProviders(toRecord(given), []);

const withoutSecret = ({ GenerateSecret: _, ...record }: ClientRecord): ClientRecord => record;

/** What may be wrong with how a client is written; what is wrong with the client itself is told of its props too. */
const isOfWriting = (code: string): boolean =>
  /^(?:cli-|update-|unknown-key$|client-.*-required$)/.test(code);

const readFrom = async (source: string, language: Language) =>
  (await findWrittenClients(source, { language })).map(({ data, making, userPool, id, issues }) => ({
    record: decodeRecord(data),
    making,
    userPool,
    id,
    wrong: issues.map(({ issue }) => issue.code).filter(isOfWriting),
  }));

const ids = { userPool: { known: userPoolId }, wrong: [] };

describe.each(targets)('what is written for %s', (to, language) => {
  const write = (given: ReadonlyArray<UserPoolClient>, isUpdate: boolean): Promise<string> =>
    requestSourceOrThrow(
      given.map((each) => ({ name: 'web', client: each, ...(isUpdate && { existing }) })),
      { to, userPoolId },
    );

  test('to make clients is read as these', () =>
    fc.assert(
      fc.asyncProperty(clients, async (given) => {
        expect(await readFrom(await write(given, false), language)).toEqual(
          given.map((each) => ({ ...ids, making: 'create', id: undefined, record: E.right(recordOf(each)) })),
        );
      }),
      { numRuns: runs(0.1) },
    ));

  test('to update clients is read as these, and resets nothing', () =>
    fc.assert(
      fc.asyncProperty(clients, async (given) => {
        const read = await readFrom(await write(given, true), language);
        // Functions send the ids that they read, and all else that is described, beside what they say.
        const expected = given.map((each) =>
          to === 'aws-cli'
            ? {
                ...ids,
                id: { known: existing.clientId },
                record: E.right(withoutSecret(recordOf(withServiceDefaults(each)))),
              }
            : { wrong: [], record: { right: withoutSecret(recordOf(each)) } },
        );
        expect(read).toMatchObject(expected.map((one) => ({ ...one, making: 'update' })));
      }),
      { numRuns: runs(0.1) },
    ));
});
