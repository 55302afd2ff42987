/** The values of references, from the words of a command line to what their places ask for. */
import type { KnownValue } from '@org/cognito-api';
import { openPositions, toRecord, type ReferenceKind, type UserPoolClient } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { nameHint } from '../terminal/name-hint';

const jsonOf = (written: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
};

const textsIn = (written: string): ReadonlyArray<string> | undefined => {
  const value = jsonOf(written);
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
};

/** How each kind of value is written, and what reads it. */
const kinds: {
  readonly [K in ReferenceKind]: readonly [asks: string, read: (written: string) => KnownValue | undefined];
} = {
  text: ['a string', (written) => written],
  texts: ['a list of strings in JSON, such as \'["email"]\'', textsIn],
  integer: ['a whole number', (written) => (/^\d{1,15}$/.test(written) ? Number(written) : undefined)],
  boolean: ['true or false', (written) => ({ true: true, false: false })[written]],
};

/**
 * Reads the values of the references of a client. The left side says which name the client does not have, or which value
 * does not fit its place; the value is not repeated.
 */
export const knownValues = (
  client: UserPoolClient,
  values: Readonly<Record<string, string>>,
): E.Either<string, Readonly<Record<string, KnownValue>>> => {
  const open = openPositions(toRecord(client));
  const known: { [name: string]: KnownValue } = {};
  for (const [name, written] of Object.entries(values)) {
    const uses = open.filter((position) => position.name === name);
    // A text takes whatever its other uses ask for.
    const use = uses.find(({ kind }) => kind !== 'text') ?? uses[0];
    if (use === undefined) {
      const names = open.map((position) => position.name);
      const other = names.length === 0 ? 'it has none' : `it has ${[...new Set(names)].join(', ')}`;
      return E.left(`--set ${name}: the client has no such reference: ${nameHint(name, names, other)}`);
    }
    const [asks, read] = kinds[use.kind];
    const value = read(written);
    if (value === undefined) return E.left(`--set ${name}: the value is not ${asks}`);
    known[name] = value;
  }
  return E.right(known);
};
