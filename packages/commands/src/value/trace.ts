/**
 * Where the open values of a program come from, and what the program does with them: the same for all languages, so that
 * whoever looks for clients need not know which one a program is written in.
 */
import type { Span } from './span';
import type { OpenValue, Written, WrittenObject } from './written';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A name of a package, as a program imports it. The name of a global, such as `sst`, is in no module. */
export interface LibraryName {
  readonly module: string;
  readonly path: ReadonlyArray<string>;
}

/** Where a value comes from that the text does not tell. */
export type Origin =
  /** A name of a package. */
  | { readonly kind: 'library'; readonly name: LibraryName }
  /** A value of which only the class is known, by its type annotation. */
  | { readonly kind: 'instance'; readonly of: LibraryName }
  /** What a call answers. */
  | { readonly kind: 'made'; readonly call: Call }
  /** A member of an open value. */
  | { readonly kind: 'member'; readonly of: Written; readonly key: string }
  /** An open object without some of its keys. */
  | { readonly kind: 'rest'; readonly of: Written; readonly without: ReadonlyArray<string> }
  /** Nothing at all, such as JavaScript's `undefined`. */
  | { readonly kind: 'absent' };

/** An open value whose origin is known. */
export interface TracedValue extends OpenValue {
  readonly origin: Origin;
}

/** An object into which a program spreads open values. */
export interface SpreadObject extends WrittenObject {
  readonly spreads: ReadonlyArray<Written>;
}

/** What a call calls: a name, or a method of a value. */
export type Callee =
  | { readonly kind: 'name'; readonly value: Written }
  | { readonly kind: 'method'; readonly of: Written; readonly name: string }
  /** The constructor of the class that a class extends. */
  | { readonly kind: 'super'; readonly value: Written; readonly className: string | undefined };

/** A call of a function, a method or a constructor. */
export interface Call {
  readonly callee: Callee;
  /** The callee's name. */
  readonly head: Span;
  /** The whole call. */
  readonly span: Span;
  /** The arguments by position, up to the first that may be several ones. */
  readonly args: ReadonlyArray<Written>;
  /** The arguments by name; an object that is not whole where a dictionary is unpacked. Only some languages have them. */
  readonly named: WrittenObject | undefined;
  /** Whether there may be arguments after the known ones. */
  readonly hasMoreArgs: boolean;
  /** The variable or the property that holds what it answers. */
  readonly variable: string | undefined;
  /** Whether other files, or functions that are not followed, may see what it answers. */
  readonly isShared: boolean;
}

/** A value that is given to a member of another. */
export interface MemberWrite {
  readonly target: Written;
  /** `undefined` if any member may be meant. */
  readonly key: string | undefined;
  readonly keySpan: Span;
  readonly value: Written;
  readonly span: Span;
}

/** A program, as far as its text tells. */
export interface Program {
  readonly language: 'javascript' | 'python';
  readonly text: string;
  /** Every call, in the order of the text. */
  readonly calls: ReadonlyArray<Call>;
  readonly writes: ReadonlyArray<MemberWrite>;
  /** Whether one call or write is surely passed wherever another is. They are told by their spans. */
  readonly alwaysFollows: (place: Span, other: Span) => boolean;
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/** An open value with its origin. */
export const traced = (origin: Origin, code: string, span: Span): TracedValue => ({
  kind: 'open',
  code,
  span,
  origin,
});

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** Where a value comes from; `undefined` if that is not known. */
export const originOf = (value: Written): Origin | undefined =>
  value.kind === 'open' && 'origin' in value ? (value as TracedValue).origin : undefined;

/** The name of a package that a value is. */
export const libraryName = (value: Written): LibraryName | undefined => {
  const origin = originOf(value);
  return origin?.kind === 'library' ? origin.name : undefined;
};

/** Whether a call is one of a name of a library, or of a method of what such a call made. */
export const isFromLibrary = ({ callee }: Call, isKnown: (name: LibraryName) => boolean): boolean => {
  const isOfKnown = (value: Written): boolean => {
    const origin = originOf(value);
    switch (origin?.kind) {
      case 'library':
        return isKnown(origin.name);
      case 'instance':
        return isKnown(origin.of);
      case 'made':
        return isFromLibrary(origin.call, isKnown);
      case 'member':
        return isOfKnown(origin.of);
      default:
        return false;
    }
  };
  return isOfKnown(callee.kind === 'method' ? callee.of : callee.value);
};

/** Whether a value is nothing at all. */
export const isAbsent = (value: Written): boolean => originOf(value)?.kind === 'absent';
