/** The command that compares clients, with its usage. Only `command-line.ts` imports it. */
import type { Consequence } from '@org/cognito-diff';
import * as E from 'fp-ts/Either';
import { undeclaredParameters } from '../config/undeclared-parameters';
import { templatesOf } from '../sources/client-source';
import { visible } from '../terminal/visible';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { nameHint } from '../terminal/name-hint';
import { tell } from '../terminal/tell';
import { chosenSides, isComparable, type Sides } from './chosen-sides';
import { compareSides } from './compare-sides';
import { defaultNotes } from './default-notes';
import { diffJson } from './diff-json';
import { diffMarkdown } from './diff-markdown';
import { reportTroubles } from '../report/report-trouble';
import { userPoolMistake } from '../user-pool/user-pool-options';
import { readSides, sidesMistake, type SidesOptions } from './read-sides';
import { sideReader, type SideReaderOptions } from '../sides/side-reader';
import { diffText } from './diff-text';
import { planContext, planMistake, planReport, type PlanOptions } from './plan-report';
import { reportSide } from '../sides/report-side';

/** The options of `cognito-client diff`. */
export interface DiffOptions extends SideReaderOptions, PlanOptions, SidesOptions {
  /** The only client to compare, by its name or id. */
  readonly client?: string;
  readonly format: 'text' | 'json' | 'markdown';
  /** The consequences that fail, with commas between them. */
  readonly failOn?: string;
}

/** The consequences in a list with commas. The left side says which of them does not exist. */
const consequencesIn = (
  text: string,
  known: ReadonlyArray<Consequence>,
): E.Either<string, ReadonlyArray<Consequence>> => {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) {
    return E.left(`--fail-on misses a consequence; the consequences are ${known.join(', ')}`);
  }
  const unknown = names.find((name) => !known.some((each) => each === name));
  if (unknown === undefined) return E.right(known.filter((each) => names.includes(each)));
  const hint = nameHint(unknown, known, `the consequences are ${known.join(', ')}`);
  return E.left(`there is no consequence ${unknown}; ${hint}`);
};

/** Reads two sides, compares the app clients in them, and reports what differs. */
export const diffCommand = async (
  sources: ReadonlyArray<string>,
  { client, format, failOn, ...options }: DiffOptions,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  // Loaded here, so that no other command waits for it.
  const { allConsequences, sideInWords } = await import('@org/cognito-diff');
  const failing = failOn === undefined ? E.right(allConsequences) : consequencesIn(failOn, allConsequences);
  if (E.isLeft(failing)) return fail(stderr, failing.left);

  const mistake = userPoolMistake(options) ?? sidesMistake(sources, options) ?? planMistake(options);
  if (mistake !== undefined) return fail(stderr, mistake);
  const files = [...sources, ...(options.context === undefined ? [] : [options.context])];
  const reader = await sideReader(files, options, { stdin, stderr });
  if (E.isLeft(reader)) return reader.left;
  const context = await planContext(options, stdin);
  if (E.isLeft(context)) {
    tell(stderr, context.left);
    return exitCode.trouble;
  }
  const sides = await readSides(sources, options, reader.right, stderr);
  if (E.isLeft(sides)) return sides.left;
  const { before, after, described } = sides.right;
  const undeclared = undeclaredParameters(
    reader.right.parameters,
    templatesOf([...before.clients, ...after.clients].flatMap(({ place }) => place?.source ?? [])),
  );
  if (E.isLeft(undeclared)) return fail(stderr, undeclared.left);
  for (const line of undeclared.right) stderr.write(`${visible(line)}\n`);
  const chosen: E.Either<string, Sides> =
    client === undefined
      ? E.right([before.clients, after.clients])
      : await chosenSides(before, after, client, described !== undefined);
  if (E.isLeft(chosen)) return fail(stderr, chosen.left);
  const [olds, nows] = chosen.right;
  for (const clients of [olds, nows]) tell(stderr, reportSide(E.right(clients), stderr.isColoured));
  if (!olds.every(isComparable) || !nows.every(isComparable)) return exitCode.trouble;

  const { comparison, pairs, faulty, doubts } = await compareSides(olds, nows, described);
  if (faulty.length > 0) {
    tell(stderr, reportSide(E.right(faulty), stderr.isColoured));
    return exitCode.trouble;
  }
  tell(stderr, reportTroubles(doubts));
  tell(stderr, defaultNotes(olds, nows));
  if (options.plan === true) {
    const report = await planReport({
      pairs,
      sources: [before.source, after.source],
      options,
      context: context.right,
      format,
      isColoured: stdout.isColoured,
      inWords: sideInWords,
    });
    if (E.isLeft(report)) return fail(stderr, report.left);
    stdout.write(report.right);
  } else if (format === 'json') stdout.write(diffJson(comparison));
  else if (format === 'markdown') stdout.write(diffMarkdown(comparison, sideInWords));
  else stdout.write(diffText(comparison, stdout.isColoured, sideInWords));
  const fails = comparison.counts.some(([consequence]) => failing.right.includes(consequence));
  return fails ? exitCode.issues : exitCode.fine;
};
