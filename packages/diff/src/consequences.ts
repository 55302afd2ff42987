import { withProperty, type ConsequenceRow } from './consequence-row';
import { dataRows } from './data-rows';
import { identityRows, placeRows } from './identity-rows';
import { oAuthRows } from './oauth-rows';
import { signInRows } from './sign-in-rows';
import { tokenRows } from './token-rows';

/**
 * What it costs to change a client, as data: one row for each property, in the words of the props. The rows of flows
 * and grants are one for each of them. The logical id in a template and the user pool come first, which are no props.
 *
 * @example
 * import { consequences } from '@org/cognito-diff';
 *
 * const row = consequences.find(({ path }) => path.join('.') === 'accessTokenValidity');
 * assert.deepStrictEqual(row?.more.consequences, ['access-widened']);
 * assert.deepStrictEqual(row?.less.consequences, ['access-narrowed', 'sessions-shortened']);
 */
export const consequences: ReadonlyArray<ConsequenceRow> = [
  ...placeRows,
  ...[...identityRows, ...signInRows, ...oAuthRows, ...tokenRows, ...dataRows].map(withProperty),
];
