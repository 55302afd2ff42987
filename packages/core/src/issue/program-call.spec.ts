import { programCall, rememberCalls, type Calls } from '../index';

const stackOf = (...calls: ReadonlyArray<string>): Calls => ({
  stack: ['Error', ...calls.map((call) => `    at ${call}`)].join('\n'),
});

describe('the call of a program', () => {
  test.each<[string, ReadonlyArray<string>, string | undefined]>([
    ['at the top', ['Object.<anonymous> (/app/index.ts:12:3)'], '/app/index.ts'],
    ['without a name', ['/app/index.ts:12:3'], '/app/index.ts'],
    ['that is asynchronous', ['async /app/index.ts:12:3'], '/app/index.ts'],
    ['in an ES module', ['file:///app/index.mts:12:3'], 'file:///app/index.mts'],
    ['in a folder with spaces', ['new App (/my app/app.ts:12:3)'], '/my app/app.ts'],
    ['on Windows', ['new App (C:\\app\\app.ts:12:3)'], 'C:\\app\\app.ts'],
    [
      'behind packages',
      [
        'new Web (/own/web.ts:1:1)',
        'new Resource (/app/node_modules/lib/index.js:2:2)',
        'new Resource (C:\\app\\node_modules\\lib\\index.js:2:2)',
        'Module._compile (node:internal/modules/cjs/loader:1:1)',
        '<anonymous>',
        'new Group (/app/group.ts:12:3)',
        'Object.<anonymous> (/app/index.ts:5:5)',
      ],
      '/app/group.ts',
    ],
    ['of nobody', ['Module._compile (node:internal/modules/cjs/loader:1:1)'], undefined],
  ])('is found: %s', (_, calls, file) => {
    expect(programCall(stackOf(...calls), (one) => one.startsWith('/own/'))).toEqual(
      file && { file, line: '12', column: '3' },
    );
  });

  test('is not known without a stack', () => {
    expect(programCall({})).toBeUndefined();
  });

  test('is found among calls without “at”, as the CDK keeps them', () => {
    expect(programCall({ stack: 'calls\n...new Web in lib...\nnew Web (/app/web.ts:12:3)' })).toMatchObject({
      file: '/app/web.ts',
    });
  });
});

describe('calls', () => {
  test('are remembered, however many an error would show', () => {
    const { stackTraceLimit } = Error as unknown as { readonly stackTraceLimit: number };
    const deep = (depth: number): Calls => (depth === 0 ? rememberCalls() : deep(depth - 1));
    expect(deep(50).stack?.split('\n').length).toBeGreaterThan(50);
    expect(Error).toHaveProperty('stackTraceLimit', stackTraceLimit);
  });
});
