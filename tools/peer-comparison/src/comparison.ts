/** Every tool over the whole corpus, as a table and as lists. */
import { isBad, type Corpus } from './corpus-entry';
import { explained } from './disagreements';
import { printTable } from './table';
import { findingsOf, stops, type Answer, type MissingTool, type Tool } from './tool';
import { verdictsOf } from './verdicts';

/** The answers of a tool about every entry; `undefined` if it is not installed. */
export interface Result {
  readonly tool: Tool | MissingTool;
  readonly answers?: ReadonlyArray<Answer>;
  readonly seconds?: number;
}

/** Runs the tools, one after the other. */
export const compare = (corpus: Corpus, tools: ReadonlyArray<Tool | MissingTool>): ReadonlyArray<Result> =>
  tools.map((tool) => {
    if (tool.examine === undefined) return { tool };
    const start = performance.now();
    const answers = tool.examine(corpus);
    return { tool, answers, seconds: (performance.now() - start) / 1000 };
  });

/** The two validators of a synthesis as one, as in a CDK app with cdk-preflight. */
export const merged = (name: string, results: ReadonlyArray<Result>): Result => {
  const all = results.flatMap(({ answers }) => (answers === undefined ? [] : [answers]));
  return {
    tool: { name, version: '', examine: () => [] },
    answers: (all[0] ?? []).map((_, index) => ({
      kind: 'examined',
      findings: (['error', 'warning'] as const).flatMap((severity) =>
        all.flatMap((answers) => findingsOf(answers[index] as Answer, severity)),
      ),
    })),
  };
};

const head = ['Tool', 'Version', 'Caught', 'Only warned', 'Missed', 'Cannot say', 'False alarms'];

const row = (corpus: Corpus, { tool, answers }: Result): ReadonlyArray<string> => {
  if (answers === undefined || tool.examine === undefined)
    return [tool.name, 'not installed', '', '', '', '', ''];
  const { caught, warned, missed, falseAlarms, unsayable } = verdictsOf(corpus, answers);
  const bad = corpus.filter(isBad).length;
  const unsayableBad = unsayable.filter(isBad).length;
  return [
    tool.name,
    tool.version,
    `${caught.length} / ${bad}`,
    String(warned.length),
    String(missed.length),
    unsayable.length === 0 ? '' : `${unsayableBad} bad, ${unsayable.length - unsayableBad} good`,
    `${falseAlarms.length} / ${corpus.length - bad}`,
  ];
};

export const printComparison = (corpus: Corpus, results: ReadonlyArray<Result>): string =>
  printTable(
    head,
    results.map((result) => row(corpus, result)),
  );

/** A few of the clients that each tool missed, spread over the corpus. */
export const printMissed = (corpus: Corpus, results: ReadonlyArray<Result>, count = 4): string =>
  results
    .flatMap(({ tool, answers }) => {
      const missed = answers === undefined ? [] : verdictsOf(corpus, answers).missed;
      const step = Math.max(1, Math.ceil(missed.length / count));
      const some = missed.filter((_, index) => index % step === 0).map(({ name }) => name);
      return some.length === 0 ? [] : [`- ${tool.name}: ${some.join('; ')}`];
    })
    .join('\n');

/** A bad client that another tool caught, and this project did not. */
export interface Surpassed {
  readonly entry: Corpus[number];
  readonly tool: string;
  /** Why that is right, if it is known. */
  readonly why: string | undefined;
}

/** The bad clients that another tool caught, and the first tool in the results did not. */
export const surpassed = (
  corpus: Corpus,
  [ours, ...others]: ReadonlyArray<Result>,
): ReadonlyArray<Surpassed> =>
  corpus.flatMap((entry, index) => {
    const answer = ours?.answers?.[index];
    if (!isBad(entry) || answer === undefined || stops(answer)) return [];
    return others.flatMap(({ tool, answers }) => {
      const [finding] = answers === undefined ? [] : findingsOf(answers[index] as Answer, 'error');
      return finding === undefined
        ? []
        : [{ entry, tool: tool.name, why: explained(tool.name, finding, entry.properties)?.why }];
    });
  });
