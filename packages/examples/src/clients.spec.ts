import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  recordShape,
  toRecord,
  UserPoolClient,
  validate,
  type LintSettings,
  type ClientRecord,
  type RecordShape,
} from '@org/cognito-core';
import { readBack, toResource } from '@org/cognito-cloudformation';
import * as E from 'fp-ts/Either';
import { parse } from 'yaml';

const read = (...path: ReadonlyArray<string>): unknown =>
  parse(readFileSync(join(__dirname, '..', ...path), 'utf8'));

const files = readdirSync(join(__dirname, '..', 'clients'));

const clientIn = (file: string): UserPoolClient => {
  const { lint, ...props } = read('clients', file) as { readonly lint?: LintSettings };
  const { client, issues } = validate(props, lint);
  expect(issues).toEqual([]);
  return client as UserPoolClient;
};

/** The properties that a record holds, the nested ones by their path. */
const propertiesIn = (record: object): ReadonlyArray<string> =>
  Object.entries(record).flatMap(([property, value]: readonly [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !('_tag' in value)
      ? propertiesIn(value).map((nested) => `${property}.${nested}`)
      : [property],
  );

const everyProperty = (shape: RecordShape): ReadonlyArray<string> => propertiesIn(shape);

describe('the example clients', () => {
  it.each(files)('%s has no issue, and survives CloudFormation', (file) => {
    const client = clientIn(file);
    expect(UserPoolClient.decode(UserPoolClient.encode(client))).toEqual(E.right(client));
    const { Properties } = toResource(client, { userPool: 'eu-west-1_abc' });
    expect(readBack(Properties)).toMatchObject({ right: { record: toRecord(client) } });
  });

  it('set every property, among them', () => {
    const records: ReadonlyArray<ClientRecord> = files.map((file) => toRecord(clientIn(file)));
    const set = new Set(records.flatMap(propertiesIn));
    // A project is named by its ARN or by its id, and server-web.yaml names it by its id.
    const missing = everyProperty(recordShape).filter((property) => !set.has(property));
    expect(missing).toEqual(['AnalyticsConfiguration.ApplicationArn']);
  });

  it('with mistakes have them found, all at once', () => {
    const { issues } = validate(read('with-mistakes', 'web.yaml'));
    expect(issues.map(({ code }) => code).sort()).toEqual([
      'access-token-range',
      'callback-url-fragment',
      'callback-url-https',
      'duration-format',
      'idp-builtin-case',
      'oauth-client-credentials-scopes',
      'oauth-client-credentials-secret',
      'scope-format',
      'unknown-key',
      'write-attr-empty-is-all',
    ]);
  });
});
