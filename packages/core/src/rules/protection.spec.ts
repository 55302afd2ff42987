import { browser, machine, off, testRules, testStrictRules } from '../../fixtures/rule-cases';

testRules('rules about protections', {
  failing: [
    ['user-existence-errors-legacy', { ...off, preventUserExistenceErrors: false }],
    ['token-revocation-off', { ...off, enableTokenRevocation: false }],
  ],
  fine: [
    { ...off, preventUserExistenceErrors: true, enableTokenRevocation: true },
    { ...off, preventUserExistenceErrors: '${hide}', enableTokenRevocation: '${revoke}' },
  ],
});

testStrictRules('rules about protections', {
  failing: [
    ['user-existence-errors-default', browser()],
    ['user-existence-errors-default', { ...off, authFlows: { refreshToken: true } }],
  ],
  fine: [
    ['user-existence-errors-default', { ...browser(), preventUserExistenceErrors: '${hide}' }],
    ['user-existence-errors-default', machine()],
    ['user-existence-errors-default', { ...off, generateSecret: true, authFlows: { clientToken: true } }],
    ['user-existence-errors-default', { ...off, preventUserExistenceErrors: true }],
  ],
});
