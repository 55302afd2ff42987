import { printPath } from './path';

test.each<[ReadonlyArray<string | number>, string]>([
  [['x'.repeat(80)], 'x'.repeat(80)],
  [['a', 'x'.repeat(1_000_000), 0], `a.${'x'.repeat(80)}…[0]`],
  [['😀'.repeat(1_000)], `["${'😀'.repeat(80)}…"]`],
])('a key has an end, whatever its length', (path, printed) => {
  expect(printPath(path)).toBe(printed);
});
