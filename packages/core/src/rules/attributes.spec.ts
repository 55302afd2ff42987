import { browser, machine, off, testRules, testStrictRules } from '../../fixtures/rule-cases';
import { fixProps, reference, suggestedFix, text, validate, type PoolContext } from '../index';

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
    ...['plan', 'organic', 'accessibility', 'roleplay', 'rolex', 'island'].map(
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
