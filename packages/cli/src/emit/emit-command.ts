/** The command that writes clients for a backend, with its usage. Only `command-line.ts` imports it. */
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as RA from 'fp-ts/ReadonlyArray';
import { checkFiles, exitCodeOf, isWithoutClient, type CheckedFile } from '../check/checked-file';
import { refusedFile } from '../check/checked-text';
import { configName, givenJudgement } from '../check/given-judgement';
import { judgedFiles } from '../check/judged-files';
import { configurations } from '../config/configurations';
import type { TroubledFile } from '../files/troubled-file';
import { findFiles } from '../files/found-file';
import { isModuleFile } from '../files/module-name';
import { standardInputTwice } from '../files/read-text';
import { reportIgnored } from '../report/report-ignored';
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

/** The files to emit. What a folder or a pattern brings along may be a template, which is left out. */
const chosenFiles = (
  all: ReadonlyArray<CheckedFile>,
): { readonly checked: ReadonlyArray<CheckedFile>; readonly left: ReadonlyArray<CheckedFile> } => {
  const { left: checked, right: left } = pipe(
    all.filter((file) => file.isNamed || !isWithoutClient(file)),
    RA.partition(({ isNamed, isTemplate }) => !isNamed && isTemplate === true),
  );
  return { checked, left };
};

/** Checks files and, if nothing stops them, emits the clients in them. */
export const emitCommand = async (
  files: ReadonlyArray<string>,
  options: EmitOptions,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  const { out, strict } = options;
  const { isColoured } = stderr;
  const twice = standardInputTwice([...files, options.context, options.described, configName(options)]);
  if (twice !== undefined) return fail(stderr, twice);
  const refuse = (troubled: ReadonlyArray<TroubledFile>): ExitCode => {
    tell(stderr, reportIssues(troubled.map(refusedFile), isColoured));
    return exitCode.trouble;
  };
  const given = await givenJudgement(options, stdin);
  if (E.isLeft(given)) return refuse([given.left]);
  const found = await judgedFiles(await findFiles(files), configurations(options, stdin), given.right);
  if (E.isLeft(found)) return refuse(found.left);
  const { judged, ignored } = found.right;
  tell(stderr, reportIgnored(ignored));
  const module = judged.find(({ file, isNamed }) => isNamed && isModuleFile(file));
  if (module !== undefined) {
    const name = shownName(module.file);
    return fail(
      stderr,
      `${name} is Terraform, not props: write its app clients as props with cognito-client import`,
    );
  }
  const all = await checkFiles(
    judged.filter(({ file }) => !isModuleFile(file)),
    { stdin },
    stderr,
  );
  const { left, checked } = chosenFiles(all);
  const named = checked.find(({ isTemplate, foreign }) => isTemplate === true || foreign !== undefined);
  if (named !== undefined) {
    const name = shownName(named.file);
    return fail(stderr, `${name} does not hold the props of an app client, and nothing else can be emitted`);
  }
  for (const { file } of left) stderr.write(`${shownName(file)} holds no props, and is left out\n`);
  if (checked.length === 0) return fail(stderr, 'no props of an app client were found');
  const plan = await emitPlan(
    checked.map(({ file }) => file),
    options,
    stdin,
  );
  if (E.isLeft(plan)) return fail(stderr, plan.left);
  const { named: names, existing, facts } = plan.right;
  const about = given.right.doubled.map(refusedFile);
  const code = exitCodeOf([...about, ...checked], strict);
  if (code !== exitCode.fine) {
    tell(stderr, reportIssues([...about, ...checked], isColoured));
    return code;
  }

  const emitted = await emitClients(clientsOf(checked, names), existing, facts, options);
  if (E.isLeft(emitted)) {
    if ('usage' in emitted.left) return fail(stderr, emitted.left.usage);
    tell(stderr, reportRefusal(emitted.left, checked, names, isColoured));
    return exitCode.issues;
  }
  tell(stderr, reportIssues(checked, isColoured));
  const written = await writeEmitted(emitted.right, out, existing);
  if (E.isLeft(written)) return fail(stderr, written.left);
  if (out === undefined) stdout.write(emitted.right.text);
  tell(stderr, reportEmitted(emitted.right));
  return exitCode.fine;
};
