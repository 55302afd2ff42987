import type { ClientRecord } from '@org/cognito-core';
import { record, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { ask, expectExplained, type Outcome, post } from '../fixtures/asked';
import { basicOf, deployed, domain, id, secret } from '../fixtures/known-pool';
import { type Parameters, queryOf } from '../fixtures/query-of';
import { servedPool } from '../fixtures/served-pool';
import { checkRequest, type KnownClient, readRequest } from './index';

const pool = servedPool();

const textsOf = (client: ClientRecord, property: keyof ClientRecord): ReadonlyArray<string> =>
  (client[property] ?? []) as ReadonlyArray<string>;

const oneOf = (texts: ReadonlyArray<string>, ...others: ReadonlyArray<string>): fc.Arbitrary<string> =>
  fc.constantFrom(...texts, ...others);

/** A URL that is one letter away from another one. */
const nearly = (url: string): fc.Arbitrary<string> =>
  fc.constantFrom(`${url}/`, url.replace(/\/$/, ''), url.toUpperCase(), `${url} `, url.slice(0, -1));

/** What reads like a placeholder in a log, or like the end of a sentence, so that `why` is not sure of it. */
const unclear = /\.{3}|\*{3}|x{4}|redacted|\byour[-_]|[).]$/i;

const urlOf = (urls: ReadonlyArray<string>): fc.Arbitrary<string> => {
  const clear = urls.filter((url) => !unclear.test(url));
  const right = clear.length === 0 ? fc.constant('https://app.example.com/') : fc.constantFrom(...clear);
  return fc.oneof(
    { weight: 8, arbitrary: right },
    { weight: 1, arbitrary: right.chain(nearly) },
    { weight: 1, arbitrary: fc.constant('https://other.example/cb') },
  );
};

const foreignScopes = ['offline_access', 'phone', 'https://api.example.com/orders.write', 'read', 'OPENID'];

const scopeOf = (scopes: ReadonlyArray<string>): fc.Arbitrary<string | undefined> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 4, arbitrary: fc.subarray([...scopes]).map((some) => some.join(' ')) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.subarray([...scopes]), fc.constantFrom(...foreignScopes))
        .map(([some, foreign]) => [...some, foreign].join(' ')),
    },
  );

const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

const pkce: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom({}, { code_challenge: challenge, code_challenge_method: 'S256' }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { code_challenge: challenge },
      { code_challenge_method: 'S256' },
      { code_challenge: challenge, code_challenge_method: 'plain' },
    ),
  },
);

const any = record({ references: false });

/** Clients that are often of one kind. */
const often = (isOfKind: (client: ClientRecord) => boolean): fc.Arbitrary<ClientRecord> =>
  fc.oneof({ weight: 3, arbitrary: any.filter(isOfKind) }, { weight: 1, arbitrary: any });

/** Clients that often sign users in at the pages. */
const ofBrowsers = often(
  (client) => client.AllowedOAuthFlowsUserPoolClient === true && textsOf(client, 'CallbackURLs').length > 0,
);

/** Clients that are often those of machines. */
const ofMachines = often(
  (client) =>
    client.AllowedOAuthFlowsUserPoolClient === true &&
    textsOf(client, 'AllowedOAuthFlows').includes('client_credentials'),
);

/** Clients that often take passwords. */
const ofPasswords = often((client) =>
  textsOf(client, 'ExplicitAuthFlows').includes('ALLOW_USER_PASSWORD_AUTH'),
);

/** Tries a law with clients and their requests, and leaves out the requests to which no answer is known. */
const forAll = async (
  clients: fc.Arbitrary<ClientRecord>,
  requestOf: (client: ClientRecord) => fc.Arbitrary<Parameters>,
  send: (parameters: Parameters) => Promise<Outcome>,
  law: (outcome: Outcome, client: KnownClient, parameters: Parameters) => void,
): Promise<void> => {
  const requests = clients.chain((client) => fc.tuple(fc.constant(client), requestOf(client)));
  await fc.assert(
    fc.asyncProperty(requests, async ([client, parameters]) => {
      const { served, known } = deployed(client);
      pool.server.serve(served);
      const outcome = await send(parameters);
      expect(outcome).not.toMatchObject({ status: 500 });
      if (outcome.status === 501) return;
      law(outcome, known, parameters);
      if (outcome.refusedFor.length > 0) expectExplained(outcome, known);
    }),
    { numRuns: runs() },
  );
};

/** What `checkRequest` says of a request. */
const refusalsForetold = (endpoint: string, parameters: Parameters, client: KnownClient) => {
  const request = readRequest(`${domain}${endpoint}?${queryOf(parameters)}`);
  return request === undefined
    ? []
    : checkRequest(request, client).filter(({ verdict }) => verdict === 'refused');
};

/** That a request is refused exactly where `checkRequest` says so, with an answer that it names. */
const expectForetold = (endpoint: string, outcome: Outcome, parameters: Parameters, client: KnownClient) => {
  const refused = refusalsForetold(endpoint, parameters, client);
  const { log, refusedFor } = outcome;
  // What a request lacks is foretold of none.
  if (refusedFor.some((code) => code.endsWith('-parameters-missing'))) return;
  expect({ log, isRefused: refused.length > 0 }).toEqual({ log, isRefused: refusedFor.length > 0 });
  // What the service says of an id depends on whether there is such a client, and it says so first.
  if (refusedFor[0] === 'client-not-there') return;
  const answers = refused.map(({ serviceAnswer = '' }) => serviceAnswer);
  expect({
    log,
    answers,
    isNamed: answers.length === 0 || answers.some((one) => outcome.answer.includes(one)),
  }).toEqual({
    log,
    answers,
    isNamed: true,
  });
};

/** In milliseconds, for the nightly runs, which try many requests. */
const timeLimit = 300_000;

describe('whatever the client is, a request is refused where it is foretold, and why explains it', () => {
  const ids = fc.oneof(
    { weight: 9, arbitrary: fc.constant(id) },
    { weight: 1, arbitrary: fc.constantFrom('2other', '') },
  );

  const signInOf = (client: ClientRecord): fc.Arbitrary<Parameters> =>
    fc
      .record({
        response_type: fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom('code', 'token') },
          { weight: 1, arbitrary: fc.constantFrom('id_token', 'constructor') },
        ),
        client_id: ids,
        redirect_uri: urlOf(textsOf(client, 'CallbackURLs')),
        scope: scopeOf(textsOf(client, 'AllowedOAuthScopes')),
        identity_provider: fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(undefined, 'COGNITO') },
          { weight: 1, arbitrary: oneOf(textsOf(client, 'SupportedIdentityProviders'), 'Google') },
        ),
        state: fc.constant('a-state'),
      })
      .chain((request) => pkce.map((proof) => ({ ...request, ...proof })));

  test(
    'a sign-in',
    async () => {
      await forAll(
        ofBrowsers,
        signInOf,
        (parameters) => ask(pool.server, `/oauth2/authorize?${queryOf(parameters)}`),
        (outcome, client, parameters) => {
          expectForetold('/oauth2/authorize', outcome, parameters, client);
        },
      );
    },
    timeLimit,
  );

  test(
    'a sign-out',
    async () => {
      const signOutOf = (client: ClientRecord): fc.Arbitrary<Parameters> =>
        fc.oneof(
          {
            weight: 5,
            arbitrary: fc.record({
              client_id: fc.constantFrom(id, id, id, undefined),
              logout_uri: urlOf([...textsOf(client, 'LogoutURLs'), ...textsOf(client, 'CallbackURLs')]),
            }),
          },
          fc.constant({ client_id: id, post_logout_redirect_uri: 'https://app.example.com/' }),
          fc.constant({ client_id: id }),
          signInOf(client).map(({ redirect_uri }) => ({ client_id: id, redirect_uri })),
        );
      await forAll(
        ofBrowsers,
        signOutOf,
        (parameters) => ask(pool.server, `/logout?${queryOf(parameters)}`),
        (outcome, client, parameters) => {
          expectForetold('/logout', outcome, parameters, client);
        },
      );
    },
    timeLimit,
  );

  /** How a request proves which client it is from; most often rightly. */
  const proofOf = ({ GenerateSecret: hasSecret }: ClientRecord): fc.Arbitrary<Parameters> => {
    const right = [
      ...(hasSecret === true ? [{ authorization: basicOf(secret) }] : []),
      { client_id: id, ...(hasSecret === true && { client_secret: secret }) },
    ];
    const wrong = [
      { authorization: basicOf('another') },
      { client_id: id },
      { client_id: id, client_secret: 'another' },
      { client_id: '2other', client_secret: secret },
      {},
    ];
    return fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<Parameters>(...right) },
      { weight: 1, arbitrary: fc.constantFrom<Parameters>(...wrong) },
    );
  };

  test(
    'a request for tokens',
    async () => {
      const grantOf = (client: ClientRecord): fc.Arbitrary<Parameters> =>
        fc.oneof(
          fc.record({
            grant_type: fc.constant('authorization_code'),
            code: fc.constantFrom('8d1c0b9a-7f6e-4d5c-8b3a-2f1e0d9c8b7a', undefined),
            redirect_uri: oneOf(textsOf(client, 'CallbackURLs'), 'https://other.example/'),
          }),
          {
            weight: 5,
            arbitrary: fc.record({
              grant_type: fc.constant('client_credentials'),
              scope: scopeOf(textsOf(client, 'AllowedOAuthScopes')),
            }),
          },
          fc.constant({ grant_type: 'refresh_token', refresh_token: 'a.b.c.d.e' }),
          fc.constant({ grant_type: 'refresh_token' }),
          fc.constantFrom({ grant_type: 'password' }, { grant_type: 'toString' }, {}),
        );
      await forAll(
        ofMachines,
        (client) =>
          fc.tuple(grantOf(client), proofOf(client)).map(([grant, proof]) => ({ ...grant, ...proof })),
        (parameters) => post(pool.server, '/oauth2/token', parameters),
        (outcome, client, parameters) => {
          const [enforced] = outcome.refusedFor;
          if (enforced?.startsWith('client-') === true || enforced === 'token-request-malformed') return;
          if (parameters['grant_type'] === 'client_credentials') {
            expectForetold('/oauth2/token', outcome, parameters, client);
          } else if (refusalsForetold('/oauth2/token', parameters, client).length > 0) {
            expect(outcome.refusedFor).not.toEqual([]);
          }
        },
      );
    },
    timeLimit,
  );

  test(
    'a request to revoke a token',
    async () => {
      await forAll(
        any,
        (client) =>
          fc
            .tuple(
              fc.constantFrom<Parameters>({ token: 'a.b.c.d.e' }, { token: 'a.b.c' }, {}),
              proofOf(client),
            )
            .map(([token, proof]) => ({ ...token, ...proof })),
        (parameters) => post(pool.server, '/oauth2/revoke', parameters),
        ({ status, refusedFor }) => {
          expect(status === 200).toBe(refusedFor.length === 0);
        },
      );
    },
    timeLimit,
  );

  test(
    'calls of the API',
    async () => {
      const callOf = (): fc.Arbitrary<Parameters> =>
        fc.oneof(
          fc.record({
            operation: fc.constant('InitiateAuth'),
            AuthFlow: fc.constantFrom(
              'USER_PASSWORD_AUTH',
              'USER_PASSWORD_AUTH',
              'REFRESH_TOKEN_AUTH',
              'ADMIN_USER_PASSWORD_AUTH',
            ),
            ClientId: fc.constantFrom(id, id, id, '2other'),
            SECRET_HASH: fc.constantFrom(undefined, 'YW5vdGhlcg=='),
          }),
          fc.record({
            operation: fc.constantFrom('GetTokensFromRefreshToken', 'RevokeToken'),
            ClientId: fc.constant(id),
          }),
        );
      await forAll(
        ofPasswords,
        callOf,
        async ({ operation = '', AuthFlow, ClientId, SECRET_HASH }) => {
          const parameters = { USERNAME: 'nobody', PASSWORD: 'a-password', SECRET_HASH };
          const outcome = await ask(pool.server, '/', {
            method: 'POST',
            headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
            body: JSON.stringify({
              ClientId,
              ...(AuthFlow === undefined
                ? { Token: 'a.b.c', RefreshToken: 'a.b.c', ClientSecret: secret }
                : { AuthFlow, AuthParameters: parameters }),
            }),
          });
          // What a program logs of a call is its name and the exception.
          return { ...outcome, log: `${operation} ${AuthFlow ?? ''}: ${outcome.answer}` };
        },
        ({ refusedFor }) => {
          expect(refusedFor).not.toEqual([]);
        },
      );
    },
    timeLimit,
  );
});
