import { off, testRules } from '../../fixtures/rule-cases';
import { reference, text, validate } from '../index';

testRules('rules about attributes', {
  failing: [
    ['read-attr-empty-is-all', { ...off, readAttributes: [] }],
    ['write-attr-empty-is-all', { ...off, writeAttributes: [] }],
    ['write-attr-unwritable', { ...off, writeAttributes: ['name', 'email_verified'] }],
    ['attr-unknown', { ...off, readAttributes: ['tier'] }],
    ['attr-unknown', { ...off, writeAttributes: ['custom:'] }],
    ['attr-unknown', { ...off, writeAttributes: [text`tier-${reference('a')}`] }],
  ],
  fine: [
    { ...off, readAttributes: ['sub', 'email_verified', 'custom:tier', 'dev:custom:tier', '${attribute}'] },
    { ...off, writeAttributes: ['custom:${attribute}', 'phone_${kind}'] },
  ],
});

describe('rules about attributes', () => {
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
