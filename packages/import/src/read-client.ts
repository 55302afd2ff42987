/** From what a tool writes of a client to the client. */
import {
  decodeRecord,
  recordShape,
  validateRecord,
  type Issue,
  type Path,
  type RecordShape,
  type Validation,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { asConfigured } from './as-configured';
import type { FoundClient } from './found-client';
import { meaningOf } from './open-value';
import { textOf, type Values } from './values';
import { valuesForm } from './values-form';
import { inWordsOf, type Vocabulary } from './vocabulary';
import type { WrittenClient } from './written-client';

// -------------------------------------------------------------------------------------
// paths
// -------------------------------------------------------------------------------------

const shape: RecordShape = recordShape;

/** A path of a record in the words of a tool. */
const pathIn = ({ nameOf, hasBlocks }: Vocabulary, path: Path): Path => {
  const words = path.map((key) => (typeof key === 'string' ? nameOf(key) : key));
  const isInBlock = hasBlocks && path.length > 1 && typeof shape[String(path[0])] === 'object';
  return isInBlock ? [...words.slice(0, 1), 0, ...words.slice(1)] : words;
};

const inWords =
  (vocabulary: Vocabulary) =>
  (issue: Issue): Issue => ({
    ...issue,
    path: pathIn(vocabulary, issue.path),
    message: inWordsOf(vocabulary, issue.message),
    fix: inWordsOf(vocabulary, issue.fix),
  });

// -------------------------------------------------------------------------------------
// secret
// -------------------------------------------------------------------------------------

const isOpen = (value: unknown): boolean => meaningOf(value) !== undefined;

/** Whether there is a secret decides it, since no tool reads back whether the service was asked for one. */
const withSecret = (form: Values, secret: unknown): Values =>
  Boolean(secret) && !isOpen(secret) ? { ...form, GenerateSecret: true } : form;

/** A secret that is encrypted, or not known yet, may be the empty text, which tools write for none. */
const secretIssues = (form: Values, secret: unknown, key: string): ReadonlyArray<Issue> =>
  !isOpen(secret) || form['GenerateSecret'] !== undefined
    ? []
    : [
        {
          code: 'secret-undecided',
          severity: 'warning',
          path: [key],
          message: 'is not to be seen, and nothing else tells whether the app client has a secret',
          fix: 'write generateSecret: true if it has one; without it, a later change would make a new app client',
        },
      ];

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** Reads a client that a tool has written. */
export const readClient = (written: WrittenClient): FoundClient => {
  const { name, path, values, vocabulary } = written;
  const [secretKey, userPoolKey] = [vocabulary.nameOf('ClientSecret'), vocabulary.nameOf('UserPoolId')];
  const secret = values[secretKey];
  const { form: found, references, unknown } = valuesForm(values, vocabulary);
  const form = withSecret(asConfigured(found), secret);
  const own = [...unknown, ...secretIssues(form, secret, secretKey)];
  const userPoolId = textOf(values[userPoolKey]);
  const decoded = decodeRecord(form);
  const read: Omit<Validation, 'deferred'> = E.isRight(decoded)
    ? validateRecord(decoded.right)
    : { issues: decoded.left };
  const issues = [...own, ...read.issues.map(inWords(vocabulary))].map((issue) => ({
    ...issue,
    path: [...path, ...written.valuesPath, ...issue.path],
  }));
  return {
    name,
    path,
    ...(userPoolId !== undefined && { userPoolId }),
    ...(written.clientId !== undefined && { clientId: written.clientId }),
    ...(read.client !== undefined && unknown.length === 0 && { client: read.client }),
    ...(E.isRight(decoded) && unknown.length === 0 && { record: decoded.right }),
    issues,
    references,
  };
};
