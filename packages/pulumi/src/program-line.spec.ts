import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programLine } from './program-line';

const index = join(process.cwd(), 'index.ts');

const stackOf = (...calls: ReadonlyArray<string>) => ({
  stack: ['Error', ...calls.map((call) => `    at ${call}`)].join('\n'),
});

describe('the line of a program', () => {
  test.each<[string, ReadonlyArray<string>, string | undefined]>([
    ['of a call at the top', [`Object.<anonymous> (${index}:12:3)`], 'index.ts:12:3'],
    ['of a call without a name', [`${index}:12:3`], 'index.ts:12:3'],
    ['of an asynchronous call', [`async ${index}:12:3`], 'index.ts:12:3'],
    ['of an ES module', [`${pathToFileURL(index).href}:12:3`], 'index.ts:12:3'],
    [
      'of a folder with spaces',
      [`new App (${join(process.cwd(), 'my app', 'app.ts')}:1:2)`],
      join('my app', 'app.ts:1:2'),
    ],
    [
      'behind packages and this one',
      [
        `new UserPoolClient (${__filename}:1:1)`,
        `new Resource (${join(process.cwd(), 'node_modules', '@pulumi', 'pulumi', 'resource.js')}:2:2)`,
        'Module._compile (node:internal/modules/cjs/loader:1:1)',
        '<anonymous>',
        `new Group (${index}:5:7)`,
        `Object.<anonymous> (${index}:12:3)`,
      ],
      'index.ts:5:7',
    ],
    ['of nobody', ['Module._compile (node:internal/modules/cjs/loader:1:1)'], undefined],
  ])('is found: %s', (_, calls, line) => {
    expect(programLine(stackOf(...calls))).toBe(line);
  });
});
