import { validate } from '../index';
import { off, seconds, testRules, testStrictRules } from '../../fixtures/rule-cases';

testRules('rules about lifetimes', {
  failing: [
    ['auth-session-range', { ...off, authSessionValidity: seconds(179) }],
    ['auth-session-range', { ...off, authSessionValidity: seconds(210) }],
    ['auth-session-range', { ...off, authSessionValidity: seconds(901) }],
    ['id-token-range', { ...off, idTokenValidity: seconds(299) }],
    ['id-token-range', { ...off, idTokenValidity: seconds(86_401) }],
    ['access-token-range', { ...off, accessTokenValidity: seconds(0) }],
    ['access-token-range', { ...off, accessTokenValidity: seconds(299) }],
    ['access-token-range', { ...off, accessTokenValidity: seconds(86_401) }],
    ['refresh-token-range', { ...off, refreshTokenValidity: seconds(3_599) }],
    ['refresh-token-range', { ...off, refreshTokenValidity: seconds(315_360_001) }],
    ['refresh-zero', { ...off, refreshTokenValidity: seconds(0) }],
    ['token-order', { ...off, idTokenValidity: seconds(3_601), refreshTokenValidity: seconds(3_600) }],
    ['token-order', { ...off, accessTokenValidity: seconds(3_601), refreshTokenValidity: seconds(3_600) }],
    ['rotation-grace-range', { ...off, refreshTokenRotationGracePeriod: seconds(61) }],
    ['rotation-grace-range', { ...off, refreshTokenRotationGracePeriod: { minutes: '${grace}' } }],
  ],
  fine: [
    { ...off, authSessionValidity: seconds(180) },
    { ...off, authSessionValidity: seconds(900) },
    { ...off, idTokenValidity: seconds(300), accessTokenValidity: seconds(86_400) },
    { ...off, idTokenValidity: seconds(3_600), refreshTokenValidity: seconds(3_600) },
    { ...off, accessTokenValidity: { hours: '${hours}' }, refreshTokenValidity: seconds(3_600) },
    { ...off, refreshTokenValidity: seconds(315_360_000) },
    { ...off, refreshTokenRotationGracePeriod: seconds(0) },
  ],
});

testStrictRules('rules about lifetimes', {
  failing: [
    ['access-token-long', { ...off, accessTokenValidity: seconds(3_601) }],
    ['access-token-long', { ...off, accessTokenValidity: seconds(86_400) }],
    ['refresh-token-long', { ...off, refreshTokenValidity: seconds(30 * 86_400 + 1) }],
    ['refresh-token-long', { ...off, refreshTokenValidity: seconds(315_360_000) }],
  ],
  fine: [
    ['access-token-long', { ...off, accessTokenValidity: seconds(3_600) }],
    ['access-token-long', { ...off, accessTokenValidity: { minutes: '${minutes}' } }],
    ['access-token-long', off],
    ['refresh-token-long', { ...off, refreshTokenValidity: seconds(30 * 86_400) }],
    ['refresh-token-long', off],
  ],
});

test('what is longer than the service allows is told once, in strict too', () => {
  const lifetimes = { accessTokenValidity: seconds(86_401), refreshTokenValidity: seconds(315_360_001) };
  const { issues } = validate({ ...off, ...lifetimes }, { ruleSet: 'strict' });
  expect(issues.map(({ code }) => code).filter((code) => /^(?:access|refresh)-token-/.test(code))).toEqual([
    'access-token-range',
    'refresh-token-range',
  ]);
});
