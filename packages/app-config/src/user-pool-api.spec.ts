/** Users who sign in at the API of a user pool, by the SDK of AWS. */
import {
  CognitoIdentityProviderClient,
  CognitoIdentityProviderServiceException,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createHmac } from 'node:crypto';
import { claimsOf } from '../fixtures/asked';
import { clientOf, id, secret, user } from '../fixtures/known-pool';
import { servedPool } from '../fixtures/served-pool';
import { type KnownClient, why } from './index';

const pool = servedPool();

const api = (): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({ region: 'eu-west-1', endpoint: pool.server.origin });

const hashFor = (username: string): string =>
  createHmac('sha256', secret)
    .update(username + id)
    .digest('base64');

const signIn = (parameters: Readonly<Record<string, string>> = {}) =>
  api().send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: id,
      AuthParameters: { USERNAME: user.username, PASSWORD: user.password, ...parameters },
    }),
  );

const refreshBy = (RefreshToken: string | undefined, proof: { readonly ClientSecret?: string } = {}) =>
  api().send(new GetTokensFromRefreshTokenCommand({ ClientId: id, RefreshToken, ...proof }));

/** What a call fails with, as a log has it: by its name and its message. */
const failure = async (call: Promise<unknown>): Promise<string> => {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!(error instanceof CognitoIdentityProviderServiceException)) throw new Error('the call has not failed');
  return `${error.name}: ${error.message}`;
};

/** That `why` has a cause first. */
const expectCause = (error: string, client: KnownClient, ...expected: ReadonlyArray<string>): void => {
  const [first] = why(error, { client }).causes;
  expect([first?.code, first?.verdict]).toEqual(expected);
};

const props = { disableOAuth: true, authFlows: { userPassword: true, refreshToken: true } };

const confidential = clientOf({ ...props, generateSecret: true });

test('signs in with the hash of the secret, and says what is wrong with it', async () => {
  pool.server.serve(confidential.served);
  const { AuthenticationResult: tokens } = await signIn({ SECRET_HASH: hashFor(user.username) });
  expect(tokens).toMatchObject({ ExpiresIn: 3600, TokenType: 'Bearer' });
  expect(claimsOf(tokens?.AccessToken)).toMatchObject({ scope: 'aws.cognito.signin.user.admin' });
  expect(claimsOf(tokens?.IdToken)).toMatchObject({ aud: id, name: 'Jie', email: 'jie@example.com' });

  const missing = await failure(signIn());
  expect(missing).toBe(
    `NotAuthorizedException: Client ${id} is configured with secret but SECRET_HASH was not received`,
  );
  expectCause(missing, confidential.known, 'secret-hash-missing', 'certain');
  const wrong = await failure(signIn({ SECRET_HASH: hashFor('another') }));
  expect(wrong).toBe(`NotAuthorizedException: Unable to verify secret hash for client ${id}`);
  expectCause(wrong, confidential.known, 'secret-hash-missing', 'possible');

  const open = clientOf(props);
  pool.server.serve(open.served);
  const superfluous = await failure(signIn({ SECRET_HASH: hashFor(user.username) }));
  expectCause(superfluous, open.known, 'secret-hash-superfluous', 'certain');
});

test('tells users apart only where the client lets it', async () => {
  const nobody = { USERNAME: 'nobody' };
  pool.server.serve(clientOf({ ...props, preventUserExistenceErrors: true }).served);
  expect(await failure(signIn(nobody))).toBe('NotAuthorizedException: Incorrect username or password.');
  pool.server.serve(clientOf({ ...props, preventUserExistenceErrors: false }).served);
  expect(await failure(signIn(nobody))).toBe('UserNotFoundException: User does not exist.');
});

test('takes the flows of the client alone', async () => {
  const bySrp = clientOf({ disableOAuth: true, authFlows: { userSrp: true } });
  pool.server.serve(bySrp.served);
  const refused = await failure(signIn());
  expect(refused).toBe('InvalidParameterException: USER_PASSWORD_AUTH flow not enabled for this client');
  expectCause(refused, bySrp.known, 'auth-flow-not-enabled', 'certain');
});

test('refreshes, rotates and revokes', async () => {
  const rotating = clientOf({
    ...props,
    authFlows: { userPassword: true },
    generateSecret: true,
    refreshTokenRotationGracePeriod: { seconds: 0 },
  });
  pool.server.serve(rotating.served);
  const { AuthenticationResult: tokens } = await signIn({ SECRET_HASH: hashFor(user.username) });
  const old = tokens?.RefreshToken;
  const proof = { ClientSecret: secret };
  const { AuthenticationResult: next } = await refreshBy(old, proof);
  expect(next?.RefreshToken).not.toBe(old);

  const reused = await failure(refreshBy(old, proof));
  expect(reused).toMatch(/^RefreshTokenReuseException/);
  expectCause(reused, rotating.known, 'refresh-token-reused', 'possible');
  const byFlow = await failure(
    api().send(
      new InitiateAuthCommand({
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        ClientId: id,
        AuthParameters: { REFRESH_TOKEN: next?.RefreshToken ?? '' },
      }),
    ),
  );
  expectCause(
    `InitiateAuth REFRESH_TOKEN_AUTH ${byFlow}`,
    rotating.known,
    'refresh-while-rotating',
    'certain',
  );

  await api().send(new RevokeTokenCommand({ ClientId: id, Token: next?.RefreshToken, ...proof }));
  const revoked = await failure(refreshBy(next?.RefreshToken, proof));
  expect(revoked).toBe('NotAuthorizedException: Refresh Token has been revoked');
  expectCause(revoked, rotating.known, 'refresh-token-revoked', 'possible');
});

test('revokes nothing for a client that cannot', async () => {
  const off = clientOf({ ...props, enableTokenRevocation: false });
  pool.server.serve(off.served);
  const refused = await failure(api().send(new RevokeTokenCommand({ ClientId: id, Token: 'a.b.c.d.e' })));
  expect(refused).toMatch(/^UnsupportedOperationException/);
  expectCause(`RevokeToken ${refused}`, off.known, 'token-revocation-off', 'certain');
});

test('does not know a client that is not there', async () => {
  const refused = await failure(
    api().send(new InitiateAuthCommand({ AuthFlow: 'USER_PASSWORD_AUTH', ClientId: '2nobody' })),
  );
  expect(refused).toBe('ResourceNotFoundException: User pool client 2nobody does not exist.');
  expectCause(refused, confidential.known, 'client-not-there', 'possible');
});
