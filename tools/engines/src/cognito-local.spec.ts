/** Emitted clients take effect: tokens have the lifetimes of the client, and only its callback URLs are accepted. */
import { cloudFormationEmitter } from '@org/cognito-cloudformation';
import { OAuthScope, toRecord, UserPoolClient } from '@org/cognito-core';
import { cognitoApi, type CognitoApi } from './cognito-api';
import {
  createUser,
  signIn,
  signInByPage,
  startCognitoLocal,
  type Refusal,
  type Tokens,
  type User,
} from './cognito-local';
import type { LocalServer } from './local-server';

jest.setTimeout(120_000);

const redirectUri = 'https://www.acme.example/signed-in';

const refused: Refusal = { status: 400, reason: 'redirect_uri not registered for this client' };

/** The lifetime of a token in seconds. */
const lifetime = (token: string): number => {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  const { exp, iat } = JSON.parse(payload) as { readonly exp: number; readonly iat: number };
  return exp - iat;
};

const lifetimes = ({ access, id }: Tokens) => ({ access: lifetime(access), id: lifetime(id) });

describe('cognito-local', () => {
  let server: LocalServer;
  let api: CognitoApi;
  let pool: string;
  let user: User;

  beforeAll(async () => {
    server = await startCognitoLocal();
    api = cognitoApi(server);
    pool = await api.createPool();
    user = await createUser(api, pool);
  });

  afterAll(async () => {
    api?.sdk.destroy();
    await server?.stop();
  });

  interface Validity {
    readonly accessTokenValidity?: string;
    readonly idTokenValidity?: string;
  }

  const create = async (validity: Validity = {}): Promise<string> => {
    const client = UserPoolClient.make({
      userPoolClientName: 'short-lived',
      authFlows: { userPassword: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [redirectUri],
      },
      ...validity,
    });
    return (await api.createClient(pool, cloudFormationEmitter.emit(toRecord(client), {}))).id;
  };

  test.each([
    // In minutes on the wire.
    [
      { accessTokenValidity: 'PT5M', idTokenValidity: 'PT7M' },
      { access: 300, id: 420 },
    ],
    // In seconds.
    [
      { accessTokenValidity: 'PT301S', idTokenValidity: 'PT421S' },
      { access: 301, id: 421 },
    ],
    [
      { accessTokenValidity: 'PT24H', idTokenValidity: 'PT1H30M' },
      { access: 86_400, id: 5_400 },
    ],
  ])('issues tokens with the lifetimes of %j', async (validity, expected) => {
    const client = await create(validity);
    expect(lifetimes(await signIn(api, client, user))).toEqual(expected);
    expect(lifetimes((await signInByPage(server, client, redirectUri, user)) as Tokens)).toEqual(expected);
  });

  test.each([
    'https://www.acme.example/elsewhere',
    'https://www.acme.example/signed-in/',
    'https://evil.example/signed-in',
  ])('refuses the redirect URL %s, which is no callback URL of the client', async (other) => {
    const client = await create();
    expect(await signInByPage(server, client, other, user)).toEqual(refused);
  });
});
