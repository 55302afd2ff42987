/** What load balancers and domains of an app say against its clients, whoever made these. */
import {
  Aspects,
  CfnCondition,
  CfnResource,
  CustomResource,
  Fn,
  Stack,
  type App as CdkApp,
} from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import {
  CfnUserPoolDomain,
  OAuthScope,
  UserPoolClient as OfficialUserPoolClient,
  type CfnUserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { errors, resourceOf, webApp } from '../../fixtures/web-app';
import { UserPoolClient, UserPoolClientChecks } from '../index';

const props = {
  generateSecret: true,
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: [OAuthScope.OPENID],
    callbackUrls: ['https://app.example.com/oauth2/idpresponse'],
  },
};

const listener = (scope: Construct, id: string, clientId: string, type = 'Listener') =>
  new CfnResource(scope, id, {
    type: `AWS::ElasticLoadBalancingV2::${type}`,
    properties: {
      [type === 'Listener' ? 'DefaultActions' : 'Actions']: [
        {
          Type: 'authenticate-cognito',
          AuthenticateCognitoConfig: { UserPoolClientId: clientId, UserPoolDomain: 'acme' },
        },
      ],
    },
  });

const domain = (scope: Construct, userPoolId: string, managedLoginVersion = 2) =>
  new CfnUserPoolDomain(scope, 'Domain', { userPoolId, domain: 'acme', managedLoginVersion });

const branding = (scope: Construct, userPoolId: string, clientId: string) =>
  new CfnResource(scope, 'Branding', {
    type: 'AWS::Cognito::ManagedLoginBranding',
    properties: { UserPoolId: userPoolId, ClientId: clientId, UseCognitoProvidedValues: true },
  });

/** What is annotated in a stack: each code, with the place that it speaks of. */
const annotated = (stack: Stack): ReadonlyArray<string> => {
  const found = Annotations.fromStack(stack);
  return [
    ...found.findError('*', Match.anyValue()),
    ...found.findWarning('*', Match.stringLikeRegexp('@org/cognito-cdk:')),
  ].map(({ entry }) => (entry.data as string).split(':')[0] ?? '');
};

/** The codes of what is said of a client. Errors of our construct stop the synthesis. */
const said = (stack: Stack): ReadonlyArray<string> => {
  const failed = errors(stack.node.root as CdkApp);
  const lines = failed.length > 0 ? failed.map((line) => line.replace(/^\S+ /, '')) : annotated(stack);
  return lines.map((line) => line.split(' ')[0] ?? '');
};

type App = ReturnType<typeof webApp> & { readonly client: CfnUserPoolClient };

/** What our construct says, and the Aspect of the CDK's own construct. */
const saidOf = (use: (app: App) => void, change: object = {}): ReadonlyArray<ReadonlyArray<string>> =>
  [UserPoolClient, OfficialUserPoolClient].map((Client) => {
    const app = webApp();
    Aspects.of(app.app).add(new UserPoolClientChecks());
    const client = new Client(app.stack, 'App', { userPool: app.userPool, ...props, ...change });
    use({ ...app, client: resourceOf(client) as CfnUserPoolClient });
    return said(app.stack);
  });

const both = (...codes: ReadonlyArray<string>) => [codes, codes];

describe('a listener of a load balancer', () => {
  test.each(['Listener', 'ListenerRule'])('needs a client with a secret: %s', (type) => {
    const use = ({ stack, client }: App) => listener(stack, 'Listener', client.ref, type);
    expect(saidOf(use)).toEqual(both());
    expect(saidOf(use, { generateSecret: false })).toEqual(both('alb-client-secret'));
  });

  test('is told in the words of the author', () => {
    const use = (stack: Stack, client: UserPoolClient) =>
      listener(stack, 'Listener', client.userPoolClientId);
    const oAuth = { ...props.oAuth, callbackUrls: ['https://app.example.com/cb'] };
    const { stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', { userPool, ...props, oAuth });
    use(stack, client);
    expect(annotated(stack)).toEqual(['alb-client-callback  oAuth.callbackUrls']);
  });

  test('sends users back to a DNS name in lower case', () => {
    const codes = (name?: string) => {
      const { stack, userPool } = webApp();
      const balancer = new CfnResource(stack, 'Balancer', {
        type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        properties: { Name: name },
      });
      new CfnResource(stack, 'Other', { type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' });
      const callbackUrls = [`https://${balancer.getAtt('DNSName').toString()}/oauth2/idpresponse`];
      const client = new OfficialUserPoolClient(stack, 'App', {
        userPool,
        ...props,
        oAuth: { ...props.oAuth, callbackUrls },
      });
      Aspects.of(stack).add(new UserPoolClientChecks());
      listener(stack, 'Listener', client.userPoolClientId);
      return said(stack);
    };
    expect(codes()).toEqual(['alb-callback-case']);
    expect(codes('web')).toEqual([]);
  });

  test('says nothing of other clients', () => {
    const use = ({ stack, userPool }: App) => {
      const other = userPool.addClient('Other', { ...props });
      listener(stack, 'Listener', other.userPoolClientId);
    };
    expect(saidOf(use, { generateSecret: false })).toEqual(both());
  });
});

describe('a domain with managed login', () => {
  const missing = 'login-branding-missing';

  test.each<[string, (app: App) => void, ReadonlyArray<string>]>([
    ['none', () => undefined, []],
    ['one', ({ stack, userPool }) => domain(stack, userPool.userPoolId), [missing]],
    [
      'one of another stack',
      ({ app, userPool }) => domain(new Stack(app, 'Other'), userPool.userPoolId),
      [missing],
    ],
    ['one of another user pool', ({ stack }) => domain(stack, 'eu-west-1_a'), []],
    ['one of the version before', ({ stack, userPool }) => domain(stack, userPool.userPoolId, 1), []],
    [
      'one by an escape hatch',
      ({ stack, userPool }) =>
        domain(stack, userPool.userPoolId, 1).addPropertyOverride('ManagedLoginVersion', 2),
      [missing],
    ],
    [
      'one under a condition',
      ({ stack, userPool }) => {
        domain(stack, userPool.userPoolId).cfnOptions.condition = new CfnCondition(stack, 'Some', {
          expression: Fn.conditionEquals('a', 'b'),
        });
      },
      [],
    ],
    [
      'one with a branding of another client',
      ({ stack, userPool }) => {
        domain(stack, userPool.userPoolId);
        const other = userPool.addClient('Other', { disableOAuth: true });
        branding(stack, userPool.userPoolId, other.userPoolClientId);
      },
      [missing],
    ],
    [
      'one with a branding of the client',
      ({ stack, userPool, client }) => {
        domain(stack, userPool.userPoolId);
        branding(stack, userPool.userPoolId, client.ref);
      },
      [],
    ],
    [
      'one with an L1 branding of the client in another stack',
      ({ app, stack, userPool, client }) => {
        domain(stack, userPool.userPoolId);
        const made = branding(new Stack(app, 'Brand'), userPool.userPoolId, client.ref);
        Object.assign(made, { clientId: client.ref });
      },
      [],
    ],
    [
      'one with a branding of a client elsewhere',
      ({ stack, userPool }) => {
        domain(stack, userPool.userPoolId);
        branding(stack, userPool.userPoolId, 'a-client-id');
      },
      [],
    ],
    [
      'one with code that knows the client',
      ({ stack, userPool, client }) => {
        domain(stack, userPool.userPoolId);
        new CustomResource(stack, 'Code', {
          serviceToken: 'arn:aws:lambda:x',
          properties: { Id: client.ref },
        });
      },
      [],
    ],
    [
      'one with code that does not know it',
      ({ stack, userPool }) => {
        domain(stack, userPool.userPoolId);
        new CustomResource(stack, 'Code', { serviceToken: 'arn:aws:lambda:x' });
      },
      [missing],
    ],
    [
      'one with code of a stack that is deployed later',
      ({ app, stack, userPool }) => {
        domain(stack, userPool.userPoolId);
        const later = new Stack(app, 'Later');
        later.addDependency(stack);
        new CustomResource(later, 'Code', { serviceToken: 'arn:aws:lambda:x' });
      },
      [],
    ],
  ])('needs a branding for each client: %s', (_, use, expected) => {
    expect(saidOf(use)).toEqual(both(...expected));
  });
});

test('a client without a name needs a logical id from which CloudFormation can make one', () => {
  const codes = (length: number, change: object = {}) => {
    const { stack, userPool } = webApp();
    new UserPoolClient(stack, 'A'.repeat(length), { userPool, ...props, ...change });
    return said(stack);
  };
  expect(codes(106)).toEqual([]);
  expect(codes(120)).toEqual(['client-name-generated']);
  expect(codes(120, { userPoolClientName: 'web' })).toEqual([]);
});

test('lint settings of our construct silence, downgrade and are told if they do nothing', () => {
  const codes = (change: object, use?: (stack: Stack, client: UserPoolClient) => void) => {
    const { stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', { userPool, ...props, ...change });
    use?.(stack, client);
    return said(stack);
  };
  const listens = (stack: Stack, client: UserPoolClient) =>
    listener(stack, 'Listener', client.userPoolClientId);
  const lint = { downgrade: { 'alb-client-secret': 'the listener is never deployed' } };
  expect(codes({ generateSecret: false, ...lint }, listens)).toEqual(['alb-client-secret']);
  expect(codes(lint)).toEqual(['lint-unused']);
  const oAuth = { ...props.oAuth, callbackUrls: ['https://app.example.com/cb'] };
  expect(codes({ oAuth, silence: { 'alb-client-callback': 'another rule of it' } }, listens)).toEqual([]);
});
