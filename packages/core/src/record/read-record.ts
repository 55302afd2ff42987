/**
 * Reading a client from a record.
 *
 * Laws:
 *
 * 1. `fromRecord(toRecord(client))` is `E.right(client)`
 * 2. `readRecordData(data, readRecordData(other))` reads what `readRecordData(data)` reads.
 */
import type { UserPoolClientDraft } from '../client/draft';
import { itemsOf } from '../client/draft-list';
import { merged } from '../client/merged';
import { normalise } from '../client/normalise';
import { propsShape } from '../client/props';
import type { ReadClient } from '../client/read-client';
import { issuesOfMistakes } from '../codec/issues-of-mistakes';
import { isPlainObject } from '../codec/plain-object';
import { surveyed, surveyWith, type Survey } from '../codec/shape';
import { analyticsShape } from '../field/analytics';
import type { UserPoolClientFields } from '../field/fields';
import { isRegisteredProviders, registeredProviders } from '../field/identity-provider';
import { isError, type Issue } from '../issue/issue';
import type { Path } from '../issue/path';
import { undecided } from '../reference/draft';
import { isReference } from '../reference/reference';
import { flowOf } from '../spelling/flow-of';
import { recordPath } from '../spelling/record-path';
import { authFlowNames, existenceErrorNames, rotationNames } from '../spelling/value-names';
import { type ClientRecord, clientRecord, ofRecord } from './client-record';
import { analyticsProperties, clientProperties, oAuthProperties } from './properties-by-field';
import { readFlows } from './read-flows';
import { missingUnits, noteOnUnit, readAmount, readSession, readToken } from './read-lifetimes';
import { readOAuth } from './read-oauth';
import {
  issueAt,
  mistakenField,
  nothing,
  openKind,
  type Part,
  readEither,
  readSame,
  type RecordDraft,
  sound,
  undecidedField,
  writeOneOf,
} from './read-part';
import { tokens } from './token-amounts';

// -------------------------------------------------------------------------------------
// properties
// -------------------------------------------------------------------------------------

const readProviders = ({ SupportedIdentityProviders: providers = [] }: RecordDraft): Part =>
  isRegisteredProviders(providers)
    ? sound({ supportedIdentityProviders: registeredProviders })
    : readSame(
        { SupportedIdentityProviders: providers },
        { supportedIdentityProviders: 'SupportedIdentityProviders' },
        propsShape.fields,
        [],
      );

/** A part whose fields no reference may stand for. */
const closed = (path: Path, part: Part): Part => {
  const [[field, value] = []] = Object.entries(part.fields);
  return field !== undefined && isReference(value) && value !== undecided
    ? { fields: { [field]: undecided }, issues: [openKind(path)] }
    : part;
};

const readRotation = ({ RefreshTokenRotation: rotation }: RecordDraft): Part => {
  const field = 'refreshTokenRotation';
  if (rotation === undefined) return nothing;
  const path = ['RefreshTokenRotation', 'Feature'];
  if (rotation === undecided) return undecidedField(field);
  if (isReference(rotation)) return { fields: { [field]: undecided }, issues: [openKind(path)] };
  const { Feature: feature } = rotation;
  return feature === undefined
    ? mistakenField(
        field,
        issueAt(path, 'rotation-feature-required', 'is missing', [writeOneOf(rotationNames)]),
      )
    : closed(path, readEither(field, path, 'rotation-feature-unknown', rotationNames, feature));
};

const readGracePeriod = ({ RefreshTokenRotation: rotation }: RecordDraft): Part => {
  if (rotation === undefined || isReference(rotation)) return nothing;
  const path = ['RefreshTokenRotation', 'RetryGracePeriodSeconds'];
  return readAmount('refreshTokenRotationGracePeriod', path, 'seconds', rotation.RetryGracePeriodSeconds);
};

const readExistenceErrors = ({ PreventUserExistenceErrors: value }: RecordDraft): Part =>
  value === undefined
    ? nothing
    : readEither(
        'preventUserExistenceErrors',
        ['PreventUserExistenceErrors'],
        'prevent-user-existence-enum',
        existenceErrorNames,
        value,
      );

const readAnalytics = ({ AnalyticsConfiguration: analytics }: RecordDraft): Part => {
  const block = 'AnalyticsConfiguration';
  if (analytics === undefined) return nothing;
  if (analytics === undecided) return undecidedField('analytics');
  if (isReference(analytics)) return { fields: { analytics: undecided }, issues: [openKind([block])] };
  const { fields, issues } = readSame(analytics, analyticsProperties, analyticsShape.fields, [block]);
  return { fields: { analytics: fields }, issues };
};

/** Reads some properties, and looks at no other. */
interface PartReader {
  readonly properties: ReadonlyArray<keyof ClientRecord>;
  readonly read: (record: RecordDraft) => Part;
}

const reader = (properties: PartReader['properties'], read: PartReader['read']): PartReader => ({
  properties,
  read,
});

const unchangedReader = ([field, property]: readonly [string, string]): PartReader => {
  const names = { [field]: property };
  return reader([property as keyof ClientRecord], (record) => readSame(record, names, propsShape.fields, []));
};

const partReaders: ReadonlyArray<PartReader> = [
  ...Object.entries(clientProperties).map(unchangedReader),
  reader(['ExplicitAuthFlows'], ({ ExplicitAuthFlows: flows }) =>
    readFlows('authFlows', 'ExplicitAuthFlows', 'auth-flow', authFlowNames, flows),
  ),
  reader(
    [
      'AllowedOAuthFlowsUserPoolClient',
      'AllowedOAuthFlows',
      ...(Object.values(oAuthProperties) as ReadonlyArray<keyof ClientRecord>),
    ],
    readOAuth,
  ),
  reader(['SupportedIdentityProviders'], readProviders),
  ...tokens.map((token) =>
    reader([token.property, 'TokenValidityUnits'], (record) => readToken(record, token)),
  ),
  reader(['AuthSessionValidity'], readSession),
  reader(['RefreshTokenRotation'], readRotation),
  reader(['RefreshTokenRotation'], readGracePeriod),
  reader(['PreventUserExistenceErrors'], readExistenceErrors),
  reader(['AnalyticsConfiguration'], readAnalytics),
];

/** What the properties of a record were read as. */
interface Reading {
  readonly draft: RecordDraft;
  /** By the position of the reader. */
  readonly parts: ReadonlyArray<Part>;
}

/** Reads the parts of a record. Those of which an earlier reading has all properties are taken from there. */
const readingOf = (draft: RecordDraft, like: Reading | undefined): Reading => ({
  draft,
  parts: partReaders.map(({ properties, read }, index) =>
    like !== undefined && properties.every((property) => draft[property] === like.draft[property])
      ? (like.parts[index] as Part)
      : read(draft),
  ),
});

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** A client that was read from a record. */
export interface ReadRecord extends ReadClient {
  /** The record itself; undefined if some of its values are not of the type that belongs there. */
  readonly record: ClientRecord | undefined;
}

/** Where fields are in a record. A flow is the item of its array, if it is there. */
const placesIn =
  (record: RecordDraft): ReadClient['placeOf'] =>
  (field: Path): Path => {
    const path = recordPath(field);
    const flow = flowOf(field);
    if (flow === undefined) return path;
    const index = itemsOf(record[path[0] as 'AllowedOAuthFlows' | 'ExplicitAuthFlows']).indexOf(flow);
    return index === -1 ? path : [...path, index];
  };

/** Reads a client from a record whose values have the right types, or are undecided. */
const readDraft = ({ draft, parts }: Reading, malformed: ReadonlyArray<Issue>): ReadRecord => {
  const fields = merged<UserPoolClientDraft>(...parts.map((part) => part.fields));
  const issues = [...malformed];
  for (const part of parts) for (const issue of part.issues) issues.push(ofRecord(issue));
  return {
    // Where nothing is malformed nothing is undecided.
    record: malformed.some(isError) ? undefined : (draft as ClientRecord),
    fields,
    issues,
    strictIssues: () => missingUnits(draft).map(ofRecord),
    noteOn: noteOnUnit(draft),
    dialect: 'cloudformation',
    placeOf: placesIn(draft),
    make: () => (issues.some(isError) ? undefined : normalise(fields as unknown as UserPoolClientFields)),
  };
};

/** Reads a client from a record, and runs no rule. What the record leaves out is left to the service. */
export const readRecord = (record: ClientRecord): ReadRecord => readDraft(readingOf(record, undefined), []);

type Data = Readonly<Record<string, unknown>>;

/** Data in which nothing is malformed, and what it was read as. */
interface SoundData {
  readonly data: Data;
  readonly reading: Reading;
}

const soundData = new WeakMap<ReadRecord, SoundData>();

/** A survey of data that takes those properties from sound data that are the same there. */
const surveyLike = (data: Data, { data: other, reading }: SoundData): Survey => {
  const isSame = (key: string, value: unknown): boolean => Object.hasOwn(other, key) && other[key] === value;
  const differing = Object.fromEntries(Object.entries(data).filter(([key, value]) => !isSame(key, value)));
  const { draft, mistakes } = surveyWith(clientRecord, differing);
  // What is said of an unknown property depends on those beside it.
  if (mistakes.length > 0) return surveyWith(clientRecord, data);
  const all: Record<string, unknown> = { ...reading.draft, ...(draft as Data) };
  for (const key in reading.draft) if (data[key] === undefined) all[key] = undefined;
  return { draft: all, mistakes };
};

/** A survey of any data. What cannot even be looked through is like nothing that was read. */
const survey = (data: unknown, known: SoundData | undefined): Survey => {
  if (known !== undefined && isPlainObject(data)) {
    try {
      return surveyLike(data, known);
    } catch {
      return surveyed(clientRecord, data);
    }
  }
  return surveyed(clientRecord, data);
};

/**
 * Reads a client from the plain data of a record, in one pass: the fields, and what is malformed, with its path in the
 * record. References are written `${name}`. It takes any value, runs no rule, and never throws.
 *
 * @param like What was read from data that is much like it, such as the same client in another deployment. Values that are
 *   the same there are not read again: equal texts and numbers, and lists and objects if they are the same ones.
 *
 * @example
 * import { readRecordData } from '@org/cognito-core';
 *
 * const { fields, issues } = readRecordData({ GenerateSecret: 'yes', AuthSessionValidity: 5 });
 * assert.deepStrictEqual(fields.authSessionValidity, { seconds: 300 });
 * assert.deepStrictEqual(issues.map(({ code, path }) => [code, path]), [['value-type', ['GenerateSecret']]]);
 */
export const readRecordData = (data: unknown, like?: ReadRecord): ReadRecord => {
  const known = like && soundData.get(like);
  const { draft, mistakes } = survey(data, known);
  const issues = issuesOfMistakes(mistakes).map(ofRecord);
  if (draft === undecided) {
    return {
      record: undefined,
      fields: {},
      issues,
      dialect: 'cloudformation',
      placeOf: recordPath,
      make: () => undefined,
    };
  }
  const reading = readingOf(draft as RecordDraft, known?.reading);
  const read = readDraft(reading, issues);
  if (mistakes.length === 0) soundData.set(read, { data: data as Data, reading });
  return read;
};
