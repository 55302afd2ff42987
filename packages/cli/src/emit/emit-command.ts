import { printIssue, type Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { checkFiles, exitCodeOf, type CheckedFile } from '../check/checked-file';
import { isSameFile } from '../files/is-same-file';
import { standardInput, standardInputTwice } from '../files/read-text';
import { replaceFile } from '../files/replace-file';
import { writeFiles } from '../files/write-files';
import { reportText, shownName } from '../report/report-text';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { printJson } from '../terminal/print-json';
import { visible } from '../terminal/visible';
import { existingOf, type EmitOptions } from './emit-options';
import { emitSource } from './emit-source';
import { emitTemplate } from './emit-template';
import type { ClientToEmit, Emitted, Existing, Refusal } from './emitted';
import { nameFiles, type NamedFile } from './logical-id';

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
): ReadonlyArray<ClientToEmit> =>
  named.flatMap(({ logicalId: name }, index) => {
    const { client, lint } = files[index] ?? {};
    return client === undefined ? [] : [{ name, client, ...(lint && { lint }) }];
  });

const emit = async (
  clients: ReadonlyArray<ClientToEmit>,
  existing: Existing | undefined,
  { to, standalone, format = 'yaml', removalPolicy, outputSecret, description }: EmitOptions,
): Promise<E.Either<Refusal, Emitted>> =>
  to === 'cloudformation'
    ? emitTemplate(clients, { format, outputSecrets: outputSecret, removalPolicy, description, existing })
    : E.right(await emitSource(clients, { to, standalone, existing }));

/** Checks files and, if nothing stops them, emits the clients in them as one template or one module of source. */
export const emitCommand = async (
  files: ReadonlyArray<string>,
  options: EmitOptions,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  const { logicalId, out, strict } = options;
  const report = (checked: ReadonlyArray<CheckedFile>): void => {
    if (checked.some(({ issues }) => issues.length > 0)) {
      stderr.write(reportText(checked, { isColoured: stderr.isColoured, explainDeferred: false }));
    }
  };

  const twice = standardInputTwice(files);
  if (twice !== undefined) return fail(stderr, twice);
  const existing = await existingOf(options, files);
  if (E.isLeft(existing)) return fail(stderr, existing.left);
  const named = nameFiles(files, logicalId);
  if (E.isLeft(named)) return fail(stderr, named.left);
  const importFile = existing.right?.files?.importFile;
  for (const output of [out, importFile]) {
    if (output === undefined) continue;
    const input = await inputAmong(files, output);
    if (input !== undefined)
      return fail(stderr, `--out would overwrite ${shownName(input)}, which is an input`);
  }

  const checked = await checkFiles(
    files.map((file) => ({ file, isNamed: true })),
    { stdin },
    stderr,
  );
  const template = checked.find(({ isTemplate }) => isTemplate);
  if (template !== undefined) {
    return fail(
      stderr,
      `${shownName(template.file)} holds no app client as props, and nothing else can be emitted`,
    );
  }
  const code = exitCodeOf(checked, strict);
  if (code !== exitCode.fine) {
    report(checked);
    return code;
  }

  const emitted = await emit(clientsOf(checked, named.right), existing.right, options);
  if (E.isLeft(emitted)) {
    const issues = 'issues' in emitted.left ? emitted.left.issues : [];
    report(withTemplateIssues(checked, named.right, issues));
    for (const issue of issues.filter(({ path }) => path.length === 0)) {
      stderr.write(`${printIssue(issue)}\n`);
    }
    if ('reason' in emitted.left) fail(stderr, emitted.left.reason);
    return exitCode.issues;
  }
  report(checked);
  const { text, notes, imports } = emitted.right;
  const mappings = imports.flatMap(({ mapping }) =>
    mapping === undefined || importFile === undefined ? [] : [{ file: importFile, text: printJson(mapping) }],
  );
  const written = await writeFiles(
    [...(out === undefined ? [] : [{ file: out, text }]), ...mappings],
    replaceFile,
  );
  if (E.isLeft(written)) return fail(stderr, written.left);
  if (out === undefined) stdout.write(text);
  for (const note of notes) stderr.write(`${visible(note)}\n`);
  for (const { about, commands } of imports) {
    stderr.write(`${[about, ...commands.map((command) => `  ${command}`)].map(visible).join('\n')}\n`);
  }
  return exitCode.fine;
};
