import { withFields } from '../rules/examples';
import type { Explanation } from '../rules/explanation';

/** What is said of lint settings, and why. */

const aboutSettings = 'Settings that do nothing hide what is really reported.';

export const lintSettingsExplanations: ReadonlyArray<Explanation> = [
  {
    code: 'lint-unused',
    severity: 'warning',
    summary: 'A lint setting is about an issue that the client does not have',
    why: aboutSettings,
    failing: {
      ...withFields({}),
      lint: { silence: { 'oauth-implicit-default': 'the old app, until March' } },
    },
    fixed: withFields({}),
  },
  {
    code: 'lint-without-reason',
    severity: 'warning',
    summary: 'A lint setting has no reason',
    why: 'A setting without a reason does nothing: nobody could tell when it may go.',
    failing: {
      ...withFields({ preventUserExistenceErrors: true }),
      lint: { silence: { 'user-existence-errors-legacy': '' } },
    },
    fixed: {
      ...withFields({ preventUserExistenceErrors: false }),
      lint: { silence: { 'user-existence-errors-legacy': 'the old app shows it, until March' } },
    },
  },
  {
    code: 'lint-silences-error',
    severity: 'warning',
    summary: 'A lint setting is to silence an error',
    why: 'With a reason an error can be downgraded to a warning, which is still reported.',
    failing: {
      ...withFields({ writeAttributes: [] }),
      lint: { silence: { 'write-attr-empty-is-all': 'the app is to write them all' } },
    },
    fixed: withFields({ writeAttributes: ['email'] }),
  },
];
