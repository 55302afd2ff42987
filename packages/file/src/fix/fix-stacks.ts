import { fixAll, safeFix, type Fixed, type Issue, type SourceEdit } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { stacksChecker, type StackSources } from '../check/check-stacks';
import { sourceAfter } from '../edit/source-after';
import type { SourceFile } from '../source/source-file';
import type { PlacedIssue } from '../source/placed-issue';
import type { FixSourceOptions } from './fix-source';

/** An issue, and the file it is in. The paths of its fixes begin with the name of the file. */
export interface IssueOfStacks extends PlacedIssue {
  readonly file: string;
}

const withFile = (issue: PlacedIssue, file: string): IssueOfStacks => ({
  ...issue,
  file,
  fixes: issue.fixes.map(({ inSource, ...fix }) =>
    inSource === undefined
      ? fix
      : { ...fix, inSource: inSource.map((edit) => ({ ...edit, path: [file, ...edit.path] })) },
  ),
});

/** Templates after edits, one after the other. If one edit is refused, all are. */
const stacksAfter = (
  sources: StackSources,
  edits: ReadonlyArray<SourceEdit>,
): E.Either<string, StackSources> => {
  const files = new Map(sources.files);
  for (const {
    path: [file, ...path],
    ...edit
  } of edits) {
    // The paths of edits begin with the name of a file that there is.
    const source = files.get(String(file)) as SourceFile;
    const after = sourceAfter(source, [{ ...edit, path }]);
    if (E.isLeft(after)) return after;
    files.set(String(file), after.right);
  }
  return E.right({ ...sources, files });
};

/**
 * Applies the safe fixes to templates that are deployed together, until nothing changes, as `fixSource` does to one. The
 * issues of what was applied and refused say in which file they are.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { fixStacks, parseSource } from '@org/cognito-file';
 *
 * const text = `
 * Resources:
 *   Web:
 *     Type: AWS::Cognito::UserPoolClient
 *     Properties: { UserPoolId: !ImportValue Pool, ReadAttributes: [email, email] }
 * `;
 * const source = parseSource(text);
 * assert.ok(E.isRight(source));
 *
 * const fixed = await fixStacks({ root: { file: 'web.yaml', nested: {} }, files: new Map([['web.yaml', source.right]]) });
 * assert.strictEqual(fixed.source.files.get('web.yaml')?.text, text.replace('email, email', 'email'));
 */
export const fixStacks = async (
  sources: StackSources,
  { context = {}, choose = safeFix, parameters = {}, ...rules }: FixSourceOptions = {},
): Promise<Fixed<StackSources>> => {
  const check = await stacksChecker();
  const issuesOf = (current: StackSources): ReadonlyArray<Issue> =>
    [...check(current, context, { parameters, ...rules })].flatMap(([file, { issues }]) =>
      issues.map((issue) => withFile(issue, file)),
    );
  return fixAll(sources, { issuesOf, edit: stacksAfter }, choose);
};
