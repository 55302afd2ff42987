/** Clients of nested stacks, by what is handed down to them. */
import { printPath, wordsOf, type Issue } from '@org/cognito-core';
import { runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { deployments, openTemplate } from '../fixtures/deployments';
import { nestedStacks, placeInStacks, validateTemplate, type Json, type NestedTemplates } from './index';
import type { JsonObject } from './json';

const stack = (parameters: Json = {}, others: object = {}): Json => ({
  Type: 'AWS::CloudFormation::Stack',
  Properties: { TemplateURL: './nested.yaml', Parameters: parameters },
  ...others,
});

const getAtt = (...parts: ReadonlyArray<string>): Json => ({ 'Fn::GetAtt': parts });

const issuesIn = (template: object, nested: NestedTemplates): ReadonlyArray<Issue> =>
  validateTemplate(template, { nested }).flatMap(({ issues }) => issues);

/** Where each issue is, with its code and the world that it is told of. */
const told = (template: object, nested: NestedTemplates): ReadonlyArray<string> =>
  issuesIn(template, nested).map(({ code, path, world }) =>
    [code, printPath(path), ...(world === undefined ? [] : [world.label])].join(' '),
  );

const codesOf = (issues: ReadonlyArray<Issue>): ReadonlyArray<string> =>
  issues.map(({ code, severity }) => `${severity} ${code}`).sort();

const client = (properties: JsonObject): Json => ({
  Type: 'AWS::Cognito::UserPoolClient',
  Properties: { UserPoolId: { Ref: 'UserPoolId' }, ...properties },
});

const declared = (...names: ReadonlyArray<string>): Json =>
  Object.fromEntries(['UserPoolId', ...names].map((name) => [name, { Type: 'String' }]));

const pool = { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolTier: 'LITE' } };

const poolStack = {
  template: {
    Resources: { Pool: pool },
    Outputs: { Id: { Value: getAtt('Pool', 'UserPoolId') }, None: {}, Odd: 1 },
  },
};

describe('laws', () => {
  test('a template that is nested and handed what it would be given has the issues that it has alone', () => {
    fc.assert(
      fc.property(openTemplate, fc.option(fc.constantFrom(...deployments)), ({ template }, deployment) => {
        const { Parameters: parameters = {} } = template as { readonly Parameters?: JsonObject };
        const handed = Object.fromEntries(
          Object.entries(parameters).map(([name, parameter]) => [
            name,
            (parameter as JsonObject)['Type'] === 'CommaDelimitedList'
              ? { 'Fn::Join': [',', { Ref: name }] }
              : { Ref: name },
          ]),
        );
        const root = { Parameters: parameters, Resources: { Nested: stack(handed) } };
        const choice = deployment === null ? {} : { parameters: { ...deployment } };
        const nested = validateTemplate(root, { ...choice, nested: { Nested: { template } } });
        const alone = validateTemplate(template, choice);
        expect(nested.map(({ logicalId }) => logicalId)).toEqual(
          alone.map(({ logicalId }) => `Nested.${logicalId}`),
        );
        expect(codesOf(nested.flatMap(({ issues }) => issues))).toEqual(
          codesOf(alone.flatMap(({ issues }) => issues)),
        );
      }),
      { numRuns: runs(0.3) },
    );
  });

  test('a template that is nested and handed nothing has the issues that it has alone', () => {
    fc.assert(
      fc.property(openTemplate, ({ template }) => {
        const root = { Resources: { Nested: stack() } };
        expect(codesOf(issuesIn(root, { Nested: { template } }))).toEqual(codesOf(issuesIn(template, {})));
      }),
      { numRuns: runs(0.3) },
    );
  });
});

describe('the template of a nested stack', () => {
  test.each<[object, ReadonlyArray<string>]>([
    [{ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'a.yaml' } }, ['a.yaml']],
    [{ Type: 'AWS::Serverless::Application', Properties: { Location: '../a.json' } }, ['../a.json']],
    [{ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://a.example.com/a.yaml' } }, []],
    [{ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: { Ref: 'Url' } } }, []],
    [{ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: '' } }, []],
    [{ Type: 'AWS::Serverless::Application', Properties: { Location: { ApplicationId: 'a' } } }, []],
    [{ Type: 'AWS::SNS::Topic', Properties: { TemplateURL: 'a.yaml' } }, []],
    [[], []],
  ])('of %j is at %j', (resource, locations) => {
    expect(nestedStacks({ Resources: { A: resource } }).map(({ location }) => location)).toEqual(locations);
  });

  test.each([
    [
      ['Resources', 'A.B.Web', 'Properties'],
      ['A', 'B'],
      ['Resources', 'Web', 'Properties'],
    ],
    [['Resources', 'Web'], [], ['Resources', 'Web']],
    [['Resources'], [], ['Resources']],
    [[], [], []],
  ])('of %j is that of the stacks %j', (path, stacks, inTemplate) => {
    expect(placeInStacks(path)).toEqual({ stacks, path: inTemplate });
  });

  test('is found in templates alone', () => {
    expect(nestedStacks('a')).toEqual([]);
  });

  test.each<[string, object]>([
    ['a macro', { Transform: 'Mine', Resources: { Web: client({ AuthSessionValidity: 20 }) } }],
    [
      'a loop',
      { Resources: { 'Fn::ForEach::A': ['A', ['b'], {}], Web: client({ AuthSessionValidity: 20 }) } },
    ],
    ['no object', { Conditions: [], Resources: { Web: client({ AuthSessionValidity: 20 }) } }],
  ])('with %s is not looked at', (_, template) => {
    expect(issuesIn({ Resources: { Auth: stack() } }, { Auth: { template } })).toEqual([]);
  });

  test('is looked at 200 times at most', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `S${index}`);
    const all = <A>(value: A) => Object.fromEntries(ids.map((id) => [id, value]));
    const template = { Resources: { Web: client({}), Odd: 1 } };
    expect(validateTemplate({ Resources: all(stack()) }, { nested: all({ template }) })).toHaveLength(200);
  });
});

describe('what is handed down', () => {
  const nested = (properties: JsonObject, others: object = {}): NestedTemplates => ({
    Auth: { template: { Parameters: declared('Value'), Resources: { Web: client(properties) }, ...others } },
  });
  const minutes = nested({ AuthSessionValidity: { Ref: 'Value' } });

  test('is told where it stands, and of which client', () => {
    const [issue] = issuesIn({ Resources: { Auth: stack({ Value: 20 }) } }, minutes);
    expect(issue?.path).toEqual(['Resources', 'Auth', 'Properties', 'Parameters', 'Value']);
    expect(wordsOf(issue as Issue).message).toMatch(/as AuthSessionValidity of Auth\.Web$/);
    expect(issue?.fixes.every(({ isSafe }) => !isSafe)).toBe(true);
  });

  test('leads to the default of a parameter', () => {
    const root = {
      Parameters: { Minutes: { Type: 'Number', Default: 20 } },
      Resources: { Auth: stack({ Value: { Ref: 'Minutes' } }) },
    };
    expect(told(root, minutes)).toEqual([
      'auth-session-range Parameters.Minutes.Default with the default of Minutes',
    ]);
  });

  test.each<[string, Json]>([
    ['is imported', { 'Fn::ImportValue': 'minutes' }],
    ['is looked up', '{{resolve:ssm:minutes}}'],
    ['is a parameter without a default', { Ref: 'Open' }],
  ])('replaces the default, even if it %s', (_, value) => {
    const template = {
      Parameters: { UserPoolId: { Type: 'String' }, Value: { Type: 'Number', Default: 20 } },
      Resources: { Web: client({ AuthSessionValidity: { Ref: 'Value' } }) },
    };
    const root = { Parameters: { Open: { Type: 'Number' } }, Resources: { Auth: stack({ Value: value }) } };
    expect(told(root, { Auth: { template } })).toEqual([]);
    expect(told({ Resources: { Auth: stack() } }, { Auth: { template } })).toEqual([
      'auth-session-range Parameters["Auth.Value"].Default with the default of Auth.Value',
    ]);
  });

  test('is one of the values that are allowed, if it is open', () => {
    const template = {
      Parameters: { UserPoolId: { Type: 'String' }, Value: { Type: 'Number', AllowedValues: [5, 20] } },
      Resources: { Web: client({ AuthSessionValidity: { Ref: 'Value' } }) },
    };
    const root = { Resources: { Auth: stack({ Value: { 'Fn::ImportValue': 'minutes' } }) } };
    expect(told(root, { Auth: { template } })).toEqual([
      'auth-session-range Parameters["Auth.Value"].AllowedValues[1] when Auth.Value is 20',
    ]);
  });

  test('may be a list, whose items are trimmed', () => {
    const template = {
      Parameters: { UserPoolId: { Type: 'String' }, Urls: { Type: 'CommaDelimitedList' } },
      Resources: { Web: client({ CallbackURLs: { Ref: 'Urls' } }) },
    };
    const handed = (urls: Json) =>
      told({ Resources: { Auth: stack({ Urls: urls }) } }, { Auth: { template } });
    expect(handed('https://a.example.com/, http://b.example.com/')).toEqual([
      'oauth-kept-while-disabled Resources["Auth.Web"].Properties.AllowedOAuthFlowsUserPoolClient',
      'callback-url-https Resources.Auth.Properties.Parameters.Urls',
    ]);
    expect(handed({ 'Fn::ImportValue': 'urls' })).toHaveLength(1);
  });

  test('decides the conditions of the nested stack by those of the outer one', () => {
    const root = {
      Parameters: { Stage: { Type: 'String' } },
      Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
      Resources: {
        Auth: stack({
          Stage: { Ref: 'Stage' },
          Value: { 'Fn::If': ['IsProd', 5, 20] },
          Region: { Ref: 'AWS::Region' },
        }),
      },
    };
    const template = {
      Parameters: declared('Stage', 'Value', 'Region'),
      Conditions: {
        IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
        IsHere: { 'Fn::Equals': [{ Ref: 'Region' }, 'eu-west-1'] },
        Both: { 'Fn::And': [{ Condition: 'IsProd' }, { Condition: 'IsHere' }] },
        Odd: { 'Fn::Not': [{ Condition: ['IsProd'] }] },
      },
      Resources: {
        // Both are 20 minutes only if one condition holds and the other, which is the same, does not.
        Web: client({ AuthSessionValidity: { 'Fn::If': ['IsProd', { Ref: 'Value' }, 5] } }),
        Here: { ...(client({ AuthSessionValidity: 20 }) as object), Condition: 'Both' },
        Odd: client({ AuthSessionValidity: { 'Fn::If': [{ Ref: 'Odd' }, 5] } }),
      },
    };
    expect(told(root, { Auth: { template } })).toEqual([
      'auth-session-range Resources["Auth.Here"].Properties.AuthSessionValidity',
    ]);
  });

  test('may be taken from a mapping, and put into a string', () => {
    const others = {
      Mappings: { Stages: { prod: { Host: 'http://a.example.com' } } },
    };
    const find = { 'Fn::FindInMap': ['Stages', { Ref: 'Value' }, 'Host'] };
    const urls = [
      { 'Fn::Sub': ['${Host}/${Value}/${Own}/${!Literal}', { Host: find, Own: 'x' }] },
      { 'Fn::Sub': 'http://${Value}.example.com/${AWS::Region}' },
      { 'Fn::Sub': 'http://c.example.com/' },
      { 'Fn::Sub': [{ Ref: 'Value' }] },
      { 'Fn::FindInMap': [{ Ref: 'Value' }, 'a', 'b'] },
    ];
    expect(
      told({ Resources: { Auth: stack({ Value: 'prod' }) } }, nested({ CallbackURLs: urls }, others)),
    ).toEqual(
      expect.arrayContaining(
        [0, 1, 2].map(
          (index) => `callback-url-https Resources["Auth.Web"].Properties.CallbackURLs[${index}]`,
        ),
      ),
    );
  });

  test('round in a circle is open', () => {
    const template = {
      Parameters: { ...(declared('Value') as JsonObject), Odd: 1 },
      Resources: { Web: client({ AuthSessionValidity: { Ref: 'Value' } }) },
      Outputs: { Value: { Value: { Ref: 'Value' } } },
    };
    const root = {
      Conditions: { Odd: { 'Fn::Equals': [getAtt('A', 'Outputs.Value'), 'x'] } },
      Resources: {
        A: stack({ Value: getAtt('B', 'Outputs.Value') }),
        B: stack({ Value: getAtt('A', 'Outputs.Value') }, { Condition: 'Odd' }),
        C: stack({ Value: { Ref: 'C.Value' } }),
      },
    };
    expect(told(root, { A: { template }, B: { template }, C: { template } })).toEqual([]);
  });
});

describe('stacks beside each other', () => {
  const auth = {
    template: {
      Parameters: declared(),
      Conditions: { Always: { 'Fn::Equals': ['a', 'a'] } },
      Resources: {
        Web: {
          ...(client({ ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }) as object),
          Condition: 'Always',
        },
      },
    },
  };
  const handed = { UserPoolId: getAtt('Pools', 'Outputs.Id') };
  const found = ['auth-flow-user-auth-tier Resources["Auth.Web"].Properties.ExplicitAuthFlows[0]'];

  test('share a user pool that one hands to the other', () => {
    const root = { Resources: { Pools: stack(), Auth: stack(handed, { DependsOn: 'Pools' }) } };
    expect(told(root, { Pools: poolStack, Auth: auth })).toEqual(found);
  });

  test('are there under their conditions', () => {
    const root = {
      Parameters: { Stage: { Type: 'String' } },
      Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
      Resources: { Pools: stack(), Auth: stack(handed, { Condition: 'IsProd' }) },
    };
    expect(told(root, { Pools: poolStack, Auth: auth })).toEqual(found);
    const never = { ...root, Conditions: { IsProd: { 'Fn::Equals': ['a', 'b'] } } };
    expect(told(never, { Pools: poolStack, Auth: auth })).toEqual([]);
  });

  test('give their outputs to the outer template', () => {
    const web = client({ AuthSessionValidity: getAtt('Numbers', 'Outputs.Minutes') }) as object;
    const root = { Parameters: declared(), Resources: { Numbers: stack(), Web: web } };
    const numbers = { template: { Resources: {}, Outputs: { Minutes: { Value: 20 } } } };
    const odd = { template: { Resources: {}, Outputs: { Minutes: { Value: { 'Fn::GetAtt': 1 } } } } };
    expect(told(root, { Numbers: odd })).toEqual([]);
    expect(told(root, { Numbers: numbers })).toEqual(['auth-session-range Outputs["Numbers.Minutes"].Value']);
    expect(told(root, {})).toEqual([]);
  });

  test('nest others', () => {
    const outer = {
      template: {
        Parameters: declared(),
        Resources: {
          Inner: stack({ UserPoolId: { Ref: 'UserPoolId' } }),
          Odd: { ...pool, DependsOn: 'Inner' },
        },
      },
      nested: { Inner: auth },
    };
    const root = { Resources: { Pools: stack(), Outer: stack(handed) } };
    expect(told(root, { Pools: poolStack, Outer: outer })).toEqual([
      'auth-flow-user-auth-tier Resources["Outer.Inner.Web"].Properties.ExplicitAuthFlows[0]',
    ]);
  });

  test('are code where nobody knows their templates, which may change a user pool', () => {
    const other = stack({ UserPoolId: getAtt('Pools', 'Outputs.Id') });
    const root = { Resources: { Pools: stack(), Other: other, Auth: stack(handed) } };
    expect(told(root, { Pools: poolStack, Auth: auth })).toEqual([]);
  });
});
