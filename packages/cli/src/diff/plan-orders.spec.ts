/** What a plan tells somebody to write or to run makes the client of each step. */
import type { Properties } from '@org/cognito-cloudformation';
import {
  decode,
  encode,
  fromRecord,
  toRecord,
  withRegisteredProviders,
  type UserPoolClient,
} from '@org/cognito-core';
import type { PlanClients } from '@org/cognito-diff';
import { client, runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { clientPair } from '../../fixtures/client-pair';
import { planBackends, type PlanBackend } from './plan-backend';
import { plannedClients, type PlannedStep } from './planned-clients';

type Fields = Readonly<Record<string, unknown>>;

/** A client whose providers are named, as those are of a client that the service has. */
const named = (any: UserPoolClient): UserPoolClient => {
  const { SupportedIdentityProviders: providers = [] } = withRegisteredProviders(toRecord(any), []);
  // What is registered is resolved now.
  return { ...any, supportedIdentityProviders: providers };
};

const namedPair = clientPair.map(([one, other]) => [named(one), named(other)] as const);

const stepsFor = async (
  backend: PlanBackend,
  [before, after]: readonly [UserPoolClient, UserPoolClient],
): Promise<ReadonlyArray<PlannedStep>> => {
  const [planned] = await plannedClients(
    [{ before: { name: 'web', client: before }, after: { name: 'web', client: after } }],
    () => Promise.resolve({ backend, source: 'web.yaml', newSecret: false, context: {} }),
  );
  return planned?.steps ?? [];
};

/** What is written or run at each step that changes a client or makes one, and the client that has to come of it. */
const tasksOf = (
  steps: ReadonlyArray<PlannedStep>,
  before: UserPoolClient,
): ReadonlyArray<{
  readonly from: UserPoolClient | undefined;
  readonly to: UserPoolClient;
  readonly say: string;
  readonly code: string;
}> => {
  let clients: PlanClients = { existing: before };
  return steps.flatMap(({ step, order }) => {
    const from = step.kind === 'add-client' ? undefined : clients.existing;
    const to = step.kind === 'add-client' ? step.clients.beside : step.clients.existing;
    clients = step.clients;
    if (order === undefined || step.kind === 'remove-client' || to === undefined) return [];
    return [{ from, to, say: order.say, code: order.code ?? '' }];
  });
};

const expectSame = async (made: E.Either<unknown, UserPoolClient>, wanted: UserPoolClient): Promise<void> => {
  const { compareClients } = await import('@org/cognito-diff');
  if (E.isLeft(made)) throw new Error(JSON.stringify(made.left));
  expect(compareClients({ client: made.right }, { client: wanted })).toEqual([]);
};

/** Settings after an edit: with what is written, and without what is taken out. */
const edited = (settings: Fields, say: string, code: string): Fields => {
  const [, taken = ''] = /, take out (.*?)(?:, write| and (?:deploy|write))/.exec(say) ?? [];
  const removed = [...taken.matchAll(/`([^`]*)`/g)].map(([, name]) => name);
  const kept = Object.entries(settings).filter(([name]) => !removed.includes(name));
  return { ...Object.fromEntries(kept), ...((parse(code, { version: '1.1' }) ?? {}) as Fields) };
};

const eachTask = (
  backend: PlanBackend,
  check: (task: ReturnType<typeof tasksOf>[number]) => Promise<void>,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(namedPair, async (clients) => {
      for (const task of tasksOf(await stepsFor(backend, clients), clients[0])) await check(task);
    }),
    { numRuns: runs(0.5) },
  );

test('an edit of props makes the client of its step', () =>
  eachTask('props', async ({ from, to, say, code }) => {
    const before: Fields = from === undefined ? {} : { ...encode(from) };
    await expectSame(decode(edited(before, say, code)), to);
  }));

test('an edit of a template makes the client of its step', () =>
  eachTask('cloudformation', async ({ from, to, say, code }) => {
    const { cloudFormationEmitter } = await import('@org/cognito-cloudformation');
    const before = from === undefined ? {} : cloudFormationEmitter.emit(toRecord(from), {});
    const record = cloudFormationEmitter.readBack(edited(before, say, code) as Properties, {});
    await expectSame(E.isLeft(record) ? record : fromRecord(record.right), to);
  }));

test('an update by the API makes the client of its step, whatever it was', () =>
  eachTask('api', async ({ from, to, code }) => {
    const { readBack } = await import('@org/cognito-api');
    const json = /--cli-input-json '(.*)'$/s.exec(code)?.[1]?.replaceAll(`'\\''`, `'`) ?? '';
    const read = readBack(JSON.parse(json));
    if (E.isLeft(read)) throw new Error(JSON.stringify(read.left));
    const { record } = read.right;
    // Whether a client has a secret is decided when it is made, and its name has to be said then.
    const { GenerateSecret, ClientName } = toRecord(to);
    const whole = {
      ...record,
      ...(from !== undefined && GenerateSecret !== undefined && { GenerateSecret }),
      ...(ClientName === undefined && { ClientName: undefined }),
    };
    const known = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
    await expectSame(fromRecord(known), to);
  }));

test('every backend has words for every step, in which references may be', () =>
  fc.assert(
    fc.asyncProperty(
      fc.tuple(client(), client()),
      fc.constantFrom(...planBackends),
      async (clients, backend) => {
        for (const { say } of tasksOf(await stepsFor(backend, clients), clients[0])) {
          expect(say).toMatch(/^[A-Z][^]*\.$/);
        }
      },
    ),
    { numRuns: runs(0.5) },
  ));
