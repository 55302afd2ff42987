/** `@pulumi/aws` drops in silence what it does not know, so every name is held against the provider's own. */
import { recordShape } from '@org/cognito-core';
import * as aws from '@pulumi/aws/cognito';
import type { Input } from '@pulumi/pulumi';
import { idle, startMocks } from '../fixtures/mocked-engine';
import { argumentNames, nestedArgumentNames, placeArguments } from './argument-names';

/** The arguments that the installed version of the provider reads. */
const argumentsRead = async (): Promise<ReadonlyArray<string>> => {
  await startMocks();
  const read = new Set<string>();
  const args = new Proxy({} as aws.UserPoolClientArgs, {
    get: (_, name) => {
      read.add(String(name));
      return 'pool';
    },
  });
  new aws.UserPoolClient('web', args);
  await idle();
  return [...read].sort();
};

afterEach(() => jest.restoreAllMocks());

describe('names', () => {
  it('are those that the provider reads, all of them', async () => {
    const covered = [...Object.values(argumentNames), ...placeArguments];
    expect(await argumentsRead()).toEqual(covered.sort());
  });

  it('are there for every property of a record', () => {
    expect(Object.keys(argumentNames)).toEqual(Object.keys(recordShape));
    for (const [property, shape] of Object.entries(recordShape)) {
      const nested = (nestedArgumentNames as Readonly<Record<string, object>>)[property];
      expect(Object.keys(nested ?? {})).toEqual(typeof shape === 'object' ? Object.keys(shape) : []);
    }
  });

  it('differ one from another, so that there is a way back', () => {
    for (const names of [argumentNames, ...Object.values(nestedArgumentNames)]) {
      expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
    }
  });
});

/** What is left of the provider's names without ours: nothing, or it does not compile below. */
type Left<Theirs, Ours> = [Exclude<Theirs, Ours>] extends [never] ? 'nothing' : Exclude<Theirs, Ours>;

type Ours = typeof argumentNames;

type Nested = typeof nestedArgumentNames;

/** The names of a nested object of the provider's types. */
type TheirsIn<P extends keyof Nested> = aws.UserPoolClientArgs[Ours[P]] extends Input<infer A> | undefined
  ? keyof NonNullable<A>
  : 'unreadable';

describe('types', () => {
  it('of the provider have no name that is not covered', () => {
    const left: readonly [
      Left<keyof aws.UserPoolClientArgs, Ours[keyof Ours] | (typeof placeArguments)[number]>,
      Left<
        TheirsIn<'AnalyticsConfiguration'>,
        Nested['AnalyticsConfiguration'][keyof Nested['AnalyticsConfiguration']]
      >,
      Left<
        TheirsIn<'RefreshTokenRotation'>,
        Nested['RefreshTokenRotation'][keyof Nested['RefreshTokenRotation']]
      >,
      Left<TheirsIn<'TokenValidityUnits'>, Nested['TokenValidityUnits'][keyof Nested['TokenValidityUnits']]>,
    ] = ['nothing', 'nothing', 'nothing', 'nothing'];
    expect(new Set(left)).toEqual(new Set(['nothing']));
  });
});
