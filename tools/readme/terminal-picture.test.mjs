import assert from 'node:assert/strict';
import { test } from 'node:test';
import { terminalPicture } from './terminal-picture.mjs';

/** The lines of text in a picture, as XML. */
const textsIn = (picture) => [...picture.matchAll(/<text[^>]*>(.*)<\/text>/g)].map(([, text]) => text);

test('a colour holds until it ends, in its line alone', () => {
  const picture = terminalPicture('\u001b[1ma\u001b[31mb\u001b[39mc\u001b[22md\n\u001b[2me\nf');
  assert.deepEqual(textsIn(picture), [
    '<tspan class="bold">a</tspan><tspan class="bold red">b</tspan><tspan class="bold">c</tspan>d',
    '<tspan class="dim">e</tspan>',
    'f',
  ]);
});

test('text is shown as it is, with all its spaces', () =>
  assert.deepEqual(textsIn(terminalPicture('  <a> &amp;')), ['\u00a0\u00a0&lt;a&gt;\u00a0&amp;amp;']));

test('a picture is as wide as its longest line and as high as all, whatever their codes', () => {
  const [plain, coloured] = ['ab\n\nabc', '\u001b[31mab\u001b[39m\n\nab\u001b[1mc'].map(
    (output) => /width="\d+" height="\d+"/.exec(terminalPicture(output))?.[0],
  );
  assert.equal(plain, coloured);
  assert.notEqual(plain, /width="\d+" height="\d+"/.exec(terminalPicture('ab\nabc'))?.[0]);
});

test('a code without a style is refused', () =>
  assert.throws(() => terminalPicture('\u001b[4munderlined'), /no style for the code 4/));
