/** The command that writes clients for a backend, with its usage. Only `command-line.ts` imports it. */
import * as E from 'fp-ts/Either';
import { checkFiles, exitCodeOf, type CheckedFile } from '../check/checked-file';
import { shownName } from '../report/shown-name';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { tell } from '../terminal/tell';
import { emitClients } from './emit-clients';
import type { EmitOptions } from './emit-options';
import { emitPlan } from './emit-plan';
import type { ClientToEmit } from './emitted';
import type { NamedFile } from './logical-id';
import { reportEmitted, reportIssues, reportRefusal } from './report-emitted';
import { writeEmitted } from './write-emitted';

const clientsOf = (
  files: ReadonlyArray<CheckedFile>,
  named: ReadonlyArray<NamedFile>,
): ReadonlyArray<ClientToEmit> =>
  named.flatMap(({ logicalId: name }, index) => {
    const { client, lint } = files[index] ?? {};
    return client === undefined ? [] : [{ name, client, ...(lint && { lint }) }];
  });

/** Checks files and, if nothing stops them, emits the clients in them as one template or one module of source. */
export const emitCommand = async (
  files: ReadonlyArray<string>,
  options: EmitOptions,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  const { out, strict, ruleSet } = options;
  const { isColoured } = stderr;
  const plan = await emitPlan(files, options);
  if (E.isLeft(plan)) return fail(stderr, plan.left);
  const { named, existing } = plan.right;

  const sources = files.map((file) => ({ file, isNamed: true }));
  const checked = await checkFiles(sources, { stdin, rules: ruleSet ? { ruleSet } : {} }, stderr);
  const template = checked.find(({ isTemplate }) => isTemplate);
  if (template !== undefined) {
    const name = shownName(template.file);
    return fail(stderr, `${name} does not hold the props of an app client, and nothing else can be emitted`);
  }
  const code = exitCodeOf(checked, strict);
  if (code !== exitCode.fine) {
    tell(stderr, reportIssues(checked, isColoured));
    return code;
  }

  const emitted = await emitClients(clientsOf(checked, named), existing, options);
  if (E.isLeft(emitted)) {
    tell(stderr, reportRefusal(emitted.left, checked, named, isColoured));
    return exitCode.issues;
  }
  tell(stderr, reportIssues(checked, isColoured));
  const written = await writeEmitted(emitted.right, out, existing);
  if (E.isLeft(written)) return fail(stderr, written.left);
  if (out === undefined) stdout.write(emitted.right.text);
  tell(stderr, reportEmitted(emitted.right));
  return exitCode.fine;
};
