import { type Issue, mention, said } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { type Answer, hasSecret, knownTexts } from '../client/known-client';
import type { AppFacts } from './app-facts';
import { appIssue } from './app-issue';
import { type Part, partOf } from './part';
import { refusals } from './requests';
import type { RedirectNeed, Target } from './target';

// -------------------------------------------------------------------------------------
// secret
// -------------------------------------------------------------------------------------

const openSecret = appIssue(
  'app-value-open',
  'client',
  said`does not say whether it has a secret`,
  said`read the client from a source that says so, such as the answer of describe-user-pool-client, or write ${mention('generateSecret')} in its props`,
);

const unsafeSecret = ({ title }: Target): Issue =>
  appIssue(
    'app-secret-unsafe',
    'client',
    `has a secret, and ${title} is used where everybody can read it`,
    said`make another client, without ${mention('generateSecret')}, which is decided when a client is made`,
    'use a target that runs on a server',
  );

const noSecret = ({ title }: Target): Issue =>
  appIssue(
    'app-secret-missing',
    'client',
    `has no secret, and ${title} needs one`,
    said`make another client, with ${mention('generateSecret')}, which is decided when a client is made`,
  );

/** Whether the client has a secret, if the target may use it as it is. */
export const chooseSecret = ({ client }: AppFacts, target: Target, isRequired: boolean): Part<boolean> => {
  const { secret = isRequired ? 'required' : 'allowed' } = target;
  const has: Answer = hasSecret(client);
  if (has === undefined) return E.left([openSecret]);
  if (has && secret === 'forbidden') return E.left([unsafeSecret(target)]);
  return has || secret !== 'required' ? E.right(has) : E.left([noSecret(target)]);
};

// -------------------------------------------------------------------------------------
// redirect and sign-out URLs
// -------------------------------------------------------------------------------------

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** What most targets need: a URL that the browser opens by itself. */
const ofBrowser: RedirectNeed = { suits: isWebAddress, form: 'an HTTPS URL, or one of localhost' };

const redirectNeedOf = ({ redirect = ofBrowser }: Target): RedirectNeed => redirect;

const first = (chosen: string, all: ReadonlyArray<string>): readonly [string, ...ReadonlyArray<string>] => [
  chosen,
  ...all.filter((url) => url !== chosen),
];

/** The redirect URL that is given, or the callback URL that suits the target; after it the others that suit it. */
export const chooseRedirects = (
  facts: AppFacts,
  target: Target,
): Part<readonly [string, ...ReadonlyArray<string>]> => {
  const {
    client: { record },
    redirectUri: given,
  } = facts;
  const { suits, form } = redirectNeedOf(target);
  const known = knownTexts(record.CallbackURLs);
  const suiting = known.texts.filter(suits);
  if (given !== undefined) {
    const unsuited = appIssue(
      'app-redirect-missing',
      'redirect_uri',
      `does not suit ${target.title}, which needs ${form}`,
      said`give ${form} that is among ${mention('oAuth', 'callbackUrls')}`,
    );
    return partOf(first(given, suiting), suits(given) ? refusals('redirect_uri', given, facts) : [unsuited]);
  }
  const byDefault = record.DefaultRedirectURI;
  const chosen = suiting.find((url) => url === byDefault) ?? suiting[0];
  if (chosen !== undefined) return E.right(first(chosen, suiting));
  return E.left([
    known.isWhole
      ? appIssue(
          'app-redirect-missing',
          'redirect_uri',
          said`is missing: ${target.title} needs ${form}, and none is among ${mention('oAuth', 'callbackUrls')}`,
          said`add ${form} to ${mention('oAuth', 'callbackUrls')}`,
        )
      : appIssue(
          'app-value-open',
          'redirect_uri',
          said`is not known: ${mention('oAuth', 'callbackUrls')} has values that are known only at deployment`,
          `give ${form}, as it is after the deployment`,
        ),
  ]);
};

/** The scheme and the host of a URL. */
const originOf = (url: string): string => url.replace(/^([^:/]+:(?:\/\/[^/?#]*)?).*$/s, '$1').toLowerCase();

/** The sign-out URL that is given, if there is one. */
export const givenLogout = (facts: AppFacts): Part<string | undefined> => {
  const { logoutUri: given } = facts;
  return partOf(given, given === undefined ? [] : refusals('logout_uri', given, facts));
};

/**
 * The sign-out URL that is given, or the one that goes with the redirect URL; after it the others of its kind, or all where
 * the app chooses among them itself.
 */
export const chooseLogouts = (
  { client: { record } }: AppFacts,
  { takesEveryRedirect = false }: Target,
  redirectUri: string,
  given: string | undefined,
): ReadonlyArray<string> => {
  const ofKind = knownTexts(record.LogoutURLs).texts.filter(
    (url) => takesEveryRedirect || isWebAddress(url) === isWebAddress(redirectUri),
  );
  const chosen = given ?? ofKind.find((url) => originOf(url) === originOf(redirectUri)) ?? ofKind[0];
  return chosen === undefined ? [] : first(chosen, ofKind);
};

// -------------------------------------------------------------------------------------
// scopes
// -------------------------------------------------------------------------------------

/** The scopes that are given, or all that the client has. */
export const chooseScopes = (
  facts: AppFacts,
  { title, readsIdToken = false }: Target,
): Part<ReadonlyArray<string>> => {
  const {
    client: { record },
    scopes: given,
  } = facts;
  const known = knownTexts(record.AllowedOAuthScopes);
  const scopes = given ?? known.texts;
  if (scopes.length === 0) {
    return E.left([
      known.isWhole
        ? appIssue(
            'app-scope-missing',
            'scope',
            said`is missing: ${mention('oAuth', 'scopes')} has none`,
            said`add the scopes that the app needs to ${mention('oAuth', 'scopes')}`,
          )
        : appIssue(
            'app-value-open',
            'scope',
            said`is not known: ${mention('oAuth', 'scopes')} has values that are known only at deployment`,
            'give the scopes that the app asks for',
          ),
    ]);
  }
  const withoutIdToken = appIssue(
    'app-scope-missing',
    'scope',
    `lacks openid, without which the service gives no ID token, which ${title} reads`,
    known.texts.includes('openid') ? 'ask for openid too' : said`add openid to ${mention('oAuth', 'scopes')}`,
  );
  return partOf(scopes, [
    ...(readsIdToken && !scopes.includes('openid') ? [withoutIdToken] : []),
    ...refusals('scope', scopes.join(' '), facts),
  ]);
};
