/** Commands in each shell: what is one, where it ends, and which words it has. */
import * as fc from 'fast-check';
import { runs } from '@org/cognito-testing';
import { issuesIn } from '../../fixtures/issues-in';
import { findWrittenClients, type Language } from '../index';

const names = async (text: string, language: Language = 'shell') =>
  (await findWrittenClients(text, { language })).map(({ name }) => name);

const dataIn = async (text: string, language: Language = 'shell') =>
  (await findWrittenClients(text, { language })).map(({ data }) => data);

const create = 'aws cognito-idp create-user-pool-client --user-pool-id p --client-name';

describe('a command', () => {
  test.each([
    ['after an assignment', `C=$(${create} a)\n`],
    ['in a substitution in quotes', `echo "made $(${create} a)"\n`],
    ['in back quotes', `C=\`${create} a\`\n`],
    ['of another program', 'awslocal cognito-idp create-user-pool-client --user-pool-id p --client-name a\n'],
    [
      'with options before its service',
      'aws --endpoint-url=http://localhost:4566 cognito-idp create-user-pool-client --client-name a --user-pool-id p\n',
    ],
    ['of a function', 'run_aws cognito-idp create-user-pool-client --client-name a --user-pool-id p\n'],
    ['of a variable', '$COGNITO create-user-pool-client --client-name a --user-pool-id p\n'],
    ['in a condition', `if ! ${create} a; then exit 1; fi\n`],
    ['in a subshell', `(cd x && ${create} a)\n`],
    ['after a pipe and before one', `cat x | ${create} a | jq .\n`],
    ['with redirections', `${create} a > out.json 2>&1 < /dev/null\n`],
    ['in a function with a comment after it', `f() {\n  ${create} a # the web app\n}\n`],
    ['that a shell gets as a text', `bash <<EOF\n${create} a\nEOF\n`],
    ['after prose with an apostrophe', `It doesn't matter:\n\n$ ${create} a\n`],
    ['after arithmetic and expansions', `N=$((1 + 2)); X=\${Y:-\${Z}}; ${create} a\n`],
    [
      'with the prompt of a terminal',
      'aws cognito-idp create-user-pool-client \\\n> --user-pool-id p --client-name a\n',
    ],
    [
      'with Windows ends of lines',
      'aws cognito-idp create-user-pool-client \\\r\n  --user-pool-id p --client-name a\r\n',
    ],
    ['in a case', `case $1 in\n  up) ${create} a;;\nesac\n`],
  ])('is found %s', async (_, text) => {
    expect(await names(text)).toEqual(['a']);
  });

  test.each([
    ['in a comment', `# ${create} a\n`],
    ['that is printed', `echo ${create} a\nprintf '%s' ${create} a\n`],
    ['in a string', `CMD="${create} a"\n`],
    ['in a text that is written into a file', `cat > run.sh <<'EOF'\n${create} a\nEOF\n`],
    ['in a text that is printed', `cat <<-EOF\n\t${create} a\n\tEOF\n`],
    ['that is looked for', `grep -r create-user-pool-client --include x .\n`],
    ['in a sentence', 'The create-user-pool-client command makes one.\n'],
    ['by its name alone', 'aws cognito-idp create-user-pool-client\n'],
    ['that asks for help', 'aws cognito-idp create-user-pool-client help\n'],
    ['that prints a skeleton', 'aws cognito-idp create-user-pool-client --generate-cli-skeleton\n'],
    [
      'as documentation writes it',
      'create-user-pool-client\n--user-pool-id <value>\n[--generate-secret | --no-generate-secret]\n',
    ],
    ['in an array', `CMD=(${create} a)\n"\${CMD[@]}"\n`],
  ])('is none %s', async (_, text) => {
    expect(await names(text)).toEqual([]);
  });

  test.each([
    ['single quotes', "'a b'"],
    ['double quotes', '"a b"'],
    ['a backslash', 'a\\ b'],
    ['quotes in a word', "a' 'b"],
    ['escapes in quotes', '"a\\ b"'.replace('\\ ', ' ')],
    ['quotes of ANSI C', "$'a b'"],
    ['a joined line', '"a \\\nb"'],
  ])('has words in %s', async (_, word) => {
    expect(await names(`${create} ${word}\n`)).toEqual(['a b']);
  });

  test('has the words that somebody writes, however they are quoted', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab "$\'\\`{}<>|&;#'), minLength: 1, maxLength: 8 });
    const quoted = (text: string) =>
      fc.constantFrom(
        `'${text.replaceAll("'", "'\\''")}'`,
        `"${text.replace(/["\\$`]/g, '\\$&')}"`,
        text.replace(/[^ab]/g, '\\$&'),
      );
    await fc.assert(
      fc.asyncProperty(
        word.chain((text) => fc.tuple(fc.constant(text), quoted(text))),
        async ([text, written]) => {
          expect(await names(`${create} ${written} --generate-secret\n`)).toEqual([text]);
        },
      ),
      { numRuns: runs(2) },
    );
  });
});

describe('a variable', () => {
  test.each([
    [
      'that is assigned once',
      'FLOWS="ALLOW_USER_SRP_AUTH ALLOW_CUSTOM_AUTH"\n',
      '$FLOWS',
      ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
    ],
    [
      'that is exported',
      'export FLOWS=ALLOW_USER_SRP_AUTH\n',
      '"$FLOWS" ALLOW_CUSTOM_AUTH',
      ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
    ],
    [
      'that is an array',
      'FLOWS=(ALLOW_USER_SRP_AUTH # first\n  ALLOW_CUSTOM_AUTH)\n',
      '"${FLOWS[@]}"',
      ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
    ],
    ['in a word', 'KIND=SRP\n', '"ALLOW_USER_${KIND}_AUTH"', ['ALLOW_USER_SRP_AUTH']],
  ])('%s is known', async (_, before, words, flows) => {
    const text = `${before}${create} a --explicit-auth-flows ${words}\n`;
    expect((await dataIn(text))[0]?.['ExplicitAuthFlows']).toEqual(flows);
  });

  test.each([
    ['that is assigned twice', 'N=a\nN=b\n'],
    ['that is added to', 'N=a\nN+=b\n'],
    ['that is read', 'N=a\nread N\n'],
    ['that is looped over', 'N=a\nfor N in b c; do\n  :\ndone\n'],
    ['that is assigned in some cases', 'if true; then\n  N=a\nelse\n  :\nfi\n'],
    ['that is assigned later', ''],
    ['that is open itself', 'N=$1\n'],
  ])('%s is open', async (_, before) => {
    expect(
      (
        await dataIn(
          `${before}${create} "$N"\nN=a\n`.replace(/(?<=.)\nN=a\n$/, before === '' ? '\nN=a\n' : '\n'),
        )
      )[0]?.['ClientName'],
    ).toBe('${N}');
  });

  test('that may be several words may be options, but not among the items of a list', async () => {
    const [open] = await findWrittenClients(`${create} a $MORE\n`, { language: 'shell' });
    expect(open?.isWhole).toBe(false);
    const [arrays] = await findWrittenClients(`${create} a "\${ARGS[@]}" "$@"\n`, { language: 'shell' });
    expect(arrays?.isWhole).toBe(false);
    const [items] = await findWrittenClients(`${create} a --explicit-auth-flows ALLOW_CUSTOM_AUTH $FLOWS\n`, {
      language: 'shell',
    });
    expect([items?.isWhole, items?.data['ExplicitAuthFlows']]).toEqual([
      true,
      ['ALLOW_CUSTOM_AUTH', expect.stringMatching(/^\$\{/)],
    ]);
  });
});

describe('lines', () => {
  test.each([
    [
      'powershell',
      'aws cognito-idp create-user-pool-client `\n  --user-pool-id $Pool `\n  --client-name "a b"\n',
    ],
    [
      'powershell',
      "$C = aws cognito-idp create-user-pool-client `\r\n  --user-pool-id $pool.Id --client-name 'a b' | ConvertFrom-Json\r\n",
    ],
    [
      'powershell',
      '<# create-user-pool-client #>\n(aws cognito-idp create-user-pool-client --user-pool-id $env:POOL --client-name @"\na b\n"@)\n',
    ],
    [
      'batch',
      'rem first\r\n:: second\r\naws cognito-idp create-user-pool-client ^\r\n  --user-pool-id %POOL% --client-name "a b"\r\n',
    ],
    [
      'batch',
      'set NAME=a b\r\naws cognito-idp create-user-pool-client --user-pool-id !POOL! --client-name "a b"\r\n',
    ],
    [
      'makefile',
      'NAME ?= it\'s\nclient:\n\t@aws cognito-idp create-user-pool-client \\\n\t  --user-pool-id $(POOL) --client-name "a b"\n',
    ],
  ] as const)('are joined in %s', async (language, text) => {
    expect(await names(text, language)).toEqual(['a b']);
    expect(await issuesIn(text, language)).toEqual([]);
  });

  test.each([
    ['shell', 'aws cognito-idp create-user-pool-client `\n  --user-pool-id p --client-name a\n'],
    ['shell', 'aws cognito-idp create-user-pool-client ^\n  --user-pool-id p --client-name a\n'],
    ['powershell', 'aws cognito-idp create-user-pool-client \\\n  --user-pool-id p --client-name a\n'],
    ['batch', 'aws cognito-idp create-user-pool-client \\\n  --user-pool-id p --client-name a\n'],
    ['powershell', 'aws cognito-idp create-user-pool-client ` \n  --user-pool-id p --client-name a\n'],
    [
      'shell',
      'aws cognito-idp create-user-pool-client --user-pool-id p \\\n  # the name\n  --client-name a\n',
    ],
  ] as const)('that are not joined in %s are told, and read as they are meant', async (language, text) => {
    const [client] = await findWrittenClients(text, { language });
    expect([client?.name, client?.issues.map(({ issue }) => issue.code)]).toEqual([
      'a',
      ['cli-continuation'],
    ]);
  });

  test('of PowerShell have lists with commas, and quotes in strings', async () => {
    const text = `aws cognito-idp create-user-pool-client --user-pool-id p --client-name a --explicit-auth-flows ALLOW_USER_SRP_AUTH, "ALLOW_CUSTOM_AUTH" --callback-urls '[\\"https://a.example.org/\\"]' --refresh-token-rotation "{\`"Feature\`": ""ENABLED""}"\n`;
    expect(await dataIn(text, 'powershell')).toEqual([
      expect.objectContaining({
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
        CallbackURLs: ['https://a.example.org/'],
        RefreshTokenRotation: { Feature: 'ENABLED' },
      }),
    ]);
  });

  test('of PowerShell assign what is known, and ids', async () => {
    const text = `$Name = "a"
$Id = aws cognito-idp create-user-pool-client --user-pool-id p --client-name $Name --refresh-token-validity 7 --query UserPoolClient.ClientId --output text
if ($true) { $Name = "b" }
aws cognito-idp update-user-pool-client --user-pool-id p --client-id $Id --auth-session-validity 5
`;
    const found = await issuesIn(text, 'powershell');
    expect(found.map(([code]) => code)).toContain('update-undoes');
    expect(
      await names(
        '$Name = "a"\naws cognito-idp create-user-pool-client --user-pool-id p --client-name $Name\n',
        'powershell',
      ),
    ).toEqual(['a']);
  });
});

describe('two commands for one client', () => {
  const update = (id: string) => `aws cognito-idp update-user-pool-client --user-pool-id p --client-id ${id}`;

  test.each([
    [
      'with its id',
      `${update('1h57kf5cpq17m0eml12example')} --refresh-token-validity 7\n${update('1h57kf5cpq17m0eml12example')} --auth-session-validity 5\n`,
      true,
    ],
    [
      'with a variable from outside',
      `${update('"$ID"')} --refresh-token-validity 7\n${update('"$ID"')} --auth-session-validity 5\n`,
      true,
    ],
    [
      'with a variable that changes',
      `ID=a\n${update('"$ID"')} --refresh-token-validity 7\nID=b\n${update('"$ID"')} --auth-session-validity 5\n`,
      false,
    ],
    [
      'with a placeholder',
      `${update('<ID>')} --refresh-token-validity 7\n${update('<ID>')} --auth-session-validity 5\n`,
      false,
    ],
    [
      'in two branches',
      `if x; then\n  ${update('"$ID"')} --refresh-token-validity 7\nelse\n  ${update('"$ID"')} --auth-session-validity 5\nfi\n`,
      false,
    ],
    [
      'of which one may send more',
      `${update('"$ID"')} --refresh-token-validity 7\n${update('"$ID"')} --auth-session-validity 5 $MORE\n`,
      false,
    ],
  ])('%s undo each other only where that is certain', async (_, text, isUndone) => {
    const codes = (await issuesIn(text, 'shell')).map(([code]) => code);
    expect(codes.includes('update-undoes')).toBe(isUndone);
  });

  test('in two fences of a document are two ways', async () => {
    const fence = (words: string) => `\`\`\`sh\n${update('"$ID"')} ${words}\n\`\`\`\n\n`;
    const text = fence('--refresh-token-validity 7') + fence('--auth-session-validity 5');
    expect((await issuesIn(text, 'markdown')).map(([code]) => code)).toEqual([
      'update-resets',
      'update-resets',
    ]);
  });
});
