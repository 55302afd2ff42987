/** Apps whose clients move over: CloudFormation finds the clients that it has, and whatever an app does goes on working. */
import {
  type App,
  Aspects,
  CfnCondition,
  CfnOutput,
  CfnResource,
  Fn,
  NestedStack,
  RemovalPolicy,
  Stack,
  Tags,
  type CfnElement,
} from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import {
  type CfnUserPool,
  CfnUserPoolClient,
  OAuthScope,
  UserPool,
  UserPoolClientIdentityProvider,
  type UserPoolClient,
  type UserPoolClientOptions,
} from 'aws-cdk-lib/aws-cognito';
import {
  IdentityPool,
  IdentityPoolProviderUrl,
  UserPoolAuthenticationProvider,
} from 'aws-cdk-lib/aws-cognito-identitypool';
import { AccountPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ours, theirs, type Makers } from '../fixtures/makers';
import { amazonFor, resourceOf, webApp } from '../fixtures/web-app';

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: ReadonlyArray<string>;
}

interface SynthesisedTemplate {
  readonly Resources: Readonly<Record<string, Resource>>;
}

const templateOf = (stack: Stack): SynthesisedTemplate => Template.fromStack(stack).toJSON() as never;

/** The clients of a template by their logical ids: one that is missing afterwards is deleted, and with it its id. */
const clientsIn = ({ Resources }: SynthesisedTemplate): Readonly<Record<string, Resource>> =>
  Object.fromEntries(
    Object.entries(Resources).filter(([, { Type }]) => Type === CfnUserPoolClient.CFN_RESOURCE_TYPE_NAME),
  );

const code = {
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: [OAuthScope.OPENID],
    callbackUrls: ['https://app.example.com/callback'],
  },
} satisfies UserPoolClientOptions;

describe('an app with three clients', () => {
  /** One is a construct of its own, one is added by the user pool, and one has an id that the app has given it. */
  const templatesWith = ({ make, add }: Makers) => {
    const { stack, userPool } = webApp();
    make(stack, 'Spa', { userPool, ...code });
    add(userPool, 'Backend', { disableOAuth: true, authFlows: { adminUserPassword: true } });
    const nested = new NestedStack(stack, 'Nested');
    const inner = make(nested, 'Inner', { userPool, ...code, userPoolClientName: 'inner' });
    resourceOf(inner).overrideLogicalId('LegacyClient');
    new CfnOutput(stack, 'InnerId', { value: inner.userPoolClientId });
    return [templateOf(stack), templateOf(nested)] as const;
  };

  test('keeps its templates, byte for byte', () => {
    expect(JSON.stringify(templatesWith(ours))).toBe(JSON.stringify(templatesWith(theirs)));
  });

  test('keeps the logical ids of the clients, so that none is replaced', () => {
    const [outer, nested] = templatesWith(ours);
    expect(Object.keys(clientsIn(outer))).toEqual(['UsersBackendDF344146', 'Spa2BD05371']);
    expect(Object.keys(clientsIn(nested))).toEqual(['LegacyClient']);
  });
});

describe('a client with a secret, and with a provider that it names', () => {
  const templateWith = ({ make }: Makers) => {
    const { stack, userPool } = webApp();
    amazonFor(userPool, stack);
    const client = make(stack, 'App', {
      userPool,
      ...code,
      generateSecret: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.AMAZON],
    });
    new Secret(stack, 'Kept', { secretStringValue: client.userPoolClientSecret });
    return templateOf(stack);
  };
  const before = templateWith(theirs);
  const after = templateWith(ours);

  test('keeps its properties, and waits for the provider', () => {
    const [[id, { DependsOn, ...client } = { DependsOn: [] }] = []] = Object.entries(clientsIn(after));
    expect({ [String(id)]: client }).toEqual(clientsIn(before));
    expect(DependsOn).toEqual([expect.stringMatching(/^Amazon/)]);
  });

  test('needs no function any more that reads the secret, and nothing else goes away', () => {
    const gone = Object.entries(before.Resources).filter(([id]) => !(id in after.Resources));
    expect(gone.map(([, { Type }]) => Type).sort()).toEqual([
      'AWS::IAM::Policy',
      'AWS::IAM::Role',
      'AWS::Lambda::Function',
      'Custom::DescribeCognitoUserPoolClient',
    ]);
    expect(Object.keys(after.Resources).filter((id) => !(id in before.Resources))).toEqual([]);
  });
});

/** A template, on the disk, of an app that was not written for the CDK. */
const folder = mkdtempSync(join(tmpdir(), 'moving-over-'));
const templateFile = join(folder, 'users.json');
writeFileSync(
  templateFile,
  JSON.stringify({ Resources: { Users: { Type: 'AWS::Cognito::UserPool', Properties: {} } } }),
);
afterAll(() => rmSync(folder, { recursive: true }));

interface Made {
  readonly app: App;
  readonly stack: Stack;
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  readonly resource: CfnUserPoolClient;
}

/** What apps do with a client and around it. */
const doings: ReadonlyArray<readonly [string, (made: Made) => void]> = [
  ['overrides a property', ({ resource }) => resource.addPropertyOverride('AuthSessionValidity', 5)],
  [
    'deletes a property',
    ({ resource }) => resource.addPropertyDeletionOverride('SupportedIdentityProviders'),
  ],
  ['overrides an attribute', ({ resource }) => resource.addOverride('UpdateReplacePolicy', 'Retain')],
  ['adds metadata', ({ resource }) => resource.addMetadata('Owner', 'web')],
  ['gives it another logical id', ({ resource }) => resource.overrideLogicalId('Client')],
  ['renames its logical id', ({ stack, resource }) => renamed(stack, resource)],
  ['retains it', ({ client }) => client.applyRemovalPolicy(RemovalPolicy.RETAIN)],
  ['makes it under a condition', ({ stack, resource }) => (resource.cfnOptions.condition = live(stack))],
  ['lets it wait', ({ stack, client }) => client.node.addDependency(topicIn(stack))],
  ['waits for it', ({ stack, client }) => topicIn(stack).node.addDependency(client)],
  ['tags everything', ({ app }) => Tags.of(app).add('team', 'web')],
  [
    'changes it by an Aspect',
    ({ app }) =>
      Aspects.of(app).add({
        visit: (node) => {
          if (node instanceof CfnUserPoolClient) node.enableTokenRevocation = true;
        },
      }),
  ],
  [
    'grants a role something before it',
    ({ stack, userPool, client }) =>
      userPool.grant(roleIn(stack), 'cognito-idp:AdminGetUser').applyBefore(client),
  ],
  [
    'maps its users to roles of an identity pool',
    ({ stack, userPool, client }) =>
      void new IdentityPool(stack, 'Identities', {
        authenticationProviders: {
          userPools: [new UserPoolAuthenticationProvider({ userPool, userPoolClient: client })],
        },
        roleMappings: [
          {
            mappingKey: 'users',
            providerUrl: IdentityPoolProviderUrl.userPool(userPool, client),
            useToken: true,
          },
        ],
      }),
  ],
  [
    'gives its id to another stack',
    ({ app, client }) =>
      void new CfnOutput(new Stack(app, 'Other'), 'ClientId', { value: client.userPoolClientId }),
  ],
];

function topicIn(stack: Stack): CfnResource {
  return new CfnResource(stack, 'Topic', { type: 'AWS::SNS::Topic' });
}

function roleIn(stack: Stack): Role {
  return new Role(stack, 'Role', { assumedBy: new AccountPrincipal('123456789012') });
}

function live(stack: Stack): CfnCondition {
  return new CfnCondition(stack, 'Live', { expression: Fn.conditionEquals('live', 'live') });
}

function renamed(stack: Stack, element: CfnElement): void {
  stack.renameLogicalId(stack.getLogicalId(element), 'Renamed');
}

describe('an app that moves over keeps its template where it', () => {
  const templateWith = ({ make }: Makers, act: (made: Made) => void): string => {
    const { app, stack, userPool } = webApp();
    const client = make(stack, 'App', { userPool, ...code });
    act({ app, stack, userPool, client, resource: resourceOf(client) as CfnUserPoolClient });
    return JSON.stringify(templateOf(stack));
  };

  test.each(doings)('%s', (_, act) => {
    expect(templateWith(ours, act)).toBe(templateWith(theirs, act));
    expect(templateWith(ours, act)).not.toBe(templateWith(ours, () => undefined));
  });

  test('has the user pool in a template that it includes', () => {
    const templateWithIncluded = ({ make }: Makers): string => {
      const { stack } = webApp();
      const included = new CfnInclude(stack, 'Included', { templateFile });
      const { ref } = included.getResource('Users') as CfnUserPool;
      make(stack, 'App', { userPool: UserPool.fromUserPoolId(stack, 'Imported', ref), ...code });
      return JSON.stringify(templateOf(stack));
    };
    expect(templateWithIncluded(ours)).toBe(templateWithIncluded(theirs));
    expect(templateWithIncluded(ours)).toContain('"UserPoolId":{"Ref":"Users"}');
  });
});
