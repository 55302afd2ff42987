/** Emitters, with what the laws need to know about their backends. */
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

/** An emitter, with what the laws need to know about its backend. */
export interface EmitterUnderTest<Output, V> {
  readonly emitter: Emitter<Output, V>;
  /** Gives a reference a value of the backend. Different names must get different values. */
  readonly bind: (name: string, kind: ReferenceKind) => V;
  /**
   * Features that the backend cannot express.
   * @default nothing
   */
  readonly unsupported?: ReadonlyArray<Unsupported>;
  /**
   * Whether two outputs are equal, for outputs that are more than plain data.
   * @default comparison as plain data
   */
  readonly sameOutput?: (a: Output, b: Output) => boolean;
}

/** An emitter under test with outputs and values of any type. Every `EmitterUnderTest` is one. */
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

/** Binds the references of a record to values of a backend. Each gets the kind of the place where it first occurs. */
export const bindingsOf = <Output, V>(
  { bind }: EmitterUnderTest<Output, V>,
  record: ClientRecord,
): Bindings<V> =>
  Object.fromEntries([...openPositions(record)].reverse().map(({ name, kind }) => [name, bind(name, kind)]));

/** Reads an output back. An output that does not read back fails the law. */
export const readBackOf = <Output, V>(
  { emitter }: EmitterUnderTest<Output, V>,
  output: Output,
  bindings: Bindings<V>,
): ClientRecord => {
  const read = emitter.readBack(output, bindings);
  if (E.isLeft(read)) throw new Error(`${emitter.name} does not read back: ${JSON.stringify(read.left)}`);
  return read.right;
};

/** Emits a record to a backend, and reads it back. */
export const thereAndBack = (underTest: AnyEmitterUnderTest, record: ClientRecord): ClientRecord => {
  // An emitter only gets outputs that it made itself, and values from its own `bind`.
  const any = underTest as EmitterUnderTest<unknown, unknown>;
  const bindings = bindingsOf(any, record);
  return readBackOf(any, any.emitter.emit(record, bindings), bindings);
};
