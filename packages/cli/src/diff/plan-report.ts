/** The option `--plan` of `diff`, with the options that go with it. */
import type { PoolContext } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { readPoolFacts } from '../config/pool-facts';
import { reportTroubles } from '../report/report-trouble';
import { shownName } from '../report/shown-name';
import { isCdkFolder } from '../sources/client-source';
import { troublesOf } from '../sources/source-trouble';
import type { Io } from '../terminal/io';
import type { ComparableClient } from './chosen-sides';
import type { ComparedPair } from './diff-comparison';
import type { InWords } from './diff-text';
import { backendOf, type PlanBackend } from './plan-backend';
import { planJson } from './plan-json';
import { planMarkdown } from './plan-markdown';
import { planText } from './plan-text';
import { plannedClients, type PlanSettings } from './planned-clients';

/** The options that say whether a change is planned, and how. */
export interface PlanOptions {
  /** Whether the steps of the change are told in place of what it costs. */
  readonly plan?: boolean;
  /** In whose words each step is told. */
  readonly backend?: PlanBackend;
  /** Whether clients that have a secret get another one. */
  readonly newSecret?: boolean;
  /** The file with facts about the user pool. */
  readonly context?: string;
}

/** What is wrong with the options; nothing, if they go together. */
export const planMistake = ({
  plan = false,
  backend,
  newSecret,
  context,
}: PlanOptions): string | undefined => {
  const [needing] = Object.entries({ backend, 'new-secret': newSecret, context }).find(
    ([, value]) => value !== undefined,
  ) ?? [undefined];
  return plan || needing === undefined ? undefined : `--${needing} needs --plan`;
};

/** What is known of the user pool. The left side is the report of what is wrong with the file. */
export const planContext = async (
  { context }: PlanOptions,
  stdin: Io['stdin'],
): Promise<E.Either<string, PoolContext>> => {
  if (context === undefined) return E.right({});
  const facts = await readPoolFacts(context, stdin);
  return E.isLeft(facts) ? E.left(reportTroubles(troublesOf(facts.left))) : E.right(facts.right.context);
};

/** What is planned, and how it is told. */
interface PlanRequest {
  readonly pairs: ReadonlyArray<ComparedPair<ComparableClient>>;
  /** Where the sides were read. */
  readonly sources: readonly [before: string, after: string];
  readonly options: PlanOptions;
  readonly context: PoolContext;
  readonly format: 'text' | 'json' | 'markdown';
  readonly isColoured: boolean;
  readonly inWords: InWords;
}

type Pair = ComparedPair<ComparableClient>;

/** Plans are told in the words of the side after, which is what somebody wants. */
const settingsOf =
  ({ sources: [before, after], options: { backend, newSecret = false }, context }: PlanRequest) =>
  async (pair: Pair): Promise<PlanSettings> => {
    const side = pair.after ?? pair.before;
    const isCdk = await isCdkFolder(pair.after === undefined ? before : after);
    return { backend: backend ?? backendOf(side, isCdk), source: shownName(side.file), newSecret, context };
  };

const hasSecret = ({ before, after }: Pair): boolean =>
  before?.client.generateSecret === true && after?.client.generateSecret === true;

/** The report of a plan. The left side says why there is none. */
export const planReport = async (request: PlanRequest): Promise<E.Either<string, string>> => {
  const { pairs, options, format, isColoured, inWords } = request;
  if (options.newSecret === true && !pairs.some(hasSecret)) {
    return E.left('--new-secret: no client has a secret before and after');
  }
  const clients = await plannedClients(pairs, settingsOf(request));
  if (format === 'json') return E.right(planJson(clients));
  return E.right(
    format === 'markdown' ? planMarkdown(clients, inWords) : planText(clients, isColoured, inWords),
  );
};
