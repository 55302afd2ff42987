/** The issues of all clients of a program or a stack. */
import {
  applyLintSettings,
  atLevels,
  codesOff,
  readingRules,
  rules,
  type Deferral,
  type Issue,
  type LintSettings,
  type PoolContext,
  type RuleChoice,
} from '@org/cognito-core';
import { withoutIssues } from '../known-record';
import { choiceIn, issuesOfClient, type Judgement } from './client-issues';
import type { DeclaredResource } from './declared-resource';
import { knownArguments, type KnownArguments } from './known-arguments';
import { poolContextsIn } from './pool-contexts';

/** How clients are checked. */
export interface ClientCheckOptions extends LintSettings, RuleChoice {
  /**
   * What is known about the user pools beside what the program declares. It applies to every client.
   * @default nothing
   */
  readonly context?: PoolContext;
}

/** A client, and its issues in the words of its package. */
export interface CheckedClient {
  readonly resource: DeclaredResource;
  readonly urn: string;
  readonly issues: ReadonlyArray<Issue>;
}

/** What was found in a program or a stack. */
export interface StackIssues {
  /** The clients with issues. */
  readonly clients: ReadonlyArray<CheckedClient>;
  /** Remarks on the lint settings. */
  readonly remarks: ReadonlyArray<Issue>;
}

interface KnownDeclaration {
  readonly resource: DeclaredResource;
  readonly urn: string;
  readonly known: KnownArguments;
  readonly poolUrns: ReadonlyArray<string>;
}

const knownDeclaration = async (resource: DeclaredResource): Promise<KnownDeclaration> => {
  const [urn, known, poolUrns] = await Promise.all([
    resource.urn,
    knownArguments(resource.args),
    resource.poolUrns(),
  ]);
  return { resource, urn, known, poolUrns };
};

/** Leaves out what the component has reported by itself, and what its author has silenced or downgraded there. */
const withoutTold = (
  issues: ReadonlyArray<Issue>,
  { type, checkedWith }: DeclaredResource,
  known: KnownArguments,
  choice: RuleChoice,
): ReadonlyArray<Issue> => {
  if (checkedWith === undefined) return issues;
  const { context = {}, silence = {}, downgrade = {} } = checkedWith;
  const byItself: Judgement = { ...choice, context };
  return withoutIssues(issues, issuesOfClient(type, known, byItself).issues).filter(
    ({ code }) => !Object.hasOwn(silence, code) && !Object.hasOwn(downgrade, code),
  );
};

/** The rules that are asked of a client: those that its component chooses, if it does. */
const choiceFor = ({ checkedWith = {} }: DeclaredResource, choice: RuleChoice): RuleChoice => ({
  ...choiceIn(choice),
  ...choiceIn(checkedWith),
});

/** Checks the clients among the resources of a program or a stack, with the others as facts about their user pools. */
export const issuesInStack = async (
  resources: ReadonlyArray<DeclaredResource>,
  { context = {}, ...settings }: ClientCheckOptions,
): Promise<StackIssues> => {
  const declarations = await Promise.all(resources.map(knownDeclaration));
  const contextOf = poolContextsIn(
    declarations.map(({ resource: { role, isImported }, urn, known, poolUrns }) => ({
      role,
      urn,
      args: known.quotable,
      poolUrns,
      isImported,
    })),
  );
  const found: Array<CheckedClient> = [];
  const deferred: Array<Deferral> = [];
  for (const { resource, urn, known, poolUrns } of declarations) {
    if (resource.role !== 'client') continue;
    const choice = choiceFor(resource, settings);
    const { issues, deferred: open } = issuesOfClient(resource.type, known, {
      ...choice,
      context: { ...contextOf({ poolUrns }), ...context },
    });
    deferred.push(...open);
    found.push({ resource, urn, issues: withoutTold(issues, resource, known, choice) });
  }
  const all = found.flatMap(({ issues }) => issues);
  return {
    clients: found
      .map((client) => ({ ...client, issues: applyLintSettings(client.issues, settings).issues }))
      .filter(({ issues }) => issues.length > 0),
    remarks: atLevels(
      applyLintSettings(all, settings, () => [
        ...deferred,
        ...codesOff([...rules, ...readingRules], settings).map((code) => ({ code })),
      ]).remarks,
      settings,
    ),
  };
};
