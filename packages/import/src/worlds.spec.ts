/** Clients of templates whose parameters and conditions decide what they are. */
import { minimalProps, wordsOf } from '@org/cognito-core';
import type { Json } from '@org/cognito-cloudformation';
import * as E from 'fp-ts/Either';
import { bothInWorlds, findClients, type FindOptions, type FoundClient } from './index';

const when = (condition: string, yes: Json, no: Json): Json => ({ 'Fn::If': [condition, yes, no] });

const noValue: Json = { Ref: 'AWS::NoValue' };

type Properties = Readonly<Record<string, Json>>;

const client = (properties: Properties, attributes: object = {}) => ({
  Type: 'AWS::Cognito::UserPoolClient',
  ...attributes,
  Properties: { UserPoolId: 'eu-west-1_AbCdEf123', SupportedIdentityProviders: ['COGNITO'], ...properties },
});

const template = (Web: object, others: object = {}) => ({
  Parameters: {
    Stage: { Type: 'String', AllowedValues: ['dev', 'test', 'prod'], Default: 'dev' },
    Domain: { Type: 'String', Default: '' },
    Unit: { Type: 'String', Default: 'minutes' },
    Open: { Type: 'String' },
  },
  Conditions: {
    IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    HasDomain: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Domain' }, ''] }] },
  },
  ...others,
  Resources: { Web },
});

const found = (source: unknown, options: FindOptions = {}): ReadonlyArray<FoundClient> => {
  const clients = findClients(source, options);
  if (E.isLeft(clients)) throw new Error(JSON.stringify(clients.left));
  return clients.right;
};

const propsOf = (source: unknown, options?: FindOptions) =>
  found(source, options).map(({ client: read }) => read && minimalProps(read));

const all: FindOptions = { worlds: 'all' };

const grants = client({
  ClientName: { 'Fn::Sub': '${Stage}-web' },
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code', when('IsProd', noValue, 'implicit')],
  AllowedOAuthScopes: ['openid', noValue],
  CallbackURLs: ['https://app.example.com/'],
});

test('a grant of a branch is that of the deployment by default, or of the values that are given', () => {
  const oAuth = { scopes: ['openid'], callbackUrls: ['https://app.example.com/'] };
  expect(propsOf(template(grants))).toEqual([
    { userPoolClientName: '${Stage}-web', oAuth, supportedIdentityProviders: ['COGNITO'] },
  ]);
  expect(propsOf(template(grants), { parameters: { Stage: 'prod' } })).toEqual([
    {
      userPoolClientName: 'prod-web',
      oAuth: { ...oAuth, flows: { authorizationCodeGrant: true } },
      supportedIdentityProviders: ['COGNITO'],
    },
  ]);
});

test('each client is found once for all deployments in which it is the same', () => {
  const worlds = (Web: object) => found(template(Web), all).map(({ world }) => world);
  expect(worlds(grants)).toEqual([
    { label: 'when not IsProd', choices: { IsProd: false }, isDefault: true, defaults: [] },
    { label: 'when IsProd', choices: { IsProd: true }, isDefault: false, defaults: [] },
  ]);
  const same = client({ ClientName: 'web', GenerateSecret: when('IsProd', false, false) });
  expect(worlds(same)).toEqual([undefined]);
  expect(worlds(client({}, { Condition: 'IsProd' }))).toEqual([undefined]);
});

test('issues say in which deployments they are', () => {
  const broken = client({ AuthSessionValidity: when('IsProd', 20, 3) });
  expect(found(template(broken)).flatMap(({ issues }) => issues)).toEqual([]);
  expect(found(template(broken), all).flatMap(({ issues }) => issues)).toMatchObject([
    {
      code: 'auth-session-range',
      path: ['Resources', 'Web', 'Properties', 'AuthSessionValidity', 'Fn::If', 1],
      world: { label: 'when IsProd', choices: { IsProd: true } },
    },
  ]);
});

test('a client that is not deployed by default is found as it is where it is deployed', () => {
  const optional = client({ GenerateSecret: when('IsProd', true, false) }, { Condition: 'HasDomain' });
  expect(found(template(optional)).map(({ world }) => world)).toEqual([
    {
      label: 'when HasDomain and not IsProd',
      choices: { HasDomain: true, IsProd: false },
      isDefault: false,
      defaults: [],
    },
  ]);
  const never = client({}, { Condition: 'HasDomain' });
  expect(E.isLeft(findClients(template(never), { parameters: { Domain: '' } }))).toBe(true);
});

test('the unit of a lifetime is its default, and its number a reference', () => {
  const lifetime = (Unit: string) =>
    client({ AccessTokenValidity: { Ref: 'Number' }, TokenValidityUnits: { AccessToken: { Ref: Unit } } });
  const [byDefault] = found(template(lifetime('Unit')));
  expect(byDefault?.client?.accessTokenValidity).toMatchObject({
    unit: 'minutes',
    amount: { name: 'Number' },
  });
  expect(byDefault?.world).toEqual({
    label: 'with the default of Unit',
    choices: { Unit: 'minutes' },
    isDefault: true,
    defaults: ['Unit'],
  });
  const [open] = found(template(lifetime('Open')));
  expect(open?.issues.map((issue) => [issue.code, wordsOf(issue).fix])).toEqual([
    ['reference-position', 'write the value out, or say what the deployment gives to its parameter'],
  ]);
  const [given] = found(template(lifetime('Open')), { parameters: { Open: 'hours' } });
  expect(given?.client?.accessTokenValidity).toMatchObject({ unit: 'hours', amount: { name: 'Number' } });
});

test('too many deployments are refused, and fewer parameters are open where they are given', () => {
  const numbers = Array.from({ length: 9 }, (_, index) => index);
  const many = {
    Conditions: Object.fromEntries(
      numbers.map((index) => [`C${index}`, { 'Fn::Equals': [{ Ref: `P${index}` }, 'x'] }]),
    ),
    Parameters: Object.fromEntries(numbers.map((index) => [`P${index}`, { Type: 'String' }])),
  };
  const url = (index: number): Json =>
    when(`C${index}`, `https://${index}.example.com/`, `https://x.example.com/${index}`);
  const web = template(client({ LogoutURLs: numbers.map(url) }), many);
  expect(found(web, all)).toEqual([
    expect.objectContaining({
      issues: [expect.objectContaining({ code: 'worlds-many', severity: 'error' })],
    }),
  ]);
  expect(found(web)[0]?.client).toBeDefined();
  expect(found(web, { ...all, parameters: { P0: 'x' } })).toHaveLength(256);
});

describe('a client in two templates', () => {
  const both = (before: unknown, after: unknown, options: FindOptions = {}) => {
    const place = (source: unknown) => ({
      source,
      client: found(source, options)[0] as FoundClient,
      ...(options.parameters && { parameters: options.parameters }),
    });
    return bothInWorlds(place(before), place(after));
  };
  const secrets = (before: unknown, after: unknown, options?: FindOptions) =>
    both(before, after, options)?.worlds.map((world) => [
      world.before?.client?.generateSecret,
      world.after?.client?.generateSecret,
    ]);
  const secret = (value: Json, attributes: object = {}, others: object = {}) =>
    template(client({ GenerateSecret: value }, attributes), others);

  test('is found in each deployment of both', () => {
    const before = secret(when('IsProd', true, false));
    expect(secrets(before, secret(true))).toEqual([
      [false, true],
      [true, true],
    ]);
    expect(secrets(before, secret(true), { parameters: { Stage: 'prod' } })).toEqual([[true, true]]);
    expect(secrets(before, secret(true, { Condition: 'HasDomain' }))?.flat()).toContain(undefined);
    expect(both(before, secret(true))?.labelOf(new Set([0]), new Set([1]))?.label).toBe('when not IsProd');
  });

  test('may be in an answer, in one of several stacks, and made by a loop', () => {
    const answer = { TemplateBody: secret(when('IsProd', true, false)) };
    expect(secrets(answer, JSON.stringify(secret(true)))).toHaveLength(2);
    const source = secret(true);
    const [stack] = found(source);
    const place = { source, client: { ...(stack as FoundClient), name: 'Stack/Web' } };
    expect(bothInWorlds(place, place)?.worlds[0]?.before?.name).toBe('Stack/Web');
    const loop = {
      Resources: { 'Fn::ForEach::A': ['A', ['x'], { 'Web${A}': client({ ClientName: '${A}' }) }] },
    };
    const [made] = found(loop);
    const ofLoop = { source: loop, client: made as FoundClient };
    expect(bothInWorlds(ofLoop, ofLoop)?.worlds[0]?.before?.client?.userPoolClientName).toBe('x');
  });

  test('has the default of each where the defaults differ', () => {
    const named = (Default: string) =>
      template(client({ ClientName: { Ref: 'Name' }, GenerateSecret: when('IsProd', true, false) }), {
        Parameters: { Name: { Type: 'String', Default }, Stage: { Type: 'String', Default: 'dev' } },
      });
    const names = both(named('a'), named('b'))?.byDefault.map(
      ({ position, parameter, value, both: sides }) => [
        position,
        parameter,
        value,
        sides.before?.client?.userPoolClientName,
        sides.after?.client?.userPoolClientName,
      ],
    );
    expect(names).toEqual([
      [0, 'Name', 'b', 'a', 'b'],
      [1, 'Name', 'b', 'a', 'b'],
    ]);
    const unused = template(client({}), { Parameters: { Name: { Type: 'String', Default: 'c' } } });
    expect(both(named('a'), unused)?.byDefault).toEqual([]);
  });

  test('is in no template', () => {
    const source = { UserPoolClient: { ClientName: 'web', ClientId: '1', GenerateSecret: true } };
    const place = { source, client: found(source)[0] as FoundClient };
    const inTemplate = { source: secret(true), client: found(secret(true))[0] as FoundClient };
    expect(bothInWorlds(place, inTemplate)).toBeUndefined();
    expect(bothInWorlds(inTemplate, place)).toBeUndefined();
    expect(
      bothInWorlds(inTemplate, { ...inTemplate, source: { TemplateBody: 'Resources: {}' } }),
    ).toBeUndefined();
    expect(bothInWorlds(inTemplate, { ...inTemplate, source: { Resources: {} } })).toBeUndefined();
  });
});
