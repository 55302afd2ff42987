import type { Issue } from './issue';
import type { Path } from './path';

/**
 * The same issue and its fixes at another path, such as that of the client in a larger source.
 *
 * @example
 * import { moved, validate } from '@org/cognito-core';
 *
 * const [issue] = validate({ disableOAuth: true, readAttributes: ['email', 'email'] }).issues;
 * assert.ok(issue !== undefined);
 * const { path, fixes } = moved(issue, (below) => ['web', ...below]);
 * assert.deepStrictEqual(path, ['web', 'readAttributes', 1]);
 * assert.deepStrictEqual(fixes[0]?.inSource, [{ kind: 'remove', path }]);
 */
export const moved = <I extends Issue>(issue: I, to: (path: Path) => Path): I => ({
  ...issue,
  path: to(issue.path),
  fixes: issue.fixes.map(({ inSource, ...fix }) =>
    inSource === undefined
      ? fix
      : { ...fix, inSource: inSource.map((edit) => ({ ...edit, path: to(edit.path) })) },
  ),
});
