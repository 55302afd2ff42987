/**
 * The record, which is a client in the service's spelling, its conversions and the contract of emitters. `check/` may
 * import it.
 *
 * A record may have a reference anywhere, because a template may. The user pool is not part of a record, so that one
 * record can describe clients in many user pools.
 */
import * as E from 'fp-ts/Either';
import type * as t from 'io-ts';
import { flow } from 'fp-ts/function';
import * as RNEA from 'fp-ts/ReadonlyNonEmptyArray';
import { decodeWith } from '../codec/decode-with';
import { list } from '../codec/list';
import { flag, leaf, type Mistake, Shape, sound, valueOf, wrongType } from '../codec/shape';
import { struct } from '../codec/struct';
import { textShape } from '../codec/text';
import {
  isRegisteredProviders,
  type RegisteredProviders,
  registeredProviders,
} from '../field/identity-provider';
import { advice, remove, safe } from '../issue/fix';
import type { Issue } from '../issue/issue';
import type { Value } from '../reference/reference';
import type { Text } from '../reference/text';
import { recordPath } from '../spelling/record-path';
import { placed } from '../spelling/source-edits';
import { type PropertySpellings, spellings, type ValueKind } from '../spelling/spellings';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** An array of texts, or a reference to one. */
export type Texts<R extends string = string> = Value<ReadonlyArray<Text<R>>, R>;

/** The writable properties of `AWS::Cognito::UserPoolClient`, except `UserPoolId`. */
export interface ClientRecord<R extends string = string> {
  readonly AccessTokenValidity?: Value<number, R>;
  readonly AllowedOAuthFlows?: Texts<R>;
  readonly AllowedOAuthFlowsUserPoolClient?: Value<boolean, R>;
  readonly AllowedOAuthScopes?: Texts<R>;
  readonly AnalyticsConfiguration?: Value<
    {
      readonly ApplicationArn?: Text<R>;
      readonly ApplicationId?: Text<R>;
      readonly ExternalId?: Text<R>;
      readonly RoleArn?: Text<R>;
      readonly UserDataShared?: Value<boolean, R>;
    },
    R
  >;
  readonly AuthSessionValidity?: Value<number, R>;
  readonly CallbackURLs?: Texts<R>;
  readonly ClientName?: Text<R>;
  readonly DefaultRedirectURI?: Text<R>;
  readonly EnablePropagateAdditionalUserContextData?: Value<boolean, R>;
  readonly EnableTokenRevocation?: Value<boolean, R>;
  readonly ExplicitAuthFlows?: Texts<R>;
  readonly GenerateSecret?: Value<boolean, R>;
  readonly IdTokenValidity?: Value<number, R>;
  readonly LogoutURLs?: Texts<R>;
  readonly PreventUserExistenceErrors?: Text<R>;
  readonly ReadAttributes?: Texts<R>;
  readonly RefreshTokenRotation?: Value<
    { readonly Feature?: Text<R>; readonly RetryGracePeriodSeconds?: Value<number, R> },
    R
  >;
  readonly RefreshTokenValidity?: Value<number, R>;
  readonly SupportedIdentityProviders?: Texts<R> | RegisteredProviders;
  readonly TokenValidityUnits?: Value<
    { readonly AccessToken?: Text<R>; readonly IdToken?: Text<R>; readonly RefreshToken?: Text<R> },
    R
  >;
  readonly WriteAttributes?: Texts<R>;
}

/** The kind of value of each property of a record, nested for a block. */
export type RecordShape = {
  readonly [property: string]: ValueKind | RecordShape;
};

/** The kind of value of each of some properties. */
type ShapeOf<P> = {
  readonly [K in keyof P]: P[K] extends { readonly kind: infer Kind extends ValueKind }
    ? Kind
    : P[K] extends { readonly properties: infer Inner }
      ? ShapeOf<Inner>
      : never;
};

const kindsOf = (properties: PropertySpellings): RecordShape =>
  Object.fromEntries(
    Object.entries(properties).map(([name, { kind, properties: inner }]) => [name, kind ?? kindsOf(inner)]),
  );

/**
 * The properties of a record as data, so that an emitter needs no list of its own. They are in CloudFormation's order,
 * which is alphabetical.
 */
export const recordShape = /* #__PURE__ */ kindsOf(
  // A property without a spelling does not compile.
  spellings satisfies { readonly [K in keyof ClientRecord]-?: unknown },
) as ShapeOf<typeof spellings>;

// -------------------------------------------------------------------------------------
// codec
// -------------------------------------------------------------------------------------

const anyText = textShape('Text', {
  code: 'value-type',
  characters: '\\s\\S',
  min: 0,
  max: Infinity,
  expected: 'a string',
});

const fraction: Mistake = {
  code: 'token-whole-units',
  message: 'is not a whole number',
  fixes: [advice('give a whole number, in a smaller unit if need be')],
};

const integer: Shape<number, number> = leaf(
  'integer',
  Number.isSafeInteger as t.Is<number>,
  (input) => {
    if (Number.isSafeInteger(input)) return E.right(input as number);
    return E.left(Number.isFinite(input) ? fraction : wrongType(input, 'a whole number'));
  },
  (value) => value,
  { _tag: 'Number', isWhole: true },
);

const leafOf = {
  text: anyText,
  texts: valueOf(list('Texts', anyText)),
  integer: valueOf(integer),
  boolean: valueOf(flag),
} as const;

/** The codec of providers: an array, a reference or the default providers, which stay as they are. */
const providers = new Shape<Texts | RegisteredProviders, unknown>(
  'Providers',
  (input): input is Texts | RegisteredProviders => isRegisteredProviders(input) || leafOf.texts.is(input),
  (input) => (isRegisteredProviders(input) ? sound(registeredProviders) : leafOf.texts.survey(input)),
  (value) => (isRegisteredProviders(value) ? value : leafOf.texts.encode(value)),
  // The default providers are a value of programs. Files leave the property out.
  leafOf.texts.structure,
);

const readOnly: Mistake = {
  code: 'read-only-in-template',
  // Deployed templates hold such properties.
  severity: 'warning',
  message: 'has no effect: only the service sets it',
  fixes: [safe(remove())],
};

const shapeOf = (name: string, shape: RecordShape): Shape<object, unknown> =>
  struct(
    name,
    {
      ...Object.fromEntries(
        Object.entries(shape).map(([property, kind]) => [
          property,
          typeof kind === 'string' ? leafOf[kind] : valueOf(shapeOf(property, kind)),
        ]),
      ),
      ...('SupportedIdentityProviders' in shape ? { SupportedIdentityProviders: providers } : {}),
    },
    { ClientId: readOnly, ClientSecret: readOnly, Name: readOnly },
  );

/**
 * The codec of records as plain data, in which each reference is written `${name}`. It accepts any value of the right
 * type; `fromRecord` says whether the service accepts it too.
 */
export const clientRecord = shapeOf('ClientRecord', recordShape) as Shape<ClientRecord, unknown>;

/** An issue that was found in a record. */
export const ofRecord = (issue: Issue): Issue => placed(issue, 'cloudformation', recordPath);

/**
 * Reads a record from any value. The left side holds every issue. It never throws, and runs no rule.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { decodeRecord, wordsOf } from '@org/cognito-core';
 *
 * const decoded = decodeRecord({ ClientName: 'spa', CallbackUrls: [] });
 * assert.deepStrictEqual(E.isLeft(decoded) && wordsOf(decoded.left[0]).fix, 'write CallbackURLs');
 */
export const decodeRecord: (input: unknown) => E.Either<RNEA.ReadonlyNonEmptyArray<Issue>, ClientRecord> =
  flow(decodeWith(clientRecord), E.mapLeft(RNEA.map(ofRecord)));
