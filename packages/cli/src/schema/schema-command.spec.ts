import { configurationSchema, poolContextSchema, propsSchema } from '@org/cognito-core/schema';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

afterAll(removeFolders);

/** A folder in which the program is installed, as far as editors are concerned. */
const withSchema = { 'node_modules/@org/cognito-cli/schema/props.json': '{}' };

const described = JSON.stringify({
  UserPoolClient: { UserPoolId: 'eu-west-1_AbCdEf123', ClientName: 'web', EnableTokenRevocation: true },
});

describe('schema', () => {
  test.each([
    [[], propsSchema],
    [['props'], propsSchema],
    [['context'], poolContextSchema],
    [['config'], configurationSchema],
  ])('schema %j prints a schema', async (args, schema) => {
    const { code, stdout, stderr } = await runProgram(['schema', ...args]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(schema);
  });

  test('schema --out writes a new file, and replaces one only if it is forced', async () => {
    const cwd = folderOf({});
    const write = (...args: ReadonlyArray<string>) =>
      runProgram(['schema', '--out', 'props.json', ...args], { cwd });
    expect(await write()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(join(cwd, 'props.json'), 'utf8'))).toEqual(propsSchema);
    expect(await write()).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: cannot write props.json: it already exists; --force replaces it\n',
    });
    expect((await write('--force')).code).toBe(0);
  });
});

describe('files that are written', () => {
  const firstLine = (cwd: string, file: string): string | undefined =>
    readFileSync(join(cwd, file), 'utf8').split('\n')[0];

  test.each([
    ['web.yaml', './node_modules/@org/cognito-cli/schema/props.json'],
    ['apps/web/client.yaml', '../../node_modules/@org/cognito-cli/schema/props.json'],
  ])('say where the schema is: %s', async (file, schema) => {
    const cwd = folderOf({ ...withSchema, 'web.json': described, 'apps/web/other': '' });
    const line = `# yaml-language-server: $schema=${schema}`;
    expect((await runProgram(['init', 'spa', '--out', file], { cwd })).code).toBe(0);
    expect(firstLine(cwd, file)).toBe(line);
    expect((await runProgram(['import', 'web.json', '--out', file, '--force'], { cwd })).code).toBe(0);
    expect(firstLine(cwd, file)).toBe(line);
    const asJson = ['import', 'web.json', '--format', 'json', '--out', file, '--force'];
    expect((await runProgram(asJson, { cwd })).code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, file), 'utf8'))).toMatchObject({ $schema: schema });
    expect(await runProgram(['validate', '--strict', file], { cwd })).toMatchObject({ code: 0 });
  });

  test('say nothing of a schema that is not there', async () => {
    const cwd = folderOf({ 'web.json': described });
    await runProgram(['init', 'spa', '--out', 'spa.yaml'], { cwd });
    expect(readFileSync(join(cwd, 'spa.yaml'), 'utf8')).not.toContain('$schema');
    await runProgram(['import', 'web.json', '--format', 'json', '--out', 'out.json'], { cwd });
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).not.toContain('$schema');
  });

  test('say nothing of a schema on standard output, of which nobody knows where it goes', async () => {
    const { stdout } = await runProgram(['init', 'spa'], { cwd: folderOf(withSchema) });
    expect(stdout).not.toContain('$schema');
  });
});

test('props, facts and configurations may name their schema', async () => {
  const cwd = folderOf({
    'web.json': '{ "$schema": "./props.json", "disableOAuth": true, "supportedIdentityProviders": [] }',
    'pool.json': '{ "$schema": "./context.json", "featurePlan": "LITE" }',
    'cognito-client.config.json': '{ "$schema": "./config.json", "ruleSet": "recommended" }',
  });
  expect(await runProgram(['validate', 'web.json', '--context', 'pool.json'], { cwd })).toMatchObject({
    code: 0,
    stdout: '1 file, 0 errors, 0 warnings\n',
  });
});
