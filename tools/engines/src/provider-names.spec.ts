/**
 * The names and the kinds of the arguments in our table are those of the provider. Its types are those of `@pulumi/aws`, which
 * Pulumi generates from the schema of the Terraform provider. The compiler checks this file.
 */
import { spellings, type ValueKind } from '@org/cognito-core';
import type { UserPoolClientArgs } from '@pulumi/aws/cognito';
import type { Input } from '@pulumi/pulumi';
import { userPoolClientSchema } from './provider-schema';

type Table = typeof spellings;

/** Pulumi's name for a name of the provider: `callback_urls` is `callbackUrls`. */
type Camel<Name extends string> = Name extends `${infer First}_${infer Letter}${infer Rest}`
  ? `${First}${Uppercase<Letter>}${Camel<Rest>}`
  : Name;

/** What is given for an argument. */
type Given<A> = A extends Input<infer Value> | undefined ? NonNullable<Value> : never;

/** The kind of what is given; an object is a block. */
type KindOf<A> = [A] extends [ReadonlyArray<unknown>]
  ? 'texts'
  : [A] extends [string]
    ? 'text'
    : [A] extends [number]
      ? 'integer'
      : [A] extends [boolean]
        ? 'boolean'
        : 'block';

type KindIn<Row> = Row extends { readonly kind: infer Kind extends ValueKind } ? Kind : 'block';

/** What is wrong with the names in a table, or in a block of it. */
type Wrong<Rows, Args> = {
  [K in keyof Rows]: Rows[K] extends { readonly terraform: infer Name extends string }
    ? Camel<Name> extends keyof Args
      ? KindOf<Given<Args[Camel<Name>]>> extends KindIn<Rows[K]>
        ? never
        : `${Name} is of another kind`
      : `${Name} is no argument`
    : never;
}[keyof Rows];

/** The arguments of the provider that a table, or a block of it, lacks. */
type Lacking<Rows, Args> = Exclude<
  keyof Args,
  {
    [K in keyof Rows]: Rows[K] extends { readonly terraform: infer Name extends string }
      ? Camel<Name>
      : never;
  }[keyof Rows]
>;

/** A type for which there is a value only if nothing is left. */
type Nothing<Left> = [Left] extends [never] ? 'nothing' : Left;

type Rows<K extends 'AnalyticsConfiguration' | 'RefreshTokenRotation' | 'TokenValidityUnits'> =
  Table[K]['properties'];

type Analytics = Given<UserPoolClientArgs['analyticsConfiguration']>;
type Rotation = Given<UserPoolClientArgs['refreshTokenRotation']>;
type Units = Given<UserPoolClientArgs['tokenValidityUnits']>;

describe('the arguments in the table of spellings', () => {
  test('have the names and the kinds of the provider, and no argument is missing', () => {
    const proofs: ReadonlyArray<'nothing'> = [
      'nothing' satisfies Nothing<Wrong<Table, UserPoolClientArgs>>,
      'nothing' satisfies Nothing<Exclude<Lacking<Table, UserPoolClientArgs>, 'userPoolId' | 'region'>>,
      'nothing' satisfies Nothing<Wrong<Rows<'AnalyticsConfiguration'>, Analytics>>,
      'nothing' satisfies Nothing<Lacking<Rows<'AnalyticsConfiguration'>, Analytics>>,
      'nothing' satisfies Nothing<Wrong<Rows<'RefreshTokenRotation'>, Rotation>>,
      'nothing' satisfies Nothing<Lacking<Rows<'RefreshTokenRotation'>, Rotation>>,
      'nothing' satisfies Nothing<Wrong<Rows<'TokenValidityUnits'>, Units>>,
      'nothing' satisfies Nothing<Lacking<Rows<'TokenValidityUnits'>, Units>>,
    ];
    expect(proofs).toHaveLength(8);
  });

  test('are the arguments of the schema that is read from the same types', () => {
    const { attributes, blocks } = userPoolClientSchema;
    const settable = Object.entries(attributes).flatMap(([name, { isArgument }]) =>
      isArgument ? [name] : [],
    );
    const ours = Object.values(spellings).map(({ terraform }) => terraform);
    expect([...settable, ...Object.keys(blocks)].sort()).toEqual([...ours, 'region', 'user_pool_id'].sort());
    for (const { terraform, properties } of [
      spellings.AnalyticsConfiguration,
      spellings.RefreshTokenRotation,
      spellings.TokenValidityUnits,
    ]) {
      const inBlock = Object.values(properties).map(({ terraform: name }) => name as string);
      expect(Object.keys(blocks[terraform] ?? {}).sort()).toEqual(inBlock.sort());
    }
  });

  test('the schema says what is required, and what the service fills in', () => {
    const { attributes, blocks } = userPoolClientSchema;
    const namesWith = (property: 'isRequired' | 'isComputed', value: boolean) =>
      Object.entries(attributes).flatMap(([name, attribute]) =>
        attribute[property] === value ? [name] : [],
      );
    expect(namesWith('isRequired', true)).toEqual(['name', 'user_pool_id']);
    expect(namesWith('isComputed', false)).toEqual(['generate_secret', 'name', 'user_pool_id']);
    expect(blocks['refresh_token_rotation']?.['feature']?.isRequired).toBe(true);
  });
});
