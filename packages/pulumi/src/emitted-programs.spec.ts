/** Emitted arguments, written as programs, compile with the types of the installed `@pulumi/aws`. */
import { client, runs } from '@org/cognito-testing';
import * as pulumi from '@pulumi/pulumi';
import * as fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toArgsOrThrow } from './index';

jest.setTimeout(300_000);

const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

const [aws, sdk] = ['@pulumi/aws', '@pulumi/pulumi'].map(folderOf) as [string, string];

const compilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: 'es2022',
  module: 'nodenext',
  paths: {
    '@pulumi/aws/*': [`${aws}/*`],
    '@pulumi/pulumi': [sdk],
    '@pulumi/pulumi/*': [`${sdk}/*`],
  },
};

const programOf = (args: ReadonlyArray<unknown>): string =>
  `import type { UserPoolClientArgs } from '@pulumi/aws/cognito';
export const clients: ReadonlyArray<UserPoolClientArgs> = [
${args.map((each) => JSON.stringify(each)).join(',\n')}
];`;

/** The compiler's messages about programs, by program. */
const messagesOf = (programs: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> => {
  const parent = join(__dirname, '..', 'test-output');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'programs-'));
  try {
    const files = programs.map((text, index) => {
      const file = `emitted-${index}.ts`;
      writeFileSync(join(folder, file), text);
      return file;
    });
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    const args = [require.resolve('tsgo/tsgo.mjs'), '--project', folder, '--pretty', 'false'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    // What it has against no file in particular, it has against each.
    return files.map((file) =>
      stdout.split('\n').filter((line) => line.startsWith(`${file}(`) || line.startsWith('error ')),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};

afterEach(() => jest.restoreAllMocks());

describe('emitted programs', () => {
  test('compile for every client, and do not compile with an argument that the provider does not have', () => {
    jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined);
    const emitted = fc
      .sample(client({ references: false }), runs(0.3))
      .map((each) => toArgsOrThrow(each, { userPool: 'pool' }));
    const wrong: ReadonlyArray<object> = [
      { userPoolId: 'pool', callbackURLs: [] },
      { userPoolId: 'pool', tokenValidityUnits: { access: 'minutes' } },
      { userPoolId: 'pool', generateSecret: 'yes' },
      {},
    ];
    const [messages, ...others] = messagesOf([programOf(emitted), ...wrong.map((args) => programOf([args]))]);
    expect(messages).toEqual([]);
    expect(others.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  });
});
