/** Property injectors for the CDK's own construct, and one of this package. */
import { InvalidUserPoolClientError } from '@org/cognito-core';
import { App, Duration, PropertyInjectors, Stack, type IPropertyInjector } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { errors, fine, synthesised, warnings } from '../fixtures/web-app';
import { addClient, UserPoolClient, UserPoolClientPropsChecks } from './index';

const inAppWith = (...propertyInjectors: Array<IPropertyInjector>) => {
  const app = new App({ analyticsReporting: false, propertyInjectors });
  const stack = new Stack(app, 'Web');
  return { app, stack, userPool: new cognito.UserPool(stack, 'Users') };
};

/** What an organisation wants of each client of the CDK. */
const shortTokens: IPropertyInjector = {
  constructUniqueId: cognito.UserPoolClient.PROPERTY_INJECTION_ID,
  inject: (props: cognito.UserPoolClientProps) => ({ accessTokenValidity: Duration.minutes(5), ...props }),
};

describe('a property injector for the CDK’s own construct', () => {
  test('reaches flat props, as it reaches the CDK’s own construct', () => {
    const { stack, userPool } = inAppWith(shortTokens);
    const ours = [
      new UserPoolClient(stack, 'Web', { userPool, ...fine }),
      addClient(userPool, 'Added', fine),
    ];
    const official = userPool.addClient('Official', fine);
    for (const client of ours) {
      expect(synthesised(client).Properties).toEqual(synthesised(official).Properties);
    }
    expect(synthesised(official).Properties['AccessTokenValidity']).toBe(5);
  });

  test('of the nearest scope is asked', () => {
    const { app, stack, userPool } = inAppWith(shortTokens);
    const scope = new Construct(stack, 'Part');
    const longer = {
      ...shortTokens,
      inject: (props: cognito.UserPoolClientProps) => ({
        accessTokenValidity: Duration.minutes(9),
        ...props,
      }),
    };
    PropertyInjectors.of(scope).add(longer);
    const client = new UserPoolClient(scope, 'Web', { userPool, ...fine });
    expect(synthesised(client).Properties['AccessTokenValidity']).toBe(9);
    expect(errors(app)).toEqual([]);
  });

  test('does not reach a client that is described in `client`', () => {
    const { stack, userPool } = inAppWith(shortTokens);
    const client = new UserPoolClient(stack, 'Web', { userPool, client: fine });
    expect(synthesised(client).Properties).not.toHaveProperty('AccessTokenValidity');
  });
});

describe('UserPoolClientPropsChecks', () => {
  test('reports every mistake in the call that makes it, by whichever way', () => {
    const { stack, userPool } = inAppWith(new UserPoolClientPropsChecks());
    const options: cognito.UserPoolClientOptions = {
      oAuth: {
        flows: { authorizationCodeGrant: true },
        callbackUrls: ['http://a.example.com', 'b.example.com'],
      },
      idTokenValidity: Duration.days(2),
    };
    const codesOf = (make: () => unknown): unknown => {
      try {
        make();
        return undefined;
      } catch (error) {
        expect((error as Error).stack).toContain('property-injectors.spec');
        return error instanceof InvalidUserPoolClientError && error.issues.map(({ code }) => code);
      }
    };
    const codes = ['callback-url-https', 'callback-url-absolute', 'id-token-range'];
    expect(new Set(codesOf(() => userPool.addClient('Web', options)) as Array<string>)).toEqual(
      new Set(codes),
    );
    expect(
      new Set(
        codesOf(() => new cognito.UserPoolClient(stack, 'Web', { userPool, ...options })) as Array<string>,
      ),
    ).toEqual(new Set(codes));
  });

  test('leaves good props as they are, and annotates the scope with warnings', () => {
    const { app, stack, userPool } = inAppWith(
      new UserPoolClientPropsChecks({ silence: { 'oauth-callback-placeholder': 'told of with the grant' } }),
    );
    const client = userPool.addClient('Web', {
      generateSecret: true,
      oAuth: { scopes: [cognito.OAuthScope.OPENID] },
    });
    expect(warnings(stack)).toEqual(['oauth-implicit-default']);
    expect(synthesised(client).Properties).toMatchObject({ GenerateSecret: true });
    expect(errors(app)).toEqual([]);
  });

  test('leaves the construct of this package to report by itself', () => {
    const { app, stack, userPool } = inAppWith(new UserPoolClientPropsChecks());
    new UserPoolClient(stack, 'Web', { userPool, ...fine, accessTokenValidity: Duration.minutes(4) });
    expect(errors(app)).toEqual(['Web/Web access-token-range']);
  });

  test('takes facts about the user pool', () => {
    const { userPool } = inAppWith(new UserPoolClientPropsChecks({ context: { identityProviders: {} } }));
    expect(() =>
      userPool.addClient('Web', {
        ...fine,
        supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE],
      }),
    ).toThrow('idp-exists');
  });
});
