import type { Effect } from './consequence-row';

/**
 * What an added client costs.
 *
 * @example
 * import { addedClient } from '@org/cognito-diff';
 *
 * assert.deepStrictEqual(addedClient.consequences, ['access-widened']);
 */
export const addedClient: Effect = {
  consequences: ['access-widened'],
  why: 'A further app can sign users in, or get tokens.',
};

/**
 * What a removed client costs. It is a replacement too: a client that takes its place, even one with the same settings
 * under another name, has a new id.
 *
 * @example
 * import { removedClient } from '@org/cognito-diff';
 *
 * assert.strictEqual(removedClient.consequences[0], 'replacement');
 */
export const removedClient: Effect = {
  consequences: ['replacement', 'access-narrowed', 'users-affected'],
  why: 'Its id is gone: its users can no longer sign in, and a client that takes its place has a new id.',
};
