import * as fc from 'fast-check';
import {
  atLevels,
  codesOff,
  decode,
  isError,
  levelOf,
  ruleLevels,
  rules,
  ruleSetNames,
  ruleSets,
  settingFor,
  UserPoolClient,
  validate,
  validateRecord,
  type Issue,
  type RuleChoice,
} from '../index';
import { browser, off } from '../../fixtures/rule-cases';

const implicit = browser({ flows: { implicitCodeGrant: true } });

const told = (issues: ReadonlyArray<Issue>) => issues.map(({ code, severity }) => [severity, code]);

const choices: fc.Arbitrary<RuleChoice> = fc.record(
  {
    ruleSet: fc.constantFrom(...ruleSetNames),
    levels: fc.dictionary(
      fc.oneof(fc.constantFrom(...rules.map(({ code }) => code)), fc.string()),
      fc.constantFrom(...ruleLevels),
    ),
  },
  { requiredKeys: [] },
);

const wrong: fc.Arbitrary<object> = fc.constantFrom(
  {},
  implicit,
  { ...off, writeAttributes: ['sub'], enableTokenRevocation: false },
  { ...off, generateSecret: 'yes', preventUserExistenceErrors: false },
);

describe('rule sets', () => {
  test('are tables of every rule, and strict has what recommended has, at least as severely', () => {
    for (const table of Object.values(ruleSets)) {
      expect(Object.keys(table)).toEqual(rules.map(({ code }) => code));
    }
    for (const { code } of rules) {
      const [recommended, strict] = ruleSetNames.map((name) =>
        ruleLevels.indexOf(ruleSets[name][code] ?? 'off'),
      );
      expect(strict).toBeGreaterThanOrEqual(recommended ?? Infinity);
    }
  });

  test('leave out only what strict adds', () => {
    expect(codesOff(rules, { ruleSet: 'strict' })).toEqual([]);
    expect(codesOff(rules, {})).toEqual(codesOff(rules, { ruleSet: 'recommended' }));
    expect(codesOff(rules, {})).toContain('user-existence-errors-default');
  });

  test('are recommended by default', () => {
    const { issues } = validate(implicit);
    expect(told(issues)).toEqual([['warning', 'oauth-implicit-default']]);
    expect(validate(implicit, { ruleSet: 'recommended' }).issues).toEqual(issues);
  });

  test('raise a warning to an error, so that there is no client', () => {
    const { client, issues } = validate(implicit, { ruleSet: 'strict' });
    expect(client).toBeUndefined();
    expect(told(issues)).toEqual(
      expect.arrayContaining([
        ['error', 'oauth-implicit-default'],
        ['warning', 'user-existence-errors-default'],
      ]),
    );
  });

  test('are asked for by whoever decodes, makes, or validates a record', () => {
    expect(decode(implicit)).toMatchObject({ _tag: 'Right' });
    expect(decode(implicit, { ruleSet: 'strict' })).toMatchObject({ _tag: 'Left' });
    expect(() => UserPoolClient.make(implicit, { ruleSet: 'strict' })).toThrow('oauth-implicit-default');
    expect(told(validateRecord({ GenerateSecret: true }, { ruleSet: 'strict' }).issues)).toEqual([
      ['warning', 'user-existence-errors-default'],
    ]);
  });

  test('defer only rules that they have', () => {
    const open = { ...off, preventUserExistenceErrors: '${hide}' };
    const deferredIn = (choice: RuleChoice) => validate(open, choice).deferred.map(({ code }) => code);
    expect(deferredIn({})).not.toContain('user-existence-errors-default');
    expect(deferredIn({ ruleSet: 'strict' })).toContain('user-existence-errors-default');
  });
});

describe('levels', () => {
  test('turn a rule off, raise it, or ask one that the set leaves out', () => {
    const levelled = (levels: RuleChoice['levels']) => told(validate(implicit, levels && { levels }).issues);
    expect(levelled({ 'oauth-implicit-default': 'off' })).toEqual([]);
    expect(levelled({ 'oauth-implicit-default': 'error' })).toEqual([['error', 'oauth-implicit-default']]);
    expect(levelled({ 'user-existence-errors-default': 'error' })).toEqual([
      ['warning', 'oauth-implicit-default'],
      ['error', 'user-existence-errors-default'],
    ]);
  });

  test('lower errors, those of codecs too, and never turn them off', () => {
    const malformed = { ...off, generateSecret: 'yes', writeAttributes: ['sub'] };
    const levelled = (level: 'off' | 'warning') =>
      told(validate(malformed, { levels: { 'value-type': level, 'write-attr-unwritable': level } }).issues);
    expect(levelled('warning')).toEqual([
      ['warning', 'value-type'],
      ['warning', 'write-attr-unwritable'],
    ]);
    expect(levelled('off')).toEqual([
      ['error', 'value-type'],
      ['error', 'write-attr-unwritable'],
    ]);
  });

  test('hold for the same rules whenever they are given', () => {
    const levels = { 'oauth-implicit-default': 'error' } as const;
    const both = ruleSetNames.map((ruleSet) => validate(implicit, { ruleSet, levels }).issues);
    expect(ruleSetNames.map((ruleSet) => validate(implicit, { ruleSet, levels }).issues)).toEqual(both);
    expect(both[0]).not.toEqual(both[1]);
  });

  test('law: each issue has its level, and what is no error by itself is gone where it is off', () => {
    fc.assert(
      fc.property(wrong, choices, (props, choice) => {
        const all = validate(props, { ruleSet: 'strict' }).issues;
        const expected = atLevels(
          all.map(({ ruleSeverity, ...issue }) => ({ ...issue, severity: ruleSeverity ?? issue.severity })),
          choice,
          (issue) => rules.find(({ code }) => code === issue.code) ?? issue,
        );
        expect(validate(props, choice).issues).toEqual(expected);
      }),
    );
  });

  test('law: an error by itself is never off', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), choices, (rule, choice) => {
        if (rule.severity === 'error') expect(levelOf(rule, choice)).not.toBe('off');
      }),
    );
  });
});

describe('lint settings under rule sets', () => {
  const reason = 'the old app, until March';
  const silence = { 'oauth-implicit-default': reason };

  test('silence what only the set makes an error', () => {
    const { client, issues } = validate(implicit, {
      silence,
      levels: { 'oauth-implicit-default': 'error' },
    });
    expect([client !== undefined, issues]).toEqual([true, []]);
    expect(validate(implicit, { ruleSet: 'strict', downgrade: silence }).issues).toContainEqual(
      expect.objectContaining({ code: 'oauth-implicit-default', severity: 'warning' }),
    );
  });

  test('do not silence an error that a level makes a warning', () => {
    const { issues } = validate(
      { ...off, writeAttributes: ['sub'] },
      { levels: { 'write-attr-unwritable': 'warning' }, silence: { 'write-attr-unwritable': reason } },
    );
    expect(told(issues)).toEqual([
      ['warning', 'write-attr-unwritable'],
      ['warning', 'lint-silences-error'],
    ]);
  });

  test('count as used for an error that a level makes a warning already', () => {
    const { issues } = validate(
      { ...off, writeAttributes: ['sub'] },
      { levels: { 'write-attr-unwritable': 'warning' }, downgrade: { 'write-attr-unwritable': reason } },
    );
    expect(told(issues)).toEqual([['warning', 'write-attr-unwritable']]);
  });

  test('count as used for a rule that is not asked', () => {
    expect(validate(off, { silence: { 'user-existence-errors-default': reason } }).issues).toEqual([]);
    expect(
      validate(implicit, { silence, levels: { 'oauth-implicit-default': 'off' } }).issues.some(isError),
    ).toBe(false);
  });

  test('are offered by what the rule says, not the set', () => {
    const [issue] = validate(implicit, { levels: { 'oauth-implicit-default': 'error' } }).issues;
    expect(issue && settingFor(issue)).toBe("silence: { 'oauth-implicit-default': 'the reason' }");
  });
});
