/** Tokens where there can be none, as issues. */
import { advice, type Issue, type Path } from '@org/cognito-core';

/**
 * What stands where the token is: a flag or a block of settings that decides what kind of client it is, a flag that the
 * service spells as a word, a duration without a unit, or one item of an array that is open as a whole.
 */
export type TokenPlace = 'flag' | 'block' | 'spelled' | 'duration' | 'item';

/** A token where there can be none. */
export interface MisplacedToken {
  readonly kind: TokenPlace;
  /** The name of its reference. */
  readonly name: string;
  readonly path: Path;
}

const deciding = 'decides what kind of client this is, so it must be known when the app is synthesised';

/** What is wrong at each place, and what to write. */
const words: { readonly [K in TokenPlace]: { readonly message: string; readonly fix: string } } = {
  flag: {
    message: deciding,
    fix: 'write true or false, or take it from the context or from a prop of the stack',
  },
  block: {
    message: deciding,
    fix: 'write the object out; the strings and arrays in it may be tokens',
  },
  spelled: {
    message: 'is written as ENABLED or LEGACY, which a token for true or false cannot become',
    fix: 'write true or false, or name a reference in `client` and bind it to a token for ENABLED or LEGACY',
  },
  duration: {
    message: 'has no unit',
    fix: 'give the unit, as in Duration.minutes(token)',
  },
  item: {
    message: 'is a whole array, of which one item was taken before it is known',
    fix: 'give the whole array, or write Fn.select(0, array) for an item',
  },
};

/** The issue for a token where there can be none. */
export const misplacedToken = ({ kind, name, path }: MisplacedToken): Issue => {
  const token = name === path.join('.') ? 'the token' : `the token ${name}`;
  return {
    code: 'token-position',
    severity: 'error',
    path,
    message: `${token} ${words[kind].message}`,
    fixes: [advice(words[kind].fix)],
  };
};
