/** What a change may cost. */

/**
 * What a change of a client costs, the gravest first:
 *
 * - `replacement`: the service cannot change it, so a new client takes the place of the old one, with a new id. Every
 *   app must be given the new id.
 * - `access-widened`: somebody can do what was refused before.
 * - `access-narrowed`: somebody is refused what was granted before.
 * - `sessions-shortened`: users have to sign in, or apps to ask for tokens, sooner than before.
 * - `users-affected`: a user or an app that succeeded may fail.
 * - `cosmetic`: nothing of these; it stands alone.
 */
export type Consequence = (typeof allConsequences)[number];

/**
 * All consequences, the gravest first.
 *
 * @example
 * import { allConsequences } from '@org/cognito-diff';
 *
 * assert.strictEqual(allConsequences[0], 'replacement');
 */
export const allConsequences = [
  'replacement',
  'access-widened',
  'access-narrowed',
  'sessions-shortened',
  'users-affected',
  'cosmetic',
] as const;
