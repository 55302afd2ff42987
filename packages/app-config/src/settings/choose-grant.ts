import { clientAuthFlows, mention, said } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { type Answer, holds, type KnownClient, knownTexts, usesOAuth } from '../client/known-client';
import type { AppFacts } from './app-facts';
import { appIssue } from './app-issue';
import type { Part } from './part';
import type { ApiSettings } from './settings';
import type { Target } from './target';

type Kind = 'signIn' | 'discovered' | 'machine' | 'api' | 'verify';

/** The function of a target that serves the client. */
export type Served = {
  readonly [K in Kind]: { readonly kind: K; readonly write: NonNullable<Target[K]> };
}[Kind];

const servedBy = (target: Target, kind: Kind): ReadonlyArray<Served> => {
  const write = target[kind];
  return write === undefined ? [] : [{ kind, write } as Served];
};

const grants = {
  code: {
    kinds: ['signIn', 'discovered'],
    field: 'authorizationCodeGrant',
    name: 'the authorization code grant',
  },
  client_credentials: {
    kinds: ['machine'],
    field: 'clientCredentials',
    name: 'the client credentials grant',
  },
} as const;

const both = (one: Answer, other: Answer): Answer => {
  if (one === false || other === false) return false;
  return one === undefined || other === undefined ? undefined : true;
};

/** The grants, the one for users first. */
const grantNames = ['code', 'client_credentials'] as const;

const isOn = (client: KnownClient, grant: string): Answer =>
  both(usesOAuth(client), holds(knownTexts(client.record.AllowedOAuthFlows), grant));

/** What is said of a client that allows no grant of the target. */
const refused = (client: KnownClient, target: Target): Part<never> => {
  const isForUsers = grants.code.kinds.some((kind) => target[kind] !== undefined);
  const { field, name } = grants[isForUsers ? 'code' : 'client_credentials'];
  const other = grants[isForUsers ? 'client_credentials' : 'code'];
  const isOfOther = isOn(client, isForUsers ? 'client_credentials' : 'code') === true;
  const isImplicit = isOn(client, 'implicit') === true;
  const [beside] = [...(isOfOther ? [other.name] : []), ...(isImplicit ? ['the implicit grant'] : [])];
  const turnOn = mention('oAuth', 'flows', field);
  return E.left([
    appIssue(
      'app-grant-off',
      'client',
      beside === undefined
        ? `does not allow ${name}, and ${target.title} needs it`
        : `allows ${beside}, and ${target.title} needs ${name}`,
      // The service takes no client that has the client credentials grant beside another one.
      isOfOther || (isImplicit && !isForUsers)
        ? said`make another client, with ${turnOn}, which cannot stand beside what this one allows`
        : said`turn ${turnOn} on`,
      ...(isImplicit && isForUsers
        ? [said`turn ${mention('oAuth', 'flows', 'implicitCodeGrant')} off once no app uses it`]
        : []),
    ),
  ]);
};

const open = (name: string): Part<never> =>
  E.left([
    appIssue(
      'app-value-open',
      'client',
      said`does not say before deployment whether it allows ${name}`,
      said`write ${mention('oAuth', 'flows')} in the client, or read the client that is deployed`,
    ),
  ]);

/** The function of the target for what the client allows. */
export const chooseGrant = ({ client, domain }: AppFacts, target: Target): Part<Served> => {
  const [verify] = servedBy(target, 'verify');
  if (verify !== undefined) return E.right(verify);
  // Where the target can do without the pages, whoever gives no domain has none.
  const [api] = domain === undefined ? servedBy(target, 'api') : [];
  if (api !== undefined) return E.right(api);
  for (const grant of grantNames) {
    const [served] = grants[grant].kinds.flatMap((kind) => servedBy(target, kind));
    const isAllowed = isOn(client, grant);
    if (served !== undefined && isAllowed === true) return E.right(served);
    if (served !== undefined && isAllowed === undefined) return open(grants[grant].name);
  }
  return refused(client, target);
};

/** The flows of a program that signs users in by itself, the safest first, by their names in the core and in Amplify. */
const apiFlows = [
  ['userSrp', 'USER_SRP_AUTH'],
  ['user', 'USER_AUTH'],
  ['userPassword', 'USER_PASSWORD_AUTH'],
  ['legacyUserPassword', 'USER_PASSWORD_AUTH'],
  ['custom', 'CUSTOM_WITHOUT_SRP'],
] as const;

/** The authentication flow by which an app signs users in at the API. */
export const chooseAuthFlow = (
  { client: { record } }: AppFacts,
  { title }: Target,
): Part<ApiSettings['authFlow']> => {
  const known = knownTexts(record.ExplicitAuthFlows);
  const on = known.isWhole ? clientAuthFlows([known.texts]) : undefined;
  if (on === undefined) return open('an authentication flow');
  const flow = apiFlows.find(([name]) => on[name] === true);
  return flow === undefined
    ? E.left([
        appIssue(
          'app-grant-off',
          'client',
          `allows no authentication flow by which ${title} signs users in`,
          said`turn ${mention('authFlows', 'userSrp')} on`,
          'give the domain of the user pool, to use its sign-in pages',
        ),
      ])
    : E.right(flow[1]);
};
