/** Commands in documents: each issue stands at its word there, and each edit is one of the document. */
import { issuesIn } from '../../fixtures/issues-in';
import { findWrittenClients, languageOf, languages, mayHoldWrittenClient, type Language } from '../index';

const create = 'aws cognito-idp create-user-pool-client --user-pool-id p --client-name a';
const wrong = `${create} --generate-secret=true`;

/** A document after its first fix. */
const fixed = async (text: string, language: Language) => {
  const [client] = await findWrittenClients(text, { language });
  const [edit] = client?.issues[0]?.edits[0] ?? [];
  return edit && text.slice(0, edit.offset) + edit.text + text.slice(edit.offset + edit.length);
};

const documents: ReadonlyArray<readonly [string, string, Language]> = [
  ['a fence in a list', `- a\n\n  \`\`\`bash\n  ${wrong}\n  \`\`\`\n`, 'markdown'],
  ['a fence in a quotation', `> \`\`\`console\n> $ ${wrong}\n> \`\`\`\n`, 'markdown'],
  ['a fence without a mark', `~~~\n${wrong}\n~~~\n`, 'markdown'],
  ['a fence with braces', `\`\`\`{.bash .numberLines}\n${wrong}\n\`\`\`\n`, 'markdown'],
  ['indented code', `Text:\n\n    ${wrong}\n`, 'markdown'],
  ['a fence with Windows ends of lines', `\`\`\`sh\r\necho\r\n${wrong}\r\n\`\`\`\r\n`, 'markdown'],
  [
    'a fence of PowerShell',
    `\`\`\`powershell\naws cognito-idp create-user-pool-client \`\n  --user-pool-id p --client-name a --generate-secret=true\n\`\`\`\n`,
    'markdown',
  ],
  [
    'a fence of an unknown shell',
    `\`\`\`\naws cognito-idp create-user-pool-client ^\n  --user-pool-id p --client-name a --generate-secret=true\n\`\`\`\n`,
    'markdown',
  ],
  [
    'a block of a workflow',
    `jobs:\n  a:\n    steps:\n      - run: |\n          set -e\n          ${wrong}\n`,
    'workflow',
  ],
  [
    'a folded block',
    `jobs:\n  a:\n    steps:\n      - run: >-\n          ${create}\n          --generate-secret=true\n`,
    'workflow',
  ],
  ['a plain string', `script:\n  - ${wrong}\n`, 'workflow'],
  ['a string in single quotes', `script: '${wrong}'\n`, 'workflow'],
  ['a string in double quotes', `script: "echo \\"x\\" \\x41\\n${wrong}"\n`, 'workflow'],
  [
    'a step with a shell',
    `steps:\n  - shell: pwsh\n    run: ${wrong}\n  - pwsh: echo\n  - shell: cmd\n    run: echo\n`,
    'workflow',
  ],
  [
    'a script of npm',
    `{\n  "scripts": {\n    "test": 1,\n    "client": "echo \\"x\\" && ${wrong}"\n  }\n}\n`,
    'package',
  ],
  [
    'a line of a notebook',
    JSON.stringify({ cells: [{ cell_type: 'code', source: ['x = 1\n', `!${wrong}\n`, 'y'] }] }),
    'notebook',
  ],
  [
    'a cell of a notebook',
    JSON.stringify({ cells: [{ cell_type: 'code', source: `%%bash\n${wrong}\n` }] }),
    'notebook',
  ],
  [
    'joined lines of a notebook',
    JSON.stringify({
      cells: [
        {
          cell_type: 'code',
          source: [
            '!aws cognito-idp create-user-pool-client \\\n',
            '  --user-pool-id p --client-name a --generate-secret=true\n',
          ],
        },
      ],
    }),
    'notebook',
  ],
  ['a recipe', `a:\n\techo\n\t@${wrong}\n`, 'makefile'],
];

describe('findWrittenClients', () => {
  for (const [name, text, language] of documents) {
    test(`finds the command in ${name}, and its words`, async () => {
      expect(await issuesIn(text, language)).toEqual([['cli-flag-value', 'true']]);
      expect(await fixed(text, language)).toBe(text.replace('--generate-secret=true', '--generate-secret'));
    });
  }

  test.each([
    ['markdown', `\`\`\`python\n# ${wrong}\n\`\`\`\n`],
    ['markdown', `\`${wrong}\`\n`],
    ['workflow', `name: ${wrong}\nsteps:\n  - shell: python\n    run: ${wrong}\n`],
    ['package', `{"description": "${wrong}"}`],
    ['package', 'create-user-pool-client'],
    [
      'notebook',
      JSON.stringify({
        cells: [
          { cell_type: 'markdown', source: [wrong] },
          { cell_type: 'code' },
          { cell_type: 'code', source: [] },
          { cell_type: 'code', source: [`# ${wrong}`] },
        ],
      }),
    ],
    ['makefile', `# ${wrong}\n`],
  ] as const)('finds none in %s: %s', async (language, text) => {
    expect(await findWrittenClients(text, { language })).toEqual([]);
  });

  test('makes no edit that would mean something else in a document', async () => {
    const text = `{"scripts": {"a": "${create} --callback-urls https://a.example.org/"}}`;
    const [client] = await findWrittenClients(text, { language: 'package' });
    expect(client?.issues.find(({ issue }) => issue.code === 'cli-url-fetched')?.edits).toEqual([[]]);
    const joined = `{"scripts": {"a": "${create} --auth-session-validity 5 --explicit-auth-flows allow_custom_auth"}}`;
    expect(await fixed(joined, 'package')).toBe(joined.replace('allow_custom_auth', 'ALLOW_CUSTOM_AUTH'));
  });
});

describe('languageOf', () => {
  test('knows files by their endings, in any case, and by their names', () => {
    expect(
      [
        'a/b.sh',
        'B.PS1',
        'x\\run.cmd',
        'Makefile',
        'README.md',
        'package.json',
        'a.ipynb',
        '.github/a.yml',
        'sh',
        'other.json',
      ].map(languageOf),
    ).toEqual([
      'shell',
      'powershell',
      'batch',
      'makefile',
      'markdown',
      'package',
      'notebook',
      'workflow',
      undefined,
      undefined,
    ]);
    expect(languages).toContain('shell');
    expect(mayHoldWrittenClient('create-user-pool-clients', 'shell')).toBe(false);
  });
});
