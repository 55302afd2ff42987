import type { PoolContext, RuleChoice } from '@org/cognito-core';
import type { SourceFile } from '../source/source-file';
import { placed, type CheckedSource } from './checked-source';

/** Loads what checks templates. Checking props does not wait for it. */
export const templateChecker = async (): Promise<
  (source: SourceFile, context: PoolContext, rules: RuleChoice) => CheckedSource
> => {
  const { validateTemplate } = await import('@org/cognito-cloudformation');
  return (source, context, rules) => {
    const checks = validateTemplate(source.value, { context, ...rules });
    const found = {
      issues: checks.flatMap(({ logicalId, issues }) =>
        issues.map((issue) => ({ ...issue, resource: logicalId })),
      ),
      deferred: () =>
        checks.flatMap(({ logicalId, deferred }) =>
          deferred.map((deferral) => ({ ...deferral, resource: logicalId })),
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
 * @param rules Which rules are asked. By default those of `recommended`.
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
  rules: RuleChoice = {},
): Promise<CheckedSource> => {
  const check = await templateChecker();
  return check(source, context, rules);
};
