/** `@pulumi/aws` drops unknown arguments without notice, so every name is compared with the provider's own. */
import { spellings, type PropertySpellings } from '@org/cognito-core';
import * as aws from '@pulumi/aws/cognito';
import type { Input } from '@pulumi/pulumi';
import { idle, startMocks } from '../fixtures/mocked-engine';
import { placeArguments } from './argument-names';

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

const rows: PropertySpellings = spellings;

/** The arguments in the table, and those in each of its blocks. */
const argumentsByBlock = [
  rows,
  ...Object.values(rows).flatMap(({ properties }) => (properties === undefined ? [] : [properties])),
].map((properties) => Object.values(properties).map(({ pulumi }) => pulumi));

describe('the arguments in the table of spellings', () => {
  test('are exactly those that the provider reads', async () => {
    const [onTop = []] = argumentsByBlock;
    expect(await argumentsRead()).toEqual([...onTop, ...placeArguments].sort());
  });

  test('all differ, so that each leads back to its property', () => {
    for (const names of argumentsByBlock) expect(new Set(names).size).toBe(names.length);
  });
});

/** The provider's names that the table lacks. If there is one, the code below does not compile. */
type Left<Theirs, Ours> = [Exclude<Theirs, Ours>] extends [never] ? 'nothing' : Exclude<Theirs, Ours>;

type Table = typeof spellings;

type Block = 'AnalyticsConfiguration' | 'RefreshTokenRotation' | 'TokenValidityUnits';

/** The names of a block of the table. */
type OursIn<P extends Block> = Table[P]['properties'][keyof Table[P]['properties']] extends {
  readonly pulumi: infer Name;
}
  ? Name
  : never;

/** The names of a nested object of the provider's types. */
type TheirsIn<P extends Block> = aws.UserPoolClientArgs[Table[P]['pulumi']] extends Input<infer A> | undefined
  ? keyof NonNullable<A>
  : 'unreadable';

describe('the types of the provider', () => {
  test('have only names that are in the table of spellings', () => {
    const left: readonly [
      Left<keyof aws.UserPoolClientArgs, Table[keyof Table]['pulumi'] | (typeof placeArguments)[number]>,
      Left<TheirsIn<'AnalyticsConfiguration'>, OursIn<'AnalyticsConfiguration'>>,
      Left<TheirsIn<'RefreshTokenRotation'>, OursIn<'RefreshTokenRotation'>>,
      Left<TheirsIn<'TokenValidityUnits'>, OursIn<'TokenValidityUnits'>>,
    ] = ['nothing', 'nothing', 'nothing', 'nothing'];
    expect(new Set(left)).toEqual(new Set(['nothing']));
  });
});
