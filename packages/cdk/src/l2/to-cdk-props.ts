/** Writes a client in the props of the CDK's own construct, as far as these can express it. */
import {
  existenceErrorNames,
  isRegisteredProviders,
  orThrow,
  unboundReferences,
  type Bindings,
  type Issue,
  type UserPoolClient,
  type NotInferred,
} from '@org/cognito-core';
import { Token } from 'aws-cdk-lib';
import {
  UserPoolClientIdentityProvider,
  type AuthFlow,
  type ClientAttributes,
  type UserPoolClientOptions,
} from 'aws-cdk-lib/aws-cognito';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { ReferenceValue } from '../bind';
import { boundClient, boundItems, boundText, type BoundClient } from './bound-client';
import {
  openValue,
  expressAll,
  expressFields,
  expressFlag,
  inexpressible,
  whereGiven,
  type Expressed,
} from './expressed';
import { toCdkAnalytics } from './to-cdk-analytics';
import { toCdkDuration } from './to-cdk-duration';
import { toCdkOAuth } from './to-cdk-o-auth';
import { toClientAttributes } from './to-client-attributes';

/** The options of `toCdkProps`. `R` are the names of the client's references. */
export interface ToCdkPropsOptions<R extends string = string> {
  /**
   * What the references of the client stand for.
   * @default nothing, so that a client with references cannot be expressed
   */
  readonly references?: { readonly [K in R]?: ReferenceValue };
}

/** The flows that the construct can turn on; it turns on the refresh flow by itself. */
const expressAuthFlows = ({
  authFlows,
  refreshTokenRotation,
}: BoundClient): Expressed<AuthFlow | undefined> => {
  if (authFlows === undefined) return E.right(undefined);
  const { userPassword, adminUserPassword, custom, userSrp, user, refreshToken, ...unknown } = authFlows;
  const unknownOn = Object.entries(unknown).flatMap(([flow, on]) => (on ? [flow] : []));
  const unknownFlows = expressAll(
    unknownOn.map((flow) =>
      inexpressible(
        'cdk-auth-flow',
        ['authFlows', flow],
        'is an authentication flow that the construct does not know',
        'take it out',
      ),
    ),
  );
  if (E.isLeft(unknownFlows)) return unknownFlows;
  return refreshToken === (refreshTokenRotation !== true)
    ? E.right({ userPassword, adminUserPassword, custom, userSrp, user })
    : inexpressible(
        'cdk-auth-flow',
        ['authFlows', 'refreshToken'],
        `is ${refreshToken ? 'on' : 'off'}, but the construct turns it on exactly if refresh tokens do not rotate`,
        'leave it out',
      );
};

const expressRotation = ({
  refreshTokenRotation: rotation,
  refreshTokenRotationGracePeriod: gracePeriod,
}: BoundClient): Expressed<undefined> =>
  rotation === undefined || (rotation && gracePeriod !== undefined)
    ? E.right(undefined)
    : inexpressible(
        'cdk-rotation',
        ['refreshTokenRotation'],
        'can be expressed only by the grace period, which turns rotation on',
        'give refreshTokenRotationGracePeriod, or take refreshTokenRotation out',
      );

/** A reference to this setting stands for `ENABLED` or `LEGACY`. */
const expressExistenceErrors = (prevent: ReferenceValue): Expressed<boolean> =>
  existenceErrorNames.some((name) => name === prevent)
    ? E.right(prevent === existenceErrorNames[0])
    : expressFlag(prevent, ['preventUserExistenceErrors']);

const expressProviders = ({
  supportedIdentityProviders: providers,
}: BoundClient): Expressed<Array<UserPoolClientIdentityProvider> | undefined> => {
  if (isRegisteredProviders(providers)) return E.right(undefined);
  const names = boundItems(providers);
  return names === undefined
    ? openValue(['supportedIdentityProviders'], 'providers one by one')
    : E.right(names.map((name) => UserPoolClientIdentityProvider.custom(name)));
};

const expressAttributes = (
  client: BoundClient,
  field: 'readAttributes' | 'writeAttributes',
): Expressed<ClientAttributes | undefined> =>
  whereGiven(client[field], (attributes) => {
    const names = boundItems(attributes);
    return names === undefined
      ? openValue([field], 'attributes one by one')
      : toClientAttributes(names, [field]);
  });

const expressDuration = (
  client: BoundClient,
  field:
    | 'authSessionValidity'
    | 'accessTokenValidity'
    | 'idTokenValidity'
    | 'refreshTokenValidity'
    | 'refreshTokenRotationGracePeriod',
  wholeIn: 'minutes' | 'seconds' = 'minutes',
) => whereGiven(client[field], (duration) => toCdkDuration(duration, [field], wholeIn));

const expressFlagOf = (
  client: BoundClient,
  field: 'generateSecret' | 'enableTokenRevocation' | 'enablePropagateAdditionalUserContextData',
) => whereGiven(client[field], (flag) => expressFlag(flag, [field]));

const expressClient = (client: BoundClient): Expressed<UserPoolClientOptions> =>
  expressFields<UserPoolClientOptions>({
    userPoolClientName: whereGiven(client.userPoolClientName, (name) => E.right(boundText(name))),
    generateSecret: expressFlagOf(client, 'generateSecret'),
    authFlows: expressAuthFlows(client),
    disableOAuth: E.right(client.disableOAuth || undefined),
    oAuth: toCdkOAuth(client),
    authSessionValidity: expressDuration(client, 'authSessionValidity'),
    accessTokenValidity: expressDuration(client, 'accessTokenValidity'),
    idTokenValidity: expressDuration(client, 'idTokenValidity'),
    refreshTokenValidity: expressDuration(client, 'refreshTokenValidity'),
    refreshTokenRotationGracePeriod: pipe(
      expressRotation(client),
      E.flatMap(() => expressDuration(client, 'refreshTokenRotationGracePeriod', 'seconds')),
    ),
    preventUserExistenceErrors: whereGiven(client.preventUserExistenceErrors, expressExistenceErrors),
    enableTokenRevocation: expressFlagOf(client, 'enableTokenRevocation'),
    enablePropagateAdditionalUserContextData: expressFlagOf(
      client,
      'enablePropagateAdditionalUserContextData',
    ),
    supportedIdentityProviders: expressProviders(client),
    readAttributes: expressAttributes(client, 'readAttributes'),
    writeAttributes: expressAttributes(client, 'writeAttributes'),
    analytics: whereGiven(client.analytics, toCdkAnalytics),
  });

/**
 * Writes a client in the props of the CDK's own construct `UserPoolClient`. The left side lists every field that these
 * cannot express: authentication flows that the construct does not know, rotation that is turned off, OAuth settings
 * that are kept while OAuth is off, seconds that are not whole minutes, and open values where the construct needs known
 * ones.
 *
 * Laws, for a client that can be expressed:
 *
 * 1. `fromCdkProps(toCdkProps(client), references)` decodes to `client`
 * 2. the construct makes of `toCdkProps(client)` what this package's makes of `client`
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 * import { toCdkProps } from '@org/cognito-cdk';
 * import * as E from 'fp-ts/Either';
 *
 * const expressed = toCdkProps(UserPoolClient.make({ disableOAuth: true, accessTokenValidity: { minutes: 15 } }));
 * assert.ok(E.isRight(expressed) && expressed.right.accessTokenValidity?.toMinutes() === 15);
 *
 * const refused = toCdkProps(UserPoolClient.make({ disableOAuth: true, accessTokenValidity: { seconds: 330 } }));
 * assert.ok(E.isLeft(refused) && refused.left[0].code === 'cdk-whole-minutes');
 */
export const toCdkProps = <R extends string>(
  client: UserPoolClient<R>,
  { references = {} }: ToCdkPropsOptions<NotInferred<R>> = {},
): E.Either<ReadonlyNonEmptyArray<Issue>, UserPoolClientOptions> => {
  const unbound = unboundReferences({ fields: client }, references);
  // An unbound reference is treated as bound to a token, so that it hides no other issue.
  const placeholders: Bindings<ReferenceValue> = Object.fromEntries(
    unbound.map(({ path }) => [String(path[1]), Token.asAny('unbound')]),
  );
  const expressed = expressClient(boundClient(client, { ...placeholders, ...references }));
  if (unbound.length === 0 && E.isRight(expressed)) return expressed;
  const issues: ReadonlyArray<Issue> = [...unbound, ...(E.isLeft(expressed) ? expressed.left : [])];
  return E.left(issues as ReadonlyNonEmptyArray<Issue>);
};

/**
 * The same, for callers that want exceptions.
 *
 * @throws {InvalidUserPoolClientError} One error that prints every issue.
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 * import { toCdkPropsOrThrow } from '@org/cognito-cdk';
 *
 * assert.strictEqual(toCdkPropsOrThrow(UserPoolClient.make({ disableOAuth: true })).disableOAuth, true);
 */
export const toCdkPropsOrThrow = <R extends string>(
  client: UserPoolClient<R>,
  options: ToCdkPropsOptions<NotInferred<R>> = {},
): UserPoolClientOptions =>
  orThrow(toCdkProps(client, options), 'the construct of the CDK cannot express the client');
