/** What cannot be true does not compile. The compiler checks this file; the assertions are its comments. */
import {
  ClientAttribute,
  Duration,
  OAuthScope,
  reference,
  text,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  type Reference,
} from './index';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const { make } = UserPoolClient;

const holds = <Law extends true>(law: Law): void => expect(law).toBe(true);

/** Props that are compiled and never made into a client. */
const compiled = (...clients: ReadonlyArray<() => unknown>): void =>
  expect(clients.length).toBeGreaterThan(0);

describe('types', () => {
  it('let a machine’s grant stand alone', () => {
    compiled(
      () => make({ generateSecret: true, oAuth: { flows: { clientCredentials: true } } }),
      () => make({ oAuth: { flows: { authorizationCodeGrant: true, clientCredentials: false } } }),
      // @ts-expect-error a machine's grant stands alone
      () => make({ oAuth: { flows: { authorizationCodeGrant: true, clientCredentials: true } } }),
      // @ts-expect-error a machine's grant stands alone
      () => make({ oAuth: { flows: { clientCredentials: true, implicitCodeGrant: true } } }),
    );
  });

  it('let no OAuth settings stand beside disableOAuth', () => {
    compiled(
      () => make({ disableOAuth: true }),
      () => make({ disableOAuth: true, keptOAuth: { scopes: ['openid'] } }),
      // @ts-expect-error OAuth is off
      () => make({ disableOAuth: true, oAuth: { scopes: ['openid'] } }),
      // @ts-expect-error OAuth is off
      () => make({ disableOAuth: true, oAuth: {} }),
      // @ts-expect-error OAuth is on
      () => make({ keptOAuth: {} }),
    );
  });

  it('know properties, units and shapes', () => {
    compiled(
      // @ts-expect-error no such property
      () => make({ callbackUrls: [] }),
      // @ts-expect-error no such unit
      () => make({ idTokenValidity: { weeks: 1 } }),
      // @ts-expect-error a project is named by its ARN or by its id
      () => make({ analytics: { applicationArn: 'arn', applicationId: 'a' } }),
      // @ts-expect-error an id needs its role
      () => make({ analytics: { applicationId: 'a' } }),
    );
  });

  it('know the names of references, wherever they stand', () => {
    const withoutReferences = () => make({ disableOAuth: true });
    const client = make({
      userPoolClientName: text`web-${reference('stage')}`,
      generateSecret: reference('withSecret'),
      idTokenValidity: Duration.minutes(reference('lifetime')),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(reference('api'), 'read')],
        callbackUrls: [text`https://${reference('domain')}/cb`],
        logoutUrls: reference('logoutUrls'),
      },
      readAttributes: [ClientAttribute.email, ClientAttribute.custom('tier')],
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO, reference('idp')],
    });
    type Names = typeof client extends UserPoolClient<infer R> ? R : never;
    holds<Equal<Names, 'stage' | 'withSecret' | 'lifetime' | 'api' | 'domain' | 'logoutUrls' | 'idp'>>(true);
    holds<Equal<ReturnType<typeof withoutReferences>, UserPoolClient<never>>>(true);
    holds<Equal<ReturnType<typeof reference<'a'>>, Reference<'a'>>>(true);
    expect([client, withoutReferences()].every(UserPoolClient.is)).toBe(true);
  });
});
