import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programPlace } from './program-place';

const file = join(process.cwd(), 'lib', 'web.ts');

test.each([
  ['a CommonJS module', file],
  ['an ES module', pathToFileURL(file).href],
])('the place in %s is told from the folder of the program', (_, shown) => {
  const own = `    at new UserPoolClient (${__filename}:1:1)`;
  expect(programPlace({ stack: `Error\n${own}\n    at new Web (${shown}:12:3)` })).toEqual({
    line: join('lib', 'web.ts:12:3'),
    frame: `<anonymous> (${file}:12:3)`,
  });
});
