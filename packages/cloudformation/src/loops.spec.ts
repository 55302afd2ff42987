/** Loops of templates, whose clients are checked as if somebody had written them out. */
import { printIssue, type Issue } from '@org/cognito-core';
import { runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { client, pool, server, type Properties } from '../fixtures/template';
import { validateTemplate, type GivenParameters, type Json } from './index';

const key = 'Fn::ForEach::Apps';

type Resources = Readonly<Record<string, Json>>;

const checkOf = (Resources: Resources, others: object = {}, parameters: GivenParameters = {}) =>
  validateTemplate({ ...others, Resources: { Pool: pool, ...Resources } }, { parameters });

const issuesOf = (...given: Parameters<typeof checkOf>): ReadonlyArray<Issue> =>
  checkOf(...given).flatMap(({ issues }) => issues);

const linesOf = (...given: Parameters<typeof checkOf>): ReadonlyArray<string> =>
  issuesOf(...given).map((issue) => printIssue(issue).split('\n')[0] as string);

/** A loop over apps that makes one client each. */
const looped = (properties: Properties, items: Json = ['Web', 'Native'], id = '${App}Client') => ({
  [key]: ['App', items, { [id]: client(properties) }] as Json,
});

const body = `Resources["${key}"][2]["\${App}Client"].Properties`;

describe('laws', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9]{1,4}$/), { minLength: 1, maxLength: 3 });
  const urls = fc.array(fc.constantFrom('http://a.example.com/', 'https://b.example.com/', '#'), {
    maxLength: 2,
  });

  test('clients of a loop have the issues that they have where they are written out', () => {
    fc.assert(
      fc.property(names, names, urls, fc.boolean(), (apps, regions, callbacks, isNested) => {
        const properties = (app: string, region: string): Properties => ({
          ClientName: `${app}-${region}`,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ['code'],
          AllowedOAuthScopes: ['openid', `api/${app}`],
          CallbackURLs: callbacks.map((url) => `${url}${region}`),
        });
        // Names of which one ends where another begins would make the same id.
        const id = (app: string, region: string): string => `${app}Of${region}Client`;
        const each = apps.flatMap((app) => regions.map((region) => [app, region] as const));
        fc.pre(new Set(each.map(([app, region]) => id(app, region))).size === each.length);
        const written = Object.fromEntries(
          each.map(([app, region]) => [id(app, region), client(properties(app, region))]),
        );
        const inner = { [id('${App}', '${R}')]: client(properties('${App}', '${R}')) };
        const loops = isNested
          ? { [key]: ['App', apps, { 'Fn::ForEach::Regions': ['R', regions, inner] }] }
          : Object.fromEntries(
              apps.map((app, index) => [
                `${key}${index}`,
                ['R', regions, { [id(app, '${R}')]: client(properties(app, '${R}')) }],
              ]),
            );
        // What is the same for several items is told once.
        const told = (all: ReadonlyArray<Issue>) => [...new Set(all.map(({ code }) => code))].sort();
        expect(checkOf(loops as Resources).map(({ logicalId }) => logicalId)).toEqual(Object.keys(written));
        expect(told(issuesOf(loops as Resources))).toEqual(told(issuesOf(written)));
      }),
      { numRuns: runs(0.5) },
    );
  });

  const tangle = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<unknown>(null, 1, '${A}', '&{A}', '${B}', 'A', { Ref: 'A' }, { Ref: 'List' }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom(key, 'Fn::ForEach::B', '${A}', '&{B}x', '__proto__', 'Type', 'Properties', 'Ref'),
        tie('value'),
        { maxKeys: 3 },
      ),
      fc
        .tuple(fc.constantFrom('A', 'B'), tie('value'), tie('value'))
        .map(([name, items, made]) => ({ [key]: [name, items, made] })),
    ),
  })).value;

  test('whatever loops hold, the check ends and reads everything', () => {
    fc.assert(
      fc.property(tangle, tangle, tangle, (items, made, properties) => {
        const checks = validateTemplate({
          Transform: ['AWS::LanguageExtensions'],
          Parameters: { List: { Type: 'CommaDelimitedList', Default: 'x,y' } },
          Conditions: { [key]: ['A', items, made] },
          Resources: {
            [key]: ['A', items, made],
            'Fn::ForEach::B': ['B', ['x'], { '${B}': made, [key]: made }],
            Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: properties },
          },
        });
        expect(checks.map(({ logicalId }) => logicalId)).toContain('Web');
        expect(checks.flatMap(({ issues }) => issues.map(({ code }) => code))).not.toContain(
          'value-unreadable',
        );
      }),
      { numRuns: runs(2) },
    );
  });
});

describe('an issue', () => {
  test('is told once for every item, in the body of the loop', () => {
    expect(linesOf(looped({ AuthSessionValidity: 20 }))).toEqual([
      `error auth-session-range  ${body}.AuthSessionValidity: is 20 minutes, but must be 3 minutes to 15 minutes, in whole minutes, for every item of the loop`,
    ]);
  });

  test('names the items for which it is there', () => {
    const url = { CallbackURLs: ['https://${App}.example.com/cb'], ClientName: '${App}' };
    const lines = (items: Json) =>
      linesOf(looped(url, items))
        .filter((line) => line.includes('url-host-case'))
        .map((line) => line.split(', for ')[1]);
    expect(lines(['a', 'B', 'C'])).toEqual(['B and C']);
    expect(lines(['a', 'B'])).toEqual(['B']);
    expect(lines(['a', 'B', 'C', 'D', 'E', 'F'])).toEqual(['B, C, D, E and F']);
    expect(lines(['a', 'B', 'C', 'D', 'E', 'F', 'G'])).toEqual(['B, C, D, E and 2 more']);
  });

  test('names the items of loops in loops', () => {
    const inner: Json = [
      'Region',
      ['eu', 'US'],
      { '${App}${Region}': client({ CallbackURLs: ['https://${App}.${Region}.example.com/'] }) },
    ];
    const loops = { [key]: ['App', ['a', 'B'], { 'Fn::ForEach::Regions': inner }] as Json };
    const [line] = linesOf(loops).filter((each) => each.includes('url-host-case'));
    expect(line).toMatch(/, for a\/US, B\/eu and B\/US$/);
    expect(line).toContain(`Resources["${key}"][2]["Fn::ForEach::Regions"][2]["\${App}\${Region}"]`);
  });

  test('says that the items are those of a default', () => {
    const Parameters = { Apps: { Type: 'CommaDelimitedList', Default: 'Web, Na-tive' } };
    const clients = looped({ AuthSessionValidity: 20 }, { Ref: 'Apps' }, '&{App}Client');
    const [issue] = issuesOf(clients, { Parameters });
    expect(issue?.world).toEqual({ label: 'with the default of Apps', choices: { Apps: 'Web, Na-tive' } });
    expect(issue?.fixes.at(-1)?.title).toBe('give Apps another value at deployment');
    expect(checkOf(clients, { Parameters }).map(({ logicalId }) => logicalId)).toEqual([
      'WebClient',
      'NativeClient',
    ]);
    const given = checkOf(clients, { Parameters }, { Apps: 'One' });
    expect(given.map(({ logicalId }) => logicalId)).toEqual(['OneClient']);
    expect(given[0]?.issues[0]?.world).toBeUndefined();
  });

  test('of what a loop makes in properties names the items too', () => {
    const loop: Json = ['Switch', ['GenerateSecret', 'EnableTokenRevocation'], { '${Switch}': 'maybe' }];
    const Web = client({ 'Fn::ForEach::Switches': loop });
    expect(linesOf({ Web }, { Transform: 'AWS::LanguageExtensions' })).toEqual([
      'error value-type  Resources.Web.Properties["Fn::ForEach::Switches"][2]["${Switch}"]: must be true or false, but is a string, for GenerateSecret and EnableTokenRevocation',
    ]);
  });

  test('beside loops is told as it is elsewhere', () => {
    const Parameters = { Minutes: { Type: 'Number', Default: 20 } };
    const clients = {
      ...looped({ AuthSessionValidity: { Ref: 'Minutes' } }),
      Other: client({ AuthSessionValidity: 1 }),
    };
    expect(issuesOf(clients, { Parameters }).map(({ path }) => path)).toEqual([
      ['Parameters', 'Minutes', 'Default'],
      ['Parameters', 'Minutes', 'Default'],
      ['Resources', 'Other', 'Properties', 'AuthSessionValidity'],
    ]);
  });
});

describe('a fix', () => {
  const editsOf = (...given: Parameters<typeof checkOf>) =>
    issuesOf(...given).flatMap(({ fixes }) =>
      fixes.map(({ isSafe, inSource, title }) => ({ isSafe, inSource, title })),
    );
  const place = ['Resources', key, 2, '${App}Client', 'Properties'];

  test('changes the body of the loop, where each item needs it', () => {
    expect(editsOf(looped({ ReadAttributes: ['email', 'email'] }))).toEqual([
      {
        isSafe: true,
        inSource: [{ kind: 'remove', path: [...place, 'ReadAttributes', 1] }],
        title: undefined,
      },
    ]);
  });

  test('is to be chosen where it changes other items, and made by hand where the items make the value', () => {
    const urls = { CallbackURLs: ['https://${App}.example.com/'] };
    expect(editsOf(looped(urls, ['a', 'B']))).toContainEqual({
      isSafe: false,
      inSource: undefined,
      title: 'change what the loop makes it of',
    });
    expect(editsOf(looped({ ReadAttributes: ['${App}', 'email'] }, ['email', 'name']))).toEqual([
      {
        isSafe: false,
        inSource: [{ kind: 'remove', path: [...place, 'ReadAttributes', 1] }],
        title: undefined,
      },
    ]);
  });
});

describe('a loop', () => {
  const openLoop = (loop: Json) =>
    checkOf({ [key]: loop }).map(({ logicalId, deferred }) => [logicalId, deferred.map(({ code }) => code)]);
  const made = { '${App}Client': client({}) };

  test.each<[string, Json]>([
    ['no items', ['App', { Ref: 'Apps' }, made]],
    ['open items', ['App', ['a', { Ref: 'Other' }], made]],
    ['too much in it', ['App', ['a'], made, 1]],
    ['no name', [1, ['a'], made]],
    ['an inner loop that is open', ['App', ['a'], { 'Fn::ForEach::B': ['B', { Ref: 'Apps' }, made] }]],
    [
      'far too many items',
      [
        'App',
        Array.from({ length: 300 }, (_, index) => `a${index}`),
        { '${App}Client': client({ CallbackURLs: Array.from({ length: 1000 }, () => '${App}') }) },
      ],
    ],
  ])('with %s remains, and its clients are deferred', (_, loop) => {
    expect(openLoop(loop)).toEqual([[key, ['loop-open']]]);
  });

  test('may be empty', () => {
    expect(checkOf(looped({}, []))).toEqual([]);
  });

  test('in properties that remains leaves the properties open', () => {
    const Web = client({
      ClientName: 'web',
      'Fn::ForEach::Switches': ['Switch', { Ref: 'Switches' }, { '${Switch}': true }],
    });
    const [check] = checkOf({ Web }, { Transform: 'AWS::LanguageExtensions' });
    expect(check?.deferred.map(({ code }) => code)).toEqual(['properties-open']);
  });

  test('makes resource servers and conditions that clients know', () => {
    const others = {
      Conditions: {
        'Fn::ForEach::Stages': [
          'Stage',
          ['Dev'],
          { 'Is${Stage}': { 'Fn::Equals': [{ Ref: 'AWS::Region' }, '${Stage}'] } },
        ],
      },
    };
    const servers: Json = ['Api', ['orders'], { '${Api}Server': server({ Identifier: { Ref: 'Api' } }) }];
    const Web = client({
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['orders/read', { 'Fn::If': ['IsDev', 'orders/nothing', { Ref: 'AWS::NoValue' }] }],
      GenerateSecret: true,
      DefaultRedirectURI: { 'Fn::GetAtt': ['X${Api}', 'Arn'] },
    });
    expect(
      linesOf({ Web, 'Fn::ForEach::Apis': servers }, others).filter((line) => line.includes('scope')),
    ).toEqual([expect.stringContaining('AllowedOAuthScopes[1]["Fn::If"][1]')]);
  });
});
