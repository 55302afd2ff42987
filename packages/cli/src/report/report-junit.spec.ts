import { anyCharacter, runs } from '@org/cognito-testing';
import fc from 'fast-check';
import { join } from 'node:path';
import { parser } from 'sax';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

afterAll(removeFolders);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Array<Element>;
  text: string;
}

/** The root of a document, read by a strict parser. */
const parsed = (xml: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const strict = parser(true, {});
  strict.onerror = (error) => {
    throw error;
  };
  strict.onopentag = ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: attributes as Readonly<Record<string, string>>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  strict.ontext = (text) => {
    (open.at(-1) as Element).text += text;
  };
  strict.onclosetag = () => void open.pop();
  strict.write(xml).close();
  return root.children[0] as Element;
};

const named = (element: Element, name: string): ReadonlyArray<Element> =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...named(child, name)]);

const junitOf = async (
  files: Readonly<Record<string, string>>,
  ...args: ReadonlyArray<string>
): Promise<{ readonly code: number | null; readonly xml: string; readonly root: Element }> => {
  const { code, stdout } = await runProgram(['validate', '--format', 'junit', ...args], {
    cwd: folderOf(files),
  });
  return { code, xml: stdout, root: parsed(stdout) };
};

const wrong = 'disableOAuth: true\nreadAttributes: [email, email, zzz]\n';

test('a file is a suite, and each issue a test', async () => {
  const { code, root } = await junitOf({ 'a.yaml': wrong, 'b.yaml': 'disableOAuth: true\n' }, '.');
  expect(code).toBe(1);
  expect(root.name).toBe('testsuites');
  expect(named(root, 'testsuite').map(({ attributes }) => attributes)).toMatchObject([
    { name: 'a.yaml', id: '0', tests: '2', failures: '1', errors: '0' },
    { name: 'b.yaml', id: '1', tests: '1', failures: '0', errors: '0' },
  ]);
  expect(named(root, 'testcase').map(({ attributes: { name, classname } }) => [classname, name])).toEqual([
    ['a.yaml', 'readAttributes[1]: attr-duplicate'],
    ['a.yaml', 'readAttributes[2]: attr-unknown'],
    ['b.yaml', 'app clients'],
  ]);
  const [failure, ...others] = named(root, 'failure');
  expect(others).toEqual([]);
  expect(failure?.attributes).toEqual({
    message: 'readAttributes[2]: is neither a standard attribute nor one that begins with `custom:`',
    type: 'attr-unknown',
  });
  expect(failure?.text).toBe(
    `a.yaml:2:32: error attr-unknown  readAttributes[2]: is neither a standard attribute nor one that begins with \`custom:\`
  2 | readAttributes: [email, email, zzz]
    |                                ^
  fix: write a custom attribute as \`custom:<name>\``,
  );
});

test('a warning is told and passes, but fails where warnings do', async () => {
  const warned = { 'a.yaml': 'disableOAuth: true\nreadAttributes: [email, email]\n' };
  const passing = await junitOf(warned, 'a.yaml');
  expect(passing.code).toBe(0);
  expect(named(passing.root, 'failure')).toEqual([]);
  expect(named(passing.root, 'system-out').map(({ text }) => text)).toEqual([
    expect.stringContaining('warning attr-duplicate  readAttributes[1]: repeats item 0') as string,
  ]);
  const failing = await junitOf(warned, 'a.yaml', '--strict');
  expect(failing.code).toBe(1);
  expect(named(failing.root, 'failure')).toHaveLength(1);
});

test('a file that cannot be read is an error', async () => {
  const { code, root } = await junitOf({}, 'none.yaml');
  expect(code).toBe(2);
  expect(named(root, 'error')).toMatchObject([{ attributes: { type: 'file-unreadable' } }]);
  expect(named(root, 'testsuite')).toMatchObject([{ attributes: { errors: '1', failures: '0' } }]);
});

test('what is suppressed is counted', async () => {
  const { code, root } = await junitOf(
    {
      'a.yaml': wrong,
      'cognito-client.suppressions.yaml': [
        '- { file: a.yaml, code: attr-unknown, path: "readAttributes[2]", reason: until May }\n',
        '- { file: a.yaml, code: attr-duplicate, path: "readAttributes[1]", reason: until May }\n',
      ].join(''),
    },
    'a.yaml',
    '--explain-deferred',
  );
  expect(code).toBe(0);
  const [out] = named(root, 'system-out');
  expect(out?.text).toContain('2 issues suppressed');
  expect(out?.text).toMatch(/^deferred [a-z-]+ {2}.*needs /m);
});

test('files are named from the root of the repository', async () => {
  const cwd = folderOf({ '.git': '', 'infra/a.yaml': wrong });
  const { stdout } = await runProgram(['validate', '--format', 'junit', 'a.yaml'], {
    cwd: join(cwd, 'infra'),
  });
  const root = parsed(stdout);
  expect(named(root, 'testsuite')).toMatchObject([{ attributes: { name: 'infra/a.yaml' } }]);
  expect(new Set(named(root, 'testcase').map(({ attributes }) => attributes['classname']))).toEqual(
    new Set(['infra/a.yaml']),
  );
  expect(named(root, 'failure')[0]?.text).toMatch(/^infra\/a\.yaml:2:32: error attr-unknown/);
});

test('who reads the log is told how many there are', async () => {
  const { stderr } = await runProgram(['validate', '--format', 'junit', '.'], {
    cwd: folderOf({ 'a.yaml': wrong }),
  });
  expect(stderr).toBe('1 file, 1 error, 1 warning\n');
});

test('whatever a file is called and holds, the report is XML', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^[^/\0]{1,40}$/).filter((name) => Buffer.byteLength(name) < 200),
      fc.string({ unit: anyCharacter }),
      async (name, key) => {
        const file = `${name}.yaml`;
        const text = `disableOAuth: 1\n? ${JSON.stringify(`]]>&amp;<x>\uFFFE\uFFFF${key}`)}\n: 1\n`;
        const { root } = await junitOf({ [file]: text }, `./${file}`);
        const [suite] = named(root, 'testsuite');
        const failed = named(root, 'failure').length + named(root, 'error').length;
        expect(failed).toBe(Number(suite?.attributes['failures']) + Number(suite?.attributes['errors']));
        expect(failed).toBeGreaterThan(0);
      },
    ),
    { numRuns: runs(0.3) },
  );
});
