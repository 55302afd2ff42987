/** How rules look at the arrays of a draft. */
import type { RegisteredProviders } from '../field/identity-provider';
import type { Reference } from '../reference/reference';
import type { Text } from '../reference/text';

/** An array that may be absent or undecided as a whole, or stand for the registered providers of the user pool. */
type DraftList<A> = ReadonlyArray<A> | Reference | RegisteredProviders | undefined;

/** The items of an array; none if the array is not known. */
export const itemsOf = <A>(list: DraftList<A>): ReadonlyArray<A> =>
  Array.isArray(list) ? (list as ReadonlyArray<A>) : [];

/** Whether an array is surely empty. */
export const isEmptyList = (list: unknown): boolean => Array.isArray(list) && list.length === 0;

/** Arrays of texts, by name. */
export type TextLists<L extends string> = { readonly [K in L]?: DraftList<Text | Reference> };
