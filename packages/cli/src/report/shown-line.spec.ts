import { showLine } from './shown-line';

test('a short line is shown as it is', () => {
  expect(showLine('key: value', 6)).toEqual({ text: 'key: value', caret: 5 });
});

test('a column after the end is at the end', () => {
  expect(showLine('key', 99)).toEqual({ text: 'key', caret: 3 });
});

test.each([1, 50, 150, 200])('a long line is cut around column %d', (column) => {
  const line = Array.from({ length: 200 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
  const { text, caret } = showLine(line, column);
  expect(text.length).toBe(96);
  expect(text[caret]).toBe(line[column - 1]);
  expect(text.startsWith('…')).toBe(column > 49);
  expect(text.endsWith('…')).toBe(column < 200);
});

test('what does not print is made visible, one for one', () => {
  const line = 'a\tb\u001b[31m\u009b\u202e\u007f\u2028\ud800c';
  const { text, caret } = showLine(line, line.length);
  expect(text).toBe('a→b␛[31m\ufffd\ufffd␡\ufffd\ufffdc');
  expect(text[caret]).toBe('c');
});

test('the caret counts characters, not units', () => {
  expect(showLine('😀: x', 5)).toEqual({ text: '😀: x', caret: 3 });
});
