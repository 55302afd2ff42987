/**
 * Laws:
 *
 * 1. `readClients` reads what `emit` writes of a record as core reads the record itself
 * 2. `validateTemplate` reports everything that `readClients` found malformed
 */
import { moved, readRecord, recordShape, validateRead } from '@org/cognito-core';
import { record } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { client, pool, provider, server } from '../fixtures/template';
import { cloudFormationEmitter, readClients, validateTemplate, type Json } from './index';

const templateOf = (resources: { readonly [logicalId: string]: Json }) => ({
  Resources: { Pool: pool, ...resources },
});

/** The only client of a template. */
const readOne = (properties: { readonly [property: string]: Json }) => {
  const [read] = readClients(templateOf({ App: client(properties) }));
  return read?.read;
};

describe('readClients', () => {
  test('reads what is emitted for a record as core reads the record', () => {
    fc.assert(
      fc.property(record(), (written) => {
        const read = readOne(cloudFormationEmitter.emit(written, {}));
        const expected = readRecord(written);
        expect(read?.fields).toEqual(expected.fields);
        expect(read?.issues).toEqual(expected.issues);
        expect(read?.make()).toEqual(expected.make());
      }),
    );
  });

  test('finds nothing malformed that validateTemplate does not report', () => {
    const properties = fc.dictionary(fc.constantFrom(...Object.keys(recordShape)), fc.jsonValue());
    fc.assert(
      fc.property(properties, (written) => {
        const template = templateOf({ App: client(written as { readonly [property: string]: Json }) });
        const [checked] = validateTemplate(template);
        const malformed = readClients(template).flatMap(({ path, read }) =>
          (read?.issues ?? []).map((issue) => moved(issue, (below) => [...path, ...below])),
        );
        expect(checked?.issues).toEqual(expect.arrayContaining(malformed));
      }),
    );
  });

  test('reads every client of a template in its order, each with its place', () => {
    const read = readClients(
      templateOf({
        Web: client({ ClientName: 'web' }),
        Topic: { Type: 'AWS::SNS::Topic' },
        Bare: client({}),
      }),
    );
    expect(read.map(({ logicalId, path }) => [logicalId, path])).toEqual([
      ['Web', ['Resources', 'Web', 'Properties']],
      ['Bare', ['Resources', 'Bare', 'Properties']],
    ]);
    expect(read.map(({ read: one }) => one?.fields.userPoolClientName)).toEqual(['web', undefined]);
  });

  test('runs no rule, and leaves a client whose values do not fit together to validateRead', () => {
    const read = readOne({ AuthSessionValidity: 20 });
    expect(read?.issues).toEqual([]);
    expect(read && validateRead(read).issues.map(({ code, path }) => [code, path])).toEqual([
      ['auth-session-range', ['AuthSessionValidity']],
    ]);
  });

  test('reports what is malformed with its path below the properties', () => {
    const read = readOne({ GenerateSecret: 'maybe', Tags: [], AuthSessionValidity: 5 });
    expect(read?.issues.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-key', ['Tags']],
      ['value-type', ['GenerateSecret']],
    ]);
    expect(read?.fields.authSessionValidity).toEqual({ seconds: 300 });
    expect(read?.make()).toBeUndefined();
  });

  test('calls fields by their names in the template', () => {
    expect(readOne({})?.placeOf(['oAuth', 'callbackUrls', 0])).toEqual(['CallbackURLs', 0]);
  });

  test('reads a reference to a provider or a resource server of the template as its name', () => {
    const read = readClients(
      templateOf({
        Corp: provider({}),
        Api: server(),
        App: client({
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthScopes: [{ 'Fn::Sub': '${Api}/read' }],
          SupportedIdentityProviders: [{ Ref: 'Corp' }],
        }),
      }),
    );
    expect(read.map(({ read: one }) => one?.fields)).toMatchObject([
      { oAuth: { scopes: ['https://api/read'] }, supportedIdentityProviders: ['Corp'] },
    ]);
  });

  test('reads an item that may be left out as if it were there', () => {
    const read = readOne({
      ReadAttributes: ['email', { 'Fn::If': ['A', 'name', { Ref: 'AWS::NoValue' }] }],
    });
    expect(read?.fields.readAttributes).toHaveLength(2);
  });

  test.each<Json>([null, [], 'x'])('finds the properties %j malformed', (properties) => {
    const resource = { Type: 'AWS::Cognito::UserPoolClient', Properties: properties };
    const [read] = readClients(templateOf({ App: resource }));
    expect(read?.read?.issues.map(({ code, path }) => [code, path])).toEqual([['value-type', []]]);
  });

  test('reads nothing where a function puts the properties in', () => {
    const resource = { Type: 'AWS::Cognito::UserPoolClient', Properties: { 'Fn::If': ['A', {}, {}] } };
    expect(readClients(templateOf({ App: resource }))).toEqual([
      { logicalId: 'App', path: ['Resources', 'App', 'Properties'], read: undefined },
    ]);
  });

  test('leaves out the clients that a loop makes', () => {
    const loop: Json = ['App', ['Web', 'Native'], { '${App}Client': client({}) }];
    expect(readClients(templateOf({ 'Fn::ForEach::Apps': loop }))).toEqual([]);
  });
});
