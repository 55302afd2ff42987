import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workspaceRoot } from '../public-packages.mjs';
import { cognitoClient, expectOutcome, projectWith, run, write } from './project.mjs';

/** The libraries whose settings are TypeScript, each as a whole. */
const packages = [
  'aws-amplify@6.22.1',
  'next-auth@5.0.0-beta.32',
  'next@16.4.6',
  'react@19.3.1',
  'react-oidc-context@3.3.1',
  'oidc-client-ts@3.5.0',
  'openid-client@6.9.0',
  'aws-jwt-verify@5.2.1',
  '@types/node@20',
  '@types/react@19',
];

const compilerOptions = {
  module: 'esnext',
  moduleResolution: 'bundler',
  target: 'es2022',
  lib: ['es2022', 'dom'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
  resolveJsonModule: true,
  noEmit: true,
};

const forUsers = (/** @type {boolean} */ hasSecret) => `generateSecret: ${hasSecret}
oAuth:
  flows: { authorizationCodeGrant: true }
  scopes: [openid, email]
  callbackUrls:
    - https://app.example.com/api/auth/callback/cognito
    - http://localhost:8080/callback
    - https://lb.example.com/oauth2/idpresponse
    - com.example.app:/callback
  logoutUrls: ['https://app.example.com/', 'com.example.app:/bye']
supportedIdentityProviders: [COGNITO, Google]
`;

/** The clients that settings are written from. */
const clients = {
  public: forUsers(false),
  confidential: forUsers(true),
  machine: `generateSecret: true
oAuth: { flows: { clientCredentials: true }, scopes: [https://api.example.com/read] }
`,
};

/** The targets that the help text lists. */
const targetsIn = (/** @type {string} */ help) =>
  [...(help.split('Targets:\n')[1] ?? '').split('\n\n')[0].matchAll(/^ {2}(\S+)/gm)].map(
    ([, name = '']) => name,
  );

const facts = [
  ...['--client-id', '1example23456789', '--user-pool-id', 'eu-west-1_AbCdEfGhI'],
  ...['--domain', 'shop', '--server-url', 'https://mcp.example.com/mcp'],
];

/** What the whole of Amplify makes of its outputs, which is printed. */
const amplifyProgram = `import { parseAmplifyConfig } from 'aws-amplify/utils';
import { readFileSync } from 'node:fs';
const outputs = JSON.parse(readFileSync('amplify-public/amplify_outputs.json', 'utf8'));
console.log(JSON.stringify(parseAmplifyConfig(outputs).Auth.Cognito.loginWith.oauth));
`;

/**
 * What the validator that comes with the CDK says against templates: it has the schemas of all resources.
 *
 * @param {ReadonlyArray<string>} files
 */
const checkTemplates = (files) => {
  const ofCdk = createRequire(pathToFileURL(join(workspaceRoot, 'node_modules/aws-cdk-lib/package.json')));
  const { SchemaValidator, TemplateFile } = ofCdk('@aws/cloudformation-validate');
  const validator = new SchemaValidator();
  for (const file of files) {
    const faults = validator
      .validate(new TemplateFile(file))
      .filter((/** @type {{ severity: string }} */ { severity }) => ['FATAL', 'ERROR'].includes(severity));
    if (faults.length > 0) throw new Error(`${file}: ${JSON.stringify(faults)}`);
  }
};

/** @type {import('./project.mjs').Framework} */
export const apps = {
  title: 'the settings of apps',
  weighs: '500 MB',
  check: async (setting) => {
    const project = await projectWith('apps', setting, [], packages);
    const { output: help } = cognitoClient(project, 'app-config', '--help');
    const targets = targetsIn(help);
    const written = new Set();
    for (const [name, props] of Object.entries(clients)) {
      write(project, `${name}.yaml`, props);
      for (const target of targets) {
        const folder = `${target}-${name}`;
        write(project, `${folder}/.keep`, '');
        const args = ['app-config', `${name}.yaml`, '--for', target, ...facts, '--out', folder];
        const { status, output } = cognitoClient(project, ...args);
        if (status === 0) written.add(target);
        else if (status !== 1) throw new Error(`${args.join(' ')} ended with ${status}:\n${output}`);
      }
    }
    const never = targets.filter((target) => !written.has(target));
    if (targets.length < 18 || never.length > 0)
      throw new Error(`nothing is written for ${never.join(', ')}`);

    const sources = ['amplify', 'oidc', 'react', 'auth-js', 'openid', 'aws-jwt'].map(
      (start) => `${start}*/*.ts`,
    );
    write(project, 'tsconfig.json', JSON.stringify({ compilerOptions, include: sources }));
    const compiler = join(workspaceRoot, 'node_modules/typescript/bin/tsc');
    expectOutcome('tsc', run(project, [compiler, '-p', '.']), 0);

    write(project, 'amplify.mjs', amplifyProgram);
    expectOutcome(
      'aws-amplify',
      run(project, ['amplify.mjs']),
      0,
      /"responseType":"code","scopes":\["openid","email"\]/,
    );

    const templates = readdirSync(project)
      .filter((folder) => /^(alb|http-api|rest-api)/.test(folder))
      .flatMap((folder) => readdirSync(join(project, folder)).map((file) => join(project, folder, file)))
      .filter((file) => file.endsWith('.yaml'));
    if (templates.length < 4) throw new Error('there are too few templates');
    checkTemplates(templates);
    const agent = readFileSync(join(project, 'agentcore-public/authorizer-configuration.yaml'), 'utf8');
    const runtime = join(project, 'agent.yaml');
    write(
      project,
      'agent.yaml',
      `Resources:
  Agent:
    Type: AWS::BedrockAgentCore::Runtime
    Properties:
      AgentRuntimeName: agent
      RoleArn: !Sub arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/agent
      NetworkConfiguration: { NetworkMode: PUBLIC }
      AgentRuntimeArtifact:
        ContainerConfiguration: { ContainerUri: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/agent:latest }
${agent.replace(/^(?=.)/gm, '      ')}`,
    );
    checkTemplates([runtime]);
  },
};
