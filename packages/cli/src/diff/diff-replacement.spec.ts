import { terraformState } from '../../fixtures/exported';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const template = (clients: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    Resources: Object.fromEntries(
      Object.entries(clients).map(([logicalId, UserPoolId]) => [
        logicalId,
        { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId, ClientName: `my-${logicalId}` } },
      ]),
    ),
  });

const pool = { Ref: 'Pool' };

const named = (logicalId: string): string => template({ [logicalId]: pool }).replace(/my-\w+/, 'web');

/** A folder of the CDK with stacks. */
const app = (folder: string, stacks: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  [`${folder}/manifest.json`]: JSON.stringify({
    artifacts: Object.fromEntries(
      Object.keys(stacks).map((stack) => [
        stack,
        { type: 'aws:cloudformation:stack', properties: { templateFile: `${stack}.json` } },
      ]),
    ),
  }),
  ...Object.fromEntries(
    Object.entries(stacks).map(([stack, content]) => [`${folder}/${stack}.json`, content]),
  ),
});

const diff = (files: Readonly<Record<string, string>>): Promise<Ended> =>
  runProgram(['diff', 'a', 'b', '--fail-on', 'replacement'], { cwd: folderOf(files) });

test('another logical id in a template is another client', async () => {
  const { code, stdout } = await diff({ a: named('Web'), b: named('TheWeb') });
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^ {2}logicalId: Web → TheWeb\n {4}replacement, users-affected\n {4}CloudFormation /m,
  );
});

test('another logical id is another client in the only stack of an app too, whatever the stack is called', async () => {
  const [web, site] = [named('Web'), named('Site')];
  expect((await diff({ ...app('a', { Test: web }), ...app('b', { Prod: web }) })).code).toBe(0);
  expect((await diff({ ...app('a', { Test: web }), ...app('b', { Prod: site }) })).code).toBe(1);
  expect((await diff({ ...app('a', { Test: web }), b: web })).code).toBe(0);
});

test('a client that moves to another stack is another client', async () => {
  const [web, worker] = [template({ Web: pool }), template({ Worker: pool })];
  const both = template({ Web: pool, Worker: pool });
  const files = {
    ...app('a', { Auth: both, Jobs: template({ Job: pool }) }),
    ...app('b', { Auth: web, Jobs: template({ Job: pool, Worker: pool }) }),
  };
  const { code, stdout } = await diff(files);
  expect(code).toBe(1);
  expect(stdout).toContain('  logicalId: Auth/Worker → Jobs/Worker\n');
  expect(stdout).toContain('3 clients: 2 equal, 1 changed\n');
  // Further stacks with clients put the name of the stack before names that had none.
  const grown = { ...app('a', { Auth: web }), ...app('b', { Auth: web, Jobs: worker }) };
  expect((await diff(grown)).code).toBe(0);
});

test.each([
  ['another reference', { Ref: 'PoolB' }, 1],
  ['the same reference', pool, 0],
  ['an id, of which nobody knows whether it is the same', 'eu-west-1_AbCdEf123', 0],
])('a user pool is compared by what stands in its place: %s', async (_, other, code) => {
  expect((await diff({ a: template({ Web: pool }), b: template({ Web: other }) })).code).toBe(code);
});

test('another address of Terraform is no other client', async () => {
  const state = (name: string): string =>
    JSON.stringify(terraformState([{ name, attributes: { id: 'abc', name: 'web' } }]));
  expect(await diff({ a: state('web'), b: state('site') })).toEqual({
    code: 0,
    stdout: '1 client: 1 equal\n',
    stderr: '',
  });
});
