import { join } from 'node:path';
import { workspaceRoot } from '../public-packages.mjs';
import { cognitoClient, expectOutcome, projectWith, run, write } from './project.mjs';

const version = '1.25.1';

/** What the backend of the page becomes with the mistakes that the page tells of. */
const mistakes = [
  ['accessTokenValidity = 15', 'accessTokenValidity = 36'],
  ["accessToken: 'minutes'", "accessToken: 'hours'"],
  ['https://www.acme.example', 'http://www.acme.example'],
];

const compilerOptions = {
  module: 'nodenext',
  target: 'es2022',
  strict: true,
  skipLibCheck: true,
  types: [],
  rootDir: '.',
  outDir: 'built',
};

/** What the command line of Amplify says of the deployment, and how it asks for the synthesis. */
const context = {
  'amplify-backend-namespace': 'acme',
  'amplify-backend-name': 'ada',
  'amplify-backend-type': 'sandbox',
};
const synthesis = "await import('./built/amplify/backend.js');\nprocess.emit('message', 'amplifySynth');\n";

/**
 * Compiles and synthesises a backend, and lets the command line of the CDK look at the result, as a deployment does first.
 *
 * @param {string} project
 * @param {string} backend
 */
const deploy = (project, backend) => {
  write(project, 'amplify/backend.ts', backend);
  const compiler = join(workspaceRoot, 'node_modules/typescript/bin/tsc');
  expectOutcome('tsc', run(project, [compiler, '-p', '.']), 0);
  const environment = {
    CDK_OUTDIR: join(project, 'cdk.out'),
    CDK_CONTEXT_JSON: JSON.stringify(context),
    CDK_VALIDATION: 'false',
    AWS_REGION: 'eu-west-1',
  };
  expectOutcome('the synthesis', run(project, ['synthesise.mjs'], environment), 0);
  const quietly = ['--quiet', '--no-notices', '--no-version-reporting', '--no-validation'];
  const cdk = join(workspaceRoot, 'node_modules/aws-cdk/bin/cdk');
  return run(project, [cdk, 'synth', '--app', 'cdk.out', ...quietly], { CDK_DISABLE_CLI_TELEMETRY: 'true' });
};

/** @type {import('./project.mjs').Framework} */
export const amplify = {
  title: `Amplify Gen 2, @aws-amplify/backend ${version}`,
  weighs: '900 MB',
  check: async (setting) => {
    const folders = ['core', 'cloudformation', 'cdk'];
    const packages = [`@aws-amplify/backend@${version}`, 'aws-cdk-lib@2', 'constructs@10'];
    const project = await projectWith('amplify', setting, folders, packages);
    const [auth, backend] = ['amplify/auth/resource.ts', 'amplify/backend.ts'].map(
      (file) => setting.files.get(file) ?? '',
    );
    write(project, 'tsconfig.json', JSON.stringify({ compilerOptions, include: ['amplify'] }));
    write(project, 'amplify/package.json', '{ "type": "module" }');
    write(project, 'built/amplify/package.json', '{ "type": "module" }');
    write(project, 'synthesise.mjs', synthesis);
    write(project, 'amplify/auth/resource.ts', auth);

    expectOutcome('the deployment of the page', deploy(project, backend), 0);
    expectOutcome('validate', cognitoClient(project, 'validate', 'cdk.out'), 0, /^1 file, 0 errors/m);

    const mistaken = mistakes.reduce((text, [from, to]) => text.replace(from, to), backend);
    expectOutcome(
      'the deployment with mistakes',
      deploy(project, mistaken),
      1,
      /access-token-range {2}accessTokenValidity: is 36 hours, but must be 5 minutes to 1 day/,
      /callback-url-https {2}CallbackURLs\[0\]: uses plain HTTP/,
    );
    expectOutcome(
      'validate',
      cognitoClient(project, 'validate', 'cdk.out'),
      1,
      /error access-token-range .*AccessTokenValidity/,
      /error callback-url-https .*CallbackURLs\[0\]/,
    );
  },
};
