import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { shellIn, shellWord, type Shell } from './shell-word';

/** How programs of Windows take a command line apart, by the rules of the C runtime. */
const argumentsIn = (line: string): ReadonlyArray<string> => {
  const found: Array<string> = [];
  let word: string | undefined;
  let isQuoted = false;
  for (const [part, slashes] of line.matchAll(/(\\*)"|[^]/g)) {
    if (slashes !== undefined) {
      word = (word ?? '') + '\\'.repeat(Math.floor(slashes.length / 2));
      if (slashes.length % 2 === 1) word += '"';
      else isQuoted = !isQuoted;
    } else if (/[ \t]/.test(part) && !isQuoted) {
      if (word !== undefined) found.push(word);
      word = undefined;
    } else word = (word ?? '') + part;
  }
  return word === undefined ? found : [...found, word];
};

const variables: Readonly<Record<string, string>> = { PATH: 'C:\\Windows', x: '" & del' };

/** What cmd makes of a line that is typed: variables first, wherever they are, then carets and quotes. */
const afterCmd = (line: string): string => {
  const replaced = line.replace(/%([^%]+)%/g, (whole, name: string) => variables[name] ?? whole);
  let passed = '';
  let isQuoted = false;
  for (let index = 0; index < replaced.length; index += 1) {
    const sign = replaced[index] as string;
    if (!isQuoted && sign === '^') {
      index += 1;
      passed += replaced[index] ?? '';
      continue;
    }
    if (!isQuoted && /[&|<>()\n]/.test(sign)) throw new Error(`cmd reads ${sign}`);
    if (sign === '"') isQuoted = !isQuoted;
    passed += sign;
  }
  return passed;
};

/** The words that PowerShell sees in a line of words and single quotes. */
const wordsOfPowershell = (line: string): ReadonlyArray<string> =>
  Array.from(line.matchAll(/'((?:[^'‘’‚‛]|['‘’‚‛]{2})*)'|(\S+)/g), ([, quoted, plain]) => {
    if (plain !== undefined && /[`$"'(){};,|&<>@#]/.test(plain)) throw new Error(`PowerShell reads ${plain}`);
    return plain ?? (quoted as string).replace(/['‘’‚‛](['‘’‚‛])/g, '$1');
  });

/** How Windows PowerShell gives words to a program: in quotes if there is a space, and otherwise as they are. */
const lineOfWindowsPowershell = (words: ReadonlyArray<string>): string =>
  words
    .filter((word) => word !== '')
    .map((word) => (/\s/.test(word) ? `"${word}"` : word))
    .join(' ');

const read: Readonly<Record<Exclude<Shell, 'posix'>, (line: string) => ReadonlyArray<string>>> = {
  cmd: (line) => argumentsIn(afterCmd(line)),
  powershell: wordsOfPowershell,
  'windows-powershell': (line) => argumentsIn(lineOfWindowsPowershell(wordsOfPowershell(line))),
};

/** Reports print no control, so that no word of a command has one. */
const words = fc
  .oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'\\"\'%^&|<>()!$` ,;=@{}[]~ax‘’') }),
    fc.constantFrom('%PATH%', '%x%', '^%x^%', 'C:\\a b\\', '{"a": "b&c"}', '', '\\\\host\\a', '$(rm)', '`'),
  )
  .filter((word) => !/\p{Cc}/u.test(word));

test.each(Object.entries(read))('%s gives a program the words', (shell, wordsIn) => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), (all) => {
      expect(wordsIn(all.map((word) => shellWord(word, shell as Shell)).join(' '))).toEqual(all);
    }),
  );
});

test('a real shell gives a program the words', () => {
  const all = fc.sample(words, 500);
  const line = all.map((word) => shellWord(word, 'posix')).join(' ');
  const script = `printf '%s\\n' ${line}`;
  const { stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
  expect(stdout).toBe(all.map((word) => `${word}\n`).join(''));
});

test.each<[Shell, word: string, line: string]>([
  ['posix', 'web.yaml', 'web.yaml'],
  ['posix', "it's", `'it'\\''s'`],
  ['powershell', 'C:\\apps\\web.yaml', 'C:\\apps\\web.yaml'],
  ['powershell', "it's $1,00", "'it''s $1,00'"],
  ['powershell', '{"a":1}', `'{"a":1}'`],
  ['windows-powershell', '{"a":1}', `'{\\"a\\":1}'`],
  ['windows-powershell', 'C:\\a b\\', "'C:\\a b\\\\'"],
  ['cmd', 'C:\\apps\\web.yaml', 'C:\\apps\\web.yaml'],
  ['cmd', 'a b & c', '"a b & c"'],
  ['cmd', '{"a":1}', '^"{\\^"a\\^":1}^"'],
  ['cmd', '100%', '^"100^%^"'],
])('%s: %j is written %s', (shell, word, line) => {
  expect(shellWord(word, shell)).toBe(line);
});

const machine =
  'C:\\Program Files\\WindowsPowerShell\\Modules;C:\\WINDOWS\\system32\\WindowsPowerShell\\v1.0\\Modules';

test.each<[Shell, platform: string, env: Readonly<Record<string, string>>]>([
  ['posix', 'linux', {}],
  ['posix', 'darwin', { PSModulePath: '/usr/local/share/powershell/Modules' }],
  ['posix', 'win32', { MSYSTEM: 'MINGW64', PSModulePath: machine }],
  ['posix', 'win32', { SHELL: '/usr/bin/bash', PSModulePath: machine }],
  ['cmd', 'win32', {}],
  ['cmd', 'win32', { PROMPT: '$P$G', PSModulePath: machine }],
  [
    'windows-powershell',
    'win32',
    { PSModulePath: `C:\\Users\\ada\\Documents\\WindowsPowerShell\\Modules;${machine}` },
  ],
  [
    'powershell',
    'win32',
    {
      PROMPT: '$P$G',
      PSModulePath: `C:\\Users\\ada\\Documents\\PowerShell\\Modules;C:\\Program Files\\PowerShell\\Modules;c:\\program files\\powershell\\7\\Modules;${machine}`,
    },
  ],
])('%s is in use on %s with %j', (shell, platform, env) => {
  expect(shellIn({ platform, env })).toBe(shell);
});
