import { browser, machine, off, testRules, testStrictRules } from '../../fixtures/rule-cases';
import { fixProps, isError, suggestedFix, validate } from '../index';

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
    ['refresh-rotation-off', off],
    ['refresh-rotation-off', { ...off, refreshTokenRotation: false }],
    ['refresh-rotation-off', browser()],
    ['refresh-rotation-off', { ...browser(), authFlows: { refreshToken: true } }],
    ['refresh-rotation-off', { ...off, authFlows: { userSrp: true } }],
    ['refresh-rotation-off', off, { featurePlan: 'ESSENTIALS' }],
  ],
  fine: [
    ['user-existence-errors-default', { ...browser(), preventUserExistenceErrors: '${hide}' }],
    ['user-existence-errors-default', machine()],
    ['user-existence-errors-default', { ...off, generateSecret: true, authFlows: { clientToken: true } }],
    ['user-existence-errors-default', { ...off, preventUserExistenceErrors: true }],
    ['refresh-rotation-off', { ...off, refreshTokenRotation: true }],
    ['refresh-rotation-off', { ...off, refreshTokenRotationGracePeriod: { seconds: 0 } }],
    ['refresh-rotation-off', { ...off, generateSecret: true }],
    ['refresh-rotation-off', { ...off, generateSecret: '${secret}' }],
    // Nobody gets a refresh token.
    ['refresh-rotation-off', { ...off, authFlows: { refreshToken: true } }],
    ['refresh-rotation-off', off, { featurePlan: 'LITE' }],
    ['refresh-rotation-off', machine()],
  ],
});

test.each([
  { ...machine(), generateSecret: false },
  { ...off, authFlows: '${flows}' },
])('rotation is not asked of %j, which has another mistake', (props) => {
  const { issues } = validate(props, { ruleSet: 'strict' });
  expect(issues.some(isError)).toBe(true);
  expect(issues.map(({ code }) => code)).not.toContain('refresh-rotation-off');
});

test('rotation is turned on, and the flow that it excludes off', () => {
  const fixed = (props: object) =>
    fixProps(props, { ruleSet: 'strict' }, suggestedFix(['refresh-rotation-off'])).source;
  expect(fixed({ ...off, authFlows: { userSrp: true, refreshToken: true } })).toEqual({
    ...off,
    authFlows: { userSrp: true, refreshToken: false },
    refreshTokenRotation: true,
  });
  expect(fixed(off)).toEqual({ ...off, refreshTokenRotation: true });
});
