import { off, testRules } from '../../fixtures/rule-cases';

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
