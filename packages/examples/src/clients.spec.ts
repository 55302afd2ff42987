import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordShape, toRecord, UserPoolClient, validate, type RecordShape } from '@org/cognito-core';
import { readBack, toResource } from '@org/cognito-cloudformation';
import * as E from 'fp-ts/Either';
import { parse } from 'yaml';
import { exampleClients } from '../clients/example-clients';

const examples = exampleClients();

/** The properties that a record holds, the nested ones by their path. */
const propertiesIn = (record: object): ReadonlyArray<string> =>
  Object.entries(record).flatMap(([property, value]: readonly [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !('_tag' in value)
      ? propertiesIn(value).map((nested) => `${property}.${nested}`)
      : [property],
  );

const everyProperty = (shape: RecordShape): ReadonlyArray<string> => propertiesIn(shape);

describe('the example clients', () => {
  it.each(examples)('$file has no issue, and survives CloudFormation', ({ file: _, client, ...lint }) => {
    expect(validate(UserPoolClient.encode(client), lint).issues).toEqual([]);
    expect(UserPoolClient.decode(UserPoolClient.encode(client))).toEqual(E.right(client));
    const { Properties } = toResource(client, { userPool: 'eu-west-1_abc' });
    expect(readBack(Properties)).toMatchObject({ right: { record: toRecord(client) } });
  });

  it('set every property, among them', () => {
    const set = new Set(examples.flatMap(({ client }) => propertiesIn(toRecord(client))));
    // A project is named by its ARN or by its id, and server-web.yaml names it by its id.
    const missing = everyProperty(recordShape).filter((property) => !set.has(property));
    expect(missing).toEqual(['AnalyticsConfiguration.ApplicationArn']);
  });

  it('with mistakes have them found, all at once', () => {
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
