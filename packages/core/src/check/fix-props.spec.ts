import * as E from 'fp-ts/Either';
import {
  editedData,
  fixAll,
  fixProps,
  readRecordData,
  suggestedFix,
  validate,
  validateRead,
  wordsOf,
  type SourceEdit,
} from '../index';

const off = { disableOAuth: true };

describe('fixProps', () => {
  test('applies every safe fix, and leaves what was given as it is', () => {
    const props = { ...off, readAttribute: ['email', 'Name', 'email'], idTokenValidity: { Minutes: 30 } };
    const { source, applied, refused, issues } = fixProps(props);
    expect(source).toEqual({ ...off, readAttributes: ['email', 'name'], idTokenValidity: { minutes: 30 } });
    expect(applied.map(({ issue }) => issue.code).sort()).toEqual([
      'attr-duplicate',
      'attr-unknown',
      'duration-format',
      'unknown-key',
    ]);
    expect([refused, issues]).toEqual([[], []]);
    expect(props).toHaveProperty('readAttribute');
  });

  test('gives a key its right name only if all that this brings to light can be fixed', () => {
    const wrong = { oAuth: { callbackUrl: ['http://a.example'], flows: { authorizationCodeGrant: true } } };
    const { source, refused } = fixProps(wrong);
    expect(source).toEqual(wrong);
    expect(refused.map(({ issue, reason }) => [issue.code, reason])).toEqual([
      ['unknown-key', 'it would bring another error to light'],
    ]);
  });

  test('keeps the right one of two keys', () => {
    const { issues } = fixProps({ ...off, generateSecret: true, generateSecre: true });
    expect(issues.map(({ fixes }) => fixes.map(({ title }) => title))).toEqual([
      ['keep generateSecret, and take this one out'],
    ]);
  });

  test('applies suggestions that were chosen', () => {
    const props = { ...off, supportedIdentityProviders: ['google'], enableTokenRevocation: false };
    const choose = suggestedFix(['idp-builtin-case']);
    expect(fixProps(props, {}, choose).source).toEqual({ ...props, supportedIdentityProviders: ['Google'] });
  });

  test('takes what only the author can mend for no fix', () => {
    const { source, refused } = fixProps(
      { authSessionValidity: { minutes: 20 }, ...off },
      {},
      ({ fixes }) => fixes[0],
    );
    expect(source).toEqual({ authSessionValidity: { minutes: 20 }, ...off });
    expect(refused).toEqual([]);
  });

  test('never writes a value over another one, whose key is spelt right by another fix', () => {
    const props = { ...off, readAttribute: ['email'], readatributes: ['name'] };
    const { source, issues } = fixProps(props);
    expect(source).toEqual({ ...off, readAttribute: ['email'], readAttributes: ['name'] });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['unknown-key', ['readAttribute']]]);
  });

  test('refuses to rename a key to one that is there', () => {
    const props = { ...off, ClientName: 'a', userPoolClientName: 'b' };
    const { source, refused } = fixProps(props, {}, suggestedFix(['unknown-key']));
    expect(source).toEqual(props);
    expect(refused.map(({ reason }) => reason)).toEqual(['its new key is there already']);
  });

  test('refuses to edit what cannot be read', () => {
    const props = {
      ...off,
      readAttributes: ['email', 'email'],
      get oAuth(): never {
        throw new Error('not readable');
      },
    };
    expect(fixProps(props).refused.map(({ reason }) => reason)).toEqual(['its surroundings cannot be read']);
  });

  test.each(['name', 'emial', 'tier'])('knows what %s may have meant, or not', (attribute) => {
    const { issues } = fixProps({ ...off, readAttributes: [attribute] });
    expect(issues.every(({ fixes }) => fixes.length > 0)).toBe(true);
  });
});

test.each<[string, object, string]>([
  [
    'a scope',
    { oAuth: { scopes: ['openi'], callbackUrls: ['a:b'] } },
    'write openid, or write <identifier>/<name>',
  ],
  ['a standard scope', { oAuth: { scopes: ['EMAIL'], callbackUrls: ['a:b'] } }, 'write email'],
  ['a provider', { ...off, supportedIdentityProviders: ['Okat'] }, 'write Okta, or create it'],
])('the name that is nearest is offered for %s', (_, props, fix) => {
  const { issues } = validate(props, { context: { identityProviders: { Okta: {} } } });
  expect(issues.map((issue) => wordsOf(issue).fix)).toContainEqual(expect.stringContaining(fix));
});

describe('fixAll', () => {
  const fixable = {
    issuesOf: (record: unknown) => validateRead(readRecordData(record)).issues,
    edit: (record: unknown, edits: ReadonlyArray<SourceEdit>) =>
      E.right(edits.reduce<unknown>(editedData, record)),
  };

  test('fixes a record in its own words', () => {
    const record = {
      ExplicitAuthFlows: ['allow_user_srp_auth', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      ClientSecret: 'hunter2',
    };
    expect(fixAll(record, fixable).source).toEqual({
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    });
  });

  test('changes arrays of flows where props have flags', () => {
    const record = {
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED' },
    };
    const codes = ['auth-flow-rotation-conflict', 'auth-flow-plain-password'];
    expect(fixAll(record, fixable, suggestedFix(codes)).source).toEqual({
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED' },
    });
  });

  test('adds no flow that is there', () => {
    const record = {
      ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
      GenerateSecret: true,
    };
    expect(fixAll(record, fixable, suggestedFix(['auth-flow-legacy-mix'])).source).toEqual({
      ...record,
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
    });
  });

  test('leaves a fix that does not take its issue away', () => {
    const idle = { ...fixable, edit: (record: unknown) => E.right(record) };
    const { refused } = fixAll({ ClientSecret: 'hunter2' }, idle);
    expect(refused.map(({ reason }) => reason)).toEqual(['the issue would still be there']);
  });

  test('fixes one at a time where all at once cannot be', () => {
    const single = {
      ...fixable,
      edit: (record: unknown, edits: ReadonlyArray<SourceEdit>) =>
        edits.length > 1 ? E.left('one at a time') : fixable.edit(record, edits),
    };
    const record = { ClientSecret: 'hunter2', ReadAttributes: ['email', 'email'] };
    expect(fixAll(record, single).source).toEqual({ ReadAttributes: ['email'] });
  });
});

describe('editedData', () => {
  test.each<[SourceEdit, unknown]>([
    [
      { kind: 'set', path: ['a', 'b'], value: 1 },
      { a: { b: 1 }, list: [1, 2] },
    ],
    [{ kind: 'set', path: ['list', 0], value: 5 }, { list: [5, 2] }],
    [{ kind: 'add', path: ['list'], value: 3 }, { list: [1, 2, 3] }],
    [
      { kind: 'add', path: ['other'], value: 3 },
      { list: [1, 2], other: [3] },
    ],
    [{ kind: 'remove', path: ['list', 0] }, { list: [2] }],
    [{ kind: 'rename', path: ['list'], key: 'items' }, { items: [1, 2] }],
  ])('%j', (edit, expected) => {
    expect(editedData({ list: [1, 2] }, edit)).toEqual(expected);
  });
});
