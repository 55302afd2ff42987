import {
  add,
  advice,
  mention,
  printIssueIn,
  printMessage,
  remove,
  rename,
  safe,
  said,
  set,
  suggestion,
  when,
  wordsOf,
  type DialectName,
  type Fix,
} from '../index';

const fixIn = (dialect: DialectName, ...fixes: ReadonlyArray<Fix>): string =>
  wordsOf({ message: 'is wrong', fixes }, dialect).fix;

describe('messages', () => {
  test('are equal where they say the same, and print in each dialect', () => {
    const message = said`${mention('oAuth', 'callbackUrls')} is ${'not'} a list`;
    expect(message).toEqual([{ field: ['oAuth', 'callbackUrls'] }, ' is not a list']);
    expect(printMessage(message, 'props')).toBe('`callbackUrls` is not a list');
    expect(printMessage(message, 'cdkL1')).toBe('`callbackUrLs` is not a list');
  });

  test('mention properties of a record, which the props do not spell', () => {
    const message = said`add ${{ property: 'IdTokenValidity' }}`;
    expect(printMessage(message, 'pulumi')).toBe('add `idTokenValidity`');
    expect(printMessage(message, 'props')).toBe('add `IdTokenValidity`');
  });

  test('end with the deployments that the issue is about', () => {
    const world = { label: 'when IsProd', choices: { IsProd: true } };
    expect(wordsOf({ message: 'is plain HTTP', fixes: [], world }).message).toBe(
      'is plain HTTP, when IsProd',
    );
  });

  test('are printed with the issue, in the words of a dialect', () => {
    const issue = {
      code: 'token-order',
      severity: 'error',
      path: [],
      message: said`${mention('generateSecret')} is missing`,
      fixes: [advice('look')],
    } as const;
    expect(printIssueIn('terraform')(issue)).toBe(
      'error token-order  `generate_secret` is missing\n  fix: look',
    );
  });
});

describe('fixes', () => {
  test('say what they do to the place of the issue', () => {
    const fixes = [safe(set('Google')), safe(remove()), safe(rename('oAuth')), safe(add('openid'))];
    expect(fixIn('props', ...fixes)).toBe('write Google, or take it out, or write oAuth, or add openid');
    expect(fixIn('cdkL1', safe(set('Google')), safe(rename('CallbackURLs')))).toBe(
      "write 'Google', or write callbackUrLs",
    );
  });

  test('say what they do to fields', () => {
    const edits = [set(true, 'authFlows', 'userSrp'), set(false, 'authFlows', 'custom')];
    expect(fixIn('props', suggestion(...edits))).toBe('write `userSrp: true` and `custom: false`');
    expect(fixIn('cloudformation', suggestion(...edits))).toBe(
      'add `ALLOW_USER_SRP_AUTH` to `ExplicitAuthFlows` and take out `ALLOW_CUSTOM_AUTH`',
    );
    const flows = set({ authorizationCodeGrant: true }, 'oAuth', 'flows');
    expect(fixIn('terraform', suggestion(flows))).toBe('write `allowed_oauth_flows = ["code"]`');
    expect(fixIn('pulumi', suggestion(set(true, 'preventUserExistenceErrors')))).toBe(
      "write `preventUserExistenceErrors: 'ENABLED'`",
    );
    expect(fixIn('pulumi', suggestion(set(false, 'preventUserExistenceErrors')))).toBe(
      "write `preventUserExistenceErrors: 'LEGACY'`",
    );
    expect(fixIn('describe', suggestion(add('openid', 'oAuth', 'scopes')))).toBe(
      'add openid to `AllowedOAuthScopes`',
    );
    expect(fixIn('describe', suggestion(remove('analytics')))).toBe('take out `AnalyticsConfiguration`');
    expect(fixIn('props', suggestion(remove('oAuth'), remove('keptOAuth'), remove('analytics')))).toBe(
      'take out `oAuth`, `keptOAuth` and `analytics`',
    );
  });

  test('say nothing of blocks that a record does not have', () => {
    const edits = [rename('oAuth', 'keptOAuth'), set(false, 'disableOAuth'), remove('keptOAuth')];
    expect(fixIn('cloudformation', suggestion(...edits))).toBe(
      'write `AllowedOAuthFlowsUserPoolClient: true`',
    );
  });

  test('say when they are right, and what replaces a client', () => {
    expect(fixIn('props', when('if a server signs users in', suggestion(set(true, 'generateSecret'))))).toBe(
      'if a server signs users in, write `generateSecret: true`, which replaces a client that is deployed',
    );
  });
});
