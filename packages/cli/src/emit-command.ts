import type { RemovalPolicy, Template, TemplateFormat } from '@org/cognito-cloudformation';
import { printIssue, type Issue, type UserPoolClient } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { realpath } from 'node:fs/promises';
import { checkFiles, exitCodeOf, type CheckedFile } from './checked-file';
import { exitCode, type ExitCode } from './exit-code';
import type { Io } from './io';
import { nameFiles, type NamedFile } from './logical-id';
import { standardInput } from './read-text';
import { replaceFile } from './replace-file';
import { reportText, shownName } from './report-text';
import { visible } from './visible';

/** The options of `cognito-client emit`. */
export interface EmitOptions {
  readonly to: 'cloudformation';
  readonly format: TemplateFormat;
  readonly logicalId?: string;
  readonly out?: string;
  readonly removalPolicy?: RemovalPolicy;
  readonly outputSecret: boolean;
  readonly description?: string;
  readonly strict: boolean;
}

const isSameFile = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all(
    [one, other].map((file) => realpath(file).catch(() => undefined)),
  );
  return first !== undefined && first === second;
};

const inputAmong = async (files: ReadonlyArray<string>, out: string): Promise<string | undefined> => {
  for (const file of files) if (file !== standardInput && (await isSameFile(file, out))) return file;
  return undefined;
};

/** What CloudFormation would refuse begins, in its path, with the logical id of the client that it is about. */
const withTemplateIssues = (
  files: ReadonlyArray<CheckedFile>,
  named: ReadonlyArray<NamedFile>,
  issues: ReadonlyArray<Issue>,
): ReadonlyArray<CheckedFile> =>
  files.map((checked, index) => ({
    ...checked,
    issues: [...checked.issues, ...issues.filter(({ path }) => path[0] === named[index]?.logicalId)],
  }));

const clientsOf = (
  files: ReadonlyArray<CheckedFile>,
  named: ReadonlyArray<NamedFile>,
): Readonly<Record<string, UserPoolClient>> =>
  Object.fromEntries(
    named.flatMap(({ logicalId }, index) => {
      const client = files[index]?.client;
      return client === undefined ? [] : [[logicalId, client]];
    }),
  );

/** Checks files and, if nothing stops them, emits the clients in them as one template. */
export const emitCommand = async (
  files: ReadonlyArray<string>,
  { format, logicalId, out, removalPolicy, outputSecret, description, strict }: EmitOptions,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  const fail = (message: string): ExitCode => {
    stderr.write(`error: ${visible(message)}\n`);
    return exitCode.trouble;
  };
  const report = (checked: ReadonlyArray<CheckedFile>): void => {
    if (checked.some(({ issues }) => issues.length > 0)) {
      stderr.write(reportText(checked, { isColoured: stderr.isColoured, explainDeferred: false }));
    }
  };

  const named = nameFiles(files, logicalId);
  if (E.isLeft(named)) return fail(named.left);
  const input = out === undefined ? undefined : await inputAmong(files, out);
  if (input !== undefined) return fail(`--out would overwrite ${shownName(input)}, which is an input`);

  const checked = await checkFiles(
    files.map((file) => ({ file, isNamed: true })),
    { stdin },
    stderr,
  );
  const code = exitCodeOf(checked, strict);
  if (code !== exitCode.fine) {
    report(checked);
    return code;
  }

  const empty = checked.find(({ client }) => client === undefined);
  if (empty !== undefined) {
    report(checked);
    return fail(`${shownName(empty.file)} holds no app client as props, and nothing else can be emitted`);
  }

  // Loaded here, so that no other command waits for it.
  const { printTemplate, templateLimits, toTemplate } = await import('@org/cognito-cloudformation');
  const template: E.Either<ReadonlyArray<Issue>, Template> = toTemplate(clientsOf(checked, named.right), {
    outputSecrets: outputSecret,
    ...(removalPolicy !== undefined && { removalPolicy }),
    ...(description !== undefined && { description }),
  });
  if (E.isLeft(template)) {
    report(withTemplateIssues(checked, named.right, template.left));
    for (const issue of template.left.filter(({ path }) => path.length === 0)) {
      stderr.write(`${printIssue(issue)}\n`);
    }
    return exitCode.issues;
  }
  report(checked);
  const text = printTemplate(template.right, format);
  const bytes = Buffer.byteLength(text);
  if (bytes > templateLimits.bytes) {
    fail(
      `the template has ${bytes} bytes as it is printed, and CloudFormation takes ${templateLimits.bytes}`,
    );
    return exitCode.issues;
  }
  if (out === undefined) {
    stdout.write(text);
    return exitCode.fine;
  }
  const written = await replaceFile(out, text);
  return E.isLeft(written) ? fail(`cannot write ${out}: ${written.left}`) : exitCode.fine;
};
