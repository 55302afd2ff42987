/** What is wrong with the client itself, whatever is asked of it. */
import {
  isError,
  type Issue,
  mention,
  type Message,
  type Path,
  recordPath,
  said,
  validateRecord,
} from '@org/cognito-core';
import type { KnownClient } from '../client/known-client';

/** An error of the client, about a field that a cause is about. */
export interface OwnError {
  /** The code of the rule. */
  readonly code: string;
  /** What is wrong, as a sentence about the field. */
  readonly message: Message;
}

/** The errors of a client. What is not known decides nothing, and is no error here. */
export const errorsOf = ({ record, pool }: KnownClient): ReadonlyArray<Issue> =>
  validateRecord(record, pool && { context: pool }).issues.filter(
    (issue) => isError(issue) && issue.code !== 'reference-position',
  );

/** The errors that are about some fields. */
export const errorsAbout = (
  fields: ReadonlyArray<Path>,
  errors: ReadonlyArray<Issue>,
): ReadonlyArray<OwnError> =>
  fields.flatMap((field) => {
    const property = recordPath(field);
    return errors
      .filter(({ path }) => property.every((key, index) => path[index] === key))
      .map(({ code, message }) => ({ code, message: said`${mention(...field)} ${message}` }));
  });
