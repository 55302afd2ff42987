/** A client in the words of the construct's props, which the CDK's own construct and this project share. */
import {
  encode,
  isReference,
  isRegisteredProviders,
  lacksOpenId,
  readProps,
  type AuthFlow,
  type Duration,
  type DurationUnit,
  type OAuthSettings,
  type Reference,
  type Text,
  type UserPoolClient,
} from '@org/cognito-core';
import { list, object, plain, type Code } from './code';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** How values are said in props. */
export interface Words {
  readonly text: (text: Text) => Code;
  /** A flag that is known only at deploy time. */
  readonly flag: (reference: Reference) => Code;
  /** A list that is known only at deploy time. */
  readonly texts: (reference: Reference) => Code;
  readonly duration: (unit: DurationUnit, amount: number | Reference) => Code;
  readonly scope: (scope: Text) => Code;
  readonly provider: (name: Text) => Code;
  readonly attributes: (names: ReadonlyArray<Text>) => Code;
  readonly analytics: (analytics: NonNullable<UserPoolClient['analytics']>) => Code;
  /** The flows where the refresh flow stands alone or is turned off, which not everybody can say. */
  readonly authFlows: (on: ReadonlyArray<AuthFlow>, refreshToken: boolean | undefined) => Code;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const whereGiven = <A>(given: A | undefined, say: (given: A) => Code): Code | undefined =>
  given === undefined ? undefined : say(given);

/** A flag, known or not. */
export const flagOf = (flag: boolean | Reference, words: Pick<Words, 'flag'>): Code =>
  isReference(flag) ? words.flag(flag) : plain(String(flag));

const textsOf = (
  texts: ReadonlyArray<Text> | Reference,
  words: Pick<Words, 'texts'>,
  say: (text: Text) => Code,
): Code => (isReference(texts) ? words.texts(texts) : list(texts.map(say)));

const durationsOf = (client: UserPoolClient, words: Words) => {
  const encoded = encode(client);
  const durationOf = (
    field:
      | 'authSessionValidity'
      | 'accessTokenValidity'
      | 'idTokenValidity'
      | 'refreshTokenValidity'
      | 'refreshTokenRotationGracePeriod',
  ): Code | undefined =>
    whereGiven(client[field], (duration: Duration) => {
      if ('amount' in duration) return words.duration(duration.unit, duration.amount);
      // The file form of a known duration is an amount of one unit.
      const [[unit, amount]] = Object.entries(encoded[field] as object) as [[DurationUnit, number]];
      return words.duration(unit, amount);
    });
  return {
    session: durationOf('authSessionValidity'),
    tokens: [
      ['accessTokenValidity', durationOf('accessTokenValidity')],
      ['idTokenValidity', durationOf('idTokenValidity')],
      ['refreshTokenValidity', durationOf('refreshTokenValidity')],
    ] as const,
    gracePeriod: durationOf('refreshTokenRotationGracePeriod'),
  };
};

/** Whether the refresh flow is as it is by default beside the others. */
const isRefreshByDefault = (client: UserPoolClient): boolean => {
  const { refreshToken, ...others } = client.authFlows as NonNullable<UserPoolClient['authFlows']>;
  const { refreshTokenRotation } = client;
  const written = {
    disableOAuth: true,
    authFlows: Object.fromEntries(Object.entries(others).filter(([, isOn]) => isOn)),
    ...(refreshTokenRotation !== undefined && { refreshTokenRotation }),
  };
  return readProps(written).make()?.authFlows?.refreshToken === refreshToken;
};

const authFlowsOf = (client: UserPoolClient, words: Words): Code | undefined =>
  whereGiven(client.authFlows, ({ refreshToken, ...others }) => {
    const on = Object.entries(others).flatMap(([flow, isOn]) => (isOn ? [flow as AuthFlow] : []));
    return words.authFlows(on, isRefreshByDefault(client) ? undefined : refreshToken);
  });

const oAuthOf = (settings: Partial<OAuthSettings>, words: Words): Code => {
  const { flows, scopes, callbackUrls, logoutUrls, defaultRedirectUri } = settings;
  return object([
    [
      'flows',
      whereGiven(flows, (given) =>
        object(Object.entries(given).map(([flow, isOn]) => [flow, isOn ? plain('true') : undefined])),
      ),
    ],
    ['scopes', whereGiven(scopes, (given) => textsOf(given, words, words.scope))],
    ['impliesOpenId', isReference(scopes) || !lacksOpenId(scopes ?? []) ? undefined : plain('false')],
    ['callbackUrls', whereGiven(callbackUrls, (given) => textsOf(given, words, words.text))],
    ['logoutUrls', whereGiven(logoutUrls, (given) => textsOf(given, words, words.text))],
    ['defaultRedirectUri', whereGiven(defaultRedirectUri, words.text)],
  ]);
};

const attributesOf = (attributes: ReadonlyArray<Text> | Reference, words: Words): Code =>
  isReference(attributes) ? words.texts(attributes) : words.attributes(attributes);

/** The props of a client, without what is so by default. Nothing that the defaults of the service say is left out. */
export const constructProps = (
  client: UserPoolClient,
  words: Words,
): ReadonlyArray<readonly [string, Code | undefined]> => {
  const { session, tokens, gracePeriod } = durationsOf(client, words);
  const { refreshTokenRotation: rotation, supportedIdentityProviders: providers } = client;
  const flag = (
    field:
      | 'generateSecret'
      | 'preventUserExistenceErrors'
      | 'enableTokenRevocation'
      | 'enablePropagateAdditionalUserContextData',
  ) => [field, whereGiven(client[field], (given) => flagOf(given, words))] as const;
  return [
    ['userPoolClientName', whereGiven(client.userPoolClientName, words.text)],
    flag('generateSecret'),
    ['authFlows', authFlowsOf(client, words)],
    ['disableOAuth', client.disableOAuth ? plain('true') : undefined],
    ['oAuth', whereGiven(client.oAuth, (oAuth) => oAuthOf(oAuth, words))],
    ['keptOAuth', whereGiven(client.keptOAuth, (kept) => oAuthOf(kept, words))],
    ['authSessionValidity', session],
    ...tokens,
    ['refreshTokenRotationGracePeriod', gracePeriod],
    [
      'refreshTokenRotation',
      rotation === true && gracePeriod !== undefined
        ? undefined
        : whereGiven(rotation, (isOn) => plain(String(isOn))),
    ],
    flag('preventUserExistenceErrors'),
    flag('enableTokenRevocation'),
    flag('enablePropagateAdditionalUserContextData'),
    [
      'supportedIdentityProviders',
      isRegisteredProviders(providers) ? undefined : textsOf(providers, words, words.provider),
    ],
    ['readAttributes', whereGiven(client.readAttributes, (names) => attributesOf(names, words))],
    ['writeAttributes', whereGiven(client.writeAttributes, (names) => attributesOf(names, words))],
    ['analytics', whereGiven(client.analytics, words.analytics)],
  ];
};
