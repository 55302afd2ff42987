import { runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { lintComment, lintSettingsIn } from './lint-comment';

const code = fc.constantFrom('oauth-implicit-default', 'auth-flow-password', 'idp-exists');
const reason = fc
  .string({ unit: fc.constantFrom('a', ' ', '\n', '#', ':', '"', '${', 'é') })
  .map((text) => text.replace(/\s+/g, ' ').trim());
const reasons = fc.dictionary(code, reason, { minKeys: 1, noNullPrototype: true });

test('what is written as a comment is read back, in HCL and in JSON', () => {
  fc.assert(
    fc.property(fc.record({ silence: reasons, downgrade: reasons }, { requiredKeys: [] }), (settings) => {
      const comment = lintComment(settings);
      expect(lintSettingsIn(comment).settings).toEqual(E.right(settings));
      const lines = comment.split('\n').map((each) => `  # ${each}\n`);
      const inHcl = `resource "a" "b" {\n${lines.join('')}  name = "x"\n}\n`;
      expect(lintSettingsIn(inHcl).settings).toEqual(E.right(settings));
    }),
    { numRuns: runs() },
  );
});

test('each setting has its place', () => {
  const text = 'resource {\n  // cognito: silence a-b: c\n\t#cognito:downgrade d-e : f\r\n}';
  const { settings, offsetOf } = lintSettingsIn(text);
  expect(settings).toEqual(E.right({ silence: { 'a-b': 'c' }, downgrade: { 'd-e': 'f' } }));
  expect(offsetOf('silence', 'a-b')).toBe(text.indexOf('//'));
  expect(offsetOf('downgrade', undefined)).toBe(text.indexOf('#'));
  expect(offsetOf('silence', 'd-e')).toBeUndefined();
});

test('what is no setting is told, and what has no reason has none', () => {
  const { settings } = lintSettingsIn('# cognito: slience a-b: c\n');
  expect(E.isLeft(settings) && settings.left.map(({ code: found, path }) => [found, path])).toEqual([
    ['unknown-key', ['slience']],
  ]);
  expect(lintSettingsIn('# cognito: silence a-b\n').settings).toEqual(E.right({ silence: { 'a-b': '' } }));
  expect(lintSettingsIn('# cognito: silence\n').settings).toEqual(E.right({ silence: { '': '' } }));
  expect(lintSettingsIn('# cognito: __proto__ polluted: x').settings).toMatchObject({ _tag: 'Left' });
  expect({}).not.toHaveProperty('polluted');
  expect(lintSettingsIn('name = "cognito: silence a-b: c"').settings).toEqual(E.right({}));
});
