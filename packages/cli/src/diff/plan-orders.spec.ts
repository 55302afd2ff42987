/** What a plan tells somebody to write or to run makes the client of each step. */
import { readBack as readAnswer } from '@org/cognito-api';
import { cloudFormationEmitter, type Properties } from '@org/cognito-cloudformation';
import {
  decode,
  encode,
  fromRecord,
  toRecord,
  withRegisteredProviders,
  type ClientRecord,
  type UserPoolClient,
} from '@org/cognito-core';
import { compareClients, type PlanClients } from '@org/cognito-diff';
import { client, runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { planBackends, type PlanBackend } from './plan-backend';
import { plannedClients, type PlannedStep } from './planned-clients';

type Fields = Readonly<Record<string, unknown>>;

/** A client whose providers are named, as those are of a client that the service has. */
const named = (any: UserPoolClient): UserPoolClient => {
  const { SupportedIdentityProviders: providers = [] } = withRegisteredProviders(toRecord(any), []);
  // What is registered is resolved now.
  return { ...any, supportedIdentityProviders: providers };
};

/** Two clients of which the second has some fields of the first. */
const pair: fc.Arbitrary<readonly [UserPoolClient, UserPoolClient]> = fc
  .tuple(client({ references: false }), client({ references: false }), fc.array(fc.nat(), { maxLength: 6 }))
  .map(([one, other, picks]) => {
    const [mine, theirs] = [encode(one), encode(other)] as readonly [Fields, Fields];
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    const taken = new Set(picks.map((pick) => names[pick % names.length]));
    const entries = names.flatMap((name) => {
      const value = (taken.has(name) ? theirs : mine)[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    const decoded = decode(Object.fromEntries(entries));
    return [named(one), named(E.isRight(decoded) ? decoded.right : other)];
  });

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

const expectSame = (made: E.Either<unknown, UserPoolClient>, wanted: UserPoolClient): void => {
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
  check: (task: ReturnType<typeof tasksOf>[number]) => void,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(pair, async (clients) => {
      for (const task of tasksOf(await stepsFor(backend, clients), clients[0])) check(task);
    }),
    { numRuns: runs(0.5) },
  );

test('an edit of props makes the client of its step', () =>
  eachTask('props', ({ from, to, say, code }) => {
    const before: Fields = from === undefined ? {} : { ...encode(from) };
    expectSame(decode(edited(before, say, code)), to);
  }));

const recordIn = (properties: Properties): E.Either<unknown, ClientRecord> =>
  cloudFormationEmitter.readBack(properties, {});

test('an edit of a template makes the client of its step', () =>
  eachTask('cloudformation', ({ from, to, say, code }) => {
    const before = from === undefined ? {} : cloudFormationEmitter.emit(toRecord(from), {});
    const record = recordIn(edited(before, say, code) as Properties);
    expectSame(E.isLeft(record) ? record : fromRecord(record.right), to);
  }));

test('an update by the API makes the client of its step, whatever it was', () =>
  eachTask('api', ({ from, to, code }) => {
    const json = /--cli-input-json '(.*)'$/s.exec(code)?.[1]?.replaceAll(`'\\''`, `'`) ?? '';
    const read = readAnswer(JSON.parse(json));
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
    expectSame(fromRecord(known), to);
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
