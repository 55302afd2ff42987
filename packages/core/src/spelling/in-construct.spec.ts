import {
  authFlowNames,
  constructAuthFlows,
  constructField,
  inConstruct,
  inDialect,
  mention,
  mentionedProperties,
  said,
  suggestion,
  set,
  validateRecord,
  wordsOf,
  type ClientRecord,
  type Issue,
} from '../index';

const issueAt = (path: Issue['path'], others: Partial<Issue> = {}): Issue => ({
  code: 'some-code',
  severity: 'error',
  path,
  message: 'is wrong',
  fixes: [],
  ...others,
});

const record = {
  AllowedOAuthFlows: ['code', 'implicit'],
  ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_CLIENT_TOKEN_AUTH', 'SRP'],
};

const pathOf = (...path: Issue['path']): Issue['path'] | undefined =>
  inConstruct(record, issueAt(path))?.path;

describe('inConstruct', () => {
  test.each<[Issue['path'], Issue['path']]>([
    [[], []],
    [['UserPoolId'], ['userPool']],
    [['ClientName'], ['userPoolClientName']],
    [
      ['CallbackURLs', 1],
      ['oAuth', 'callbackUrls', 1],
    ],
    [['AllowedOAuthFlowsUserPoolClient'], ['disableOAuth']],
    [['AllowedOAuthFlows'], ['oAuth', 'flows']],
    [
      ['AllowedOAuthFlows', 1],
      ['oAuth', 'flows', 'implicitCodeGrant'],
    ],
    [['ExplicitAuthFlows'], ['authFlows']],
    [
      ['ExplicitAuthFlows', 0],
      ['authFlows', 'user'],
    ],
    [['AnalyticsConfiguration'], ['analytics']],
    [
      ['AnalyticsConfiguration', 'RoleArn'],
      ['analytics', 'role'],
    ],
    [['RefreshTokenRotation', 'RetryGracePeriodSeconds'], ['refreshTokenRotationGracePeriod']],
    [['TokenValidityUnits', 'IdToken'], ['idTokenValidity']],
  ])('puts the path %j into the props of the construct', (path, inProps) => {
    expect(pathOf(...path)).toEqual(inProps);
  });

  test.each<Issue['path']>([
    ['RefreshTokenRotation'],
    ['RefreshTokenRotation', 'Feature'],
    ['TokenValidityUnits'],
    ['ExplicitAuthFlows', 1],
    ['ExplicitAuthFlows', 2],
    ['ExplicitAuthFlows', 3],
    ['Tags'],
  ])('has no path for %s', (...path) => {
    expect(pathOf(...path)).toBeUndefined();
  });

  test('has no path for a flow that nobody knows', () => {
    expect(inConstruct({}, issueAt(['AllowedOAuthFlows', 0]))).toBeUndefined();
  });

  test('has no words for what only this package has, or only a record', () => {
    const at = (others: Partial<Issue>) => inConstruct(record, issueAt(['CallbackURLs'], others));
    expect(at({ message: said`needs ${mention('generateSecret')}` })?.dialect).toBe('cdkL2');
    expect(at({ message: said`needs ${mention('refreshTokenRotation')}` })).toBeUndefined();
    expect(at({ fixes: [suggestion(set([], 'keptOAuth', 'scopes'))] })).toBeUndefined();
    expect(at({ fixes: [suggestion(set(true, 'authFlows', 'refreshToken'))] })).toBeUndefined();
    expect(at({ message: said`needs ${{ property: 'IdTokenValidity' }}` })).toBeUndefined();
  });

  test('says what the props of the construct call what it speaks of', () => {
    const found: ClientRecord = {
      AnalyticsConfiguration: { ApplicationId: 'abc' },
      AllowedOAuthFlowsUserPoolClient: false,
    };
    const { issues } = validateRecord(found);
    const issue = issues.find(({ code }) => code === 'analytics-shape');
    const told = inConstruct(found, issue as Issue);
    expect(told && wordsOf(told).message).toBe(
      'must name the project either by `application`, or by all of `applicationId`, `externalId` and `role`',
    );
  });

  test('leaves no edits of the record in the fixes', () => {
    const { issues } = validateRecord({ PreventUserExistenceErrors: 'LEGACY' });
    const [issue] = issues.filter(({ code }) => code === 'user-existence-errors-legacy');
    expect(issue?.fixes).toEqual([expect.objectContaining({ inSource: expect.anything() as unknown })]);
    expect(inConstruct({}, issue as Issue)?.fixes).toEqual([
      suggestion(set(true, 'preventUserExistenceErrors')),
    ]);
  });
});

describe('constructField', () => {
  test('knows the whole block of OAuth settings, and the client itself', () => {
    expect(constructField(['oAuth'])).toEqual(['oAuth']);
    expect(constructField([])).toEqual([]);
    expect(constructField(['keptOAuth'])).toBeUndefined();
  });

  test('knows the flows of the construct, and no others', () => {
    const known = Object.keys(authFlowNames).filter((flow) => constructField(['authFlows', flow]));
    expect(known).toEqual(constructAuthFlows);
  });
});

describe('mentionedProperties', () => {
  test('names the property at the place, and those of the message and of the fixes, each once', () => {
    const issue = issueAt(['TokenValidityUnits', 'IdToken'], {
      message: said`needs ${{ property: 'IdTokenValidity' }} and ${mention('oAuth', 'scopes')}`,
      fixes: [
        suggestion(set(true, 'refreshTokenRotation'), set('x')),
        { ...suggestion(set(false, 'generateSecret')), title: said`change ${mention('idTokenValidity')}` },
      ],
    });
    expect(mentionedProperties(issue)).toEqual([
      'TokenValidityUnits',
      'IdTokenValidity',
      'AllowedOAuthScopes',
      'RefreshTokenRotation',
    ]);
    expect(mentionedProperties(inDialect('cloudformation', issueAt([])))).toEqual([]);
  });
});
