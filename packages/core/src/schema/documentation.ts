/** What is said of a field where its type is declared. */
export interface FieldDocumentation {
  /** What it is, in Markdown. A field whose name says all has none. */
  readonly description?: string;
  /** What holds without it: a literal of JSON, or words. */
  readonly default?: string;
  readonly examples?: ReadonlyArray<unknown>;
}

/** One way in which the fields of an object may stand together, as TypeScript has it. */
export interface Combination {
  readonly required?: ReadonlyArray<string>;
  readonly absent?: ReadonlyArray<string>;
  /** The fields that have one value alone here. */
  readonly values?: Readonly<Record<string, boolean>>;
}

/** What is said of an object, and of its fields by name. */
export interface StructDocumentation {
  readonly description?: string;
  readonly fields: Readonly<Record<string, FieldDocumentation>>;
  /** The ways in which the fields may stand together, if not every way is one. */
  readonly combinations?: ReadonlyArray<Combination>;
}

/** What is said of objects, by the name of their structure. */
export type Documentation = Readonly<Record<string, StructDocumentation>>;
