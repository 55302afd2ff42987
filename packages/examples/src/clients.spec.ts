import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordShape, toRecord, UserPoolClient, validate, type RecordShape } from '@org/cognito-core';
import { readBack, toResourceOrThrow } from '@org/cognito-cloudformation';
import * as E from 'fp-ts/Either';
import { parse } from 'yaml';
import { exampleClients } from '../clients/example-clients';

const examples = exampleClients();

/** The properties in a record, nested ones by their path. */
const propertiesIn = (record: object): ReadonlyArray<string> =>
  Object.entries(record).flatMap(([property, value]: readonly [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !('_tag' in value)
      ? propertiesIn(value).map((nested) => `${property}.${nested}`)
      : [property],
  );

const everyProperty = (shape: RecordShape): ReadonlyArray<string> => propertiesIn(shape);

describe('the example clients', () => {
  test.each(examples)(
    'have no issue, and read back from CloudFormation unchanged: $file',
    ({ file: _, client, ...lint }) => {
      expect(validate(UserPoolClient.encode(client), lint).issues).toEqual([]);
      expect(UserPoolClient.decode(UserPoolClient.encode(client))).toEqual(E.right(client));
      const { Properties } = toResourceOrThrow(client, { userPool: 'eu-west-1_abc' });
      expect(readBack(Properties)).toMatchObject({ right: { record: toRecord(client) } });
    },
  );

  test('set every property, all together', () => {
    const set = new Set(examples.flatMap(({ client }) => propertiesIn(toRecord(client))));
    // A project is identified by its ARN or by its ID, and server-web.yaml uses the ID.
    const missing = everyProperty(recordShape).filter((property) => !set.has(property));
    expect(missing).toEqual(['AnalyticsConfiguration.ApplicationArn']);
  });

  test('with three mistakes, of three kinds, are reported for each of them', () => {
    const file = join(__dirname, '..', 'with-mistakes', 'app.yaml');
    const { issues } = validate(parse(readFileSync(file, 'utf8')));
    expect(issues.map(({ code }) => code)).toEqual([
      'callback-url-https',
      'access-token-range',
      'write-attr-empty-is-all',
    ]);
  });

  test('with mistakes are reported, all mistakes at once', () => {
    const file = join(__dirname, '..', 'with-mistakes', 'web.yaml');
    const { issues } = validate(parse(readFileSync(file, 'utf8')));
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
