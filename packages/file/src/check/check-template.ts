import type { GivenParameters } from '@org/cognito-cloudformation';
import {
  inDialect,
  moved,
  namelessInput,
  type Issue,
  type PoolContext,
  type RuleChoice,
} from '@org/cognito-core';
import type { SourceFile } from '../source/source-file';
import type { TemplateView } from '../source/template-view';
import { placed, type CheckedSource } from './checked-source';

/** The issue where it is in the data, without the edits of what a variable made: its text is elsewhere. */
export const inSource = (
  issue: Issue,
  { pathOf, isEvaluated }: Pick<TemplateView, 'pathOf' | 'isEvaluated'>,
): Issue => {
  const placed = moved(issue, pathOf);
  return {
    ...placed,
    fixes: placed.fixes.map(({ inSource: edits, ...fix }) =>
      edits === undefined || edits.some(({ path }) => isEvaluated(path)) ? fix : { ...fix, inSource: edits },
    ),
  };
};

/** Which rules are asked of the clients of a template, and what is known of its deployment. */
export interface TemplateChoice extends RuleChoice {
  /**
   * The values that the deployment gives to parameters, by name.
   * @default none: allowed values are all tried, and otherwise defaults count
   */
  readonly parameters?: GivenParameters;
}

/** A client that is changed has a name. */
const issuesOfInput = ({ input }: Pick<TemplateView, 'input'>): ReadonlyArray<Issue> =>
  input === undefined || input.clientId !== undefined || Object.hasOwn(input.properties, 'ClientName')
    ? []
    : [inDialect('cloudformation', namelessInput())];

const nothing = { issues: [], deferred: () => [] };

/** Loads what checks templates. Checking props does not wait for it. */
export const templateChecker = async (): Promise<
  (source: SourceFile, context: PoolContext, choice: TemplateChoice) => CheckedSource
> => {
  const { validateTemplate } = await import('@org/cognito-cloudformation');
  return (source, context, { parameters = {}, ...rules }) => {
    if (source.template === undefined) return { ...placed(source, nothing, rules), clients: 0 };
    const { value, isPartial, ...view } = source.template;
    const checks = validateTemplate(value, { context, isPartial, parameters, ...rules });
    const found = {
      issues: checks.flatMap(({ logicalId, issues }) =>
        issues
          .map((issue) => inSource(issue, view))
          .concat(issuesOfInput(view))
          .map((issue) => ({ ...issue, resource: logicalId })),
      ),
      deferred: () =>
        checks.flatMap(({ logicalId, deferred }) =>
          deferred.map((deferral) => ({
            ...deferral,
            path: view.pathOf(deferral.path),
            resource: logicalId,
          })),
        ),
    };
    return { ...placed(source, found, rules), clients: checks.length, isTemplate: true };
  };
};

/**
 * Checks the app clients of the template in a source. Everything that is wrong with them is found at once, in the order
 * of reading; each issue has the logical id of its client as `resource`.
 *
 * @param context What is known of the user pools beside what the template says of them.
 * @param choice Which rules are asked, by default those of `recommended`, and which values the deployment gives to
 *   parameters.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { checkTemplate, parseSource } from '@org/cognito-file';
 *
 * const source = parseSource(`
 * Resources:
 *   Web:
 *     Type: AWS::Cognito::UserPoolClient
 *     Properties:
 *       UserPoolId: !Ref UserPool
 *       AuthSessionValidity: 20
 * `);
 * assert.ok(E.isRight(source) && source.right.isTemplate);
 *
 * const { issues } = await checkTemplate(source.right);
 * assert.deepStrictEqual(
 *   issues.map(({ resource, code, position }) => [resource, code, position]),
 *   [['Web', 'auth-session-range', { line: 7, column: 28 }]],
 * );
 */
export const checkTemplate = async (
  source: SourceFile,
  context: PoolContext = {},
  choice: TemplateChoice = {},
): Promise<CheckedSource> => {
  const check = await templateChecker();
  return check(source, context, choice);
};
