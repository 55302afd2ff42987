/**
 * A user pool that is running, read through the operations of the service that only read. Only the entry imports it.
 *
 * Laws:
 *
 * 1. no value that a reader answers with is in what is read of a pool, but for those that clients and facts are made of
 * 2. whatever a caller may not read is missing in what is known of the pool, and is named
 * 3. no more requests are on their way at once than are allowed
 */
import type { Either } from 'fp-ts/Either';

/** The operations that are called. Each needs the permission of its name. */
export const userPoolOperations = [
  'ListUserPoolClients',
  'DescribeUserPoolClient',
  'DescribeUserPool',
  'ListIdentityProviders',
  'DescribeIdentityProvider',
  'ListResourceServers',
  'DescribeUserPoolDomain',
  'DescribeManagedLoginBrandingByClient',
] as const;

/** An operation of the service. */
export type UserPoolOperation = (typeof userPoolOperations)[number];

/** What is asked for, page by page. */
interface PageInput {
  readonly UserPoolId: string;
  readonly MaxResults: number;
  readonly NextToken?: string;
}

interface ClientInput {
  readonly UserPoolId: string;
  readonly ClientId: string;
}

/** What each operation is given. */
export interface OperationInputs {
  readonly ListUserPoolClients: PageInput;
  readonly DescribeUserPoolClient: ClientInput;
  readonly DescribeUserPool: { readonly UserPoolId: string };
  readonly ListIdentityProviders: PageInput;
  readonly DescribeIdentityProvider: { readonly UserPoolId: string; readonly ProviderName: string };
  readonly ListResourceServers: PageInput;
  readonly DescribeUserPoolDomain: { readonly Domain: string };
  readonly DescribeManagedLoginBrandingByClient: ClientInput;
}

/**
 * Why the service gives no answer: its caller may not ask, it has no such thing, it does not know the operation, as in some
 * Regions and emulators, or anything else.
 */
export type RefusalReason = 'denied' | 'absent' | 'unknown-operation' | 'failed';

/** An operation that gave no answer. */
export interface ReadRefusal {
  readonly operation: UserPoolOperation;
  readonly reason: RefusalReason;
  /** What happened, as one sentence without its full stop. No value of an answer is in it. */
  readonly message: string;
}

/** Asks the service: a function for each operation, which gives its answer as the service wrote it, parsed from JSON. */
export type UserPoolReader = {
  readonly [O in UserPoolOperation]: (input: OperationInputs[O]) => Promise<Either<ReadRefusal, unknown>>;
};

/**
 * The permission that an operation needs.
 *
 * @example
 * import { permissionFor } from '@org/cognito-import';
 *
 * assert.strictEqual(permissionFor('ListResourceServers'), 'cognito-idp:ListResourceServers');
 */
export const permissionFor = (operation: UserPoolOperation): string => `cognito-idp:${operation}`;
