import { UserPoolClient } from '@org/cognito-core';
import { validProps, type ValidPropsOptions } from './valid-props';
import { portable, type Arbitrary } from './portable';

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
export const client = (options: ValidPropsOptions = {}): Arbitrary<UserPoolClient> =>
  portable(validProps(options).map((props) => UserPoolClient.make(props)));
