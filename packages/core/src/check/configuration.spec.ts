import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { configurationIssues, decodeConfiguration, ruleChoiceOf, type Configuration } from '../index';
import { told } from '../../fixtures/told';

const whole: Configuration = {
  ruleSet: 'strict',
  levels: { 'user-existence-errors-default': 'off', 'idp-order': 'error' },
  downgrade: { 'scope-unknown': 'another stack adds the scope' },
  ignore: ['legacy/**'],
  pools: [
    { contextFile: 'pools/all.yaml' },
    { files: ['stacks/dev/**'], context: { featurePlan: 'LITE', identityProviders: {} } },
  ],
  parameters: [{ values: { Stage: 'dev' } }, { files: ['stacks/prod'], values: { Stage: 'prod' } }],
  suppressions: 'ci/known.yaml',
};

const wrongWith = (input: unknown) => {
  const decoded = decodeConfiguration(input);
  return E.isLeft(decoded)
    ? decoded.left.map(told).map(({ code, path, message, fix }) => [code, path.join('.'), message, fix])
    : [];
};

describe('decodeConfiguration', () => {
  test('reads plain data', () => {
    expect(decodeConfiguration(JSON.parse(JSON.stringify(whole)))).toEqual(E.right(whole));
    expect(decodeConfiguration({})).toEqual(E.right({}));
    expect(decodeConfiguration({ parameters: [{ values: { Count: 2, IsLive: true } }] })).toEqual(
      E.right({ parameters: [{ values: { Count: '2', IsLive: 'true' } }] }),
    );
    const wrong = wrongWith({ parameters: [{ values: { Zones: ['a'] } }] });
    expect(wrong.map(([code, path]) => [code, path])).toEqual([['value-type', 'parameters.0.values.Zones']]);
  });

  test('reports every wrong entry, with what comes nearest', () => {
    expect(
      wrongWith({
        ruleset: 'strict',
        levels: { 'idp-order': 'warn', 'token-order': 'fatal', 'attr-unknown': 1 },
        downgrade: { 'scope-unknown': true },
        ignore: 'legacy/**',
        pools: [{ files: ['a', '!'], context: { featurePlan: 'lite' } }],
      }),
    ).toEqual([
      ['unknown-key', 'ruleset', 'is not a known property', 'write ruleSet'],
      [
        'value-type',
        'levels.idp-order',
        'must be one of off, warning, error, but is a string',
        'write one of off, warning, error',
      ],
      [
        'value-type',
        'levels.token-order',
        'must be one of off, warning, error, but is a string',
        'write one of off, warning, error',
      ],
      [
        'value-type',
        'levels.attr-unknown',
        'must be one of off, warning, error, but is a number',
        'write one of off, warning, error',
      ],
      ['value-type', 'downgrade.scope-unknown', expect.any(String), expect.any(String)],
      ['value-type', 'ignore', expect.any(String), expect.any(String)],
      ['value-type', 'pools.0.files.1', expect.any(String), expect.any(String)],
      ['value-type', 'pools.0.context.featurePlan', expect.any(String), expect.any(String)],
    ]);
    expect(wrongWith({ ruleSet: 'strickt' })).toEqual([
      ['value-type', 'ruleSet', 'must be one of recommended, strict, but is a string', 'write strict'],
    ]);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (input) => {
        expect(['Left', 'Right']).toContain(decodeConfiguration(input)._tag);
      }),
    );
  });
});

describe('ruleChoiceOf', () => {
  test('is the rule set and the levels, and what is lowered is a warning', () => {
    expect(ruleChoiceOf(whole)).toEqual({
      ruleSet: 'strict',
      levels: { 'user-existence-errors-default': 'off', 'idp-order': 'error', 'scope-unknown': 'warning' },
    });
    expect(ruleChoiceOf({ levels: { 'idp-order': 'error' } })).toEqual({ levels: { 'idp-order': 'error' } });
    expect(ruleChoiceOf({ downgrade: { 'scope-unknown': 'another stack adds it' } })).toEqual({
      levels: { 'scope-unknown': 'warning' },
    });
    expect(ruleChoiceOf({})).toEqual({});
  });
});

describe('configurationIssues', () => {
  const known = [
    { code: 'scope-unknown', severity: 'error' },
    { code: 'idp-order', severity: 'warning' },
  ] as const;

  test('is silent of codes that there are, at levels that they can have', () => {
    expect(configurationIssues({}, known)).toEqual([]);
    expect(
      configurationIssues(
        {
          levels: { 'idp-order': 'off', 'scope-unknown': 'error' },
          downgrade: { 'scope-unknown': 'another stack adds it' },
        },
        known,
      ),
    ).toEqual([]);
  });

  test('tells of each code that there is not, of silenced errors, and of missing reasons', () => {
    const issues = configurationIssues(
      {
        levels: { 'scope-unknwon': 'error', nothing: 'error', 'scope-unknown': 'warning' },
        downgrade: { 'idp-orders': 'later', 'scope-unknown': ' ' },
      },
      known,
    );
    expect(issues.map(told).map(({ code, path, fix }) => [code, path.join('.'), fix])).toEqual([
      ['config-code-unknown', 'levels.scope-unknwon', 'write scope-unknown'],
      ['config-code-unknown', 'levels.nothing', 'take it out; `cognito-client explain` lists all codes'],
      ['config-silences-error', 'levels.scope-unknown', expect.stringContaining('downgrade')],
      ['config-code-unknown', 'downgrade.idp-orders', 'write idp-order'],
      ['config-without-reason', 'downgrade.scope-unknown', 'give a reason'],
    ]);
  });
});
