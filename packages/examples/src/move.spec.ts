/** The page "Move an existing client", followed word for word. */
import { userPoolClientType } from '@org/cognito-cloudformation';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { runProgram } from './run-program';

jest.setTimeout(300_000);

const cli = dirname(require.resolve('@org/cognito-cli/package.json'));

const page = readFileSync(join(cli, 'docs', 'move-an-existing-client.md'), 'utf8');

/** A step of the page: a file to write, or a command with the part of its output that the page shows. */
type Step =
  { readonly file: string; readonly content: string } | { readonly command: string; readonly shown: string };

const stepsIn = (markdown: string): ReadonlyArray<Step> =>
  [...markdown.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)].flatMap(
    ([, language, info = '', content = '']): ReadonlyArray<Step> => {
      const file = /\btitle=(\S+)/.exec(info)?.[1];
      if (file !== undefined) return [{ file, content }];
      if (language !== 'console') return [];
      return content
        .split(/^\$ /m)
        .slice(1)
        .map((block) => {
          const [command = '', ...lines] = block.trimEnd().split('\n');
          return { command, shown: lines.join('\n') };
        });
    },
  );

const steps = stepsIn(page);

/** A folder inside a package, so that Node finds what the page imports and runs, as in a separate project. */
const built = join(__dirname, '..', 'dist');
mkdirSync(built, { recursive: true });
const folder = mkdtempSync(join(built, 'moved-'));
const programs = mkdtempSync(join(built, 'programs-'));

/** The commands that a reader has. `npx` looks in the folder of this workspace only. */
const program = (name: string, line: string): void => {
  writeFileSync(join(programs, name), `#!/bin/sh\nexec ${line} "$@"\n`);
  chmodSync(join(programs, name), 0o755);
};

const run = (command: string) =>
  spawnSync('sh', ['-c', `${command} 2>&1`], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: [programs, process.env['PATH']].join(delimiter),
      CDK_DISABLE_CLI_TELEMETRY: 'true',
      AWS_EC2_METADATA_DISABLED: 'true',
      NODE_OPTIONS: '',
    },
  });

const contentOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

const jsonIn = <A>(file: string): A => JSON.parse(contentOf(file)) as A;

const existing = { UserPoolId: 'eu-west-1_AbCdEfGhI', ClientId: '1example23456789' };

beforeAll(() => {
  const node = JSON.stringify(process.execPath);
  const programOf = (name: string, path: string) =>
    program(name, `${node} ${JSON.stringify(require.resolve(path))}`);
  program('cognito-client', `${node} ${JSON.stringify(join(cli, 'dist', 'main.js'))}`);
  programOf('tsc', 'typescript/bin/tsc');
  programOf('cdk', join(dirname(require.resolve('aws-cdk/package.json')), 'bin', 'cdk'));
  writeFileSync(join(programs, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
});

afterAll(() => {
  for (const made of [folder, programs]) rmSync(made, { recursive: true });
});

test.each(steps.map((step) => ['file' in step ? `write ${step.file}` : step.command, step] as const))(
  '%s',
  (_, step) => {
    if ('file' in step) {
      writeFileSync(join(folder, step.file), step.content);
      return;
    }
    const { status, stdout } = run(step.command);
    const isShown = /^(cognito-client|cat) /.test(step.command);
    expect({ status, shown: isShown ? stdout.trimEnd() : '' }).toEqual({ status: 0, shown: step.shown });
  },
);

test('the page has steps, and the test follows all of them', () => {
  expect(steps.map((step) => ('file' in step ? step.file : step.command.split(' ', 2).join(' ')))).toEqual(
    expect.arrayContaining(['described.json', 'cognito-client import', 'npx cdk', 'terraform.tfstate']),
  );
  expect(page.match(/^\$ /gm)).toHaveLength(steps.filter((step) => 'command' in step).length);
});

test('the CDK imports the client under the logical ID that it synthesises, and retains it', () => {
  const { Resources } = jsonIn<{ readonly Resources: object }>('cdk.out/SignIn.template.json');
  const mapping = jsonIn<Readonly<Record<string, object>>>('acme-web.import.json');
  expect(Object.values(mapping)).toEqual([existing]);
  expect(Resources).toMatchObject(
    Object.fromEntries(
      Object.keys(mapping).map((logicalId) => [
        logicalId,
        { Type: userPoolClientType, DeletionPolicy: 'Retain' },
      ]),
    ),
  );
});

test('Pulumi imports the client by its ID', async () => {
  const { exitCode, registrations } = await runProgram(join(folder, 'index.ts'), {});
  expect(exitCode).toBe(0);
  expect(
    registrations
      .filter(({ type }) => type === 'aws:cognito/userPoolClient:UserPoolClient')
      .map(({ name, importId }) => [name, importId]),
  ).toEqual([['web', `${existing.UserPoolId}/${existing.ClientId}`]]);
});

test('CloudFormation imports the client under its logical ID', () => {
  expect(jsonIn('stack.import.json')).toEqual([
    {
      ResourceType: userPoolClientType,
      LogicalResourceId: 'AcmeWeb',
      ResourceIdentifier: existing,
    },
  ]);
  expect(contentOf('stack.yaml')).toMatch(/^ {2}AcmeWeb:\n {4}Type: AWS::Cognito::UserPoolClient$/m);
});

test('the client that is read from Terraform is the same client', () => {
  const props = (file: string) => contentOf(file).replace(/^#.*\n/gm, '');
  expect(props('from-terraform.yaml')).toBe(props('acme-web.yaml'));
});

test('only the two files that came from outside contain the secret', () => {
  const secret = jsonIn<{ readonly UserPoolClient: { readonly ClientSecret: string } }>('described.json')
    .UserPoolClient.ClientSecret;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const holding = files.filter(({ parentPath, name }) =>
    readFileSync(join(parentPath, name), 'utf8').includes(secret),
  );
  expect(holding.map(({ name }) => name).sort()).toEqual(['described.json', 'terraform.tfstate']);
});
