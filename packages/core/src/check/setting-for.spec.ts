import { settingFor, type Issue } from '../index';

const issue = { path: [], message: 'is wrong', fixes: [] } as const;

test.each<[Pick<Issue, 'code' | 'severity'>, string | undefined]>([
  [{ code: 'token-order', severity: 'error' }, "downgrade: { 'token-order': 'the reason' }"],
  [{ code: 'url-wildcard', severity: 'warning' }, "silence: { 'url-wildcard': 'the reason' }"],
  [{ code: 'value-type', severity: 'error' }, undefined],
  [{ code: 'lint-unused', severity: 'warning' }, undefined],
])('the setting that accepts %j is %s', (kind, setting) => {
  expect(settingFor({ ...issue, ...kind })).toBe(setting);
});
