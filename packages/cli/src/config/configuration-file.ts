/** Configurations, from the file to what they say of one path. `check/` and the commands import it. */
import {
  configurationIssues,
  decodeConfiguration,
  ruleChoiceOf,
  type Configuration,
  type PoolOfFiles,
  type RuleChoice,
} from '@org/cognito-core';
import { inReadingOrder, type SourceFile } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { dirname, join } from 'node:path';
import { allExplained } from '../catalogue/all-explained';
import { pathFrom } from '../files/path-from';
import { standardInput } from '../files/read-text';
import { matchesAny } from './path-patterns';
import { placeIn, readPoolFacts, type PoolFacts } from './pool-facts';
import { readSettings } from './read-settings';
import type { TroubledFile } from '../files/troubled-file';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A configuration that was read, and every file that it names. */
export interface ConfigurationFile {
  readonly file: string;
  readonly configuration: Configuration;
  readonly source: SourceFile;
  /** The rules that it asks for. */
  readonly rules: RuleChoice;
  readonly isIgnored: (file: string) => boolean;
  /** What it knows of the user pool of a file. Each fact is that of the last one that has it. */
  readonly factsFor: (file: string) => ReadonlyArray<PoolFacts>;
  /** What it knows of the parameters of a template, by name. Each value is that of the last entry that has it. */
  readonly parametersFor: (file: string) => ReadonlyMap<string, SaidValue>;
  /** Itself, and the files of facts that it names. */
  readonly readFrom: ReadonlyArray<string>;
  /** The file of suppressions that it names. */
  readonly suppressions?: string;
}

/** A value, and where it is said. */
export interface SaidValue {
  readonly value: string;
  readonly place: string;
}

interface FactsOfFiles {
  readonly isAbout: (path: string) => boolean;
  readonly facts: ReadonlyArray<PoolFacts>;
}

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

/** The path of a file from a folder, as patterns have it. Nobody knows that of standard input. */
const patternPath = (folder: string, file: string): string =>
  file === standardInput ? '' : pathFrom(folder, file);

const factsOf = async (
  { files, contextFile, context }: PoolOfFiles,
  index: number,
  { file, source }: { readonly file: string; readonly source: SourceFile },
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<TroubledFile, FactsOfFiles>> => {
  const isAbout = files === undefined ? () => true : matchesAny(files);
  const written: ReadonlyArray<PoolFacts> =
    context === undefined
      ? []
      : [{ context, placeOf: (fact) => placeIn(file, source, ['pools', index, 'context', fact]) }];
  if (contextFile === undefined) return E.right({ isAbout, facts: written });
  const read = await readPoolFacts(join(dirname(file), contextFile), stdin);
  if (E.isLeft(read)) return read;
  const [doubled] = read.right.doubled;
  // A configuration is about many files, and nobody is asked which of two readings was meant.
  return doubled === undefined ? E.right({ isAbout, facts: [read.right, ...written] }) : E.left(doubled);
};

/** The values that a configuration gives to parameters, by what each entry is about. */
const parametersIn = (
  { parameters = [] }: Configuration,
  { file, source }: { readonly file: string; readonly source: SourceFile },
): ((path: string) => ReadonlyMap<string, SaidValue>) => {
  const entries = parameters.map(({ files, values = {} }, index) => ({
    isAbout: files === undefined ? () => true : matchesAny(files),
    values: Object.entries(values).map(
      ([name, value]) =>
        [name, { value, place: placeIn(file, source, ['parameters', index, 'values', name]) }] as const,
    ),
  }));
  return (path) => new Map(entries.flatMap(({ isAbout, values }) => (isAbout(path) ? values : [])));
};

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

/**
 * Reads a configuration. The left side says what is wrong with it, or with a file that it names.
 *
 * @param folder Where its patterns begin. A file that it names is looked for beside it.
 */
export const readConfiguration = async (
  file: string,
  folder: string,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<TroubledFile, ConfigurationFile>> => {
  const read = await readSettings(file, stdin, decodeConfiguration);
  if (E.isLeft(read)) return read;
  const { value: configuration, source } = read.right;
  const isAboutCodes = configuration.levels !== undefined || configuration.downgrade !== undefined;
  const issues = isAboutCodes ? configurationIssues(configuration, await allExplained()) : [];
  if (issues.length > 0) {
    return E.left({ file, text: source.text, issues: inReadingOrder(issues.map(source.place)) });
  }
  const pools: Array<FactsOfFiles> = [];
  for (const [index, pool] of (configuration.pools ?? []).entries()) {
    const found = await factsOf(pool, index, read.right, stdin);
    if (E.isLeft(found)) return found;
    pools.push(found.right);
  }
  const isIgnored = matchesAny(configuration.ignore ?? []);
  const parametersOf = parametersIn(configuration, read.right);
  const { suppressions } = configuration;
  const contextFiles = (configuration.pools ?? []).flatMap(({ contextFile }) => contextFile ?? []);
  return E.right({
    file,
    readFrom: [file, ...contextFiles.map((name) => join(dirname(file), name))],
    configuration,
    source,
    rules: ruleChoiceOf(configuration),
    isIgnored: (path) => isIgnored(patternPath(folder, path)),
    parametersFor: (path) => parametersOf(patternPath(folder, path)),
    factsFor: (path) =>
      pools.flatMap(({ isAbout, facts }) => (isAbout(patternPath(folder, path)) ? facts : [])),
    ...(suppressions !== undefined && { suppressions: join(dirname(file), suppressions) }),
  });
};
