import { UserPoolClient } from '@org/cognito-core';
import type * as fc from 'fast-check';
import { validProps, type ValidPropsOptions } from './valid-props';

/**
 * Decoded app clients.
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 * import { client } from '@org/cognito-testing';
 * import * as fc from 'fast-check';
 *
 * fc.assert(fc.property(client({ references: false }), (web) => UserPoolClient.Eq.equals(web, web)));
 */
export const client = (options: ValidPropsOptions = {}): fc.Arbitrary<UserPoolClient> =>
  validProps(options).map((props) => UserPoolClient.make(props));
