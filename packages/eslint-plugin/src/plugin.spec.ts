import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { inShort, lint } from '../fixtures/linted';
import { cdk } from '../fixtures/rule-testers';
import { rulePage } from './own-package';
import plugin from './index';

const home = join(__dirname, '..');

const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
};

const risky = cdk(`pool.addClient('Web', { disableOAuth: true, enableTokenRevocation: false });
pool.addClient('Tv');
`);

describe('the plugin', () => {
  test('names itself', () => {
    expect(plugin.meta).toEqual({ name: manifest.name, version: manifest.version, namespace: 'cognito' });
  });

  test('is the plugin of its configurations, so that it can be named beside them', () => {
    for (const config of Object.values(plugin.configs)) expect(config.plugins?.['cognito']).toBe(plugin);
    const named: Linter.Config = { plugins: { cognito: plugin } };
    expect(lint(risky, { configs: [named, plugin.configs.recommended] })).toHaveLength(2);
  });

  test('has each rule in each configuration, and no other', () => {
    const rules = Object.keys(plugin.rules).map((rule) => `cognito/${rule}`);
    for (const config of Object.values(plugin.configs))
      expect(Object.keys(config.rules ?? {})).toEqual(rules);
  });

  test('warns of risks by recommendation, and is strict if it is asked to', () => {
    expect(inShort(risky)).toEqual([
      'warn cognito/no-risky-client token-revocation-off at false',
      'warn cognito/no-silent-oauth oauth-implicit-default at addClient',
    ]);
    const strictly = inShort(risky, { configs: [plugin.configs.strict] });
    expect(strictly).toContain('error cognito/valid-client token-revocation-off at false');
    expect(strictly).toContain('error cognito/no-silent-oauth oauth-implicit-default at addClient');
    expect(strictly.every((report) => report.startsWith('error '))).toBe(true);
  });

  test('is silenced where an issue stands, and a comment without an issue is told', () => {
    const silenced = cdk(`pool.addClient('Web', {
  disableOAuth: true,
  // eslint-disable-next-line cognito/no-risky-client -- the old app
  enableTokenRevocation: false,
});
`);
    expect(lint(silenced)).toEqual([]);
    const unused = lint(silenced.replace('enableTokenRevocation: false', 'enableTokenRevocation: true'));
    expect(unused.map(({ message }) => message)).toEqual([
      expect.stringContaining('Unused eslint-disable directive'),
    ]);
  });

  test.each(['app.ts', 'app.mts', 'app.cts', 'app.js', 'app.mjs', 'app.cjs', 'app.tsx', 'app.jsx'])(
    'lints %s',
    (filename) => {
      expect(lint(risky, { filename })).toHaveLength(2);
    },
  );

  test('reads no file of another language, and a text without a name as JavaScript', () => {
    expect(lint(risky, { filename: 'app.py' })).toEqual([]);
    expect(lint(risky, { filename: 'input' })).toHaveLength(2);
  });

  test('judges a text again by other settings', () => {
    const linter = new Linter();
    const verify = (config: Linter.Config) => linter.verify(linter.getSourceCode(), config).length;
    linter.verify(risky, plugin.configs.recommended);
    expect(verify(plugin.configs.recommended)).toBe(2);
    expect(verify(plugin.configs.strict)).toBeGreaterThan(2);
  });
});

describe('the page of a rule', () => {
  test('is beside the page of the package, where that is published', () => {
    const homepage = 'https://code.example/owner/name/tree/v1.2.3/packages/eslint-plugin#readme';
    expect(rulePage('valid-client', { homepage })).toEqual({
      url: 'https://code.example/owner/name/blob/v1.2.3/packages/eslint-plugin/docs/rules/valid-client.md',
    });
    expect(rulePage('valid-client')).toEqual({});
  });

  test.each(Object.entries(plugin.rules))('of %s says what the rule says of itself', (rule, { meta }) => {
    const page = readFileSync(join(home, 'docs/rules', `${rule}.md`), 'utf8');
    const levels = Object.values(plugin.configs).map(
      ({ name, rules }) => `\`${String(rules?.[`cognito/${rule}`])}\` in \`${name}\``,
    );
    const [heading, , description, , facts] = page.split('\n');
    expect(heading).toBe(`# cognito/${rule}`);
    expect(description).toBe(`This rule is there to ${meta?.docs?.description}.`);
    expect(facts).toBe(
      `It is ${levels.join(', and ')}. 🔧 \`--fix\` repairs what has one right answer. 💡 Editors offer the rest.`,
    );
  });

  test.each(Object.keys(plugin.rules))('of %s shows what it reports, and what it does not', (rule) => {
    const page = readFileSync(join(home, 'docs/rules', `${rule}.md`), 'utf8');
    const [, reported = '', others = ''] = page.split(/^## (?:Reported|Not reported)$/m);
    const programsIn = (part: string): ReadonlyArray<string> =>
      [...part.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, program = '']) => program);
    const rulesIn = (program: string): ReadonlyArray<string | null> => [
      ...new Set(lint(program).map(({ ruleId }) => ruleId)),
    ];
    expect(programsIn(reported)).not.toEqual([]);
    for (const program of programsIn(reported)) expect(rulesIn(program)).toContain(`cognito/${rule}`);
    expect(programsIn(others).map(rulesIn)).toEqual([[]]);
  });
});
