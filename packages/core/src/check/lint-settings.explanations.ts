import { design } from '../rules/cited-works';
import { withFields } from '../rules/examples';
import type { Explanation } from '../rules/explanation';

/** Why issues about lint settings are reported. */

const aboutSettings = 'Settings without effect obscure which issues are really silenced or downgraded.';

export const lintSettingsExplanations: ReadonlyArray<Explanation> = [
  {
    code: 'lint-unused',
    severity: 'warning',
    summary: 'A lint setting is about an issue that the client does not have',
    why: aboutSettings,
    sources: [design('A lint setting is to have an effect.')],
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
    why: 'A setting without a reason has no effect: nobody could tell when to remove it.',
    sources: [design('Whoever silences an issue says why.')],
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
    summary: 'A lint setting tries to silence an error',
    why: 'An error cannot be silenced. With a reason it can be downgraded to a warning, which is still reported.',
    sources: [design('An error is never silent.')],
    failing: {
      ...withFields({ writeAttributes: ['email', 'sub'] }),
      lint: { silence: { 'write-attr-unwritable': 'the app writes all of them' } },
    },
    fixed: withFields({ writeAttributes: ['email'] }),
  },
];
