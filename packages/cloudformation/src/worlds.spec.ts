/** Templates whose parameters and conditions decide what is wrong with their clients. */
import { printIssue, printPath, wordsOf, type Issue } from '@org/cognito-core';
import { client, deferralsOf, pool, provider, type Properties } from '../fixtures/template';
import { validateTemplate, type GivenParameters, type Json } from './index';

const when = (condition: string, yes: Json, no: Json): Json => ({ 'Fn::If': [condition, yes, no] });

const sections = {
  Parameters: {
    Callback: { Type: 'String', Default: 'http://app.example.com/cb' },
    Callbacks: { Type: 'CommaDelimitedList', Default: 'https://a.example.com/#x,http://b.example.com' },
    Stage: { Type: 'String', Default: 'dev' },
    Size: { Type: 'String', AllowedValues: ['small', 'large', 'huge'] },
    Only: { Type: 'String', AllowedValues: ['one'] },
    Minutes: { Type: 'Number', Default: 20 },
    Unit: { Type: 'String', Default: 'minutes' },
    Name: { Type: 'String' },
    Password: { Type: 'String', NoEcho: true, Default: 'hunter2' },
  },
  Mappings: { Urls: { dev: { Cb: 'http://dev.example.com/cb' } } },
  Conditions: {
    IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    IsDev: { 'Fn::Equals': ['dev', { Ref: 'Stage' }] },
    IsLarge: { 'Fn::Equals': [{ Ref: 'Size' }, 'large'] },
    IsTiny: { 'Fn::Equals': [{ Ref: 'Size' }, 'tiny'] },
    IsBoth: { 'Fn::And': [{ Condition: 'IsProd' }, { Condition: 'IsLarge' }] },
    IsEither: { 'Fn::Or': [{ Condition: 'IsProd' }, { Condition: 'IsLarge' }] },
    IsOther: { 'Fn::Not': [{ Condition: 'IsProd' }] },
    IsHere: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] },
    IsNamed: { 'Fn::Not': [{ 'Fn::Equals': [{ 'Fn::Join': ['', [{ Ref: 'Name' }]] }, ''] }] },
    HasCallback: { 'Fn::Not': [{ 'Fn::Equals': [{ 'Fn::Sub': '${Callback}' }, ''] }] },
    HasPassword: { 'Fn::Equals': [{ Ref: 'Password' }, 'hunter2'] },
    IsSame: { 'Fn::Equals': [{ Ref: 'Name' }, { Ref: 'Name' }] },
    IsSameSize: { 'Fn::Equals': [{ Ref: 'Size' }, { Ref: 'Stage' }] },
    Circle: { 'Fn::Not': [{ Condition: 'Circle' }] },
    IsOnly: { 'Fn::Equals': [{ Ref: 'Only' }, 'one'] },
    IsBranch: { 'Fn::Equals': [when('IsProd', 'a', 'b'), 'a'] },
    Malformed: { 'Fn::Equals': ['a'] },
    ManyMalformed: { 'Fn::Or': [{ 'Fn::Equals': 'a' }, { 'Fn::Not': 'a' }, { Condition: ['IsProd'] }] },
    MoreMalformed: { 'Fn::And': 'a' },
    Empty: { 'Fn::Not': [] },
    Nothing: 'x',
  },
};

const code = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
  SupportedIdentityProviders: ['COGNITO'],
  CallbackURLs: ['https://a.example.com/'],
};

const issuesIn = (
  resources: object,
  parameters: GivenParameters = {},
  others: object = sections,
): ReadonlyArray<Issue> =>
  validateTemplate({ ...others, Resources: { Pool: pool, ...resources } }, { parameters }).flatMap(
    ({ issues }) => issues,
  );

const issuesOf = (properties: Properties, parameters?: GivenParameters): ReadonlyArray<Issue> =>
  issuesIn({ Web: client(properties) }, parameters);

/** The issues with their places and worlds, each in one line. */
const lines = (issues: ReadonlyArray<Issue>): ReadonlyArray<string> =>
  issues.map(({ code: name, path, world }) => `${name} ${printPath(path)}${world ? `: ${world.label}` : ''}`);

const noValue: Json = { Ref: 'AWS::NoValue' };

test('a default, an entry of a map, and a branch are found where they stand', () => {
  const found = [
    { ...code, CallbackURLs: [{ Ref: 'Callback' }, { 'Fn::FindInMap': ['Urls', 'dev', 'Cb'] }] },
    { ...code, CallbackURLs: { Ref: 'Callbacks' } },
    { ...code, LogoutURLs: when('IsProd', ['http://x.example.com/out'], ['https://y.example.com/']) },
    {
      ...code,
      AllowedOAuthScopes: ['https://api/read'],
      AllowedOAuthFlows: when('IsProd', ['code'], ['client_credentials']),
      GenerateSecret: when('IsProd', true, false),
    },
  ].flatMap((properties) => {
    return issuesIn({
      Web: client(properties),
      Api: {
        ...provider({}),
        Type: 'AWS::Cognito::UserPoolResourceServer',
        Properties: { UserPoolId: { Ref: 'Other' } },
      },
    });
  });
  expect(lines(found)).toEqual([
    'callback-url-https Parameters.Callback.Default: with the default of Callback',
    'callback-url-https Mappings.Urls.dev.Cb',
    'callback-url-fragment Parameters.Callbacks.Default: with the default of Callbacks',
    'callback-url-https Parameters.Callbacks.Default: with the default of Callbacks',
    'logout-url-https Resources.Web.Properties.LogoutURLs["Fn::If"][1][0]: when IsProd',
    'oauth-client-credentials-secret Resources.Web.Properties.AllowedOAuthFlows["Fn::If"][2][0]: when not IsProd',
  ]);
});

test('whole properties are chosen by a condition', () => {
  const Properties = when(
    'IsProd',
    { UserPoolId: { Ref: 'Pool' }, AuthSessionValidity: 20 },
    { UserPoolId: { Ref: 'Pool' }, AuthSessionValidity: 3 },
  );
  expect(lines(issuesIn({ Web: { ...client({}), Properties } }))).toEqual([
    'auth-session-range Resources.Web.Properties["Fn::If"][1].AuthSessionValidity: when IsProd',
  ]);
});

test('an issue from a default says so, and that another value may be given', () => {
  const [issue] = issuesOf({ ...code, CallbackURLs: [{ Ref: 'Callback' }] });
  expect(issue && printIssue(issue)).toBe(
    'error callback-url-https  Parameters.Callback.Default: uses plain HTTP for a host other than localhost, ' +
      'as CallbackURLs[0] of Web, with the default of Callback\n' +
      '  fix: write https://app.example.com/cb, or give Callback another value at deployment',
  );
  expect(issue?.world).toEqual({
    label: 'with the default of Callback',
    choices: { Callback: 'http://app.example.com/cb' },
  });
});

describe('given values', () => {
  test('replace defaults, and then the issue is where they are used', () => {
    const properties = { ...code, CallbackURLs: [{ Ref: 'Callback' }] };
    expect(lines(issuesOf(properties, { Callback: 'https://app.example.com/' }))).toEqual([]);
    expect(lines(issuesOf(properties, { Callback: 'http://app.example.com/' }))).toEqual([
      'callback-url-https Resources.Web.Properties.CallbackURLs[0]',
    ]);
  });

  test('may be numbers, booleans and lists', () => {
    const properties = {
      ...code,
      AuthSessionValidity: { Ref: 'Minutes' },
      CallbackURLs: { Ref: 'Callbacks' },
      GenerateSecret: { Ref: 'Name' },
    };
    const given = { Minutes: 5, Callbacks: ['https://a.example.com/', 'https://b.example.com/'], Name: true };
    expect(lines(issuesOf(properties, given))).toEqual([]);
  });

  test('of a list that are empty say nothing certain', () => {
    expect(issuesOf({ ...code, CallbackURLs: { Ref: 'Callbacks' } }, { Callbacks: '' })).toEqual([]);
  });

  test('decide conditions', () => {
    const properties = { AuthSessionValidity: when('IsProd', 20, 3) };
    expect(lines(issuesOf(properties, { Stage: 'prod' }))).toEqual([
      'auth-session-range Resources.Web.Properties.AuthSessionValidity["Fn::If"][1]',
    ]);
    expect(issuesOf(properties, { Stage: 'dev' })).toEqual([]);
  });

  test('may be those of pseudo parameters', () => {
    const properties = {
      ...code,
      CallbackURLs: [{ 'Fn::Sub': 'http://${AWS::Region}.example.com/' }],
      AuthSessionValidity: when('IsHere', 20, 3),
    };
    expect(lines(issuesOf(properties, { 'AWS::Region': 'eu-west-1' }))).toEqual([
      'callback-url-https Resources.Web.Properties.CallbackURLs[0]',
      'auth-session-range Resources.Web.Properties.AuthSessionValidity["Fn::If"][1]',
    ]);
    expect(
      lines(issuesIn({ Web: client({ ClientName: { Ref: 'AWS::Region' } }) }, { 'AWS::Region': '' }, {})),
    ).toEqual(['client-name-format Resources.Web.Properties.ClientName']);
  });
});

describe('worlds', () => {
  test('name what is open anew in each world', () => {
    const imported = (name: string): Json => ({ 'Fn::ImportValue': name });
    const issues = issuesOf({
      ...code,
      CallbackURLs: when('IsProd', [imported('One'), imported('One')], [imported('Two')]),
    });
    expect(issues.map(({ code: found, world }) => [found, world?.label])).toEqual([
      ['url-duplicate', 'when IsProd'],
    ]);
    // Programs leave properties undefined.
    const absent = { ClientName: undefined } as unknown as Properties;
    const renamed = issuesOf({
      ...code,
      ...absent,
      CallbackURLs: when('IsProd', [imported('One')], [imported('Two')]),
    });
    expect(renamed).toEqual([]);
  });

  const session = (condition: string): ReadonlyArray<string | undefined> =>
    issuesOf({ AuthSessionValidity: when(condition, 20, 3) }).map(({ world }) => world?.label);

  test.each<[string, ReadonlyArray<string | undefined>]>([
    ['IsProd', ['when IsProd']],
    ['IsDev', ['when IsDev']],
    ['IsBoth', ['when IsBoth']],
    ['IsEither', ['when IsEither']],
    ['IsOther', ['when IsOther']],
    ['IsHere', ['when IsHere']],
    ['IsNamed', ['when IsNamed']],
    ['HasPassword', ['when HasPassword']],
    ['IsBranch', ['when IsBranch']],
    ['IsSameSize', ['when IsSameSize']],
    // It always holds, or never.
    ['IsSame', [undefined]],
    ['IsOnly', [undefined]],
    ['IsTiny', []],
    // Nobody knows.
    ['Circle', []],
    ['Malformed', []],
    ['MoreMalformed', []],
    ['ManyMalformed', []],
    ['Empty', []],
    ['Nothing', []],
    ['Undeclared', []],
  ])('%s', (condition, expected) => expect(session(condition)).toEqual(expected));

  test('only those that can be deployed are looked at', () => {
    expect(issuesOf({ AuthSessionValidity: when('IsProd', when('IsDev', 20, 3), 3) })).toEqual([]);
    expect(
      lines(issuesOf({ AuthSessionValidity: when('IsBoth', 5, when('IsLarge', when('IsProd', 20, 5), 3)) })),
    ).toEqual([]);
  });

  test('a value that is compared is known where it is the same', () => {
    const url = { 'Fn::Sub': 'http://${AWS::Region}/' };
    const properties = { ...code, CallbackURLs: [when('IsHere', url, 'https://a.example.com/')] };
    expect(lines(issuesOf(properties))).toEqual([
      'callback-url-https Resources.Web.Properties.CallbackURLs[0]["Fn::If"][1]: when IsHere',
    ]);
  });

  test('each allowed value is tried, and named where it matters', () => {
    const named = (allowed: ReadonlyArray<string>, bad: Readonly<Record<string, string>>) => {
      const Parameters = { Kind: { Type: 'String', AllowedValues: allowed } };
      const entries = allowed.map((value) => [value, { Minutes: bad[value] ?? '3' }]);
      const Mappings = { Kinds: Object.fromEntries(entries) as object };
      const minutes = { 'Fn::FindInMap': ['Kinds', { Ref: 'Kind' }, 'Minutes'] };
      const found = issuesIn({ Web: client({ AuthSessionValidity: minutes }) }, {}, { Parameters, Mappings });
      return found.map(({ path, world }) => `${path.join('.')} ${world?.label}`);
    };
    expect(named(['a', 'b', 'c'], { b: '20' })).toEqual(['Mappings.Kinds.b.Minutes when Kind is b']);
    expect(named(['a'], { a: '20' })).toEqual(['Mappings.Kinds.a.Minutes undefined']);
    const long = 'a very long value that nobody wants to read twice';
    expect(named([long, 'b'], { [long]: '20' })).toEqual([
      `Mappings.Kinds.${long}.Minutes when Kind is "a very long value that nobody wants to r…"`,
    ]);
  });

  test('an allowed value is found among those that are allowed', () => {
    const Parameters = {
      Url: {
        Type: 'String',
        Default: 'http://a.example.com/',
        AllowedValues: ['https://b.example.com/', 'http://a.example.com/'],
      },
    };
    const [issue] = issuesIn(
      { Web: client({ ...code, CallbackURLs: [{ Ref: 'Url' }] }) },
      {},
      { Parameters },
    );
    expect(issue && lines([issue])).toEqual([
      'callback-url-https Parameters.Url.AllowedValues[1]: when Url is http://a.example.com/',
    ]);
    expect(issue?.fixes.map(({ inSource }) => inSource)).toEqual([undefined]);
  });

  test('several values, or several facts together, are told as shortly as they can be', () => {
    const labels = (value: Json) => issuesOf({ AuthSessionValidity: value }).map(({ world }) => world?.label);
    expect(labels(when('IsProd', when('IsLarge', 20, 3), 3))).toEqual(['when IsProd and IsLarge']);
    expect(labels(when('IsProd', 3, when('IsLarge', 3, 20)))).toEqual(['when not IsProd and not IsLarge']);
    const Mappings = {
      Kinds: { small: { Kind: 'bad' }, large: { Kind: 'good' }, huge: { Kind: 'bad' } },
      Minutes: { bad: { Value: 20 }, good: { Value: 3 } },
    };
    const kind = { 'Fn::FindInMap': ['Kinds', { Ref: 'Size' }, 'Kind'] };
    const minutes = { 'Fn::FindInMap': ['Minutes', kind, 'Value'] };
    expect(
      issuesIn({ Web: client({ AuthSessionValidity: minutes }) }, {}, { ...sections, Mappings }).map(
        ({ world }) => world?.label,
      ),
    ).toEqual(['when Size is small or huge']);
  });

  test('what is not decided by single facts has an example', () => {
    const value = when('IsProd', when('IsLarge', 3, 20), when('IsLarge', 20, 3));
    expect(issuesOf({ AuthSessionValidity: value }).map(({ world }) => world?.label)).toEqual([
      'when IsProd and not IsLarge',
      'when IsLarge and not IsProd',
    ]);
    // One place, in worlds that have nothing in common.
    const minutes = { 'Fn::FindInMap': ['Minutes', 'all', 'Bad'] };
    const Mappings = { Minutes: { all: { Bad: 20 } } };
    const same = when('IsProd', when('IsLarge', 3, minutes), when('IsLarge', minutes, 3));
    expect(
      issuesIn({ Web: client({ AuthSessionValidity: same }) }, {}, { ...sections, Mappings }).map(
        ({ world }) => world?.label,
      ),
    ).toEqual(['in some deployments, such as when IsProd and not IsLarge']);
  });

  test('a client with a condition is looked at where it is deployed', () => {
    const conditional = { ...client({ AuthSessionValidity: 20 }), Condition: 'IsProd' };
    expect(lines(issuesIn({ Web: conditional }))).toEqual([
      'auth-session-range Resources.Web.Properties.AuthSessionValidity',
    ]);
    expect(lines(issuesIn({ Web: { ...conditional, Condition: 'IsTiny' } }))).toEqual([]);
    expect(lines(issuesIn({ Web: { ...conditional, Condition: 'Undeclared' } }))).toHaveLength(1);
    const { Properties: _, ...bare } = conditional;
    expect(lines(issuesIn({ Web: bare }))).toEqual([
      'user-pool-id-required Resources.Web.Properties.UserPoolId',
    ]);
    expect(lines(issuesIn({ Web: { ...conditional, Properties: when('IsProd', noValue, {}) } }))).toEqual([
      'user-pool-id-required Resources.Web.Properties["Fn::If"][1].UserPoolId',
    ]);
  });

  test('what is around a client is that of the same world', () => {
    const corp = { ...provider({}), Condition: 'IsProd' };
    const names = { SupportedIdentityProviders: when('IsProd', [{ Ref: 'Corp' }], ['Corp']) };
    expect(lines(issuesIn({ Corp: corp, Web: client(names) }))).toEqual([
      'idp-exists Resources.Web.Properties.SupportedIdentityProviders["Fn::If"][2][0]: when not IsProd',
    ]);
    const always = { SupportedIdentityProviders: ['Corp'] };
    expect(lines(issuesIn({ Corp: corp, Web: client(always) }))).toEqual([
      'idp-order Resources.Web.Properties.SupportedIdentityProviders[0]: when IsProd',
      'idp-exists Resources.Web.Properties.SupportedIdentityProviders[0]: when not IsProd',
    ]);
    expect(lines(issuesIn({ Corp: { ...corp, Condition: 'Undeclared' }, Web: client(always) }))).toEqual([
      'idp-order Resources.Web.Properties.SupportedIdentityProviders[0]',
    ]);
  });

  test('what decides nothing about a client makes no world', () => {
    const functionWith = (properties: Json, condition: string) => ({
      Type: 'AWS::Serverless::Function',
      Condition: condition,
      Properties: properties,
    });
    const trigger = { Type: 'Cognito', Properties: { UserPool: { Ref: 'Pool' }, Trigger: 'PreSignUp' } };
    const Pool = {
      ...pool,
      Properties: {
        Policies: { PasswordPolicy: { MinimumLength: { Ref: 'Minutes' } } },
        MfaConfiguration: when('IsHere', 'ON', 'OFF'),
      },
    };
    const found = issuesIn({
      Pool,
      Get: functionWith({ Events: { Get: { Type: 'Api' } } }, 'IsHere'),
      Job: functionWith({}, 'IsLarge'),
      Odd: functionWith({ Events: { Odd: 'x' } }, 'IsOther'),
      Open: functionWith(when('IsProd', {}, { Events: {} }), 'IsOther'),
      SignUp: functionWith({ Events: { SignUp: trigger } }, 'IsProd'),
      Web: client({ AuthSessionValidity: when('IsDev', 20, 3) }),
    });
    expect(lines(found)).toEqual([
      'auth-session-range Resources.Web.Properties.AuthSessionValidity["Fn::If"][1]: when IsDev',
    ]);
  });

  test('an item of an array that is not there moves those after it', () => {
    const urls = [noValue, when('IsProd', noValue, 'https://a.example.com/'), 'http://b.example.com/'];
    const [issue] = issuesOf({ ...code, CallbackURLs: urls });
    expect(issue && lines([issue])).toEqual(['callback-url-https Resources.Web.Properties.CallbackURLs[2]']);
    expect(issue?.fixes[0]?.inSource).toEqual([
      {
        kind: 'set',
        path: ['Resources', 'Web', 'Properties', 'CallbackURLs', 2],
        value: 'https://b.example.com/',
      },
    ]);
  });
});

describe('defaults', () => {
  test('that decide together are named together, and one alone alone', () => {
    const lifetime = (properties: Properties) =>
      issuesOf(properties).map((issue) => [issue.code, issue.world?.label, wordsOf(issue).fix]);
    expect(
      lifetime({
        AccessTokenValidity: { Ref: 'Minutes' },
        TokenValidityUnits: { AccessToken: { Ref: 'Unit' } },
      }),
    ).toEqual([]);
    const Parameters = {
      ...sections.Parameters,
      Unit: { Type: 'String', Default: 'days' },
    };
    const found = issuesIn(
      {
        Web: client({
          AccessTokenValidity: { Ref: 'Minutes' },
          TokenValidityUnits: { AccessToken: { Ref: 'Unit' } },
        }),
      },
      {},
      { ...sections, Parameters },
    );
    expect(found.map((issue) => [issue.code, issue.path, issue.world?.label])).toEqual([
      ['access-token-range', ['Parameters', 'Minutes', 'Default'], 'with the defaults of Minutes and Unit'],
    ]);
    expect(found[0] && wordsOf(found[0]).fix).toContain(
      'or give Minutes and Unit another value at deployment',
    );
  });

  test('do not count for what is wrong with any value', () => {
    const url = { 'Fn::Sub': 'https://${Stage}.example.com/#x' };
    expect(lines(issuesOf({ ...code, CallbackURLs: [url] }))).toEqual([
      'callback-url-fragment Resources.Web.Properties.CallbackURLs[0]',
    ]);
  });

  test('of which each is enough are all named', () => {
    const Twice = { A: { Type: 'String', Default: 'COGNITO' }, B: { Type: 'String', Default: 'COGNITO' } };
    const listed = { SupportedIdentityProviders: [{ Ref: 'A' }, { Ref: 'B' }, 'COGNITO'] };
    expect(lines(issuesIn({ Web: client(listed) }, {}, { Parameters: Twice }))).toEqual([
      'idp-duplicate Parameters.B.Default: with the defaults of A and B',
      'idp-duplicate Resources.Web.Properties.SupportedIdentityProviders[2]: with the defaults of A and B',
    ]);
  });

  test('that are needed together are named together', () => {
    const Parameters = { A: { Type: 'String', Default: 'Corp' }, B: { Type: 'String', Default: 'Corp' } };
    const names = { SupportedIdentityProviders: [{ Ref: 'A' }, { Ref: 'B' }] };
    const found = issuesIn(
      { Corp: provider({}), Web: client(names, { DependsOn: 'Corp' }) },
      {},
      { Parameters },
    );
    expect(lines(found)).toEqual(['idp-duplicate Parameters.B.Default: with the defaults of A and B']);
  });

  test('do not count beside a value that only a deployment gives', () => {
    const Parameters = {
      Unit: { Type: 'String', Default: 'minutes', AllowedValues: ['seconds', 'minutes', 'days'] },
      Amount: { Type: 'Number', Default: 2 },
    };
    const lifetime = client({
      IdTokenValidity: { Ref: 'Amount' },
      TokenValidityUnits: { IdToken: { Ref: 'Unit' } },
    });
    expect(lines(issuesIn({ Web: lifetime }, {}, { Parameters }))).toEqual([
      'id-token-range Parameters.Amount.Default: when Unit is minutes, with the default of Amount',
    ]);
  });

  test('count for what is around a client', () => {
    const Parameters = { Name: { Type: 'String', Default: 'Corp' } };
    const web = client({ SupportedIdentityProviders: ['Google'] });
    const corp = provider({ ProviderName: { Ref: 'Name' } });
    expect(lines(issuesIn({ Corp: corp, Web: web }, {}, { Parameters }))).toEqual([
      'idp-exists Resources.Web.Properties.SupportedIdentityProviders[0]: with the default of Name',
    ]);
  });

  test('are not what a condition was decided by', () => {
    const url = when('HasCallback', { Ref: 'Callback' }, 'https://a.example.com/');
    expect(lines(issuesOf({ ...code, CallbackURLs: [url] }))).toEqual([
      'callback-url-https Parameters.Callback.Default: when HasCallback, with the default of Callback',
    ]);
    const other = when('HasCallback', 'https://a.example.com/', { Ref: 'Callback' });
    expect(lines(issuesOf({ ...code, CallbackURLs: [other] }))).toEqual([]);
    expect(lines(issuesOf({ ClientName: when('IsDev', 'web', { Ref: 'Stage' }) }))).toEqual([]);
    expect(lines(issuesOf({ ClientName: when('IsProd', 'web', { Ref: 'Stage' }) }))).toEqual([]);
  });

  test('that are compared are found where they stand', () => {
    const Parameters = { Stage: { Type: 'String', Default: 'a/b' } };
    const Conditions = { IsDefault: { 'Fn::Equals': [{ Ref: 'Stage' }, 'a/b'] } };
    const name = when('IsDefault', { Ref: 'Stage' }, 'web');
    expect(lines(issuesIn({ Web: client({ ClientName: name }) }, {}, { Parameters, Conditions }))).toEqual([
      'client-name-format Parameters.Stage.Default: when IsDefault',
    ]);
    const other = { IsDefault: { 'Fn::Equals': [{ Ref: 'Stage' }, 'c/d'] } };
    expect(
      lines(issuesIn({ Web: client({ ClientName: name }) }, {}, { Parameters, Conditions: other })),
    ).toEqual(['client-name-format Resources.Web.Properties.ClientName["Fn::If"][1]: when IsDefault']);
  });

  test('that must not be shown are not', () => {
    const properties = {
      ...code,
      ClientName: { 'Fn::Sub': '/${Password}' },
      DefaultRedirectURI: { Ref: 'Password' },
    };
    const found = validateTemplate(
      { ...sections, Resources: { Pool: pool, Web: client(properties) } },
      {
        parameters: { Password: 'hunter3' },
      },
    );
    expect(JSON.stringify(found)).not.toMatch(/hunter/);
  });
});

describe('fixes', () => {
  const edits = (properties: Properties, others: object = {}) =>
    issuesIn({ Web: client(properties) }, {}, { ...sections, ...others }).flatMap(({ fixes }) =>
      fixes.filter(({ edits: all }) => all.length > 0).map(({ isSafe, inSource }) => ({ isSafe, inSource })),
    );
  const unit = (value: Json): Properties => ({
    AccessTokenValidity: 60,
    TokenValidityUnits: { AccessToken: value },
  });
  const place = ['Resources', 'Web', 'Properties', 'TokenValidityUnits', 'AccessToken'];

  test('change the branch that is wrong', () => {
    expect(edits(unit(when('IsProd', 'Minutes', 'minutes')))).toEqual([
      { isSafe: true, inSource: [{ kind: 'set', path: [...place, 'Fn::If', 1], value: 'minutes' }] },
    ]);
  });

  test('are to be chosen where they change what others use too', () => {
    const Parameters = { Unit: { Type: 'String', Default: 'Minutes' } };
    expect(edits(unit({ Ref: 'Unit' }), { Parameters })).toEqual([
      {
        isSafe: false,
        inSource: [{ kind: 'set', path: ['Parameters', 'Unit', 'Default'], value: 'minutes' }],
      },
    ]);
  });

  test('are to be chosen where they change worlds in which nothing is wrong', () => {
    const found = edits({
      GenerateSecret: when('IsProd', true, false),
      EnablePropagateAdditionalUserContextData: true,
    });
    expect(found.every(({ isSafe }) => !isSafe)).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });

  const twice = (...items: ReadonlyArray<Json>): Properties => ({ ReadAttributes: ['email', ...items] });
  const attributes = ['Resources', 'Web', 'Properties', 'ReadAttributes'];

  test('take out nothing that others use', () => {
    const Mappings = { Attributes: { all: { first: 'email' } } };
    const inMap = { 'Fn::FindInMap': ['Attributes', 'all', 'first'] };
    expect(edits(twice(inMap), { Mappings })).toEqual([{ isSafe: false, inSource: undefined }]);
    expect(edits(twice('email'))).toEqual([
      {
        isSafe: true,
        inSource: [{ kind: 'remove', path: ['Resources', 'Web', 'Properties', 'ReadAttributes', 1] }],
      },
    ]);
    expect(edits({ ...twice('email'), ClientName: { Ref: 'Stage' } })).toEqual([
      {
        isSafe: true,
        inSource: [{ kind: 'remove', path: ['Resources', 'Web', 'Properties', 'ReadAttributes', 1] }],
      },
    ]);
  });

  const emptied = (...place: ReadonlyArray<string | number>) => [
    { isSafe: true, inSource: [{ kind: 'set', path: [...attributes, ...place], value: noValue }] },
  ];

  test.each<[string, Properties, ReadonlyArray<object>]>([
    ['its branch', twice(when('IsProd', 'email', 'name')), emptied(1, 'Fn::If', 1)],
    ['its other branch', twice(when('IsProd', 'name', 'email')), emptied(1, 'Fn::If', 2)],
    [
      'the branch before it',
      { ReadAttributes: [when('IsProd', 'email', noValue), 'email'] },
      emptied(0, 'Fn::If', 1),
    ],
    [
      'the branch of the narrower condition',
      { ReadAttributes: [when('IsProd', 'email', noValue), 'name', when('IsBoth', 'email', noValue)] },
      emptied(2, 'Fn::If', 1),
    ],
    [
      'the list of its branch',
      { ReadAttributes: when('IsProd', ['email', 'email'], ['email']) },
      [{ isSafe: true, inSource: [{ kind: 'remove', path: [...attributes, 'Fn::If', 1, 1] }] }],
    ],
    [
      'neither of two branches that count in other deployments too',
      { ReadAttributes: [when('IsProd', 'email', noValue), 'name', when('IsLarge', 'email', noValue)] },
      [{ isSafe: false, inSource: undefined }],
    ],
  ])('take what one world has twice out of %s', (_, properties, expected) => {
    expect(edits(properties)).toEqual(expected);
  });

  test('take nothing out of a client whose properties are missing', () => {
    const Web = { Type: 'AWS::Cognito::UserPoolClient', Condition: 'IsProd' };
    expect(issuesIn({ Web }).every(({ fixes }) => fixes.every(({ edits: all }) => all.length === 0))).toBe(
      true,
    );
  });

  test('are left to the author where a function makes the value', () => {
    const url = { 'Fn::Join': ['', ['http://', { Ref: 'Stage' }, '.example.com/']] };
    expect(edits({ ...code, CallbackURLs: [url] })).toEqual([{ isSafe: false, inSource: undefined }]);
  });
});

test('a value that is no data is told as it is elsewhere', () => {
  const properties = { ClientName: new Date(0) as unknown as Json, AuthSessionValidity: { Ref: 'Minutes' } };
  expect(lines(issuesOf(properties))).toEqual([
    'value-type Resources.Web.Properties.ClientName',
    'auth-session-range Parameters.Minutes.Default: with the default of Minutes',
  ]);
});

describe('too many combinations', () => {
  const count = 9;
  const numbers = Array.from({ length: count }, (_, index) => index);
  const Parameters = {
    ...Object.fromEntries(numbers.map((index) => [`P${index}`, { Type: 'String' }])),
    Size: { Type: 'String', AllowedValues: ['s', 'https://app.example.com/', 'http://app.example.com/'] },
  };
  const Conditions = {
    ...Object.fromEntries(
      numbers.map((index) => [`C${index}`, { 'Fn::Equals': [{ Ref: `P${index}` }, 'x'] }]),
    ),
    Never: { 'Fn::And': [{ Condition: 'C0' }, { 'Fn::Not': [{ Condition: 'C0' }] }] },
  };
  const others = { Parameters, Conditions };
  const url = (index: number): Json =>
    when(`C${index}`, `http://h${index}.example.com/`, `https://h${index}.example.com/`);

  test('are looked at one by one, and the report says so', () => {
    const properties = {
      ...code,
      AuthSessionValidity: 20,
      CallbackURLs: [
        ...numbers.map(url),
        { Ref: 'Size' },
        when('Never', 'http://never.example.com/', noValue),
      ],
    };
    const resources = { Web: client(properties) };
    const found = lines(issuesIn(resources, {}, others));
    expect(found).toContain('auth-session-range Resources.Web.Properties.AuthSessionValidity');
    for (const index of numbers) {
      // The first holds too in the world of another condition.
      const label = `${index === 0 ? 'in some deployments, such as ' : ''}when C${index}`;
      expect(found).toContain(
        `callback-url-https Resources.Web.Properties.CallbackURLs[${index}]["Fn::If"][1]: ${label}`,
      );
    }
    expect(found).toContain(
      'callback-url-https Parameters.Size.AllowedValues[2]: when Size is http://app.example.com/',
    );
    expect(found.join('\n')).not.toContain('never');
    expect(deferralsOf(resources, others)).toContain(
      'worlds-many : fewer than 256 combinations of conditions and allowed values; each was looked at by itself',
    );
  });

  test('around clients are looked at one by one too', () => {
    const providers = Object.fromEntries(
      numbers.map((index) => [
        `Corp${index}`,
        { ...provider({ ProviderName: `Corp${index}` }), Condition: `C${index}` },
      ]),
    );
    const web = client({ SupportedIdentityProviders: ['Corp0'], AuthSessionValidity: 20 });
    const found = lines(issuesIn({ ...providers, Web: web }, {}, others));
    expect(found).toContain('auth-session-range Resources.Web.Properties.AuthSessionValidity');
  });
});

test('a list in a list is told where it stands, whatever its default is', () => {
  expect(lines(issuesOf({ ...code, CallbackURLs: [{ Ref: 'Callbacks' }] }))).toEqual([
    'value-type Resources.Web.Properties.CallbackURLs[0]',
  ]);
});
