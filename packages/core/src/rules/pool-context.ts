/** What is known about the user pool of a client. Each fact makes more rules decidable. */
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type * as t from 'io-ts';
import { decodeWith } from '../codec/decode-with';
import { dictionary } from '../codec/dictionary';
import { list } from '../codec/list';
import { plainText } from '../codec/plain-text';
import { flag, leaf, wrongType } from '../codec/shape';
import { struct } from '../codec/struct';
import type { Issue } from '../issue/issue';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The feature plans of user pools. */
export const featurePlans = ['LITE', 'ESSENTIALS', 'PLUS'] as const;

/** A feature plan of a user pool. */
export type FeaturePlan = (typeof featurePlans)[number];

/** An attribute of a user pool. */
export interface PoolAttribute {
  /**
   * Whether every user must have the attribute.
   * @default false
   */
  readonly required?: boolean;
  /**
   * Whether the attribute can be changed once it is set.
   * @default true
   */
  readonly mutable?: boolean;
}

/** An identity provider of a user pool. */
export interface PoolIdentityProvider {
  /**
   * The attributes of the user pool that the provider fills, each with the provider's own name for it.
   * @default none
   */
  readonly attributeMapping?: Readonly<Record<string, string>>;
}

/**
 * Facts about a user pool, all optional. A fact that is left out is not known; an empty object means that the user
 * pool has none.
 */
export interface PoolContext {
  /** All custom attributes, and the standard attributes that differ from their defaults, by name with prefix. */
  readonly attributes?: Readonly<Record<string, PoolAttribute>>;
  /** The identity providers of the user pool, by name. `COGNITO` always exists and can be left out. */
  readonly identityProviders?: Readonly<Record<string, PoolIdentityProvider>>;
  /** The names of the custom scopes, by the identifier of their resource server. */
  readonly resourceServers?: Readonly<Record<string, ReadonlyArray<string>>>;
  readonly featurePlan?: FeaturePlan;
  /** The AWS Region, such as `eu-west-1`. */
  readonly region?: string;
}

// -------------------------------------------------------------------------------------
// codec
// -------------------------------------------------------------------------------------

const isFeaturePlan = (input: unknown): input is FeaturePlan => featurePlans.some((plan) => plan === input);

const featurePlan: t.Type<FeaturePlan, string, unknown> = leaf(
  'FeaturePlan',
  isFeaturePlan,
  (input) =>
    isFeaturePlan(input) ? E.right(input) : E.left(wrongType(input, `one of ${featurePlans.join(', ')}`)),
  (value) => value,
);

/** The codec of facts about a user pool. */
export const poolContext: t.Type<PoolContext, unknown, unknown> = struct('PoolContext', {
  attributes: dictionary('PoolAttributes', struct('PoolAttribute', { required: flag, mutable: flag })),
  identityProviders: dictionary(
    'PoolIdentityProviders',
    struct('PoolIdentityProvider', { attributeMapping: dictionary('AttributeMapping', plainText) }),
  ),
  resourceServers: dictionary('ResourceServers', list('ScopeNames', plainText)),
  featurePlan,
  region: plainText,
});

/**
 * Reads facts about a user pool from any value. The left side holds every issue. It never throws.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { decodePoolContext, wordsOf } from '@org/cognito-core';
 *
 * const decoded = decodePoolContext({ attributes: { 'custom:tier': { mutabel: false } } });
 * assert.deepStrictEqual(E.isLeft(decoded) && wordsOf(decoded.left[0]).fix, 'write mutable');
 */
export const decodePoolContext: (input: unknown) => E.Either<ReadonlyNonEmptyArray<Issue>, PoolContext> =
  decodeWith(poolContext);
