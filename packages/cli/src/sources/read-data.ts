import { advice } from '@org/cognito-core';
import { parseSource, type PlacedIssue, type SourceFile } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as O from 'fp-ts/Option';
import { doubledKeys } from '../config/doubled-keys';
import { readText } from '../files/read-text';
import type { SourceTrouble } from './source-trouble';

/** The data in a file. */
export interface SourceData {
  readonly text: string;
  readonly value: unknown;
  /** The same with its places, if it has been parsed as what people write. */
  readonly source?: SourceFile;
  /** The keys that stand twice in it, of which the last holds. */
  readonly doubled: ReadonlyArray<PlacedIssue>;
}

type Parsed = E.Either<SourceTrouble['issue'], Omit<SourceData, 'text'>>;

/** States of Terraform and of Pulumi hold everything else too. */
const mostMebibytes = 32;

/** YAML that is longer takes long to parse, and no person writes it. */
const longestYaml = 1024 * 1024;

const noJson: SourceTrouble['issue'] = {
  code: 'file-syntax',
  severity: 'error',
  path: [],
  message: 'this is not JSON, or not all of it',
  fixes: [advice('write the file again with the tool that made it')],
};

/** No string in JSON holds a line break, so a line break between braces is the end of a document. */
const betweenDocuments = /\}(\s+)(?=\{)/g;

/** JSON documents one after the other, as a loop over commands writes them, are a list. */
const parseDocuments = (text: string): ReadonlyArray<unknown> =>
  text
    // No string in JSON holds this character either.
    .replace(betweenDocuments, (between, gap: string) => (gap.includes('\n') ? '}\0' : between))
    .split('\0')
    .map((document) => JSON.parse(document) as unknown);

const parseJson = (text: string): O.Option<unknown> =>
  pipe(
    O.tryCatch(() => JSON.parse(text) as unknown),
    O.alt<unknown>(() => O.tryCatch(() => parseDocuments(text))),
  );

/** Whether some line holds more than a comment. */
const hasData = (text: string): boolean => /^[^\S\n]*[^\s#]/m.test(text);

/** What is wrong first: what follows in a file that no person writes is its echo. Nobody writes an empty one. */
const mistakeIn = (text: string, [first]: ReadonlyArray<PlacedIssue>): SourceTrouble['issue'] => {
  // No source is refused without an issue.
  const issue = first as SourceTrouble['issue'];
  if (text.trim() === '')
    return { ...issue, fixes: [advice('see whether the command that writes it has failed')] };
  return hasData(text) ? issue : { ...issue, fixes: [advice('name a file that holds an app client')] };
};

/** Whatever reads sources knows what the AWS CLI takes by its own form. */
const readable = ({ template, value }: SourceFile): unknown =>
  template === undefined || template.input !== undefined ? value : template.value;

const parseWritten = (text: string): Parsed => {
  const parsed = parseSource(text);
  if (E.isLeft(parsed)) return E.left(mistakeIn(text, parsed.left));
  const source = parsed.right;
  const { doubled, others } = doubledKeys(source.mistakes);
  // Nobody is asked which of two readings was meant, unless everybody reads the last one.
  return others.length > 0
    ? E.left(mistakeIn(text, others))
    : E.right({
        value: readable(source),
        source,
        doubled: doubled.map((issue) => ({ ...issue, severity: 'warning' })),
      });
};

const parse = (text: string): Parsed => {
  // What tools write is JSON, which the engine parses fast, however large and deep it is.
  const json = /^\s*[{[]/.test(text) ? parseJson(text) : O.none;
  if (O.isSome(json)) return E.right({ value: json.value, doubled: [] });
  return text.length > longestYaml ? E.left(noJson) : parseWritten(text);
};

/** Reads a file of YAML or JSON as plain data. */
export const readData = async (
  file: string,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<SourceTrouble, SourceData>> => {
  const read = await readText(file, stdin, mostMebibytes);
  if (E.isLeft(read)) return E.left({ file, issue: read.left.issue });
  const text = read.right;
  const parsed = parse(text);
  return E.isLeft(parsed) ? E.left({ file, issue: parsed.left }) : E.right({ text, ...parsed.right });
};
