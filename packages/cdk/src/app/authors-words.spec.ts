/** Issues of resources in the words of whoever wrote what they speak of. */
import { constructField, printWithoutSeverity, validate, type Path } from '@org/cognito-core';
import { runs } from '@org/cognito-testing';
import { App, Aspects, aws_cognito as cognito, CfnResource, Duration, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { CfnUserPoolClient, OAuthScope, UserPoolClientIdentityProvider } from 'aws-cdk-lib/aws-cognito';
import { Role } from 'aws-cdk-lib/aws-iam';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import * as oldest from 'aws-cdk-lib-oldest/aws-cognito';
import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officialProps, surroundingsIn, type OfficialRecipe } from '../../fixtures/official-recipe';
import { officialRecipe } from '../../fixtures/official-recipes';
import { fromCdkProps, UserPoolClient, UserPoolClientChecks, type UserPoolClientChecksProps } from '../index';

const userPoolId = 'eu-west-1_abc';

const http = 'http://app.example.com/cb';

const codeGrant = {
  flows: { authorizationCodeGrant: true },
  scopes: [OAuthScope.OPENID],
  callbackUrls: ['https://app.example.com/cb'],
};

const withHttp = { ...codeGrant, callbackUrls: [http] };

/** What is said of the client of an app, each issue as its first two lines. */
const saidOf = (
  make: (stack: Stack) => unknown,
  props?: UserPoolClientChecksProps,
): ReadonlyArray<string> => {
  const app = new App({ analyticsReporting: false });
  Aspects.of(app).add(new UserPoolClientChecks(props));
  const stack = new Stack(app, 'Web');
  make(stack);
  const found = Annotations.fromStack(stack);
  return [
    ...found.findError('*', Match.anyValue()),
    ...found.findWarning('*', Match.stringLikeRegexp('@org/cognito-cdk:')),
  ].map(({ entry }) =>
    (entry.data as string)
      .replace(/ \[ack: .*\]$/, '')
      .split('\n')
      .slice(0, 2)
      .join('\n'),
  );
};

const l1 = (stack: Stack, props: Partial<cognito.CfnUserPoolClientProps> = {}) =>
  new CfnUserPoolClient(stack, 'Client', { userPoolId, ...props });

const poolOf = (stack: Stack) => cognito.UserPool.fromUserPoolId(stack, 'Pool', userPoolId);

const l2 = (stack: Stack, props: cognito.UserPoolClientOptions) =>
  new cognito.UserPoolClient(stack, 'Client', { userPool: poolOf(stack), ...props });

const isTaken = (make: () => unknown): boolean => {
  try {
    make();
    return true;
  } catch {
    return false;
  }
};

const resourceOf = ({ node }: cognito.UserPoolClient) => node.defaultChild as CfnUserPoolClient;

const included = (stack: Stack, Properties: object) => {
  const directory = mkdtempSync(join(tmpdir(), 'words-'));
  const templateFile = join(directory, 'included.json');
  const Client = { Type: CfnUserPoolClient.CFN_RESOURCE_TYPE_NAME, Properties };
  writeFileSync(templateFile, JSON.stringify({ Resources: { Client } }));
  const include = new CfnInclude(stack, 'Template', { templateFile });
  rmSync(directory, { recursive: true });
  return include.getResource('Client') as CfnUserPoolClient;
};

const plainHttp = (place: string): unknown =>
  expect.stringContaining(`callback-url-https  ${place}: uses plain HTTP`);

const session = (place: string): unknown =>
  expect.stringContaining(`auth-session-range  ${place}: is 20 minutes`);

describe('what L1 wrote', () => {
  test('is told in L1, with its fixes', () => {
    const said = saidOf((stack) =>
      l1(stack, {
        enablePropagateAdditionalUserContextData: true,
        explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        refreshTokenRotation: { feature: 'ENABLED' },
        preventUserExistenceErrors: 'LEGACY',
      }),
    );
    expect(said).toEqual([
      [
        'propagate-requires-secret  enablePropagateAdditionalUserContextData: needs a client secret, but the client has none',
        '  fix: write `generateSecret: true`, which replaces a client that is deployed, or take it out',
      ].join('\n'),
      [
        'auth-flow-rotation-conflict  explicitAuthFlows[1]: `ALLOW_REFRESH_TOKEN_AUTH` cannot be on while refresh tokens rotate',
        "  fix: take out `ALLOW_REFRESH_TOKEN_AUTH`, or write `refreshTokenRotation: { feature: 'DISABLED' }`",
      ].join('\n'),
      [
        'user-existence-errors-legacy  preventUserExistenceErrors: is off, so anyone can find out who has an account',
        "  fix: write `preventUserExistenceErrors: 'ENABLED'`",
      ].join('\n'),
    ]);
  });

  test('is told in L1 where it was assigned after the client was made, whoever made that', () => {
    const change = (client: CfnUserPoolClient) => {
      client.callbackUrLs = [http];
      client.authSessionValidity = 20;
    };
    const expected = [plainHttp('callbackUrLs[0]'), session('authSessionValidity')];
    expect(saidOf((stack) => change(resourceOf(l2(stack, { oAuth: codeGrant }))))).toEqual(expected);
    const ofTemplate = saidOf((stack) => change(included(stack, { UserPoolId: userPoolId })));
    expect(ofTemplate).toEqual(expect.arrayContaining(expected));
  });
});

describe('what the CDK’s own construct wrote', () => {
  test('is told in the words of its props, with its fixes', () => {
    const said = saidOf((stack) =>
      l2(stack, {
        oAuth: { callbackUrls: [http] },
        preventUserExistenceErrors: false,
        analytics: {
          applicationId: 'a',
          externalId: 'b',
          role: Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::123456789012:role/analytics'),
        },
      }),
    );
    expect(said).toEqual([
      `callback-url-https  oAuth.callbackUrls[0]: uses plain HTTP for a host other than localhost\n  fix: write '${http.replace('http', 'https')}'`,
      [
        'oauth-implicit-default  oAuth.flows.implicitCodeGrant: `implicitCodeGrant` is on, and puts tokens into URLs',
        '  fix: write `flows: { authorizationCodeGrant: true }`',
      ].join('\n'),
      [
        'user-existence-errors-legacy  preventUserExistenceErrors: is off, so anyone can find out who has an account',
        '  fix: write `preventUserExistenceErrors: true`',
      ].join('\n'),
      expect.stringMatching(/^analytics-pinpoint-eol {2}analytics: /),
    ]);
  });

  test('is told at the same places, in the same words, as its props are, whatever these are', () => {
    // The construct adds `openid`, and takes duplicate scopes out, which moves those behind them.
    const about = (line: string) => !line.startsWith('oauth-client-credentials-scopes');
    // What a lazy value becomes is seen in its resource only.
    const isKnown = (recipe: OfficialRecipe) => !JSON.stringify(recipe).includes('"lazy');
    fc.assert(
      fc.property(officialRecipe.filter(isKnown), (recipe) => {
        let props: cognito.UserPoolClientOptions = {};
        const said = saidOf((stack) => {
          const userPool = poolOf(stack);
          const around = surroundingsIn(stack, new Stack(stack.node.root, 'Other'), userPool);
          props = officialProps(recipe, around);
          fc.pre(isTaken(() => new cognito.UserPoolClient(stack, 'Client', { userPool, ...props })));
        });
        const { issues } = validate(fromCdkProps(props).client);
        fc.pre(!issues.some(({ code }) => code === 'scope-duplicate'));
        const ofProps = issues.map((issue) =>
          printWithoutSeverity({ ...issue, path: constructField(issue.path) as Path }, 'cdkL2'),
        );
        expect(said.filter(about).sort()).toEqual(ofProps.filter(about).sort());
      }),
      { numRuns: runs(0.5) },
    );
  });

  test('is told in these words for a descendant of it, and for one of another copy of the CDK', () => {
    class Descendant extends cognito.UserPoolClient {
      static override readonly PROPERTY_INJECTION_ID = 'descendant';
    }
    const callbackUrls = [http];
    const expected = [plainHttp('oAuth.callbackUrls[0]')];
    expect(
      saidOf((stack) => new Descendant(stack, 'Client', { userPool: poolOf(stack), oAuth: withHttp })),
    ).toEqual(expected);
    expect(
      saidOf((stack) => {
        const userPool = oldest.UserPool.fromUserPoolId(stack, 'Pool', userPoolId);
        const scopes = [oldest.OAuthScope.OPENID];
        new oldest.UserPoolClient(stack, 'Client', {
          userPool,
          oAuth: { flows: { authorizationCodeGrant: true }, scopes, callbackUrls },
        });
      }),
    ).toEqual(expected);
  });

  test('is told in L1 where its props have no word for it', () => {
    const said = saidOf(
      (stack) => {
        const grace = { refreshTokenRotationGracePeriod: Duration.seconds(10) };
        l2(stack, { disableOAuth: true, authFlows: { user: true }, ...grace });
      },
      { context: { featurePlan: 'LITE' } },
    );
    expect(said).toEqual([
      expect.stringMatching(/^auth-flow-user-auth-tier {2}authFlows\.user: `user` needs/),
      expect.stringMatching(
        /^rotation-tier {2}refreshTokenRotation\.feature: .*\n {2}fix: write `refreshTokenRotation: \{ feature: 'DISABLED' \}`/,
      ),
    ]);
  });

  test('is told in L1 where the fix is about what was assigned', () => {
    const said = saidOf((stack) => {
      resourceOf(l2(stack, { oAuth: codeGrant })).allowedOAuthFlowsUserPoolClient = false;
    });
    expect(said).toEqual([
      expect.stringMatching(
        /^oauth-switch-missing {2}allowedOAuthFlows.*`allowedOAuthFlowsUserPoolClient: true`/s,
      ),
    ]);
  });
});

describe('what a template or an override wrote', () => {
  test('is told in the words of templates', () => {
    const Properties = { UserPoolId: userPoolId, AuthSessionValidity: 20 };
    const type = CfnUserPoolClient.CFN_RESOURCE_TYPE_NAME;
    const expected = [session('AuthSessionValidity')];
    expect(saidOf((stack) => included(stack, Properties))).toEqual(expected);
    expect(saidOf((stack) => new CfnResource(stack, 'Client', { type, properties: Properties }))).toEqual(
      expected,
    );
    expect(saidOf((stack) => l1(stack).addPropertyOverride('AuthSessionValidity', 20))).toEqual(expected);
  });

  test('is told in these words for that property alone', () => {
    const said = saidOf((stack) => {
      const client = resourceOf(l2(stack, { oAuth: withHttp }));
      client.addPropertyOverride('AuthSessionValidity', 20);
    });
    expect(said).toEqual([plainHttp('oAuth.callbackUrls[0]'), session('AuthSessionValidity')]);
  });

  test('is told in these words where the fix is about what was overridden', () => {
    const said = saidOf((stack) => {
      const client = l1(stack, { generateSecret: true, enablePropagateAdditionalUserContextData: true });
      client.addPropertyOverride('GenerateSecret', false);
    });
    expect(said).toEqual([
      expect.stringMatching(/^propagate-requires-secret {2}EnableProp.*write `GenerateSecret: true`/s),
    ]);
  });
});

describe('what is no property of a client', () => {
  test('is told as it is written', () => {
    const said = saidOf((stack) => {
      l1(stack).addMetadata('CognitoClient', { silence: { 'no-such-code': 'a reason' } });
    });
    expect(said).toEqual([
      expect.stringMatching(/^\S+ {2}Metadata\.CognitoClient\.silence\["no-such-code"\]: /),
    ]);
  });

  test('has no place where the client has none', () => {
    const said = saidOf((stack) => l1(stack), { context: { region: 'cn-north-1' } });
    expect(said).toEqual([expect.stringMatching(/^region-supported {2}app clients are not available/)]);
  });

  test.each([
    ['L1', (stack: Stack) => l1(stack, { userPoolId: 'customers' }), 'userPoolId'],
    [
      'the CDK’s own construct',
      (stack: Stack) =>
        new cognito.UserPoolClient(stack, 'Client', {
          userPool: cognito.UserPool.fromUserPoolId(stack, 'Pool', 'customers'),
          disableOAuth: true,
        }),
      'userPool',
    ],
  ])('is told of the user pool of %s', (_, make, place) => {
    expect(saidOf(make)).toEqual([
      `user-pool-id-format  ${place}: is not the id of a user pool\n` +
        '  fix: give the user pool of the app, or an id such as eu-west-1_AbCdEf123',
    ]);
  });

  test('is told of a text in which only Fn.sub would fill anything in', () => {
    const withRegion = { ...codeGrant, callbackUrls: ['https://${AWS::Region}.example.com/cb'] };
    expect(saidOf((stack) => l2(stack, { oAuth: withRegion }))).toEqual([
      'sub-forgotten  oAuth.callbackUrls[0]: has `${` without Fn::Sub, so that nothing is filled in\n' +
        '  fix: write it by `Fn.sub`',
    ]);
  });

  test('is told of what a client does not wait for', () => {
    const said = saidOf((stack) => {
      const userPool = new cognito.UserPool(stack, 'Users');
      userPool.addClient('Client', {
        disableOAuth: true,
        supportedIdentityProviders: [UserPoolClientIdentityProvider.AMAZON],
      });
      new cognito.UserPoolIdentityProviderAmazon(stack, 'Amazon', {
        userPool,
        clientId: 'id',
        clientSecret: 'secret',
      });
    });
    expect(said).toEqual([
      expect.stringMatching(
        /^idp-order {2}supportedIdentityProviders\[0\]: .*\n {2}fix: let the client wait for it, by `node.addDependency`$/,
      ),
    ]);
  });
});

describe('the construct of this package', () => {
  const thrownBy = (change: (client: CfnUserPoolClient) => void): string => {
    const app = new App({ analyticsReporting: false });
    const stack = new Stack(app, 'Web');
    const client = new UserPoolClient(stack, 'Client', {
      userPool: poolOf(stack),
      oAuth: withHttp,
      accessTokenValidity: Duration.seconds(60),
    });
    change(client.node.defaultChild as CfnUserPoolClient);
    try {
      app.synth();
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('tells what it was given in the words of its props, though the resource was changed', () => {
    const message = thrownBy((client) => (client.authSessionValidity = 20));
    expect(message).toContain('callback-url-https  oAuth.callbackUrls[0]: ');
    expect(message).toContain('access-token-range  accessTokenValidity: ');
    expect(message).toContain('auth-session-range  authSessionValidity: ');
  });

  test('tells what was assigned in L1, and what was overridden as templates name it', () => {
    const message = thrownBy((client) => {
      client.callbackUrLs = [http];
      client.addPropertyOverride('AuthSessionValidity', 20);
    });
    expect(message).toContain('callback-url-https  callbackUrLs[0]: ');
    expect(message).toContain('auth-session-range  AuthSessionValidity: ');
  });
});
