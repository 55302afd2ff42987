/** What is emitted, written as a program, against the types of the installed `@pulumi/aws`. */
import { client, runs } from '@org/cognito-testing';
import * as pulumi from '@pulumi/pulumi';
import * as fc from 'fast-check';
import { dirname } from 'node:path';
import * as ts from 'typescript';
import { toArgs } from './index';

jest.setTimeout(300_000);

const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

const [aws, sdk] = ['@pulumi/aws', '@pulumi/pulumi'].map(folderOf) as [string, string];

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
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

/** Messages of the compiler about programs that are not on disk, program by program. */
const messagesOf = (programs: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> => {
  const files = new Map(programs.map((text, index) => [`${__dirname}/emitted-${index}.ts`, text]));
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...files.keys()], options, {
    ...host,
    fileExists: (name) => files.has(name) || host.fileExists(name),
    readFile: (name) => files.get(name) ?? host.readFile(name),
    getSourceFile: (name, ...rest) => {
      const text = files.get(name);
      return text === undefined
        ? host.getSourceFile(name, ...rest)
        : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
    },
  });
  const found = ts.getPreEmitDiagnostics(program);
  return [...files.keys()].map((name) =>
    found
      .filter(({ file }) => file === undefined || file.fileName === name)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
};

afterEach(() => jest.restoreAllMocks());

describe('emitted programs', () => {
  it('compile, whatever the client, and would not with what the provider does not take', () => {
    jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined);
    const emitted = fc
      .sample(client({ references: false }), runs(0.3))
      .map((each) => toArgs(each, { userPool: 'pool' }));
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
