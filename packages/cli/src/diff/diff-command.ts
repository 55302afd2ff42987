import type { Consequence, NamedSide } from '@org/cognito-diff';
import * as E from 'fp-ts/Either';
import { isCalled } from '../clients/is-called';
import { standardInput } from '../files/read-text';
import { shownName } from '../report/report-text';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { nameHint } from '../terminal/name-hint';
import { compareSides } from './diff-comparison';
import { diffJson } from './diff-json';
import { diffMarkdown } from './diff-markdown';
import { readSide, type SideClient, type SideFormat } from './diff-side';
import { diffText } from './diff-text';

/** The options of `cognito-client diff`. */
export interface DiffOptions {
  readonly from: SideFormat;
  readonly fromA?: SideFormat;
  readonly fromB?: SideFormat;
  /** The only client to compare, by its name or id. */
  readonly client?: string;
  readonly format: 'text' | 'json' | 'markdown';
  /** The consequences that fail, with commas between them. */
  readonly failOn?: string;
}

/** The consequences that a text names. The left side says which is none. */
const consequencesIn = (
  text: string,
  known: ReadonlyArray<Consequence>,
): E.Either<string, ReadonlyArray<Consequence>> => {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !known.some((each) => each === name));
  if (unknown === undefined) return E.right(known.filter((each) => names.includes(each)));
  const hint = nameHint(unknown, known, `the consequences are ${known.join(', ')}`);
  return E.left(`no change has the consequence ${unknown}; ${hint}`);
};

/** The clients that are asked for. One that stands alone needs no name. */
const chosen = (
  clients: ReadonlyArray<SideClient>,
  wanted: string | undefined,
): E.Either<string, ReadonlyArray<SideClient>> => {
  if (wanted === undefined || clients.length === 1) return E.right(clients);
  const called = clients.filter((client) => isCalled(client, wanted));
  if (called.length > 0) return E.right(called);
  const names = clients.map(({ name }) => name);
  // What was asked for is not repeated: somebody may have pasted a secret.
  return E.left(`no app client is called that; ${nameHint(wanted, names, `there is ${names.join(', ')}`)}`);
};

const isComparable = (side: SideClient): side is SideClient & NamedSide => side.client !== undefined;

/** Reads two sides, compares the app clients in them, and reports what differs. */
export const diffCommand = async (
  before: string,
  after: string,
  { from, fromA = from, fromB = from, client, format, failOn }: DiffOptions,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  if (before === standardInput && after === standardInput) {
    return fail(stderr, 'standard input can be read once only');
  }
  // Loaded here, so that no other command waits for it.
  const { allConsequences, sideInWords } = await import('@org/cognito-diff');
  const failing = failOn === undefined ? E.right(allConsequences) : consequencesIn(failOn, allConsequences);
  if (E.isLeft(failing)) return fail(stderr, failing.left);

  /** The clients of a side; none where something is wrong, which is told then. */
  const clientsOf = async (source: string, sourceFormat: SideFormat): Promise<ReadonlyArray<NamedSide>> => {
    const side = await readSide(source, { from: sourceFormat, stdin, isColoured: stderr.isColoured });
    if (E.isLeft(side)) {
      stderr.write(side.left);
      return [];
    }
    const picked = chosen(side.right, client);
    if (E.isLeft(picked)) {
      fail(stderr, `${shownName(source)}: ${picked.left}`);
      return [];
    }
    const reports = picked.right.map(({ report }) => report).join('');
    stderr.write(picked.right.map(({ doubts }) => doubts).join('') + reports);
    return reports === '' ? picked.right.filter(isComparable) : [];
  };
  const old = await clientsOf(before, fromA);
  const now = await clientsOf(after, fromB);
  if (old.length === 0 || now.length === 0) return exitCode.trouble;
  if (client !== undefined && ![...old, ...now].some((side) => isCalled(side, client))) {
    const names = [...old, ...now].map(({ name }) => name);
    return fail(
      stderr,
      `no app client is called that; ${nameHint(client, names, `there is ${names.join(', ')}`)}`,
    );
  }

  const comparison = await compareSides(old, now);
  if (format === 'json') stdout.write(diffJson(comparison));
  else if (format === 'markdown') stdout.write(diffMarkdown(comparison, sideInWords));
  else stdout.write(diffText(comparison, stdout.isColoured, sideInWords));
  const fails = comparison.counts.some(([consequence]) => failing.right.includes(consequence));
  return fails ? exitCode.issues : exitCode.fine;
};
