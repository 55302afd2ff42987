/**
 * Reading a client from a record.
 *
 * Law: `fromRecord(toRecord(client))` is `E.right(client)`
 */
import type { UserPoolClientDraft } from '../client/draft';
import { itemsOf } from '../client/draft-list';
import { merged } from '../client/merged';
import { normalise } from '../client/normalise';
import { propsShape } from '../client/props';
import type { ReadClient } from '../client/read-client';
import { issuesOfMistakes } from '../codec/issues-of-mistakes';
import { surveyed } from '../codec/shape';
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
import { readFlows } from './read-flows';
import { missingUnits, noteOnUnit, readAmount, readLifetimes } from './read-lifetimes';
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
import { analyticsProperties, clientProperties } from './renamed';

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

const readRotation = ({ RefreshTokenRotation: rotation }: RecordDraft): ReadonlyArray<Part> => {
  const field = 'refreshTokenRotation';
  if (rotation === undefined) return [];
  const path = ['RefreshTokenRotation', 'Feature'];
  if (rotation === undecided) return [undecidedField(field)];
  if (isReference(rotation)) return [{ fields: { [field]: undecided }, issues: [openKind(path)] }];
  const { Feature: feature, RetryGracePeriodSeconds: seconds } = rotation;
  const grace = ['RefreshTokenRotation', 'RetryGracePeriodSeconds'];
  return [
    feature === undefined
      ? mistakenField(
          field,
          issueAt(path, 'rotation-feature-required', 'is missing', [writeOneOf(rotationNames)]),
        )
      : closed(path, readEither(field, path, 'rotation-feature-unknown', rotationNames, feature)),
    readAmount('refreshTokenRotationGracePeriod', grace, 'seconds', seconds),
  ];
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

const readParts = (record: RecordDraft): ReadonlyArray<Part> => [
  readSame(record, clientProperties, propsShape.fields, []),
  readFlows('authFlows', 'ExplicitAuthFlows', 'auth-flow', authFlowNames, record.ExplicitAuthFlows),
  readOAuth(record),
  readProviders(record),
  ...readLifetimes(record),
  ...readRotation(record),
  readExistenceErrors(record),
  readAnalytics(record),
];

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
const readDraft = (draft: RecordDraft, malformed: ReadonlyArray<Issue>): ReadRecord => {
  const parts = readParts(draft);
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
export const readRecord = (record: ClientRecord): ReadRecord => readDraft(record, []);

/**
 * Reads a client from the plain data of a record, in one pass: the fields, and what is malformed, with its path in the
 * record. References are written `${name}`. It takes any value, runs no rule, and never throws.
 *
 * @example
 * import { readRecordData } from '@org/cognito-core';
 *
 * const { fields, issues } = readRecordData({ GenerateSecret: 'yes', AuthSessionValidity: 5 });
 * assert.deepStrictEqual(fields.authSessionValidity, { seconds: 300 });
 * assert.deepStrictEqual(issues.map(({ code, path }) => [code, path]), [['value-type', ['GenerateSecret']]]);
 */
export const readRecordData = (data: unknown): ReadRecord => {
  const { draft, mistakes } = surveyed(clientRecord, data);
  const issues = issuesOfMistakes(mistakes).map(ofRecord);
  return draft === undecided
    ? {
        record: undefined,
        fields: {},
        issues,
        dialect: 'cloudformation',
        placeOf: recordPath,
        make: () => undefined,
      }
    : readDraft(draft as RecordDraft, issues);
};
