import type { ClientType, Path } from '@org/cognito-core';
import type { Values } from './values';
import type { Vocabulary } from './vocabulary';

/** A client as a tool writes what it read from the service. */
export interface WrittenClient {
  readonly name: string;
  /** Where in the source the client is. */
  readonly path: Path;
  /** Where, from there on, its values are. */
  readonly valuesPath: Path;
  readonly values: Values;
  readonly vocabulary: Vocabulary;
  readonly clientId?: string | undefined;
  /** How it came into being, which only the service says. */
  readonly clientType?: ClientType | undefined;
}
