import { join } from 'node:path';
import { crashReport } from './crash-report';
import { run } from './run';

const packed = { version: '1.2.3', bugs: { url: 'https://code.example/cognito-client/issues' } };
const folder = join('/home', 'ada', 'web', 'node_modules', '@org', 'cognito-cli');
const secret = 'hunter2';

const thrownAt = (error: Error, ...frames: ReadonlyArray<string>): Error =>
  Object.assign(error, { stack: [String(error), ...frames.map((line) => `    at ${line}`)].join('\n') });

test('a crash says where to report it, with the version, Node and the platform', () => {
  const error = thrownAt(
    Object.assign(new TypeError(`cannot read ${secret}`), { code: 'ERR_INVALID' }),
    `decode (${folder}/bin/shared.js:12:34)`,
    `async Object.run [as ${secret}] (${folder}/bin/cognito-client.js:5:6)`,
    `format (file:///home/ada/web/node_modules/prettier/index.mjs:7:8)`,
    'process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
    `/home/ada/web/${secret}.js:1:2`,
    'new Promise (<anonymous>)',
  );
  const { version, platform, arch } = process;
  expect(crashReport(error, packed, folder).split('\n')).toEqual([
    'error: cognito-client failed. That is a mistake of the program, not of your files.',
    'Please report it at https://code.example/cognito-client/issues, with these lines and what it was run on, without secrets:',
    `  cognito-client 1.2.3, Node ${version.slice(1)}, ${platform} ${arch}`,
    '  TypeError ERR_INVALID',
    '    at decode bin/shared.js:12:34',
    '    at Object.run bin/cognito-client.js:5:6',
    '    at format node_modules/prettier/index.mjs:7:8',
    '    at process.processTicksAndRejections node:internal/process/task_queues:95:5',
    '',
  ]);
});

test.each([
  ['whose message looks like a stack', new Error(`a\n    at ${secret} (${folder}/${secret}.js:1:1)`)],
  ['whose name is not one word', Object.assign(new Error(), { name: `${secret} ` })],
  ['whose code is a sentence', Object.assign(new Error(), { code: `${secret} here` })],
  ['that has no stack', Object.assign(new Error(secret), { stack: undefined })],
  ['that is no error', secret],
])('a crash shows neither secret nor home, for an error %s', (_, error) => {
  const report = crashReport(error, packed, folder);
  expect(report).not.toContain(secret);
  expect(report).not.toContain('ada');
});

test('a crash of the program ends it with exit code 2, and with its own stack', async () => {
  let stderr = '';
  const code = await run(['explain'], {
    stdin: () => process.stdin,
    stdout: {
      write: () => {
        throw new RangeError(secret);
      },
      isColoured: false,
    },
    stderr: { write: (text) => void (stderr += text), isColoured: false },
  });
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^error: cognito-client failed\. .*\nPlease report it, with .*\n {2}cognito-client \d/,
  );
  expect(stderr).toMatch(/^ {2}RangeError\n {4}at .*src\/crash-report\.spec\.ts:\d+:\d+$/m);
  expect(stderr).not.toContain(secret);
  expect(stderr).not.toContain(process.cwd());
});
