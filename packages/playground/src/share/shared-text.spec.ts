import { anyCharacter } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { linkTo } from '../../fixtures/link-to';
import { readFragment, toFragment } from './shared-text';

/** Any text, with halves of surrogate pairs, too. */
const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
);

test('a link gives back the text that it was made of', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(readFragment(toFragment({ text }))).toEqual(E.right({ text }));
    }),
  );
});

test('a link gives back the text that is compared, too', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      expect(readFragment(toFragment({ text, other }))).toEqual(E.right({ text, other }));
    }),
  );
});

test('a link is made of characters that no mailer breaks', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(toFragment({ text })).toMatch(/^#1:[\w-]*$/);
    }),
  );
});

test('whatever stands behind the mark is read or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (letters) => {
      const read = readFragment(`#1:${letters}`);
      if (E.isLeft(read)) expect(read.left).toMatch(/^The link /);
      else expect(typeof read.right?.text).toBe('string');
    }),
  );
});

test('a link that was cut is refused', () => {
  const whole = toFragment({ text: 'disableOAuth: true\n'.repeat(20) });
  for (let end = '#1:'.length; end < whole.length; end += 1) {
    expect(readFragment(whole.slice(0, end))).toMatchObject({ _tag: 'Left' });
  }
});

test.each(['{}', '[]', '[1]', '["a", "b", "c"]', 'null', 'text', '[{"text": "a"}]'])(
  '%s is no text of a link',
  (json) => {
    expect(readFragment(linkTo(json))).toMatchObject({ _tag: 'Left' });
  },
);

test('a short link does not unpack to a text without end', () => {
  const bomb = linkTo(JSON.stringify(['a'.repeat(5 * 1024 * 1024)]));
  expect(bomb.length).toBeLessThan(100_000);
  expect(readFragment(bomb)).toEqual(E.left('The link holds more text than this page reads.'));
});

test.each(['', '#', '#report', '#2:abc'])('%j is no link to a text', (fragment) => {
  expect(readFragment(fragment)).toEqual(E.right(undefined));
});
