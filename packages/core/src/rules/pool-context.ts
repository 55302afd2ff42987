/** What is known about the user pool of a client. Each fact makes more rules decidable. */
import type * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { decodeWith } from '../codec/decode-with';
import { dictionary } from '../codec/dictionary';
import { list } from '../codec/list';
import { plainText } from '../codec/plain-text';
import { flag, type Shape } from '../codec/shape';
import { struct } from '../codec/struct';
import type { StructStructure } from '../codec/structure';
import { wordOf } from '../codec/word';
import { type AuthFlows, authFlowsShape } from '../field/auth-flows';
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

/** The names of the Lambda triggers of user pools, as the CDK's own construct has them. */
export const lambdaTriggers = [
  'createAuthChallenge',
  'customEmailSender',
  'customMessage',
  'customSmsSender',
  'defineAuthChallenge',
  'inboundFederation',
  'postAuthentication',
  'postConfirmation',
  'preAuthentication',
  'preSignUp',
  'preTokenGeneration',
  'userMigration',
  'verifyAuthChallengeResponse',
] as const;

/** A Lambda trigger of a user pool. */
export type LambdaTrigger = (typeof lambdaTriggers)[number];

/** What users can sign in with first, in the words of the CDK's own construct. */
export interface FirstAuthFactors {
  /**
   * Passwords.
   * @default false
   */
  readonly password?: boolean;
  /**
   * One-time passwords in email messages.
   * @default false
   */
  readonly emailOtp?: boolean;
  /**
   * One-time passwords in SMS messages.
   * @default false
   */
  readonly smsOtp?: boolean;
  /**
   * Passkeys.
   * @default false
   */
  readonly passkey?: boolean;
}

/** How clients come into being: somebody made them, or an app registered them by itself. */
export const clientTypes = ['REGULAR', 'DCR'] as const;

/** How a client came into being. */
export type ClientType = (typeof clientTypes)[number];

/** The grants that an app can ask for when it registers. */
export interface RegistrationFlows {
  /**
   * The authorization code grant.
   * @default false
   */
  readonly authorizationCodeGrant?: boolean;
  /**
   * The client credentials grant.
   * @default false
   */
  readonly clientCredentials?: boolean;
}

/** Whether apps can register app clients by themselves, as in RFC 7591. */
export interface DynamicClientRegistration {
  /**
   * Whether apps can register app clients.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Whether they can without a token, which is open registration.
   * @default false
   */
  readonly open?: boolean;
  /**
   * The grants that an app can ask for that registers with a token of the scope `aws.cognito/dcr/register`.
   * @default the authorization code grant and the client credentials grant
   */
  readonly authenticatedFlows?: RegistrationFlows;
  /**
   * The grants that an app can ask for that registers without a token.
   * @default the authorization code grant
   */
  readonly openFlows?: RegistrationFlows;
  /**
   * The scopes that registered clients can have beside openid, email, phone and profile.
   * @default none
   */
  readonly allowedScopes?: ReadonlyArray<string>;
}

/**
 * Facts about a user pool, all optional. A fact that is left out is not known; an empty object means that the user
 * pool has none.
 */
export interface PoolContext {
  /**
   * All custom attributes, and the standard attributes that differ from their defaults, by name with prefix.
   * @example { 'email': { required: true }, 'custom:tier': { mutable: false } }
   */
  readonly attributes?: Readonly<Record<string, PoolAttribute>>;
  /**
   * The identity providers of the user pool, by name. `COGNITO` always exists and can be left out.
   * @example { Google: {} }
   */
  readonly identityProviders?: Readonly<Record<string, PoolIdentityProvider>>;
  /**
   * The names of the custom scopes, by the identifier of their resource server.
   * @example { 'https://api.example.com': ['orders.read'] }
   */
  readonly resourceServers?: Readonly<Record<string, ReadonlyArray<string>>>;
  /** The Lambda triggers that the user pool has. */
  readonly lambdaTriggers?: Readonly<Partial<Record<LambdaTrigger, boolean>>>;
  /** What users can sign in with first. */
  readonly allowedFirstAuthFactors?: FirstAuthFactors;
  /** The authentication flows that are on in one client of the user pool or more, this client among them. */
  readonly clientAuthFlows?: Partial<AuthFlows>;
  /** Whether apps can register app clients by themselves. */
  readonly dynamicClientRegistration?: DynamicClientRegistration;
  /** How this client came into being: `DCR` if an app registered it, else `REGULAR`. */
  readonly clientType?: ClientType;
  /** Whether the user pool has a domain, under which its OAuth endpoints and its sign-in pages are. */
  readonly hasDomain?: boolean;
  /** The feature plan, which decides what clients may use. */
  readonly featurePlan?: FeaturePlan;
  /**
   * The AWS Region.
   * @example 'eu-west-1'
   */
  readonly region?: string;
}

// -------------------------------------------------------------------------------------
// codec
// -------------------------------------------------------------------------------------

const triggers = struct(
  'LambdaTriggers',
  Object.fromEntries(lambdaTriggers.map((trigger) => [trigger, flag])) as Record<LambdaTrigger, typeof flag>,
);

/** The service takes `implicit` among them, and ignores it. */
const registrationFlows = struct('RegistrationFlows', {
  authorizationCodeGrant: flag,
  clientCredentials: flag,
});

/** The codec of facts about a user pool. */
export const poolContext: Shape<PoolContext, unknown, StructStructure> = struct('PoolContext', {
  attributes: dictionary('PoolAttributes', struct('PoolAttribute', { required: flag, mutable: flag })),
  identityProviders: dictionary(
    'PoolIdentityProviders',
    struct('PoolIdentityProvider', { attributeMapping: dictionary('AttributeMapping', plainText) }),
  ),
  resourceServers: dictionary('ResourceServers', list('ScopeNames', plainText)),
  lambdaTriggers: triggers,
  allowedFirstAuthFactors: struct('FirstAuthFactors', {
    password: flag,
    emailOtp: flag,
    smsOtp: flag,
    passkey: flag,
  }),
  clientAuthFlows: authFlowsShape,
  dynamicClientRegistration: struct('DynamicClientRegistration', {
    enabled: flag,
    open: flag,
    authenticatedFlows: registrationFlows,
    openFlows: registrationFlows,
    allowedScopes: list('AllowedScopes', plainText),
  }),
  clientType: wordOf('ClientType', clientTypes),
  hasDomain: flag,
  featurePlan: wordOf('FeaturePlan', featurePlans),
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
