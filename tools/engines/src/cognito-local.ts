/** cognito-local, an emulator of Cognito on npm, with a sign-in page for the code grant with PKCE. */
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createHash, randomBytes } from 'node:crypto';
import type { CognitoApi } from './cognito-api';
import { host, startServer, type LocalServer } from './local-server';

/** Starts cognito-local. */
export const startCognitoLocal = (): Promise<LocalServer> =>
  startServer((port) => ({
    command: process.execPath,
    args: [require.resolve('cognito-local/lib/bin/start.js')],
    env: { HOST: host, PORT: String(port) },
  }));

/** A user who signs in. */
export interface User {
  readonly username: string;
  readonly password: string;
}

/** The tokens that an application gets after sign-in. */
export interface Tokens {
  readonly access: string;
  readonly id: string;
}

/** Creates a user who may sign in. */
export const createUser = async ({ sdk }: CognitoApi, pool: string): Promise<User> => {
  const user: User = { username: 'jane@acme.example', password: 'Correct-Horse-1' };
  const place = { UserPoolId: pool, Username: user.username };
  await sdk.send(
    new AdminCreateUserCommand({
      ...place,
      MessageAction: 'SUPPRESS',
      UserAttributes: [{ Name: 'email', Value: user.username }],
    }),
  );
  await sdk.send(new AdminSetUserPasswordCommand({ ...place, Password: user.password, Permanent: true }));
  return user;
};

/** Signs in with a password, through the API. */
export const signIn = async ({ sdk }: CognitoApi, clientId: string, user: User): Promise<Tokens> => {
  const { AuthenticationResult } = await sdk.send(
    new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: user.username, PASSWORD: user.password },
    }),
  );
  return {
    access: AuthenticationResult?.AccessToken as string,
    id: AuthenticationResult?.IdToken as string,
  };
};

/** A sign-in that the page refuses. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

const refusalOf = async (response: Response): Promise<Refusal> => {
  const { error_description: reason } = (await response.json()) as { readonly error_description: string };
  return { status: response.status, reason };
};

/** Signs in through the page with a code and PKCE, as a browser and its application do together. */
export const signInByPage = async (
  { url }: LocalServer,
  clientId: string,
  redirectUri: string,
  user: User,
): Promise<Tokens | Refusal> => {
  const verifier = randomBytes(32).toString('base64url');
  const application = { client_id: clientId, redirect_uri: redirectUri };
  const request = {
    ...application,
    response_type: 'code',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    scope: 'openid',
    state: 'anything',
  };
  const page = await fetch(`${url}/oauth2/authorize?${new URLSearchParams(request).toString()}`);
  if (!page.ok) return refusalOf(page);
  const submitted = await fetch(`${url}/oauth2/authorize`, {
    method: 'POST',
    body: new URLSearchParams({ ...request, ...user }),
    redirect: 'manual',
  });
  const target = new URL(submitted.headers.get('location') ?? '');
  if (`${target.origin}${target.pathname}` !== redirectUri) throw new Error(`redirected to ${target.href}`);
  const answer = await fetch(`${url}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...application,
      grant_type: 'authorization_code',
      code: target.searchParams.get('code') ?? '',
      code_verifier: verifier,
    }),
  });
  if (!answer.ok) return refusalOf(answer);
  const { access_token: access, id_token: id } = (await answer.json()) as Readonly<
    Record<'access_token' | 'id_token', string>
  >;
  return { access, id };
};
