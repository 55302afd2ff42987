import { identity } from 'fp-ts/function';
import type * as t from 'io-ts';
import type { Issue } from '../issue/issue';
import type { Path } from '../issue/path';
import { placed } from '../spelling/source-edits';
import { Shape, type ShapeError } from './shape';

const pathOf = (context: t.Context): Path =>
  context.slice(1).map(({ key }, index) => {
    const parent = context[index]?.type;
    return parent instanceof Shape && parent.isList ? Number(key) : key;
  });

const issueOf = (error: t.ValidationError): Issue => ({
  severity: 'error',
  // All codecs of props and records are made in this package, by constructors that put the mistake in.
  ...(error as ShapeError).mistake,
  path: pathOf(error.context),
});

/** The validation errors of io-ts, as issues of props. */
export const issuesOfErrors = (errors: ReadonlyArray<t.ValidationError>): ReadonlyArray<Issue> =>
  errors.map((error) => placed(issueOf(error), 'props', identity));
