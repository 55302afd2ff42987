/** Reads one side of a comparison: the app clients of a file, of standard input, or of a folder of the CDK. */
import { isError, type Issue } from '@org/cognito-core';
import type { NamedSide } from '@org/cognito-diff';
import type { SourceFormat } from '@org/cognito-import';
import * as E from 'fp-ts/Either';
import { basename, extname } from 'node:path';
import { checkSource } from '../check/check-source';
import { looksLikeProps } from '../check/client-props';
import { readImportSource, type ImportedClient } from '../clients/import-source';
import { reportTrouble } from '../clients/import-trouble';
import { readText, standardInput } from '../files/read-text';
import { reportText } from '../report/report-text';
import { parseSource, type SourceFile } from '../source/source-file';
import { rememberedInput } from './remembered-input';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What a side may be written in. */
export type SideFormat = 'auto' | 'props' | SourceFormat;

/** How a side is read. */
export interface SideOptions {
  readonly from: SideFormat;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly isColoured: boolean;
}

/** A client of a side. */
export interface SideClient extends Omit<NamedSide, 'client'> {
  /** Not there if it has errors. */
  readonly client?: NamedSide['client'];
  /** What its errors are, as they are told; empty if there are none. */
  readonly report: string;
  /** What its source leaves open that counts in a comparison, as it is told; empty if there is nothing. */
  readonly doubts: string;
}

/** The clients of a side. The left side tells why there are none. */
export type SideClients = E.Either<string, ReadonlyArray<SideClient>>;

const told = (file: string, issues: ReadonlyArray<Issue>): string =>
  issues.map((issue) => reportTrouble({ file, issue })).join('');

// -------------------------------------------------------------------------------------
// props
// -------------------------------------------------------------------------------------

const nameOf = (file: string): string => (file === standardInput ? 'stdin' : basename(file, extname(file)));

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const areProps = ({ value, isTemplate }: SourceFile): boolean =>
  !isTemplate && (looksLikeProps(value) || isEmptyObject(value));

/** Reads a file of props; `undefined` if it may be something else, and nobody says that it is props. */
const readProps = async (
  file: string,
  { from, stdin, isColoured }: SideOptions,
): Promise<SideClients | undefined> => {
  const areDemanded = from === 'props';
  const read = await readText(file, stdin);
  if (E.isLeft(read))
    return areDemanded ? E.left(reportTrouble({ file, issue: read.left.issue })) : undefined;
  const text = read.right;
  const source = parseSource(text);
  if (E.isLeft(source)) return areDemanded ? E.left(told(file, source.left)) : undefined;
  if (!areDemanded && !areProps(source.right)) return undefined;
  const { client, issues } = await checkSource(source.right, {});
  const errors = issues.filter(isError);
  const checked = { file, text, isNamed: true, issues: errors, deferred: [], clients: 1 };
  return E.right([
    {
      name: nameOf(file),
      report: errors.length > 0 ? reportText([checked], { isColoured, explainDeferred: false }) : '',
      doubts: '',
      ...(client !== undefined && { client }),
    },
  ]);
};

// -------------------------------------------------------------------------------------
// sides
// -------------------------------------------------------------------------------------

const fromImport = ({ file, name, clientId, userPoolId, client, issues }: ImportedClient): SideClient => ({
  name,
  report: told(file, issues.filter(isError)),
  doubts: told(
    file,
    issues.filter(({ code }) => code === 'secret-undecided'),
  ),
  ...(clientId !== undefined && { clientId }),
  ...(userPoolId !== undefined && { userPoolId }),
  ...(client !== undefined && { client }),
});

/** Where nobody can tell what a file is, it may have been meant as props, which are a side too. */
const namingProps = (issue: Issue, from: SideFormat): Issue =>
  from === 'auto' && issue.code === 'source-format'
    ? { ...issue, fix: `write props of an app client, or ${issue.fix}` }
    : issue;

/** Reads the app clients of a side. */
export const readSide = async (source: string, options: SideOptions): Promise<SideClients> => {
  const { from } = options;
  const stdin = rememberedInput(options.stdin);
  if (from === 'auto' || from === 'props') {
    const props = await readProps(source, { ...options, stdin });
    if (props !== undefined) return props;
  }
  const found = await readImportSource(source, { from: from === 'props' ? 'auto' : from, stdin });
  return E.isLeft(found)
    ? E.left(reportTrouble({ ...found.left, issue: namingProps(found.left.issue, from) }))
    : E.right(found.right.map(fromImport));
};
