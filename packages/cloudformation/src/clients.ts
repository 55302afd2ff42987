import type { UserPoolClient } from '@org/cognito-core';

/** App clients, by the logical id that each gets. References of one name are one value for all of them. */
export type Clients<R extends string = string> = { readonly [logicalId: string]: UserPoolClient<R> };
