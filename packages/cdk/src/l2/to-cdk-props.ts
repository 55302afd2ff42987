/** A client in the props of the CDK's own construct, as far as that has words for it. */
import {
  existenceErrorNames,
  isRegisteredProviders,
  unboundReferences,
  type Bindings,
  type Issue,
  type UserPoolClient,
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
import { openValue, sayAll, sayFields, sayFlag, unsayable, whereGiven, type Said } from './said';
import { toCdkAnalytics } from './to-cdk-analytics';
import { toCdkDuration } from './to-cdk-duration';
import { toCdkOAuth } from './to-cdk-o-auth';
import { toClientAttributes } from './to-client-attributes';

/** How a client is said in the props of the CDK's own construct. `R` are the names of its references. */
export interface ToCdkPropsOptions<R extends string = string> {
  /**
   * What the references of the client stand for.
   * @default nothing, so that a client with references cannot be said
   */
  readonly references?: { readonly [K in R]?: ReferenceValue };
}

/** The flows that the construct can turn on; it turns on the refresh flow by itself. */
const sayAuthFlows = ({ authFlows, refreshTokenRotation }: BoundClient): Said<AuthFlow | undefined> => {
  if (authFlows === undefined) return E.right(undefined);
  const { userPassword, adminUserPassword, custom, userSrp, user, refreshToken, ...unknown } = authFlows;
  const unknownOn = Object.entries(unknown).flatMap(([flow, on]) => (on ? [flow] : []));
  const unsaid = sayAll(
    unknownOn.map((flow) =>
      unsayable(
        'cdk-auth-flow',
        ['authFlows', flow],
        'is a flow that the construct does not know',
        'take it out',
      ),
    ),
  );
  if (E.isLeft(unsaid)) return unsaid;
  return refreshToken === (refreshTokenRotation !== true)
    ? E.right({ userPassword, adminUserPassword, custom, userSrp, user })
    : unsayable(
        'cdk-auth-flow',
        ['authFlows', 'refreshToken'],
        `is ${refreshToken ? 'on' : 'off'}, and the construct turns it on exactly where tokens do not rotate`,
        'leave it out',
      );
};

const sayRotation = ({
  refreshTokenRotation: rotation,
  refreshTokenRotationGracePeriod: gracePeriod,
}: BoundClient): Said<undefined> =>
  rotation === undefined || (rotation && gracePeriod !== undefined)
    ? E.right(undefined)
    : unsayable(
        'cdk-rotation',
        ['refreshTokenRotation'],
        'is said by the construct through the grace period alone, which turns rotation on',
        'give refreshTokenRotationGracePeriod, or take refreshTokenRotation out',
      );

/** A reference to this setting stands for the service's own word. */
const sayExistenceErrors = (prevent: ReferenceValue): Said<boolean> =>
  existenceErrorNames.some((name) => name === prevent)
    ? E.right(prevent === existenceErrorNames[0])
    : sayFlag(prevent, ['preventUserExistenceErrors']);

const sayProviders = ({
  supportedIdentityProviders: providers,
}: BoundClient): Said<Array<UserPoolClientIdentityProvider> | undefined> => {
  if (isRegisteredProviders(providers)) return E.right(undefined);
  const names = boundItems(providers);
  return names === undefined
    ? openValue(['supportedIdentityProviders'], 'providers one by one')
    : E.right(names.map((name) => UserPoolClientIdentityProvider.custom(name)));
};

const sayAttributes = (
  client: BoundClient,
  field: 'readAttributes' | 'writeAttributes',
): Said<ClientAttributes | undefined> =>
  whereGiven(client[field], (attributes) => {
    const names = boundItems(attributes);
    return names === undefined
      ? openValue([field], 'attributes one by one')
      : toClientAttributes(names, [field]);
  });

const sayDuration = (
  client: BoundClient,
  field:
    | 'authSessionValidity'
    | 'accessTokenValidity'
    | 'idTokenValidity'
    | 'refreshTokenValidity'
    | 'refreshTokenRotationGracePeriod',
  wholeIn: 'minutes' | 'seconds' = 'minutes',
) => whereGiven(client[field], (duration) => toCdkDuration(duration, [field], wholeIn));

const sayFlagOf = (
  client: BoundClient,
  field: 'generateSecret' | 'enableTokenRevocation' | 'enablePropagateAdditionalUserContextData',
) => whereGiven(client[field], (flag) => sayFlag(flag, [field]));

const sayClient = (client: BoundClient): Said<UserPoolClientOptions> =>
  sayFields<UserPoolClientOptions>({
    userPoolClientName: whereGiven(client.userPoolClientName, (name) => E.right(boundText(name))),
    generateSecret: sayFlagOf(client, 'generateSecret'),
    authFlows: sayAuthFlows(client),
    disableOAuth: E.right(client.disableOAuth || undefined),
    oAuth: toCdkOAuth(client),
    authSessionValidity: sayDuration(client, 'authSessionValidity'),
    accessTokenValidity: sayDuration(client, 'accessTokenValidity'),
    idTokenValidity: sayDuration(client, 'idTokenValidity'),
    refreshTokenValidity: sayDuration(client, 'refreshTokenValidity'),
    refreshTokenRotationGracePeriod: pipe(
      sayRotation(client),
      E.flatMap(() => sayDuration(client, 'refreshTokenRotationGracePeriod', 'seconds')),
    ),
    preventUserExistenceErrors: whereGiven(client.preventUserExistenceErrors, sayExistenceErrors),
    enableTokenRevocation: sayFlagOf(client, 'enableTokenRevocation'),
    enablePropagateAdditionalUserContextData: sayFlagOf(client, 'enablePropagateAdditionalUserContextData'),
    supportedIdentityProviders: sayProviders(client),
    readAttributes: sayAttributes(client, 'readAttributes'),
    writeAttributes: sayAttributes(client, 'writeAttributes'),
    analytics: whereGiven(client.analytics, toCdkAnalytics),
  });

/**
 * Writes a client in the props of the CDK's own construct `UserPoolClient`. The left side lists every field that
 * these cannot say: flows that the construct does not know, rotation that is turned off, OAuth settings that are kept
 * while OAuth is off, seconds that are no whole minutes, and values that the construct asks to know before deploy.
 *
 * Laws, for a client that can be said:
 *
 * 1. `fromCdkProps(toCdkProps(client), references)` decodes to `client`
 * 2. the construct makes of `toCdkProps(client)` what this package's makes of `client`
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 * import { toCdkProps } from '@org/cognito-cdk';
 * import * as E from 'fp-ts/Either';
 *
 * const said = toCdkProps(UserPoolClient.make({ disableOAuth: true, accessTokenValidity: { minutes: 15 } }));
 * assert.ok(E.isRight(said) && said.right.accessTokenValidity?.toMinutes() === 15);
 *
 * const unsaid = toCdkProps(UserPoolClient.make({ disableOAuth: true, accessTokenValidity: { seconds: 330 } }));
 * assert.ok(E.isLeft(unsaid) && unsaid.left[0].code === 'cdk-whole-minutes');
 */
export const toCdkProps = <R extends string>(
  client: UserPoolClient<R>,
  { references = {} }: ToCdkPropsOptions<NoInfer<R>> = {},
): E.Either<ReadonlyNonEmptyArray<Issue>, UserPoolClientOptions> => {
  const unbound = unboundReferences({ fields: client }, references);
  // What is bound to nothing is open like what is bound to a token, so that it hides nothing else.
  const placeholders: Bindings<ReferenceValue> = Object.fromEntries(
    unbound.map(({ path }) => [String(path[1]), Token.asAny('unbound')]),
  );
  const said = sayClient(boundClient(client, { ...placeholders, ...references }));
  if (unbound.length === 0 && E.isRight(said)) return said;
  const issues: ReadonlyArray<Issue> = [...unbound, ...(E.isLeft(said) ? said.left : [])];
  return E.left(issues as ReadonlyNonEmptyArray<Issue>);
};
