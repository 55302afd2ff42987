import * as E from 'fp-ts/Either';
import type { Fix } from '../issue/fix';
import type { Issue } from '../issue/issue';
import { editedData, KeyIsTaken } from '../issue/source-edit';
import { fixAll, type Fixed, safeFix } from './fix-all';
import { validate, type ValidateOptions } from './validate';

/**
 * Applies the safe fixes to props, until nothing changes. Nothing else is changed, and what was given is left as it is.
 *
 * @param choose The fix of an issue that is to be applied; `suggestedFix` chooses suggestions too.
 *
 * @example
 * import { fixProps } from '@org/cognito-core';
 *
 * const { source, applied, issues } = fixProps({ disableOAuth: true, readAttribute: ['email', 'email'] });
 * assert.deepStrictEqual(source, { disableOAuth: true, readAttributes: ['email'] });
 * assert.deepStrictEqual(applied.map(({ issue }) => issue.code), ['unknown-key', 'attr-duplicate']);
 * assert.deepStrictEqual(issues, []);
 */
export const fixProps = (
  props: unknown,
  options: ValidateOptions = {},
  choose: (issue: Issue) => Fix | undefined = safeFix,
): Fixed<unknown> =>
  fixAll(
    props,
    {
      issuesOf: (source) => validate(source, options).issues,
      // A getter or a proxy among the props may throw.
      edit: (source, edits) =>
        E.tryCatch(
          () => edits.reduce<unknown>(editedData, source),
          (error) => (error instanceof KeyIsTaken ? error.message : 'its surroundings cannot be read'),
        ),
    },
    choose,
  );
