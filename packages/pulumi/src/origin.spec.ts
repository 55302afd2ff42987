import { advice, type Issue } from '@org/cognito-core';
import { join } from 'node:path';
import { originOf, printErrors, printOrigin, printWarning, type Origin } from './origin';

const origin: Origin = {
  label: 'app client "web"',
  calls: { stack: `Error\n    at ${join(process.cwd(), 'index.ts')}:12:3` },
};

const issue = (code: string, severity: Issue['severity']): Issue => ({
  code,
  severity,
  path: ['oAuth'],
  message: 'is wrong',
  fixes: [advice('correct it')],
});

describe('what is said of a client', () => {
  test('names it, and the line of the program if it is known', () => {
    expect(printOrigin(origin)).toBe('app client "web" (index.ts:12:3)');
    // All calls of this test are in this package.
    expect(printOrigin(originOf('an app client'))).toBe('an app client');
  });

  test('tells how to silence a warning', () => {
    expect(printWarning(issue('oauth-implicit-default', 'warning'), origin)).toBe(
      [
        'warning oauth-implicit-default  oAuth: is wrong',
        '  fix: correct it',
        "  or: silence: { 'oauth-implicit-default': 'the reason' }",
        '  at: app client "web" (index.ts:12:3)',
      ].join('\n'),
    );
  });

  test('tells no setting that would do nothing', () => {
    expect(printWarning(issue('lint-unused', 'warning'), origin)).not.toContain('or:');
  });

  test('tells how to accept an error, unless it is malformed', () => {
    const malformed = issue('value-type', 'error');
    const message = printErrors([malformed, issue('token-order', 'error')], origin);
    expect(message).toMatch(/^app client "web" \(index\.ts:12:3\): the props do not make a valid app client/);
    expect(message).toMatch(
      /\nTo accept an error, give a reason: downgrade: \{ 'token-order': 'the reason' \}$/,
    );
    expect(printErrors([malformed], origin)).not.toContain('To accept');
  });
});
