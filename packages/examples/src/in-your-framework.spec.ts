/**
 * The page "In your framework", followed word for word as far as what it needs can be run here. Pulumi's runtime outlives
 * the globals of a test.
 *
 * @jest-environment-options { "globalsCleanup": "off" }
 */
import { userPoolClientType } from '@org/cognito-cloudformation';
import { Stack as CloudFormationStack } from '@pulumi/aws/cloudformation';
import { runtime } from '@pulumi/pulumi';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnUserPoolClient, UserPool } from 'aws-cdk-lib/aws-cognito';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parse } from 'yaml';
import { followedPage, type Step } from './followed-page';
import { runProgram } from './run-program';

jest.setTimeout(300_000);

const { text: page, steps, folder, follow, contentOf, remove } = followedPage('in-your-framework.md');

afterAll(remove);

/** What the page runs in programs that this workspace does not install. The nightly check follows it there. */
const isForOtherPrograms = (step: Step): boolean =>
  'file' in step && /^(amplify\/|serverless)/.test(step.file);

/** The template that the page emits. */
const emitted = (): {
  readonly Parameters: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, { readonly Properties: Readonly<Record<string, unknown>> }>>;
  readonly Outputs: Readonly<Record<string, unknown>>;
} => parse(contentOf('clients.yaml')) as ReturnType<typeof emitted>;

/** The example in a language of which the page has only one. */
const exampleIn = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(page)?.[1] ?? '';

/** Synthesises the app of the CDK. Another test checks the types of what it spreads. */
const synthesise = (): void => {
  const compile = [
    require.resolve('typescript/bin/tsc'),
    'cdk-app.ts',
    '--ignoreConfig',
    '--noCheck',
    '--noResolve',
  ];
  for (const args of [[...compile, '--module', 'nodenext', '--target', 'es2022'], ['cdk-app.js']]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CDK_OUTDIR: join(folder, 'cdk.out'), CDK_VALIDATION: 'false' },
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  }
};

test.each(
  steps
    .filter((step) => !isForOtherPrograms(step))
    .map((step) => ['file' in step ? `write ${step.file}` : step.command, step] as const),
)('%s', (_, step) => {
  // An app of the CDK is synthesised before its output is checked; the page leaves that to its reader.
  if ('command' in step && step.command.endsWith('cdk.out')) synthesise();
  follow(step);
});

test('the app of the CDK has the client of the file', () => {
  const { Resources } = JSON.parse(contentOf('cdk.out/Acme.template.json')) as ReturnType<typeof emitted>;
  const [web] = Object.values(Resources).filter((each) => 'Type' in each && each.Type === userPoolClientType);
  const { UserPoolId: _, ...properties } = web?.Properties ?? {};
  const { UserPoolId: __, ...expected } = emitted().Resources['Web']?.Properties ?? {};
  expect(properties).toEqual({ ...expected, ClientName: 'web-beta' });
});

test('the program of Pulumi registers the client of the file', async () => {
  const { exitCode, registrations, stderr } = await runProgram(join(folder, 'pulumi-program.ts'), {});
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(
    registrations.find(({ type }) => type === 'aws:cognito/userPoolClient:UserPoolClient')?.inputs,
  ).toMatchObject({ name: 'web-beta', accessTokenValidity: 15, preventUserExistenceErrors: 'ENABLED' });
});

const parameters = { UserPoolId: 'eu-west-1_AbCdEfGhI', stage: 'beta' };

test('an app of the CDK includes the emitted template, with these parameters and no other', () => {
  const stack = new Stack(new App({ builtinCloudFormationValidation: false }), 'Acme');
  const users = new UserPool(stack, 'Users');
  const clients = new CfnInclude(stack, 'Clients', {
    templateFile: join(folder, 'clients.yaml'),
    parameters: { ...parameters, UserPoolId: users.userPoolId },
  });
  expect(clients.getResource('Web')).toBeInstanceOf(CfnUserPoolClient);
  const template = Template.fromStack(stack);
  template.hasResourceProperties(userPoolClientType, {
    UserPoolId: stack.resolve(users.userPoolId) as unknown,
    ClientName: { 'Fn::Sub': 'web-beta' },
  });
  expect(template.findParameters('UserPoolId')).toEqual({});
  expect(template.findParameters('stage')).toEqual({});
});

test.each(['python', 'java', 'csharp', 'go'])('the example in %s names what the template has', (language) => {
  const example = exampleIn(language);
  expect(example).toMatch(/CfnInclude[^]*clients\.yaml[^]*"UserPoolId"[^]*"stage"[^]*[gG]et_?[rR]esource/);
  expect(Object.keys(emitted().Parameters).sort()).toEqual(Object.keys(parameters));
  expect(Object.keys(emitted().Resources)).toEqual(['Web']);
});

test('a stack of CloudFormation in Pulumi takes the arguments of the YAML program', async () => {
  const { resources } = parse(contentOf('Pulumi.yaml')) as {
    readonly resources: Readonly<Record<string, { readonly properties: Readonly<Record<string, unknown>> }>>;
  };
  const { templateBody, ...properties } = resources['clients']?.properties ?? {};
  expect(templateBody).toEqual({ 'fn::readFile': './clients.yaml' });
  const registered: Array<{ readonly type: string; readonly inputs: object }> = [];
  await runtime.setMocks({
    call: () => ({}),
    newResource: ({ type, inputs, name }) => {
      registered.push({ type, inputs: inputs as object });
      return { id: `${name}-id`, state: inputs as object };
    },
  });
  const clients = new CloudFormationStack('clients', {
    ...properties,
    templateBody: contentOf('clients.yaml'),
  });
  await new Promise((resolve) => void clients.urn.apply(resolve));
  expect(registered).toEqual([
    {
      type: 'aws:cloudformation/stack:Stack',
      inputs: expect.objectContaining({
        name: 'acme-clients',
        parameters: { UserPoolId: '${users.id}', stage: 'beta' },
      }) as object,
    },
  ]);
  expect(Object.keys(emitted().Outputs)).toEqual(['WebId']);
});

test('the nested stack of SAM gives each parameter, and reads an output that is there', () => {
  // The short forms of functions are read as plain values here.
  const template = contentOf('template.yaml').replaceAll(/!\w+ /g, '');
  const { Resources } = parse(template) as ReturnType<typeof emitted>;
  expect(Resources['Clients']?.Properties['Parameters']).toEqual({ UserPoolId: 'Users', stage: 'Stage' });
  expect(template).toContain('[Clients.Outputs.WebId]');
});
