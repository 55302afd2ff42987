/** The page "Move an existing client", followed word for word. */
import { userPoolClientType } from '@org/cognito-cloudformation';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followedPage } from './followed-page';
import { runProgram } from './run-program';

jest.setTimeout(300_000);

const { text: page, steps, folder, follow, contentOf, remove } = followedPage('move-an-existing-client.md');

const jsonIn = <A>(file: string): A => JSON.parse(contentOf(file)) as A;

const existing = { UserPoolId: 'eu-west-1_AbCdEfGhI', ClientId: '1example23456789' };

afterAll(remove);

test.each(steps.map((step) => ['file' in step ? `write ${step.file}` : step.command, step] as const))(
  '%s',
  (_, step) => follow(step),
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

test('Terraform imports the client by its ids, and leaves its secret alone', () => {
  const module = contentOf('acme-web.tf');
  expect(module).toContain(`id = "${existing.UserPoolId}/${existing.ClientId}"`);
  expect(module).toContain('ignore_changes = [generate_secret]');
});
