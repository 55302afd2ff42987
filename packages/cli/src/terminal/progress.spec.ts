import { folderOf, removeFolders } from '../../fixtures/program';
import { run } from '../run';

afterAll(removeFolders);

const filesOf = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `client${index}.yaml`,
      'disableOAuth: true\nsupportedIdentityProviders: [COGNITO]\n',
    ]),
  );

const runIn = async (files: number, isTerminal: boolean | undefined, args: ReadonlyArray<string>) => {
  const folder = folderOf(filesOf(files));
  const named = Object.keys(filesOf(files)).map((file) => `${folder}/${file}`);
  const printed: { stdout: string; stderr: Array<string> } = { stdout: '', stderr: [] };
  const code = await run([...args, ...named], {
    stdin: () => process.stdin,
    stdout: { write: (text) => void (printed.stdout += text), isColoured: false },
    stderr: {
      write: (text) => void printed.stderr.push(text),
      isColoured: false,
      ...(isTerminal !== undefined && { isTerminal }),
    },
  });
  return { code, ...printed };
};

const commands = [{ args: ['validate'] }, { args: ['emit', '--to', 'cloudformation'] }];

describe.each(commands)('$args', ({ args }) => {
  test('the command counts many files on a terminal, and leaves nothing there', async () => {
    const { code, stderr } = await runIn(25, true, args);
    expect(code).toBe(0);
    expect(stderr.slice(0, 2)).toEqual(['\r0 of 25 files', '\r1 of 25 files']);
    expect(stderr.slice(-2)).toEqual(['\r24 of 25 files', '\r\u001b[K']);
  });

  test('the command prints the same with the count as without', async () => {
    const { stdout } = await runIn(25, true, args);
    expect((await runIn(25, false, args)).stdout).toBe(stdout);
  });

  test.each([false, undefined])(
    'the command counts nothing where there is no terminal, %s',
    async (isTerminal) => {
      expect((await runIn(25, isTerminal, args)).stderr).toEqual([]);
    },
  );

  test('the command counts nothing where there are few files', async () => {
    expect((await runIn(19, true, args)).stderr).toEqual([]);
  });
});

test('the count is written at each percent at most', async () => {
  const { stderr } = await runIn(150, true, ['validate']);
  expect(stderr).toHaveLength(101);
});
