/**
 * Pulumi's runtime outlives the globals of a test.
 *
 * @jest-environment-options { "globalsCleanup": "off" }
 */
import { UserPoolClient as Construct } from '@org/cognito-cdk';
import { cloudFormationEmitter, toTemplate } from '@org/cognito-cloudformation';
import { toRecord } from '@org/cognito-core';
import { decodeClientOrThrow } from '@org/cognito-file';
import { loadClientOrThrow } from '@org/cognito-file/node';
import { UserPoolClient as Component, pulumiEmitter, toArgsOrThrow } from '@org/cognito-pulumi';
import { runtime, type Output } from '@pulumi/pulumi';
import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import * as E from 'fp-ts/Either';
import { clientFile, exampleClients } from '../clients/example-clients';

const userPoolId = 'eu-west-1_AbCdEfGhI';
const references = { webDomain: 'www.acme.example', stage: 'beta' };

/** A client that gives a warning, which its file silences, and an error, which its file downgrades. */
const linted = `oAuth:
  flows: { authorizationCodeGrant: true, implicitCodeGrant: true }
  scopes: [openid]
  callbackUrls: ['https://\${webDomain}/callback']
readAttributes: [tier]
supportedIdentityProviders: [COGNITO]
lint:
  silence: { oauth-implicit-default: "The old app, until March." }
  downgrade: { attr-unknown: "The pool is an old one." }
`;

const newStack = (): Stack => new Stack(new App({ builtinCloudFormationValidation: false }), 'Acme');

const importedPool = (stack: Stack) => UserPool.fromUserPoolId(stack, 'Users', userPoolId);

const warningsOf = (stack: Stack): ReadonlyArray<unknown> =>
  Annotations.fromStack(stack)
    .findWarning('*', Match.anyValue())
    .map(({ entry }) => entry.data);

const valueOf = <A>(output: Output<A>): Promise<A> =>
  new Promise((resolve) => void output.apply((value) => resolve(value)));

beforeAll(async () => {
  await runtime.setMocks({
    call: () => ({}),
    newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: inputs as object }),
  });
});

test.each(exampleClients())('$file.yaml is the same client in every backend', ({ file }) => {
  const options = { references: ['webDomain', 'stage'] } as const;
  const { client, ...lint } = loadClientOrThrow(clientFile(`${file}.yaml`), options);
  const properties = cloudFormationEmitter.emit(toRecord(client), references);

  const stack = newStack();
  new Construct(stack, 'Web', { userPool: importedPool(stack), client, references, ...lint });
  const [resource] = Object.values(Template.fromStack(stack).findResources('AWS::Cognito::UserPoolClient'));
  expect(resource?.['Properties']).toEqual({ UserPoolId: userPoolId, ...properties });

  const { userPoolId: _, ...args } = toArgsOrThrow(client, { userPool: userPoolId, references, ...lint });
  expect(pulumiEmitter.readBack(args, {})).toEqual(cloudFormationEmitter.readBack(properties, {}));
});

test('a construct takes what is loaded, with the settings of the file', () => {
  const stack = newStack();
  const host = new CfnParameter(stack, 'Host');
  new Construct(stack, 'Web', {
    userPool: importedPool(stack),
    ...decodeClientOrThrow(linted, { references: ['webDomain'] }),
    references: { webDomain: host.valueAsString },
  });
  Template.fromStack(stack).hasResourceProperties('AWS::Cognito::UserPoolClient', {
    CallbackURLs: [{ 'Fn::Join': ['', ['https://', { Ref: 'Host' }, '/callback']] }],
  });
  expect(warningsOf(stack)).toEqual([expect.stringContaining('attr-unknown')]);
});

test('a component takes what is loaded, with the settings of the file', async () => {
  // The mocked engine writes its log there.
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  const web = new Component('web', {
    userPool: userPoolId,
    ...decodeClientOrThrow(linted, { references: ['webDomain'] }),
    references: { webDomain: Promise.resolve('www.acme.example') },
  });
  expect(await valueOf(web.resource.callbackUrls)).toEqual(['https://www.acme.example/callback']);
  expect(warn.mock.calls).toEqual([[expect.stringContaining('attr-unknown')]]);
  warn.mockRestore();
});

test('a template takes what is loaded, with the settings of the file', () => {
  const { client, ...lint } = decodeClientOrThrow(linted, { references: ['webDomain'] });
  expect(toTemplate({ Web: client }, { lint: { Web: lint } })).toMatchObject(
    E.right({ Parameters: { webDomain: {} }, Resources: { Web: { Metadata: { CognitoClient: lint } } } }),
  );
});

test('the types ask for a value of each reference, and for no other', () => {
  const stack = newStack();
  const userPool = importedPool(stack);
  const plain = 'disableOAuth: true\nsupportedIdentityProviders: [COGNITO]\n';

  new Construct(stack, 'Plain', { userPool, ...decodeClientOrThrow(plain) });
  new Component('plain', { userPool: userPoolId, ...decodeClientOrThrow(plain) });

  const named = decodeClientOrThrow(plain, { references: ['stage'] });
  new Construct(stack, 'Named', { userPool, ...named, references: { stage: 'beta' } });
  new Component('named', { userPool: userPoolId, ...named, references: { stage: 'beta' } });
  // @ts-expect-error The type says that ${stage} may stand in the file.
  new Construct(stack, 'Unbound', { userPool, ...named });
  // @ts-expect-error The same.
  new Component('unbound', { userPool: userPoolId, ...named });
  // @ts-expect-error The file may not hold ${region}.
  new Construct(stack, 'Other', { userPool, ...named, references: { stage: 'beta', region: 'x' } });
  expect(stack.node.children).toHaveLength(5);
});
