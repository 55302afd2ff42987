import { lint } from '../fixtures/linted';
import { cdk } from '../fixtures/rule-testers';
import plugin from './index';

const program = cdk(`pool.addClient('Web', { disableOAuth: true, enableTokenRevocation: false });`);

const reportsWith = (cognito: unknown): ReadonlyArray<string | null> =>
  lint(program, {
    configs: [plugin.configs.recommended, { settings: { cognito } }],
  }).map(({ ruleId }) => ruleId);

describe('settings', () => {
  test('choose rules and levels, in the words of the configuration of the command line', () => {
    expect(reportsWith({})).toEqual(['cognito/no-risky-client']);
    expect(reportsWith({ levels: { 'token-revocation-off': 'error' } })).toEqual(['cognito/valid-client']);
    expect(reportsWith({ levels: { 'token-revocation-off': 'off' } })).toEqual([]);
    expect(reportsWith({ ruleSet: 'strict', context: { region: 'eu-west-1' } }).length).toBeGreaterThan(1);
  });

  test.each([
    [{ ruleset: 'strict' }, 'settings.cognito.ruleset is not a setting of this plugin: write ruleSet'],
    [
      { ignore: ['legacy/**'] },
      'settings.cognito.ignore is not a setting of this plugin: write one of ruleSet, levels, downgrade, context',
    ],
    [
      { ruleSet: 'strickt' },
      'settings.cognito.ruleSet must be one of recommended, strict, but is a string: write strict',
    ],
    [
      { levels: { 'token-revocation-of': 'off' } },
      'settings.cognito.levels["token-revocation-of"] is the code of no issue: write token-revocation-off',
    ],
    [
      { levels: { 'token-order': 'off', 'update-resets': 'off' } },
      'settings.cognito.levels["token-order"] is an error: such a client is refused, misread or not a client at all, and silence ' +
        'would only move the failure to the deployment: correct the clients, or write `downgrade: { token-order: the reason }`, ' +
        'which reports it as a warning',
    ],
    [
      { downgrade: { 'token-order': '' } },
      'settings.cognito.downgrade["token-order"] has no reason, so nobody could tell when to take it out: give a reason',
    ],
    [
      { context: { featurePlan: 'LIGHT' } },
      'settings.cognito.context.featurePlan must be one of LITE, ESSENTIALS, PLUS, but is a string: write one of LITE, ESSENTIALS, PLUS',
    ],
    ['strict', 'settings.cognito must be an object.'],
  ])('that say nothing end the run, with what is wrong: %j', (settings, message) => {
    expect(() => reportsWith(settings)).toThrow(message);
  });
});
