/** From what a tool writes of a client to the client. */
import {
  advice,
  asConfigured,
  atLevels,
  inDialect,
  moved,
  readRecordData,
  validateRead,
  type Deferral,
  type Issue,
  type ReadClient,
  type ValidateOptions,
} from '@org/cognito-core';
import { secretIssues, withSecret } from './client-secret';
import type { FoundClient } from './found-client';
import type { SourceCode } from './source-issue';
import { textOf } from './values';
import { valuesForm } from './values-form';
import type { WrittenClient } from './written-client';

// -------------------------------------------------------------------------------------
// settings
// -------------------------------------------------------------------------------------

/** Every client has a name, so a source without any setting was not read from the service. */
const withoutSettings: Issue = {
  code: 'source-without-client' satisfies SourceCode,
  severity: 'error',
  path: [],
  message: 'holds no settings of the app client',
  fixes: [
    advice(
      'let the tool read the app client again, or import the output of `aws cognito-idp describe-user-pool-client`',
    ),
  ],
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** A client that a tool has written, with what could not be decided about it. */
export interface JudgedClient {
  readonly found: FoundClient;
  /** What was read, before any rule. */
  readonly read: ReadClient;
  /** The rules that could not be decided. */
  readonly deferred: () => ReadonlyArray<Deferral>;
}

/** Reads a client that a tool has written, and judges it by what is known of its user pool. */
export const judgedClient = (written: WrittenClient, options: ValidateOptions = {}): JudgedClient => {
  const { name, path, values, vocabulary } = written;
  const [secretKey, userPoolKey] = [vocabulary.nameOf('ClientSecret'), vocabulary.nameOf('UserPoolId')];
  const secret = values[secretKey];
  const { form: found, references, hidden, unknown } = valuesForm(values, vocabulary);
  const form = withSecret(asConfigured(found), secret, written.clientId !== undefined);
  const isEmpty = Object.keys(found).length === 0;
  const own = [...(isEmpty ? [withoutSettings] : []), ...unknown, ...secretIssues(form, secret, secretKey)];
  const userPoolId = textOf(values[userPoolKey]);
  const read = readRecordData(form);
  const { record } = read;
  const validation = validateRead(read, options);
  const { client, issues: ofRecord } = validation;
  const issues = [
    ...atLevels(own, options),
    ...ofRecord.map((issue) => inDialect(vocabulary.dialect, issue)),
  ].map((issue) => moved(issue, (below) => [...path, ...written.valuesPath, ...below]));
  return {
    found: {
      name,
      path,
      ...(userPoolId !== undefined && { userPoolId }),
      ...(written.clientId !== undefined && { clientId: written.clientId }),
      ...(client !== undefined && !isEmpty && { client }),
      ...(client === undefined && !isEmpty && { draft: read.fields }),
      ...(record !== undefined && !isEmpty && { record }),
      issues,
      references,
      ...(hidden.length > 0 && { hidden }),
    },
    read,
    deferred: () => validation.deferred,
  };
};

/** Reads a client that a tool has written, of whose user pool nothing is known. */
export const readClient = (written: WrittenClient): FoundClient =>
  judgedClient(written, written.clientType && { context: { clientType: written.clientType } }).found;
