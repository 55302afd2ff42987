import {
  decode,
  encode,
  isError,
  validate,
  withServiceDefaults,
  type UserPoolClient,
} from '@org/cognito-core';
import { client, runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { compareClients, planChange, type Plan, type PlanStep } from '../index';

type Props = Readonly<Record<string, unknown>>;

/** A client with some properties of another one, where that is a client. */
const mixed = (
  one: UserPoolClient,
  other: UserPoolClient,
  isTaken: ReadonlyArray<boolean>,
): UserPoolClient => {
  const [mine, theirs]: ReadonlyArray<Props> = [encode(one), encode(other)];
  const keys = [...new Set([...Object.keys(mine ?? {}), ...Object.keys(theirs ?? {})])];
  const together = new Set(['disableOAuth', 'oAuth', 'keptOAuth']);
  const entries = keys.flatMap((key, index) => {
    const from = isTaken[together.has(key) ? 0 : index % isTaken.length] === true ? theirs : mine;
    return from?.[key] === undefined ? [] : [[key, from[key]] as const];
  });
  const decoded = decode(Object.fromEntries(entries));
  return E.isRight(decoded) ? decoded.right : other;
};

const choices = fc.array(fc.boolean(), { minLength: 17, maxLength: 17 });

/** Two clients, with references or without, that are alike in some properties. */
const pair: fc.Arbitrary<readonly [UserPoolClient, UserPoolClient]> = fc
  .boolean()
  .chain((references) => fc.tuple(client({ references }), client({ references }), choices))
  .map(([one, other, isTaken]) => [one, mixed(one, other, isTaken)]);

const planOf = (before: UserPoolClient, after: UserPoolClient): Plan =>
  planChange({ client: before }, { client: after });

const differ = (one: UserPoolClient, other: UserPoolClient): boolean =>
  compareClients({ client: one }, { client: other }).length > 0;

const lastOf = ({ steps }: Plan): PlanStep | undefined => steps.at(-1);

/** The steps up to that which moves apps; all but the last where no app has to move. */
const untilMoved = ({ steps }: Plan): ReadonlyArray<PlanStep> => {
  const moving = steps.findIndex(({ kind }) => kind === 'move-apps');
  return moving < 0 ? steps : steps.slice(0, moving + 1);
};

const forPairs = (check: (before: UserPoolClient, after: UserPoolClient, plan: Plan) => void): void =>
  fc.assert(
    fc.property(pair, ([before, after]) => check(before, after, planOf(before, after))),
    { numRuns: runs(0.5) },
  );

describe('the laws of plans', () => {
  test('clients that are equal need no steps, and others do', () => {
    forPairs((before, after, { steps }) => {
      expect(steps.length > 0).toBe(differ(before, after));
      expect(planOf(after, withServiceDefaults(after)).steps).toEqual([]);
    });
  });

  test('the last step leaves the client after', () => {
    forPairs((before, after, plan) => {
      const last = lastOf(plan);
      if (last === undefined) return;
      expect(last.clients).toEqual(plan.beside === undefined ? { existing: after } : { beside: after });
      expect(last.lacks.new).toEqual([]);
    });
  });

  test('old apps lack nothing until they have moved, and new ones nothing when they come', () => {
    forPairs((_, __, plan) => {
      for (const { lacks } of untilMoved(plan)) expect(lacks.old).toEqual([]);
      const [first] = plan.steps;
      for (const { lacks } of plan.steps) expect(lacks.new).toEqual([]);
      // Where no app moves, none has to.
      if (!plan.steps.some(({ kind }) => kind === 'move-apps')) {
        for (const { lacks } of plan.steps) expect(lacks.old).toEqual([]);
      }
      expect(first?.when ?? []).toEqual([]);
    });
  });

  test('every step changes something', () => {
    forPairs((before, _, { steps }) => {
      let clients: PlanStep['clients'] = { existing: before };
      for (const step of steps) {
        if (step.kind === 'move-apps') {
          expect(step.apps).not.toEqual([]);
          expect(step.clients).toEqual(clients);
        } else {
          expect(step.clients).not.toEqual(clients);
          if (step.kind !== 'add-client' && step.kind !== 'remove-client')
            expect(step.changes).not.toEqual([]);
        }
        clients = step.clients;
      }
    });
  });

  test('no client between is refused', () => {
    forPairs((_, __, { steps }) => {
      for (const { clients, issues } of steps) {
        expect(issues.filter(isError)).toEqual([]);
        for (const each of Object.values(clients)) {
          expect(validate(encode(each as UserPoolClient)).issues.filter(isError)).toEqual([]);
        }
      }
    });
  });

  test('the same change has the same plan', () => {
    forPairs((before, after, plan) => expect(planOf(before, after)).toEqual(plan));
  });

  test('what is granted between goes again', () => {
    forPairs((_, after, { steps }) => {
      for (const { kind, meanwhile, clients } of steps) {
        if (kind !== 'widen' || clients.existing === after) expect(meanwhile).toEqual([]);
      }
    });
  });
});
