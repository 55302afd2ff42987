/** An emitter, with what the laws have to know of its backend. */
import {
  openPositions,
  type Bindings,
  type ClientRecord,
  type Emitter,
  type Issue,
  type ReferenceKind,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { Unsupported } from './unsupported';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** An emitter, and what the laws have to know of its backend. */
export interface EmitterUnderTest<Output, V> {
  readonly emitter: Emitter<Output, V>;
  /** A value of the backend for a reference. Two names must get two values that can be told apart. */
  readonly bind: (name: string, kind: ReferenceKind) => V;
  /**
   * What the backend cannot express.
   * @default nothing
   */
  readonly unsupported?: ReadonlyArray<Unsupported>;
  /**
   * Whether two outputs are the same, for outputs that are more than plain data.
   * @default that they hold the same plain data
   */
  readonly sameOutput?: (a: Output, b: Output) => boolean;
}

/** Any emitter under test, whatever its outputs and its values are: every `EmitterUnderTest` is one. */
export interface AnyEmitterUnderTest {
  readonly emitter: {
    readonly name: string;
    readonly emit: (record: ClientRecord, bindings: never) => unknown;
    readonly readBack: (
      output: never,
      bindings: never,
    ) => E.Either<ReadonlyNonEmptyArray<Issue>, ClientRecord>;
  };
  readonly bind: (name: string, kind: ReferenceKind) => unknown;
  readonly unsupported?: ReadonlyArray<Unsupported>;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** What the references of a record are to a backend. Each gets the kind of the place where it is first met. */
export const bindingsOf = <Output, V>(
  { bind }: EmitterUnderTest<Output, V>,
  record: ClientRecord,
): Bindings<V> =>
  Object.fromEntries([...openPositions(record)].reverse().map(({ name, kind }) => [name, bind(name, kind)]));

/** Reads an output back; a law that asks for more than an issue fails with it. */
export const readBackOf = <Output, V>(
  { emitter }: EmitterUnderTest<Output, V>,
  output: Output,
  bindings: Bindings<V>,
): ClientRecord => {
  const read = emitter.readBack(output, bindings);
  if (E.isLeft(read)) throw new Error(`${emitter.name} does not read back: ${JSON.stringify(read.left)}`);
  return read.right;
};

/** A record on its way to a backend and back. */
export const thereAndBack = (underTest: AnyEmitterUnderTest, record: ClientRecord): ClientRecord => {
  // An emitter only ever gets what it made itself, and what its own `bind` gave.
  const any = underTest as EmitterUnderTest<unknown, unknown>;
  const bindings = bindingsOf(any, record);
  return readBackOf(any, any.emitter.emit(record, bindings), bindings);
};
