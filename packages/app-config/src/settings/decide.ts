import { isRegisteredProviders, mention, type Message, said } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { knownTexts, rotates } from '../client/known-client';
import type { AppRequest } from '../request/app-request';
import { logoutUrl } from '../urls/endpoint-urls';
import type { AppFacts } from './app-facts';
import { chooseAuthFlow, chooseGrant, type Served } from './choose-grant';
import { chooseLogouts, chooseRedirects, chooseScopes, chooseSecret, givenLogout } from './choices';
import { gather, type Part } from './part';
import { readClient, readEndpoints, readServerUrl } from './read-facts';
import { machineRequest, openIn, signInRequest, signOutRequest } from './requests';
import type {
  ApiSettings,
  ClientSettings,
  MachineSettings,
  RedirectSettings,
  SignInSettings,
} from './settings';
import type { Target, Written } from './target';

/** What a target makes of what the client allows. */
export interface Decided {
  readonly written: Written;
  /** The requests that the app will make, none of which the client refuses. */
  readonly requests: ReadonlyArray<AppRequest>;
  readonly notes: ReadonlyArray<Message>;
  /** Whether the app needs the secret of the client. */
  readonly needsSecret: boolean;
}

/** Settings, with what was decided on the way to them. */
interface Settled<S> {
  readonly settings: S;
  readonly requests: ReadonlyArray<AppRequest>;
  readonly notes?: ReadonlyArray<Message>;
  readonly needsSecret?: boolean;
}

// -------------------------------------------------------------------------------------
// kinds of app
// -------------------------------------------------------------------------------------

const byTokenEndpoint =
  'refresh tokens rotate: each answer of the token endpoint has a new one, to be sent the next time';

/** How the app refreshes tokens, where that is not what it always was. */
const rotationNotes = (
  { client }: AppFacts,
  { rotationNote = byTokenEndpoint }: Target,
): ReadonlyArray<Message> => (rotates(client) === true && rotationNote !== false ? [rotationNote] : []);

const redirectNotes = (
  { client: { record }, redirectUri }: AppFacts,
  { takesEveryRedirect = false }: Target,
  others: ReadonlyArray<string>,
): ReadonlyArray<Message> => {
  if (redirectUri !== undefined) return [];
  const areOpen = !knownTexts(record.CallbackURLs).isWhole;
  return [
    ...(takesEveryRedirect || others.length === 0
      ? []
      : [`one of the callback URLs is taken; these suit too: ${others.join(', ')}`]),
    ...(areOpen
      ? ['some callback URLs are known only at deployment: give the redirect URL to use one of them']
      : []),
  ];
};

const forRedirects = (facts: AppFacts, target: Target): Part<Settled<RedirectSettings>> =>
  pipe(
    gather({
      client: readClient(facts, target),
      redirectUris: chooseRedirects(facts, target),
      scopes: chooseScopes(facts, target),
      hasSecret: chooseSecret(facts, target, false),
      serverUrl: readServerUrl(facts, target),
    }),
    E.map(({ client, redirectUris, serverUrl, ...chosen }) => {
      const [redirectUri, ...others] = redirectUris;
      const settings = {
        ...client,
        ...chosen,
        redirectUri,
        redirectUris,
        ...(serverUrl !== undefined && { serverUrl }),
      };
      return {
        settings,
        requests: [signInRequest(client.clientId, redirectUri, chosen.scopes)],
        notes: [...redirectNotes(facts, target, others), ...rotationNotes(facts, target)],
        needsSecret: chosen.hasSecret,
      };
    }),
  );

const noLogout = said`the client has no sign-out URL that suits, so that the browser stays signed in at the domain: add one to ${mention('oAuth', 'logoutUrls')}`;

const forSignIn = (facts: AppFacts, target: Target): Part<Settled<SignInSettings>> =>
  pipe(
    gather({
      redirects: forRedirects(facts, target),
      endpoints: readEndpoints(facts),
      given: givenLogout(facts),
    }),
    E.chain(
      ({
        redirects: { settings, requests, notes = [], ...others },
        endpoints,
        given,
      }): Part<Settled<SignInSettings>> => {
        const { clientId, redirectUri } = settings;
        const providers = facts.client.record.SupportedIdentityProviders;
        const identityProviders = isRegisteredProviders(providers) ? [] : knownTexts(providers).texts;
        const logoutUris = chooseLogouts(facts, target, redirectUri, given);
        const [logoutUri] = logoutUris;
        const signIn = { ...settings, endpoints, logoutUris, identityProviders };
        if (logoutUri === undefined) {
          return E.right({ ...others, settings: signIn, requests, notes: [...notes, noLogout] });
        }
        return pipe(
          logoutUrl(endpoints.domain, { client_id: clientId, logout_uri: logoutUri }),
          E.map((url) => ({
            ...others,
            settings: { ...signIn, logoutUrl: url },
            requests: [...requests, signOutRequest(clientId, logoutUri)],
            notes,
          })),
        );
      },
    ),
  );

const forMachines = (facts: AppFacts, target: Target): Part<Settled<MachineSettings>> =>
  pipe(
    gather({
      client: readClient(facts, target),
      endpoints: readEndpoints(facts),
      scopes: chooseScopes(facts, { ...target, readsIdToken: false }),
      hasSecret: chooseSecret(facts, target, true),
    }),
    E.map(({ client, ...chosen }) => ({
      settings: { ...client, ...chosen },
      requests: [machineRequest(client.clientId, chosen.scopes)],
      needsSecret: true,
    })),
  );

const forApi = (facts: AppFacts, target: Target): Part<Settled<ApiSettings>> =>
  pipe(
    gather({
      client: readClient(facts, target),
      authFlow: chooseAuthFlow(facts, target),
      hasSecret: chooseSecret(facts, target, false),
    }),
    E.map(({ client, ...chosen }) => ({
      settings: { ...client, ...chosen, scopes: [] },
      requests: [],
      notes: rotationNotes(facts, target),
    })),
  );

const forVerifying = (facts: AppFacts, target: Target): Part<Settled<ClientSettings>> =>
  pipe(
    readClient(facts, target),
    E.map((client) => ({
      settings: { ...client, hasSecret: false, scopes: facts.scopes ?? [] },
      requests: [],
    })),
  );

// -------------------------------------------------------------------------------------
// decision
// -------------------------------------------------------------------------------------

const finish =
  <S>(facts: AppFacts, write: (settings: S) => Written) =>
  ({ settings, requests, notes = [], needsSecret = false }: Settled<S>): Decided => {
    const written = write(settings);
    return {
      written,
      requests,
      notes: [...(written.notes ?? []), ...notes, ...openIn(requests, facts)],
      needsSecret,
    };
  };

const servedTo = (facts: AppFacts, target: Target, served: Served): Part<Decided> => {
  switch (served.kind) {
    case 'signIn':
      return pipe(forSignIn(facts, target), E.map(finish(facts, served.write)));
    case 'discovered':
      return pipe(forRedirects(facts, target), E.map(finish(facts, served.write)));
    case 'machine':
      return pipe(forMachines(facts, target), E.map(finish(facts, served.write)));
    case 'api':
      return pipe(forApi(facts, target), E.map(finish(facts, served.write)));
    case 'verify':
      return pipe(forVerifying(facts, target), E.map(finish(facts, served.write)));
  }
};

/** Chooses what the client allows, and lets the target write it; on the left everything that it does not allow. */
export const decide = (facts: AppFacts, target: Target): Part<Decided> => {
  const served = chooseGrant(facts, target);
  if (E.isRight(served)) return servedTo(facts, target, served.right);
  const client = readClient(facts, target);
  return E.left([...served.left, ...(E.isLeft(client) ? client.left : [])]);
};
