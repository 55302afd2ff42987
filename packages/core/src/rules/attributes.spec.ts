import { browser, machine, off, testRules, testStrictRules } from '../../fixtures/rule-cases';
import {
  fixProps,
  reference,
  suggestedFix,
  text,
  validate,
  wordsOf,
  type PoolContext,
  type ValidateOptions,
} from '../index';

testRules('rules about attributes', {
  failing: [
    ['read-attr-empty-is-all', { ...off, readAttributes: [] }],
    ['write-attr-empty-is-all', { ...off, writeAttributes: [] }],
    ['write-attr-unwritable', { ...off, writeAttributes: ['name', 'email_verified'] }],
    ['attr-custom-name', { ...off, readAttributes: [`custom:${'a'.repeat(21)}`] }],
    ['attr-custom-name', { ...off, writeAttributes: ['custom:my tier'] }],
    ['attr-custom-name', { ...off, readAttributes: [`dev:custom:${'a'.repeat(21)}`] }],
    ['attr-unknown', { ...off, readAttributes: ['tier'] }],
    ['attr-unknown', { ...off, writeAttributes: ['custom:'] }],
    ['attr-unknown', { ...off, writeAttributes: [text`tier-${reference('a')}`] }],
  ],
  fine: [
    { ...off, readAttributes: [`custom:${'a'.repeat(20)}`, `dev:custom:${'a'.repeat(20)}`, 'custom:Größe'] },
    { ...off, readAttributes: ['sub', 'email_verified', 'custom:tier', 'dev:custom:tier', '${attribute}'] },
    { ...off, writeAttributes: ['custom:${attribute}', 'phone_${kind}'] },
  ],
});

describe('rules about attributes', () => {
  test('tell once of a name that no custom attribute has, and not if the user pool has it', () => {
    const props = { ...off, readAttributes: ['custom:my tier'] };
    expect(validate(props, { context: { attributes: {} } }).issues.map(({ code }) => code)).toEqual([
      'attr-custom-name',
    ]);
    expect(validate(props, { context: { attributes: { 'custom:my tier': {} } } }).issues).toEqual([]);
  });

  test('ignore attributes that a reference may add, and values that are no arrays', () => {
    const context = {
      attributes: { email: { required: true }, 'custom:tenant': { mutable: false } },
      identityProviders: { Google: { attributeMapping: { email: 'email' } } },
    };
    const inPool = (lists: object) =>
      validate({ ...off, ...lists }, { context }).issues.map(({ code }) => code);
    expect(inPool({})).toEqual([]);
    expect(inPool({ writeAttributes: ['name', '${another}'] })).toEqual([]);
    expect(inPool({ readAttributes: ['custom:${name}'], writeAttributes: '${list}' })).toEqual([]);
    expect(inPool({ writeAttributes: [] })).toEqual(['write-attr-empty-is-all']);
  });
});

const withCustom = { attributes: { 'custom:plan': {}, email: { required: true } } };

testStrictRules('rules about what users may write', {
  failing: [
    ...[
      'role',
      'isAdmin',
      'is_admin',
      'isadmin',
      'tenantId',
      'tenantid',
      'TENANT-ID',
      'orgName',
      'groups',
    ].map((name) => ['write-attr-privilege', { ...off, writeAttributes: [`custom:${name}`] }] as const),
    ['write-attr-privilege', { ...off, writeAttributes: ['dev:custom:permissions'] }],
    ['write-attr-custom-default', off, withCustom],
    ['write-attr-custom-default', browser(), withCustom],
  ],
  fine: [
    ...['plan', 'organic', 'accessibility', 'roleplay', 'rolex', 'island', 'orgis', 'idorg'].map(
      (name) => ['write-attr-privilege', { ...off, writeAttributes: [`custom:${name}`] }] as const,
    ),
    ['write-attr-privilege', { ...off, readAttributes: ['custom:role'] }],
    ['write-attr-privilege', { ...off, writeAttributes: ['custom:${name}'] }],
    ['write-attr-custom-default', { ...off, writeAttributes: ['email'] }, withCustom],
    ['write-attr-custom-default', off, { attributes: { 'custom:plan': { mutable: false }, email: {} } }],
    ['write-attr-custom-default', off],
    ['write-attr-custom-default', machine(), withCustom],
  ],
});

test('the attributes that are named in place of all are those that users and providers need', () => {
  const level = { levels: { 'write-attr-custom-default': 'warning' } } as const;
  const context: PoolContext = {
    attributes: {
      'custom:plan': {},
      'custom:team': {},
      locale: { mutable: false },
      email: { required: true, mutable: false },
      sub: { required: true },
    },
    identityProviders: { Google: { attributeMapping: { 'custom:team': 'hd', email_verified: 'ok' } } },
  };
  const { source, issues } = fixProps(
    browser(),
    { ...level, context },
    suggestedFix(['write-attr-custom-default']),
  );
  expect(issues).toEqual([]);
  expect(source).toMatchObject({
    writeAttributes: expect.arrayContaining(['email', 'name', 'custom:team']) as unknown,
  });
  const { writeAttributes } = source as { readonly writeAttributes: ReadonlyArray<string> };
  for (const left of ['custom:plan', 'locale', 'sub', 'email_verified']) {
    expect(writeAttributes).not.toContain(left);
  }
});

test('identities, which the service adds to a user pool, is not taken for a mistake', () => {
  const issuesWith = (name: string) =>
    validate({ ...off, readAttributes: [name] }, { context: { attributes: { email: {} } } }).issues;
  expect(issuesWith('identities')).toEqual([]);
  expect(issuesWith('${prefix}')).toEqual([]);
  expect(issuesWith('identit${rest}')).toEqual([]);
  expect(issuesWith('username').map(({ code }) => code)).toEqual(['attr-unknown']);
});

describe('what an app writes', () => {
  const told = (props: object, options: ValidateOptions) =>
    validate(props, options).issues.map((issue) => [issue.code, wordsOf(issue).message]);

  test('has each custom attribute by its name, in strict, and what is required stays', () => {
    const context: PoolContext = {
      attributes: { 'custom:plan': {}, 'custom:org': { required: true }, name: {} },
    };
    const level = { levels: { 'write-attr-custom-default': 'warning' }, context } as const;
    expect(told(off, level)).toEqual([
      ['write-attr-custom-default', 'is left out, so every user may write custom:plan, custom:org'],
    ]);
    const { source } = fixProps(off, level, suggestedFix(['write-attr-custom-default']));
    const { writeAttributes } = source as { readonly writeAttributes: ReadonlyArray<string> };
    expect(writeAttributes).toContain('custom:org');
    expect(writeAttributes).not.toContain('custom:plan');
  });

  test('may have what can be changed, or of which nothing is known', () => {
    const context: PoolContext = { attributes: { name: { mutable: true }, email: {} } };
    expect(told({ ...off, writeAttributes: ['name', 'email', 'locale'] }, { context })).toEqual([]);
  });

  test('lacks once what a provider fills and the user pool requires', () => {
    const context: PoolContext = {
      attributes: { email: { required: true }, name: {} },
      identityProviders: { Google: { attributeMapping: { email: 'email', name: 'name' } } },
    };
    const props = { ...browser({ scopes: ['openid'] }), writeAttributes: ['locale'] };
    expect(told(props, { context })).toEqual([
      ['write-attr-missing-required', 'lacks email, which the user pool requires of every user'],
      ['write-attr-idp-mapped', 'lacks name, which the provider Google fills at each sign-in'],
    ]);
  });

  test.each([
    ['Email', true, 'email'],
    ['emial', false, 'email'],
  ])('is to be %s right, which is safe if only the case is wrong: %s', (attribute, isSafe, value) => {
    const [{ fixes = [] } = {}] = validate({ ...off, readAttributes: [attribute] }).issues;
    expect(fixes[0]).toMatchObject({ isSafe, edits: [{ kind: 'set', value }] });
  });
});
