import { off, testRules } from '../../fixtures/rule-cases';

testRules('rules about identity providers', {
  failing: [
    ['idp-builtin-case', { ...off, supportedIdentityProviders: ['GOOGLE'] }],
    ['idp-builtin-case', { ...off, supportedIdentityProviders: ['COGNITO', 'signInWithApple'] }],
  ],
  fine: [{ ...off, supportedIdentityProviders: ['Google', 'google-workspace', '${provider}', 'COGNITO'] }],
});
