// eslint-disable-next-line @nx/enforce-module-boundaries -- the program loads it late, to start fast; a test need not
import { explainedIssues } from '@org/cognito-app-config';
// eslint-disable-next-line @nx/enforce-module-boundaries -- the same
import { templateRules } from '@org/cognito-cloudformation';
import { commandRules } from '@org/cognito-commands';
import { fixProps, suggestedFix } from '@org/cognito-core';
import { explanations, type Explanation } from '@org/cognito-core/explanations';
// eslint-disable-next-line @nx/enforce-module-boundaries -- the same
import { moduleRules } from '@org/cognito-terraform/module';
import { parse } from 'yaml';
import { runProgram } from '../../fixtures/program';
import { run } from '../run';

interface JsonExplanation {
  readonly code: string;
  readonly sources?: ReadonlyArray<object>;
  readonly failing?: { readonly kind: string; readonly yaml: string };
  readonly fix?: { readonly title: string; readonly safe: boolean; readonly diff: string };
}

/** What is told without examples, or of files. */
const otherCodes = [
  'reference-unbound',
  'logical-id-format',
  'logical-id-conflict',
  'parameter-name-format',
  'parameter-type-conflict',
  'resource-name-format',
  'client-name-required',
  'text-normalization',
  'variable-name-format',
  'variable-type-conflict',
  'template-limit',
  'token-position',
  'output-position',
  'setting-beside-client',
  'provider-left-out',
  'cdk-value-open',
  'cdk-whole-minutes',
  'cdk-auth-flow',
  'cdk-rotation',
  'cdk-kept-o-auth',
  'cdk-implied-scope',
  'cdk-default-redirect',
  'cdk-attribute',
  'cdk-analytics-application',
  'source-format',
  'source-version',
  'source-without-client',
  'source-unreadable',
  'source-key-unknown',
  'secret-undecided',
  'value-hidden',
  'loop-open',
  'properties-open',
  'file-unreadable',
  'file-syntax',
  'key-duplicate',
  'file-json',
  'file-format',
  'tag-unknown',
  'template-alias',
  'serverless-variable',
  'client-mentioned',
  'config-code-unknown',
  'config-silences-error',
  'config-without-reason',
  'suppression-unused',
  'worlds-many',
];

const codes = [
  ...[...explanations, ...templateRules, ...moduleRules, ...commandRules].map(({ code }) => code),
  ...otherCodes,
  ...explainedIssues.map(({ code }) => code),
];

const json = async (...args: ReadonlyArray<string>): Promise<ReadonlyArray<JsonExplanation>> =>
  JSON.parse(
    (await runProgram(['explain', '--format', 'json', ...args])).stdout,
  ) as ReadonlyArray<JsonExplanation>;

/** Every explanation, with the fix of each example, which takes long to find. */
let everything: ReadonlyArray<JsonExplanation>;

beforeAll(async () => {
  everything = await json();
});

describe('without a code', () => {
  test('all codes are listed, with severity and summary', async () => {
    const { code, stdout, stderr } = await runProgram(['explain']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/\s+/)[1])).toEqual(codes);
    expect(stdout).toMatch(/^warning {2}url-wildcard {2,}A URL has a wildcard$/m);
  });

  test('all codes are listed as JSON too', () => {
    expect(everything.map(({ code }) => code)).toEqual(codes);
  });
});

describe('with codes', () => {
  test('an explanation has a summary, the reason, the message of the service, both examples, the fix and the sources', async () => {
    expect(await runProgram(['explain', 'rotation-tier'])).toEqual({
      code: 0,
      stderr: '',
      stdout: `error rotation-tier  Refresh tokens rotate in a user pool on the Lite plan

  AWS announced refresh token rotation for the Essentials and Plus plans.

  The service says: The following features need to be disabled for the LITE pricing tier configured: Refresh Token Rotation

  Fails:
    disableOAuth: true
    refreshTokenRotationGracePeriod:
      seconds: 30

  In a user pool like this:
    featurePlan: LITE

  Fix (suggestion): write \`refreshTokenRotation: false\`
     disableOAuth: true
     refreshTokenRotationGracePeriod:
       seconds: 30
    +refreshTokenRotation: false

  Apply it: cognito-client validate --fix-suggestion rotation-tier FILE

  Passes:
    disableOAuth: true
    refreshTokenRotationGracePeriod:
      seconds: 30

  In a user pool like this:
    featurePlan: ESSENTIALS

  Sources:
    AWS announced rotation for the Essentials and Plus plans. (documentation: Peter Hallen, Amazon Cognito Introduces Refresh Token Rotation, 21 April 2025, read 2026-11-30)
    The operation has an error for a feature that the plan of the user pool lacks. (documentation: Amazon Cognito user pools API Reference, CreateUserPoolClient, read 2026-11-30)
`,
    });
  });

  test('sources of our own are shown without a place and a date', async () => {
    expect((await runProgram(['explain', 'lint-unused'])).stdout).toMatch(
      /^ {2}Sources:\n {4}.+\. \(our own design\)\n$/m,
    );
  });

  test('sources are data in JSON, and what is about files has none', async () => {
    const [about, file] = await json('token-unit-enum', 'file-syntax');
    expect(about?.sources).toEqual([
      {
        kind: 'api-model',
        says: 'A unit is one of seconds, minutes, hours and days, in lower case.',
        where: 'API model of cognito-idp, botocore 1.43.107',
        read: '2026-11-22',
      },
    ]);
    expect(file).not.toHaveProperty('sources');
  });

  test('records are shown as properties of CloudFormation', async () => {
    const { stdout } = await runProgram(['explain', 'token-unit-enum']);
    expect(stdout).toContain('  Fails, as CloudFormation properties:\n    SupportedIdentityProviders:\n');
  });

  test('what a fix makes is not shown twice', async () => {
    const { stdout } = await runProgram(['explain', 'unknown-key']);
    expect(stdout).toContain(`  Fix (safe): write userPoolClientName
     disableOAuth: true
    -userPoolClientNam: web
    +userPoolClientName: web

  Apply it: cognito-client validate --fix FILE
`);
    expect(stdout).not.toContain('Passes');
  });

  test('a fix of properties is shown without the template around them', async () => {
    expect((await json('token-unit-enum'))[0]?.fix).toEqual({
      title: 'write minutes',
      safe: true,
      diff: [
        '   - COGNITO',
        ' IdTokenValidity: 60',
        ' TokenValidityUnits:',
        '-  IdToken: Minutes',
        '+  IdToken: minutes',
        '',
      ].join('\n'),
    });
  });

  test('every fix that a program can apply to an example is shown', () => {
    const kindOf = (isSafe: boolean | undefined) =>
      isSafe === undefined ? 'none' : isSafe ? 'safe' : 'chosen';
    const ofProps = explanations.filter(({ failing: { props, lint } }) => props !== undefined && !lint);
    const [found, expected] = [
      (code: string) => kindOf(everything.find((each) => each.code === code)?.fix?.safe),
      ({ code, set, failing: { props, context } }: Explanation) => {
        const options = { ...(context && { context }), ...(set && { ruleSet: set }) };
        const { applied } = fixProps(props, options, suggestedFix([code]));
        return kindOf(applied.find(({ issue }) => issue.code === code)?.fix.isSafe);
      },
    ];
    expect(ofProps.map(({ code }) => `${code} ${found(code)}`)).toEqual(
      ofProps.map((explanation) => `${explanation.code} ${expected(explanation)}`),
    );
    expect(everything.filter(({ fix }) => fix !== undefined).length).toBeGreaterThan(40);
  });

  test('explanations come in the order of the arguments', async () => {
    const asked = ['url-wildcard', 'file-syntax', 'token-order'];
    expect((await json(...asked)).map(({ code }) => code)).toEqual(asked);
    const { stdout } = await runProgram(['explain', ...asked]);
    expect(stdout.match(/^(error|warning) [a-z-]+/gm)).toEqual([
      'warning url-wildcard',
      'error file-syntax',
      'error token-order',
    ]);
  });

  test('an example that no file can hold is left out', async () => {
    const { code, stdout } = await runProgram(['explain', 'value-unreadable']);
    expect(code).toBe(0);
    expect(stdout).toContain('A value cannot be read');
    expect(stdout).not.toContain('Fails');
    expect(stdout).toContain('  Passes:\n    disableOAuth: true\n');
    expect(Object.keys((await json('value-unreadable'))[0] ?? {})).not.toContain('failing');
  });

  test('a long list is shortened, and the number of hidden items shown', async () => {
    const { stdout } = await runProgram(['explain', 'list-length']);
    expect(stdout).toContain('      - custom:3\n      # and 997 more\n');
  });

  test('examples are those of the core', () => {
    const short = explanations.filter(({ code }) => !/unreadable|max$|length$/.test(code));
    for (const { code, failing } of short) {
      const example = everything.find((each) => each.code === code)?.failing;
      const { props, record, lint } = failing;
      expect(parse(example?.yaml ?? '')).toEqual(JSON.parse(JSON.stringify(record ?? { ...props, lint })));
    }
  });

  test('issues of templates alone are explained by templates', async () => {
    const shown = await json(...templateRules.map(({ code }) => code));
    expect(shown.map(({ failing }) => [failing?.kind, parse(failing?.yaml ?? '') as unknown])).toEqual(
      templateRules.map(({ failing }) => ['template', failing]),
    );
    expect((await runProgram(['explain', 'idp-order'])).stdout).toContain(
      '  Fails, as a CloudFormation template:\n    Resources:\n',
    );
  });
});

test('an unknown code is refused, and the nearest one named', async () => {
  expect(await runProgram(['explain', 'url-wildcard', 'tokn-order', 'nonsense\u001b'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'error: no issue has the code tokn-order; did you mean token-order?\n' +
      'error: no issue has the code nonsense␛; cognito-client explain lists all codes\n',
  });
});

test('colours are written where they are wanted', async () => {
  const printed: Array<string> = [];
  const output = { write: (text: string) => void printed.push(text), isColoured: true };
  await run(['explain', 'token-order'], { stdin: () => process.stdin, stdout: output, stderr: output });
  await run(['explain'], { stdin: () => process.stdin, stdout: output, stderr: output });
  expect(printed.map((text) => text.includes('\u001b[31merror\u001b[39m'))).toEqual([true, true]);
});

describe('rule sets', () => {
  test('an explanation says which set has its rule, and where it is an error', async () => {
    const { stdout } = await runProgram(['explain', 'user-existence-errors-default', 'token-revocation-off']);
    expect(stdout).toContain('\n  It is asked in the rule set `strict` only.\n');
    expect(stdout).toContain('\n  In the rule set `strict` it is an error.\n');
    expect(stdout).toContain(
      'Apply it: cognito-client validate --rule-set strict --fix-suggestion user-existence-errors-default FILE\n',
    );
  });

  test('the list of codes says what only strict asks', async () => {
    const { stdout } = await runProgram(['explain']);
    expect(stdout).toMatch(/^warning {2}user-existence-errors-default .*\(strict\)$/m);
    expect(stdout).toMatch(/^warning {2}token-revocation-off .*[^)]$/m);
  });
});
