import type { Path } from '@org/cognito-core';
import { consequences } from './consequences';
import { valueAt, writtenFields, type Side } from './side';
import { mentions } from './stands-for';

/**
 * The properties of a client that nobody can compare, since its source hides some of them: `compareClients` says
 * nothing about these, so that somebody else has to.
 *
 * @example
 * import { hiddenProperties } from '@org/cognito-diff';
 * import { UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({ disableOAuth: true, writeAttributes: ['email', '${custom}'] });
 * assert.deepStrictEqual(hiddenProperties({ client, hidden: ['custom'] }), [['writeAttributes']]);
 */
export const hiddenProperties = ({ client, hidden = [] }: Side): ReadonlyArray<Path> => {
  const fields = writtenFields(client);
  return consequences.map(({ path }) => path).filter((path) => mentions(valueAt(fields, path), hidden));
};
