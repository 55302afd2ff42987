/** Clients of templates as they are deployed. */
import { runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { defaults, deployments, openTemplate } from '../fixtures/deployments';
import { client, type Properties } from '../fixtures/template';
import {
  deployedTemplate,
  readBack,
  worldsOfClients,
  type GivenParameters,
  type Json,
  type WorldsOfClients,
} from './index';
import type { JsonObject } from './json';

type Template = { readonly Resources: Json };

const worldsOf = (template: Template, given: GivenParameters = {}): WorldsOfClients =>
  worldsOfClients(deployedTemplate(template as Parameters<typeof deployedTemplate>[0], given).clients);

/** What is read of a client, or why nothing is. */
const readOf = (resource: unknown): unknown => {
  const read = readBack((resource as { readonly Properties?: unknown } | undefined)?.Properties ?? {});
  return E.isRight(read)
    ? { record: read.right.record, references: read.right.references }
    : read.left.map(({ code, message }) => [code, message]);
};

/** The name of a client in its resource. */
const nameOf = (client: { readonly resource: JsonObject } | undefined): Json | undefined => {
  const properties = client?.resource['Properties'] as { readonly ClientName?: Json };
  return properties.ClientName;
};

const resourcesIn = ({ worlds }: WorldsOfClients): ReadonlyArray<unknown> =>
  worlds.map(({ clients }) => clients[0]?.resource);

describe('laws', () => {
  test('a client in a world is that of the template with the values of the world written in', () => {
    fc.assert(
      fc.property(openTemplate, fc.constantFrom(...deployments), (open, deployment) => {
        const found = resourcesIn(worldsOf(open.template, { ...defaults, ...deployment }));
        const { Web } = open.written(deployment).Resources as { readonly Web?: unknown };
        expect(found).toHaveLength(1);
        expect(found[0] === undefined).toBe(Web === undefined);
        if (Web !== undefined) expect(readOf(found[0])).toEqual(readOf(Web));
      }),
      { numRuns: runs() },
    );
  });

  test('every deployment is in a world, the one without values in the first', () => {
    fc.assert(
      fc.property(openTemplate, (open) => {
        const { worlds } = worldsOf(open.template, defaults);
        /** What is left of a resource where the values of a deployment are given too. */
        const settled = (resource: Json | undefined, deployment: object): unknown =>
          resource === undefined
            ? undefined
            : readOf(
                resourcesIn(
                  worldsOf(
                    { ...open.template, Resources: { Web: resource } },
                    {
                      ...defaults,
                      ...deployment,
                    },
                  ),
                )[0],
              );
        const resources = worlds.map(({ clients }) => clients[0]?.resource);
        for (const deployment of deployments) {
          const [exact] = resourcesIn(worldsOf(open.template, { ...defaults, ...deployment }));
          const expected = exact === undefined ? undefined : readOf(exact);
          expect(resources.map((resource) => settled(resource, deployment))).toContainEqual(expected);
        }
        const [exact] = resourcesIn(worldsOf(open.template, { ...defaults, Stage: 'dev', Flag: 'off' }));
        expect(settled(resources[0], { Stage: 'dev', Flag: 'off' })).toEqual(
          exact === undefined ? undefined : readOf(exact),
        );
      }),
      { numRuns: runs(0.15) },
    );
  });
});

const when = (condition: string, yes: Json, no: Json): Json => ({ 'Fn::If': [condition, yes, no] });

const sections = {
  Parameters: {
    Stage: { Type: 'String', AllowedValues: ['dev', 'test', 'prod'], Default: 'dev' },
    Size: { Type: 'String', AllowedValues: ['small', 'large'] },
    Domain: { Type: 'String', Default: '' },
    Name: { Type: 'String' },
    Minutes: { Type: 'Number', Default: 30 },
    Unit: { Type: 'String', Default: 'minutes' },
    Open: { Type: 'String' },
    Key: { Type: 'String', Default: 'first' },
  },
  Mappings: {
    Urls: { first: { Url: 'https://first.example.com/' }, dev: { Url: 'https://dev.example.com/' } },
  },
  Conditions: {
    IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    IsLarge: { 'Fn::Equals': [{ Ref: 'Size' }, 'large'] },
    HasDomain: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Domain' }, ''] }] },
    IsNamed: { 'Fn::Not': [{ 'Fn::Equals': [{ 'Fn::Join': ['', [{ Ref: 'Name' }]] }, ''] }] },
    IsHere: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] },
    IsFirst: { 'Fn::Equals': [{ 'Fn::Join': ['', [{ Ref: 'Key' }]] }, 'first'] },
  },
};

const inWorlds = (properties: Properties, given?: GivenParameters, attributes: object = {}) =>
  worldsOf({ ...sections, Resources: { Web: client(properties, attributes) } }, given);

const propertyOf = (found: WorldsOfClients, name: string): ReadonlyArray<unknown> =>
  resourcesIn(found).map(
    (resource) => (resource as { readonly Properties: Readonly<Record<string, unknown>> }).Properties[name],
  );

const labels = ({ worlds, labelOf }: WorldsOfClients): ReadonlyArray<string | undefined> =>
  worlds.map((_, position) => {
    const others = new Set([...worlds.keys()].filter((other) => other !== position));
    return labelOf(new Set([position]), others)?.label;
  });

test('what chooses nothing keeps its name', () => {
  const found = inWorlds({
    ClientName: { 'Fn::Sub': '${Stage}-${Name}' },
    AuthSessionValidity: { Ref: 'Minutes' },
  });
  expect(propertyOf(found, 'ClientName')).toEqual([{ 'Fn::Sub': '${Stage}-${Name}' }]);
  expect(propertyOf(found, 'AuthSessionValidity')).toEqual([{ Ref: 'Minutes' }]);
  expect(labels(found)).toEqual([undefined]);
});

test.each<[string, ReadonlyArray<string>]>([
  ['IsProd', ['when not IsProd', 'when IsProd']],
  ['IsLarge', ['when not IsLarge', 'when IsLarge']],
  ['HasDomain', ['when not HasDomain', 'when HasDomain']],
  ['IsNamed', ['when IsNamed', 'when not IsNamed']],
  ['IsHere', ['when not IsHere', 'when IsHere']],
  ['IsFirst', ['when IsFirst', 'when not IsFirst']],
])('the first world is what is deployed where nothing is said: %s', (condition, expected) => {
  expect(labels(inWorlds({ GenerateSecret: when(condition, true, false) }))).toEqual(expected);
});

test('what is assumed is written in wherever it stands', () => {
  const found = inWorlds({ ClientName: { Ref: 'Stage' }, GenerateSecret: when('IsProd', true, false) });
  expect(propertyOf(found, 'ClientName')).toEqual([{ Ref: 'Stage' }, 'prod']);
});

test('a key of a map is chosen as a condition is', () => {
  const map = (key: string): Json => ({ 'Fn::FindInMap': ['Urls', { Ref: key }, 'Url'] });
  const found = inWorlds({ DefaultRedirectURI: map('Stage'), ClientName: { Ref: 'Stage' } });
  expect(propertyOf(found, 'ClientName')).toEqual(['dev', 'test', 'prod']);
  const byDefault = inWorlds({ DefaultRedirectURI: map('Key'), ClientName: { Ref: 'Key' } });
  expect(byDefault.worlds.map(({ defaults: taken }) => taken)).toEqual([{ Key: 'first' }]);
  expect(propertyOf(byDefault, 'ClientName')).toEqual(['first']);
  expect(propertyOf(byDefault, 'DefaultRedirectURI')).toEqual(['https://first.example.com/']);
  const both = inWorlds({
    DefaultRedirectURI: map('Key'),
    ClientName: when('IsFirst', map('Key'), { Ref: 'Key' }),
  });
  expect(propertyOf(both, 'ClientName')).toEqual(['https://first.example.com/', { Ref: 'Key' }]);
});

test('a unit is decided by its default, and its number keeps its name', () => {
  const units = { AccessToken: { Ref: 'Unit' } };
  const found = inWorlds({ AccessTokenValidity: { Ref: 'Minutes' }, TokenValidityUnits: units });
  expect(propertyOf(found, 'TokenValidityUnits')).toEqual([{ AccessToken: 'minutes' }]);
  expect(propertyOf(found, 'AccessTokenValidity')).toEqual([{ Ref: 'Minutes' }]);
  expect(found.worlds.map(({ defaults: taken }) => taken)).toEqual([{ Unit: 'minutes' }]);
  const open = inWorlds({ AccessTokenValidity: 5, TokenValidityUnits: { AccessToken: { Ref: 'Open' } } });
  expect(propertyOf(open, 'TokenValidityUnits')).toEqual([{ AccessToken: { Ref: 'Open' } }]);
});

test('a value that decides the kind of client is one of those that are allowed', () => {
  const flag = inWorlds({ AllowedOAuthFlows: [{ Ref: 'Size' }] });
  expect(propertyOf(flag, 'AllowedOAuthFlows')).toEqual([['small'], ['large']]);
});

test('a client that is not deployed in a world is not there', () => {
  const found = inWorlds({}, {}, { Condition: 'IsProd' });
  expect(resourcesIn(found).map((resource) => resource !== undefined)).toEqual([false, true]);
  expect(worldsOf({ Resources: { Web: 5, Other: { Type: 'AWS::SNS::Topic' } } }).worlds).toHaveLength(1);
  expect(deployedTemplate({ Resources: { Web: 5 } }).clients).toEqual([]);
});

test('each part of a client is found where it stands', () => {
  const found = inWorlds(
    {
      CallbackURLs: [
        'https://a.example.com/',
        when('IsProd', 'https://b.example.com/', { Ref: 'AWS::NoValue' }),
      ],
    },
    { Stage: 'prod' },
    { Metadata: { CognitoClient: {} } },
  );
  const placeOf = found.worlds[0]?.clients[0]?.placeOf;
  expect(placeOf?.(['Properties', 'CallbackURLs', 1])).toEqual([
    ...['Resources', 'Web', 'Properties', 'CallbackURLs'],
    ...[1, 'Fn::If', 1],
  ]);
  expect(placeOf?.(['Metadata', 'CognitoClient'])).toEqual(['Resources', 'Web', 'Metadata', 'CognitoClient']);
});

test('the clients of a loop are found, and the loops that are open', () => {
  const loop = (items: Json): Json => ['App', items, { '${App}Client': client({ ClientName: '${App}' }) }];
  const { clients, openLoops } = deployedTemplate({
    Resources: { 'Fn::ForEach::A': loop(['Web']), 'Fn::ForEach::B': loop({ Ref: 'Apps' }) },
  });
  expect(clients.map(({ logicalId, path }) => [logicalId, path])).toEqual([
    ['WebClient', ['Resources', 'Fn::ForEach::A', 2, '${App}Client']],
  ]);
  expect(openLoops).toEqual(['Fn::ForEach::B']);
});

describe('clients of two templates', () => {
  const both = (before: object, after: object, others: object = {}, given: GivenParameters = {}) => {
    const templates = [before, after].map((properties, index) => ({
      ...sections,
      ...(index === 1 ? others : {}),
      Resources: { Web: client(properties as Properties) },
    }));
    return worldsOfClients(
      templates.flatMap(
        (template) => deployedTemplate(template as Parameters<typeof deployedTemplate>[0], given).clients,
      ),
    );
  };
  const names = ({ worlds }: WorldsOfClients) => worlds.map(({ clients }) => clients.map(nameOf));

  test('are deployed with the same values', () => {
    const found = both(
      { ClientName: { Ref: 'Stage' } },
      { ClientName: { Ref: 'Stage' }, GenerateSecret: when('IsProd', true, false) },
    );
    expect(names(found)).toEqual([
      [{ Ref: 'Stage' }, { Ref: 'Stage' }],
      ['prod', 'prod'],
    ]);
  });

  test('have conditions of one name that say nothing where they differ', () => {
    const IsProd = { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] };
    const found = both(
      { GenerateSecret: when('IsProd', true, false) },
      { GenerateSecret: when('IsProd', true, false) },
      { Conditions: { IsProd } },
    );
    expect(labels(found)).toContain('when Stage is prod');
    expect(labels(found)).toContain('when Stage is test');
  });

  test('may have conditions that the other does not have', () => {
    const IsTest = { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] };
    const found = both({}, { GenerateSecret: when('IsTest', true, false) }, { Conditions: { IsTest } });
    expect(labels(found)).toEqual(['when not IsTest', 'when IsTest']);
  });

  test('have the default of each, where these differ', () => {
    const parameters = (Default: Json, more: object = {}) => ({
      Parameters: { ...sections.Parameters, Name: { Type: 'String', Default }, ...more },
    });
    const named = { ClientName: { Ref: 'Name' }, GenerateSecret: when('IsNamed', true, false) };
    const found = (before: Json, after: Json, given: GivenParameters = {}) =>
      worldsOfClients(
        [before, after].flatMap(
          (Default) =>
            deployedTemplate(
              { ...sections, ...parameters(Default), Resources: { Web: client(named) } },
              given,
            ).clients,
        ),
      ).worlds.map(({ byDefault }) =>
        byDefault.map(({ parameter, clients }) => [parameter, ...clients.map(nameOf)]),
      );
    expect(found('a', 'b')).toEqual([[['Name', 'a', 'b']], [['Name', 'a', 'b']]]);
    expect(found('a', 'a')).toEqual([[], []]);
    expect(found('a', 'b', { Name: 'c' })).toEqual([[]]);
    const staged = both(
      { ClientName: { Ref: 'Stage' }, GenerateSecret: when('IsProd', true, false) },
      { ClientName: { Ref: 'Stage' }, GenerateSecret: when('IsProd', true, false) },
      { Parameters: { ...sections.Parameters, Stage: { ...sections.Parameters.Stage, Default: 'test' } } },
    );
    expect(staged.worlds.map(({ byDefault }) => byDefault.length)).toEqual([1, 0]);
  });
});

test('of too many worlds the first are told as examples', () => {
  const numbers = Array.from({ length: 9 }, (_, index) => index);
  const found = worldsOf({
    Conditions: Object.fromEntries(
      numbers.map((index) => [`C${index}`, { 'Fn::Equals': [{ Ref: `P${index}` }, 'x'] }]),
    ),
    Parameters: Object.fromEntries(numbers.map((index) => [`P${index}`, { Type: 'String' }])),
    Resources: {
      Web: client({
        CallbackURLs: numbers.map((index) =>
          when(`C${index}`, `https://${index}.example.com/`, 'https://x/'),
        ),
      }),
    },
  } as unknown as Template);
  expect(found.areAll).toBe(false);
  expect(found.labelOf(new Set([0]), new Set([1]))?.label).toMatch(
    /^in some deployments, such as when not C\d/,
  );
});
