/** Whether a client has a secret. Nothing else of the secret is ever read. */
import { advice, isError, type Issue, readRecordData, validateRead } from '@org/cognito-core';
import { meaningOf } from './open-value';
import type { Values } from './values';

const isOpen = (secret: unknown): boolean => meaningOf(secret) !== undefined;

const isUndecided = (form: Values, secret: unknown): boolean =>
  isOpen(secret) && form['GenerateSecret'] === undefined;

const errorsIn = (form: Values): number => validateRead(readRecordData(form)).issues.filter(isError).length;

/**
 * Settings with what a secret says of them: that there is one decides it, since no tool reads back whether the service
 * was asked for one. An existing client has one, seen or not, if it could not exist without.
 */
export const withSecret = (form: Values, secret: unknown, isThere: boolean): Values => {
  const generated: Values = { ...form, GenerateSecret: true };
  const hasOne = isUndecided(form, secret)
    ? isThere && errorsIn(generated) < errorsIn(form)
    : Boolean(secret) && !isOpen(secret);
  return hasOne ? generated : form;
};

/** A secret that is encrypted, or not known yet, may be the empty text, which tools write for none. */
export const secretIssues = (form: Values, secret: unknown, key: string): ReadonlyArray<Issue> =>
  isUndecided(form, secret)
    ? [
        {
          code: 'secret-undecided',
          severity: 'warning',
          path: [key],
          message: 'is hidden, and nothing else shows whether the app client has a secret',
          fixes: [
            advice(
              'write generateSecret: true if it has one; without it, a later change would make a new app client',
            ),
          ],
        },
      ]
    : [];
