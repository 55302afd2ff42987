/** Contradictory props do not compile. The compiler checks this file; its comments are the assertions. */
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
  test('refuse another grant beside client credentials', () => {
    compiled(
      () => make({ generateSecret: true, oAuth: { flows: { clientCredentials: true } } }),
      () => make({ oAuth: { flows: { authorizationCodeGrant: true, clientCredentials: false } } }),
      // @ts-expect-error the client credentials grant must be the only one
      () => make({ oAuth: { flows: { authorizationCodeGrant: true, clientCredentials: true } } }),
      // @ts-expect-error the client credentials grant must be the only one
      () => make({ oAuth: { flows: { clientCredentials: true, implicitCodeGrant: true } } }),
    );
  });

  test('refuse OAuth settings beside disableOAuth', () => {
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

  test('refuse unknown properties and units, and incomplete analytics', () => {
    compiled(
      // @ts-expect-error no such property
      () => make({ callbackUrls: [] }),
      // @ts-expect-error no such unit
      () => make({ idTokenValidity: { weeks: 1 } }),
      // @ts-expect-error a project is identified by its ARN or by its ID
      () => make({ analytics: { applicationArn: 'arn', applicationId: 'a' } }),
      // @ts-expect-error an ID needs its role
      () => make({ analytics: { applicationId: 'a' } }),
    );
  });

  test('know the names of references in any position', () => {
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
