/** Where a rule is known from. */

/** A source that others have written. */
export interface PublishedSource {
  readonly kind: 'documentation' | 'api-model' | 'recorded' | 'specification' | 'emulator';
  /** What it says, in our own words: one sentence or more. */
  readonly says: string;
  /** Its title, or `OWNER/REPOSITORY#NUMBER`. */
  readonly where: string;
  /** The day on which it was read, such as 2026-11-30; the month alone, if the day is not known. */
  readonly read: string;
}

/** What this project has decided or concluded by itself. */
export interface OwnSource {
  readonly kind: 'design' | 'reasoning';
  /** The decision or the conclusion: one sentence or more. */
  readonly says: string;
}

/** One source of a rule. */
export type Source = PublishedSource | OwnSource;

/**
 * What kind of text a source is.
 *
 * - `documentation`: what the service or the author of a tool writes about it
 * - `api-model`: the model of the service's API, or the schema of the resource in CloudFormation
 * - `recorded`: an answer of the service that somebody has published
 * - `specification`: a standard
 * - `emulator`: a program that imitates the service
 * - `design`: a decision about our own props and settings, which no other source can confirm
 * - `reasoning`: what we conclude, and nobody has shown
 */
export type SourceKind = Source['kind'];

/** The sources of a rule, of which there is always one. */
export type Sources = readonly [Source, ...ReadonlyArray<Source>];
