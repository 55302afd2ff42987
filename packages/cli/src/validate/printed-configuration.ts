/** What holds for a file, as YAML, with a comment above each value that says where it comes from. */
import * as E from 'fp-ts/Either';
import { Document, Pair, Scalar, YAMLMap } from 'yaml';
import { factsFor, type GivenJudgement } from '../check/judged-files';
import type { ConfigurationFile } from '../config/configuration-file';
import type { Configurations } from '../config/configurations';
import { placeIn } from '../config/pool-facts';
import type { TroubledFile } from '../files/troubled-file';

/** A value, and who says so. */
interface Sourced {
  readonly value: unknown;
  readonly from: string;
}

const byDefault = 'by default';

/** Where a value of a configuration stands. */
const placed = ({ file, source }: ConfigurationFile, ...path: ReadonlyArray<string>): string =>
  placeIn(file, source, path);

const ruleSetFor = (configuration: ConfigurationFile | undefined, { ruleSet }: GivenJudgement): Sourced => {
  if (ruleSet !== undefined) return { value: ruleSet, from: '--rule-set' };
  const configured = configuration?.configuration.ruleSet;
  return configuration === undefined || configured === undefined
    ? { value: 'recommended', from: byDefault }
    : { value: configured, from: placed(configuration, 'ruleSet') };
};

const entriesOf = (
  configuration: ConfigurationFile | undefined,
  key: 'levels' | 'downgrade',
): ReadonlyArray<readonly [string, Sourced]> =>
  configuration === undefined
    ? []
    : Object.entries(configuration.configuration[key] ?? {}).map(([code, value]) => [
        code,
        { value, from: placed(configuration, key, code) },
      ]);

const contextFor = (
  file: string,
  configuration: ConfigurationFile | undefined,
  given: GivenJudgement,
): ReadonlyMap<string, Sourced> =>
  new Map(
    factsFor(file, configuration, given).flatMap(({ context, placeOf }) =>
      Object.entries<unknown>({ ...context }).map(
        ([fact, value]) => [fact, { value, from: placeOf(fact) }] as const,
      ),
    ),
  );

const parametersFor = (
  file: string,
  configuration: ConfigurationFile | undefined,
  { parameters = {} }: GivenJudgement,
): ReadonlyMap<string, Sourced> =>
  new Map([
    ...[...(configuration?.parametersFor(file) ?? [])].map(
      ([name, { value, place }]) => [name, { value, from: place }] as const,
    ),
    ...Object.entries(parameters).map(([name, value]) => [name, { value, from: '--parameters' }] as const),
  ]);

/** The file of suppressions, where somebody names it. */
const suppressionsOf = (
  configuration: ConfigurationFile | undefined,
  given: string | undefined,
): ReadonlyArray<readonly [string, Sourced]> => {
  if (given !== undefined) return [['suppressions', { value: given, from: '--suppressions' }]];
  return configuration?.suppressions === undefined
    ? []
    : [['suppressions', { value: configuration.suppressions, from: placed(configuration, 'suppressions') }]];
};

const isIgnoredBy = (file: string, configuration: ConfigurationFile | undefined): Sourced =>
  configuration?.isIgnored(file) === true
    ? { value: true, from: placed(configuration, 'ignore') }
    : { value: false, from: byDefault };

const pairOf = ([name, { value, from }]: readonly [string, Sourced]): Pair => {
  const key = new Scalar(name);
  key.commentBefore = ` ${from}`;
  return new Pair(key, value);
};

const mapOf = (pairs: ReadonlyArray<Pair>): YAMLMap => {
  const map = new YAMLMap();
  map.items.push(...pairs);
  return map;
};

/** Values below a name, if there are any. */
const blockOf = (name: string, entries: Iterable<readonly [string, Sourced]>): ReadonlyArray<Pair> => {
  const pairs = [...entries].map(pairOf);
  return pairs.length === 0 ? [] : [new Pair(new Scalar(name), mapOf(pairs))];
};

/**
 * Prints what holds for a file. The left side says what is wrong with its configuration.
 *
 * @param suppressions The file of suppressions that the options name.
 */
export const printedConfiguration = async (
  file: string,
  configurationOf: Configurations,
  given: GivenJudgement,
  suppressions: string | undefined,
): Promise<E.Either<TroubledFile, string>> => {
  const found = await configurationOf(file);
  if (E.isLeft(found)) return found;
  const configuration = found.right;
  const document = new Document(
    mapOf([
      pairOf(['ruleSet', ruleSetFor(configuration, given)]),
      ...blockOf('levels', entriesOf(configuration, 'levels')),
      ...blockOf('downgrade', entriesOf(configuration, 'downgrade')),
      pairOf(['ignored', isIgnoredBy(file, configuration)]),
      ...suppressionsOf(configuration, suppressions).map(pairOf),
      ...blockOf('context', contextFor(file, configuration, given)),
      ...blockOf('parameters', parametersFor(file, configuration, given)),
    ]),
  );
  return E.right(document.toString({ lineWidth: 0 }));
};
