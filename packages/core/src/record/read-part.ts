/** How the properties of a record are read, a few at a time. */
import { issueOf } from '../codec/issues-of-mistakes';
import { type AnyShape, type MistakeAt, openMistake, surveyWith } from '../codec/shape';
import { advice, type Fix, safe, set, suggestion } from '../issue/fix';
import type { Issue, Severity } from '../issue/issue';
import type { Message } from '../issue/message';
import { nearestName } from '../issue/nearest-name';
import type { Path } from '../issue/path';
import { type Draft, undecided } from '../reference/draft';
import { isReference } from '../reference/reference';
import { isTextTemplate, printReference, printText, type Text, wholeReference } from '../reference/text';
import type { ClientRecord } from './client-record';
import type { Names } from './properties-by-field';

/** A record in which any part may be undecided. */
export type RecordDraft = {
  readonly [K in keyof ClientRecord]?: Draft<NonNullable<ClientRecord[K]>> | undefined;
};

/** What some properties of a record mean: fields of the client, and what is wrong with the properties. */
export interface Part {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly issues: ReadonlyArray<Issue>;
}

const noIssues: Part['issues'] = [];

/** Properties without a mistake. */
export const sound = (fields: Part['fields']): Part => ({ fields, issues: noIssues });

/** Properties that mean no field, because of a mistake. */
export const mistaken = (...issues: Part['issues']): Part => ({ fields: {}, issues });

/** A field that is present, but undecided because of a mistake. */
export const mistakenField = (field: string, issue: Issue): Part => ({
  fields: { [field]: undecided },
  issues: [issue],
});

/** What absent properties mean. */
export const nothing = /* #__PURE__ */ sound({});

/** A field that is present, but whose value is undecided. */
export const undecidedField = (field: string): Part => sound({ [field]: undecided });

// -------------------------------------------------------------------------------------
// issues
// -------------------------------------------------------------------------------------

/** An issue of a property, in the words of the record. */
export const issueAt = (
  path: Path,
  code: string,
  message: Message,
  fixes: ReadonlyArray<Fix>,
  severity: Severity = 'error',
): Issue => ({ code, severity, path, message, fixes });

/** Says which of some values to write. */
export const writeOneOf = (known: ReadonlyArray<string>): Fix => advice(`write ${known.join(' or ')}`);

/** The mistake of a string that is not one of those that the service knows here. */
export const notOneOf = (path: Path, code: string, value: string, known: ReadonlyArray<string>): Issue => {
  const nearest = nearestName(value, known);
  const isRespelt = nearest?.toLowerCase() === value.toLowerCase();
  const fix =
    nearest === undefined ? writeOneOf(known) : isRespelt ? safe(set(nearest)) : suggestion(set(nearest));
  return issueAt(path, code, `${JSON.stringify(value)} is not one of ${known.join(', ')}`, [fix]);
};

/** The mistake of a reference where the value decides what kind of client this is. */
export const openKind = (path: Path): Issue => ({ ...openMistake, severity: 'error', path });

// -------------------------------------------------------------------------------------
// values
// -------------------------------------------------------------------------------------

/** A value of a record in the form that codecs of fields read. */
const inFileForm = (value: unknown): unknown => {
  if (value === undecided) return value;
  if (Array.isArray(value)) return value.map(inFileForm);
  if (isReference(value)) return printReference(value);
  return typeof value === 'string' || isTextTemplate(value) ? printText(value) : value;
};

/** A mistake in the value of a property, as an issue of the record. */
const issueIn = (property: Path, { path, mistake }: MistakeAt): Issue =>
  issueOf({ path: [...property, ...path], mistake });

/** Reads a value with the codec of a field. What is malformed has the path of the property. */
export const readWith = (codec: AnyShape, field: string, path: Path, value: unknown): Part => {
  const { draft, mistakes } = surveyWith(codec, value);
  return { fields: { [field]: draft }, issues: mistakes.map((mistake) => issueIn(path, mistake)) };
};

/**
 * Reads the properties that hold the values of fields as they are.
 *
 * @param names The properties by field.
 * @param codecs The codecs by field.
 * @param block The path of the properties.
 */
export const readSame = (
  source: object,
  names: Names,
  codecs: Readonly<Record<string, AnyShape>>,
  block: Path,
): Part => {
  const fields: Record<string, unknown> = {};
  const issues: Array<Issue> = [];
  for (const field in names) {
    const property = names[field] as string;
    const value = (source as Readonly<Record<string, unknown>>)[property];
    if (value === undefined) continue;
    const { draft, mistakes } = surveyWith(codecs[field] as AnyShape, inFileForm(value));
    fields[field] = draft;
    for (const mistake of mistakes) issues.push(issueIn([...block, property], mistake));
  }
  return { fields, issues };
};

/** Reads one of two names as true or false. */
export const readEither = (
  field: string,
  path: Path,
  code: string,
  known: readonly [string, string],
  value: Draft<Text>,
): Part => {
  if (value === undecided) return undecidedField(field);
  if (typeof value === 'string') {
    return known.includes(value)
      ? sound({ [field]: value === known[0] })
      : mistakenField(field, notOneOf(path, code, value, known));
  }
  const open = wholeReference(value);
  return open === undefined
    ? mistakenField(
        field,
        issueAt(path, 'reference-position', 'mixes a reference with other characters', [writeOneOf(known)]),
      )
    : sound({ [field]: open });
};
