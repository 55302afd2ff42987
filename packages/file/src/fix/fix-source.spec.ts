import { advice, suggestedFix } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import {
  applyFixes,
  fixedTexts,
  fixSource,
  parseSource,
  checkProps,
  applyTextEdits,
  type SourceFile,
} from '../index';

const parsed = (text: string): SourceFile => {
  const source = parseSource(text);
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  return source.right;
};

const fixed = async (text: string): Promise<string> => (await fixSource(parsed(text))).source.text;

test('safe fixes change what they are about, and no other character', async () => {
  const text = `# The web app
disableOAuth: true
readAttribute: # one a line
  - email
  - email # again
  - 'Name'
idTokenValidity: { Minutes: 30 }
writeAttributes: [email, sub, name]
`;
  expect(await fixed(text)).toBe(`# The web app
disableOAuth: true
readAttributes: # one a line
  - email
  - 'name'
idTokenValidity: { minutes: 30 }
writeAttributes: [email, name]
`);
});

test('a template is repaired where each client stands', async () => {
  const text = `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [Code]
      AllowedOAuthScopes: [OpenID, email]
      CallbackURLs: [https://App.Example.com/cb, https://app.example.com/cb]
      ExplicitAuthFlow:
        - ALLOW_USER_SRP_AUTH
        - allow_refresh_token_auth
      SupportedIdentityProviders: [COGNITO]
      AccessTokenValidity: 1
      TokenValidityUnits: { AccessToken: Hours }
      ClientSecret: hunter2
`;
  expect(await fixed(text)).toBe(`Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes: [openid, email]
      CallbackURLs: [https://app.example.com/cb]
      ExplicitAuthFlows:
        - ALLOW_USER_SRP_AUTH
        - ALLOW_REFRESH_TOKEN_AUTH
      SupportedIdentityProviders: [COGNITO]
      AccessTokenValidity: 1
      TokenValidityUnits: { AccessToken: hours }
`);
});

test('a place that cannot be edited without harm is left alone, and named', async () => {
  const text = `disableOAuth: true
readAttributes: &all [email, email]
writeAttributes: *all
`;
  const { source, refused } = await fixSource(parsed(text));
  expect(source.text).toBe(text);
  expect(refused.map(({ issue, reason }) => [issue.path, reason])).toEqual([
    [['writeAttributes', 1], expect.stringContaining('`*all`')],
    [['readAttributes', 1], 'other places use it too, by the alias `*all`'],
  ]);
});

test('a suggestion is applied where its code is chosen', async () => {
  const text =
    'oAuth:\n  callbackUrls: [http://app.example.com/cb]\n  flows: { authorizationCodeGrant: true }\n';
  const { source } = await fixSource(parsed(text), { choose: suggestedFix(['callback-url-https']) });
  expect(source.text).toBe(text.replace('http:', 'https:'));
});

test('each fix of an issue that changes the text is a change of the text', () => {
  const source = parsed('disableOAuth: true\nsupportedIdentityProviders: [google]\n');
  const [issue] = checkProps(source).issues;
  const fixes = issue === undefined ? [] : fixedTexts(source, issue);
  expect(
    fixes.map(({ title, fix, edits }) => [title, fix.isSafe, applyTextEdits(source.text, edits)]),
  ).toEqual([['write Google', false, 'disableOAuth: true\nsupportedIdentityProviders: [Google]\n']]);
});

test('fixes are applied as they are asked for, or none of them', () => {
  const source = parsed('disableOAuth: true\nsupportedIdentityProviders: [google]\n');
  const [issue] = checkProps(source).issues;
  const fixed = applyFixes(source, [...(issue?.fixes ?? []), advice('look again')]);
  expect(E.isRight(fixed) && fixed.right.text).toBe(
    'disableOAuth: true\nsupportedIdentityProviders: [Google]\n',
  );
  const nowhere = { ...advice('take it out'), inSource: [{ kind: 'remove', path: ['analytics'] } as const] };
  expect(applyFixes(source, [nowhere])).toMatchObject({ _tag: 'Left' });
  expect(
    fixedTexts(source, {
      code: 'token-order',
      severity: 'error',
      path: [],
      message: 'is wrong',
      fixes: [nowhere, advice('look again')],
    }),
  ).toEqual([]);
});

test('a suggestion of a rule that only strict has is applied where strict is asked for', async () => {
  const source = parsed('disableOAuth: true # for now\n');
  const choose = suggestedFix(['user-existence-errors-default']);
  expect((await fixSource(source, { choose })).applied).toEqual([]);
  expect((await fixSource(source, { choose, ruleSet: 'strict' })).source.text).toBe(
    'disableOAuth: true # for now\npreventUserExistenceErrors: true\n',
  );
});
