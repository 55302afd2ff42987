/** Functions that choose among their arguments. */
import { convertTo } from '../convert';
import { typeOf } from '../type-of';
import { unify } from '../unify';
import { fault, type Value } from '../value';
import type { Apply, TerraformFunction } from './definition';

/** Whether a value is skipped for the next one; `undefined` if that is open. */
const isMissing = (value: Value): boolean | undefined => {
  if (value.kind === 'null') return true;
  if (value.kind === 'open') return undefined;
  if (value.kind !== 'string') return false;
  if (value.parts.length === 0) return true;
  return value.parts.some((part) => typeof part === 'string') ? false : undefined;
};

const coalesce: Apply = (args) => {
  if (args.length === 0) return fault('at least 1 argument required');
  const type = unify(args.map(typeOf));
  if (type === undefined) return fault('all arguments must have the same type');
  for (const value of args) {
    const skipped = isMissing(value);
    if (skipped === undefined) return undefined;
    if (!skipped) return convertTo(value, type);
  }
  return fault('no non-null, non-empty-string arguments');
};

const coalescelist: Apply = (args) => {
  if (args.length === 0) return fault('at least 1 argument required');
  const lists = args.filter(({ kind }) => kind !== 'open');
  const other = lists.find((value) => value.kind !== 'list' || value.as === 'set');
  if (other !== undefined) return fault('coalescelist arguments must be lists or tuples', other.places);
  for (const value of args) {
    if (value.kind !== 'list') return undefined;
    if (value.items.some(({ kind }) => kind !== 'spread')) return value;
    if (value.items.length > 0) return undefined;
  }
  return fault('no non-null arguments');
};

export const choosingFunctions: Readonly<Record<string, TerraformFunction>> = {
  coalesce: { apply: coalesce },
  coalescelist: { apply: coalescelist, returns: { kind: 'list', of: 'any' } },
};
