/** The tools beside each other on the facts, as tables. */
import { createHash } from 'node:crypto';
import { versionOf } from '../package-version';
import { printTable } from '../table';
import { isMistake, type Fact } from './fact';
import type { Judgement } from './judgement';

/** A tool, and whether it is right about each fact; nothing about a tool that is not installed. */
export interface JudgedTool {
  readonly name: string;
  readonly version: string;
  readonly judgements: ReadonlyArray<Judgement> | undefined;
}

const count = <A>(all: ReadonlyArray<A>, holds: (one: A, index: number) => boolean): number =>
  all.filter(holds).length;

const verdicts = ['refused', 'silent', 'unsafe', 'accepted', 'clean'] as const;

const wrongOf = (verdict: Fact['verdict']): Judgement => (isMistake({ verdict }) ? 'miss' : 'false alarm');

const head = [
  'Tool',
  'Version',
  ...verdicts.map((verdict) => `${verdict}: ${isMistake({ verdict }) ? 'missed' : 'false alarms'}`),
  'Cannot say',
];

/** A row of the table of verdicts. */
export const verdictRow = (
  facts: ReadonlyArray<Fact>,
  { name, version, judgements }: JudgedTool,
): ReadonlyArray<string> => [
  name,
  version,
  ...verdicts.map((verdict) =>
    judgements === undefined
      ? ''
      : `${count(facts, (fact, index) => fact.verdict === verdict && judgements[index] === wrongOf(verdict))} / ${count(facts, (fact) => fact.verdict === verdict)}`,
  ),
  judgements === undefined ? '' : String(count(judgements, (judgement) => judgement === 'cannot say')),
];

/** What each tool missed, and where it gave a false alarm, by the verdict on the fact. */
export const printVerdicts = (facts: ReadonlyArray<Fact>, tools: ReadonlyArray<JudgedTool>): string =>
  printTable(
    head,
    tools.map((tool) => verdictRow(facts, tool)),
  );

/** Misses and false alarms about a topic; nothing where the tool can say nothing. */
const wrongAbout = (facts: ReadonlyArray<Fact>, topic: string, { judgements = [] }: JudgedTool): string => {
  const judged = judgements.filter(
    (judgement, index) => facts[index]?.topic === topic && judgement !== 'cannot say',
  );
  return judged.length === 0
    ? ''
    : `${count(judged, (judgement) => judgement === 'miss')} + ${count(judged, (judgement) => judgement === 'false alarm')}`;
};

/** The same by topic. */
export const printTopics = (facts: ReadonlyArray<Fact>, tools: ReadonlyArray<JudgedTool>): string => {
  const topics = [...new Set(facts.map(({ topic }) => topic))];
  return printTable(
    ['Missed + false alarms', 'Facts', ...tools.map(({ name }) => name)],
    topics.map((topic) => [
      topic.replaceAll('-', ' '),
      String(count(facts, (fact) => fact.topic === topic)),
      ...tools.map((tool) => wrongAbout(facts, topic, tool)),
    ]),
  );
};

/** Changes when the tables have to be written anew: with a fact, or with a tool that the repository pins. */
export const digestOf = (facts: ReadonlyArray<Fact>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        facts.map(({ topic, fact, verdict, input, inText }) => [topic, fact, verdict, input, inText]),
        ['aws-cdk-lib', 'cdk-preflight'].map(versionOf),
      ]),
    )
    .digest('hex')
    .slice(0, 12);
