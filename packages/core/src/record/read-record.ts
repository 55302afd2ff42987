/**
 * Reading a client from a record.
 *
 * Law: `fromRecord(toRecord(client))` is `E.right(client)`
 */
import type * as t from 'io-ts';
import { itemsOf } from '../client/draft-list';
import type { ReadClient } from '../client/read-client';
import { merged } from '../client/merged';
import { readProps } from '../client/read-props';
import { repeated } from '../client/repeated';
import { issuesOfErrors } from '../codec/issues-of-errors';
import { guarded, surveyWith } from '../codec/shape';
import { secondsIn } from '../field/duration';
import { isRegisteredProviders } from '../field/identity-provider';
import { countScopes, mostScopes } from '../field/oauth-scope';
import { isError, type Issue, type Severity } from '../issue/issue';
import { nearestName } from '../issue/nearest-name';
import type { Path } from '../issue/path';
import { type Draft, undecided } from '../reference/draft';
import { isReference } from '../reference/reference';
import {
  isTextTemplate,
  printReference,
  printText,
  referencesOf,
  type Text,
  wholeReference,
} from '../reference/text';
import { inDialect } from '../spelling/dialect';
import { recordDialect } from '../spelling/record-words';
import { authFlowNames, existenceErrorNames, oAuthFlowNames, rotationNames } from '../spelling/value-names';
import { type ClientRecord, clientRecord, type Texts } from './client-record';
import {
  analyticsProperties,
  clientProperties,
  inverted,
  type Names,
  oAuthProperties,
  renamed,
} from './renamed';
import { tokens } from './token-amounts';

/** A record in which any part may be undecided. */
type RecordDraft = {
  readonly [K in keyof ClientRecord]?: Draft<NonNullable<ClientRecord[K]>> | undefined;
};

// -------------------------------------------------------------------------------------
// values
// -------------------------------------------------------------------------------------

/** A value of a record in the form of props. */
const asProp = (value: unknown): unknown => {
  if (value === undecided) return value;
  if (Array.isArray(value)) return value.map(asProp);
  if (isReference(value)) return printReference(value);
  return typeof value === 'string' || isTextTemplate(value) ? printText(value) : value;
};

/** Fields by the property of the record that holds them as they are. */
const clientFields = /* #__PURE__ */ inverted(clientProperties);
const oAuthSettings = /* #__PURE__ */ inverted(oAuthProperties);
const analyticsFields = /* #__PURE__ */ inverted(analyticsProperties);

/** What some properties of a record mean as props, and what is wrong with them in the words of the record. */
interface Part {
  readonly props: Readonly<Record<string, unknown>>;
  readonly issues: ReadonlyArray<Issue>;
}

const noIssues: Part['issues'] = [];

const sound = (props: Part['props']): Part => ({ props, issues: noIssues });

/** What absent properties mean. */
const nothing = /* #__PURE__ */ sound({});

/** A field that is present, but whose value is undecided. */
const undecidedField = (field: string): Part => sound({ [field]: undecided });

const issueAt = (
  path: Path,
  code: string,
  message: string,
  fix: string,
  severity: Severity = 'error',
): Issue => ({ code, severity, path, message, fix });

/** The mistake of a string that is not one of those that the service knows here. */
const notOneOf = (path: Path, code: string, value: string, known: ReadonlyArray<string>): Issue =>
  issueAt(
    path,
    code,
    `${JSON.stringify(value)} is not one of ${known.join(', ')}`,
    `write ${nearestName(value, known) ?? known.join(' or ')}`,
  );

const tooLong = (property: string, length: number, max: number, code: string): Issue =>
  issueAt(
    [property],
    code,
    `has ${length} items, including repeated ones, but the limit is ${max}`,
    'take items out',
  );

/** Reads an array of flow names into an object that says which flows are on. */
const readFlows = (
  field: string,
  property: string,
  kind: 'auth-flow' | 'oauth-flow',
  names: Names,
  value: Draft<Texts> | undefined,
): Part => {
  if (value === undefined) return nothing;
  if (isReference(value)) return sound({ [field]: value });
  const given: Array<string> = [];
  for (const item of value) {
    if (isReference(item)) return undecidedField(field);
    // If one flow is open, all of them are: it may be any.
    const [open] = referencesOf(item);
    if (open !== undefined) return sound({ [field]: open });
    given.push(printText(item));
  }
  const flows: Record<string, boolean> = {};
  for (const flow in names) {
    const isOn = given.includes(names[flow] as string);
    // Props that leave a flow out turn it off, except the refresh flow.
    if (isOn || flow === 'refreshToken') flows[flow] = isOn;
  }
  const known = Object.values(names);
  const issues: Array<Issue> = [];
  given.forEach((name, index) => {
    if (!known.includes(name)) issues.push(notOneOf([property, index], `${kind}-unknown`, name, known));
  });
  for (const { path, message, fix } of repeated({ [property]: value }, [property], [])) {
    issues.push(issueAt(path, `${kind}-duplicate`, message, fix, 'warning'));
  }
  return { props: { [field]: flows }, issues };
};

/** Reads one of two names as true or false. */
const readEither = (
  field: string,
  path: Path,
  code: string,
  known: readonly [string, string],
  value: Draft<Text>,
): Part => {
  if (value === undecided) return undecidedField(field);
  if (typeof value !== 'string') {
    const open = wholeReference(value);
    if (open !== undefined) return sound({ [field]: open });
    const fix = `write ${known.join(' or ')}`;
    return {
      props: {},
      issues: [issueAt(path, 'reference-position', 'mixes a reference with other characters', fix)],
    };
  }
  return known.includes(value)
    ? sound({ [field]: value === known[0] })
    : { props: {}, issues: [notOneOf(path, code, value, known)] };
};

// -------------------------------------------------------------------------------------
// properties
// -------------------------------------------------------------------------------------

/** The number of different grants. The schema of the resource counts repeated grants too, and repeated scopes. */
const mostGrants = Object.keys(oAuthFlowNames).length;

const lengthIssues = ({
  AllowedOAuthFlows: flows,
  AllowedOAuthScopes: scopes,
}: RecordDraft): ReadonlyArray<Issue> => {
  const grantCount = itemsOf(flows).length;
  const writtenScopes = itemsOf(scopes);
  // A rule reports too many different scopes; here it is only repetitions that make too many.
  const isOnlyWritten = writtenScopes.length > mostScopes && countScopes(writtenScopes) <= mostScopes;
  return [
    ...(grantCount > mostGrants ? [tooLong('AllowedOAuthFlows', grantCount, mostGrants, 'list-length')] : []),
    ...(isOnlyWritten ? [tooLong('AllowedOAuthScopes', writtenScopes.length, mostScopes, 'scopes-max')] : []),
  ];
};

const readOAuth = (record: RecordDraft): Part => {
  const flows = readFlows(
    'flows',
    'AllowedOAuthFlows',
    'oauth-flow',
    oAuthFlowNames,
    record.AllowedOAuthFlows,
  );
  const settings = merged<object>(flows.props, renamed(record, oAuthSettings, asProp));
  const isOn = record.AllowedOAuthFlowsUserPoolClient ?? false;
  const issues = [...lengthIssues(record), ...flows.issues];
  // A record has no defaults of the construct, which are for props only.
  const written = merged<object>({ flows: {}, scopes: [], callbackUrls: [] }, settings);
  if (isReference(isOn)) return { props: { disableOAuth: isOn, oAuth: written }, issues };
  if (isOn) return { props: { oAuth: written }, issues };
  const kept = Object.keys(settings).length > 0 && { keptOAuth: settings };
  return { props: { disableOAuth: true, ...kept }, issues };
};

const readToken = (
  record: RecordDraft,
  { field, property, unit, usualUnit }: (typeof tokens)[number],
): Part => {
  const amount = record[property];
  const units = record.TokenValidityUnits;
  // A malformed number is an issue already, which hides nothing that is wrong with the unit.
  const ofAmount = (value: unknown): Part =>
    sound(amount === undefined ? {} : { [field]: amount === undecided ? undecided : value });
  if (isReference(units)) return ofAmount(units);
  const written = units?.[unit];
  if (isReference(written)) return ofAmount(undecided);
  const [openUnit] = referencesOf(written ?? '');
  if (openUnit !== undefined) return ofAmount(openUnit);
  const unitName = written === undefined ? usualUnit : printText(written);
  const path = ['TokenValidityUnits', unit];
  if (!Object.hasOwn(secondsIn, unitName)) {
    return { props: {}, issues: [notOneOf(path, 'token-unit-enum', unitName, Object.keys(secondsIn))] };
  }
  if (amount !== undefined || written === undefined) return ofAmount({ [unitName]: asProp(amount) });
  const fix = `add ${property}, or take out the unit`;
  return {
    props: {},
    issues: [issueAt(path, 'token-unit-without-value', 'is a unit without a number', fix, 'warning')],
  };
};

/** Reads a number whose unit the service fixes. */
const readAmount = (field: string, unit: string, amount: unknown): Part => {
  if (amount === undefined) return nothing;
  return amount === undecided ? undecidedField(field) : sound({ [field]: { [unit]: asProp(amount) } });
};

const readRotation = ({ RefreshTokenRotation: rotation }: RecordDraft): ReadonlyArray<Part> => {
  if (rotation === undefined) return [];
  if (isReference(rotation)) return [sound({ refreshTokenRotation: rotation })];
  const { Feature: feature, RetryGracePeriodSeconds: seconds } = rotation;
  const path = ['RefreshTokenRotation', 'Feature'];
  const fix = `write ${rotationNames.join(' or ')}`;
  return [
    feature === undefined
      ? { props: {}, issues: [issueAt(path, 'rotation-feature-required', 'is missing', fix)] }
      : readEither('refreshTokenRotation', path, 'rotation-feature-unknown', rotationNames, feature),
    readAmount('refreshTokenRotationGracePeriod', 'seconds', seconds),
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

const readProviders = ({ SupportedIdentityProviders: providers = [] }: RecordDraft): Part =>
  sound(isRegisteredProviders(providers) ? {} : { supportedIdentityProviders: asProp(providers) });

const readAnalytics = ({ AnalyticsConfiguration: analytics }: RecordDraft): Part => {
  if (analytics === undefined) return nothing;
  return sound({
    analytics: isReference(analytics) ? analytics : renamed(analytics, analyticsFields, asProp),
  });
};

const readParts = (record: RecordDraft): ReadonlyArray<Part> => [
  sound(renamed(record, clientFields, asProp)),
  readFlows('authFlows', 'ExplicitAuthFlows', 'auth-flow', authFlowNames, record.ExplicitAuthFlows),
  readOAuth(record),
  readProviders(record),
  ...tokens.map((token) => readToken(record, token)),
  readAmount('authSessionValidity', 'minutes', record.AuthSessionValidity),
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

/** Reads a client from a record whose values have the right types, or are undecided. */
const readDraft = (draft: RecordDraft, malformed: ReadonlyArray<Issue>): ReadRecord => {
  const parts = readParts(draft);
  const read = readProps(merged<object>(...parts.map(({ props }) => props)));
  const issues = [...malformed];
  for (const part of parts) for (const issue of part.issues) issues.push(issue);
  for (const issue of read.issues) issues.push(inDialect(recordDialect, issue));
  return {
    // Where nothing is malformed nothing is undecided.
    record: malformed.length === 0 ? (draft as ClientRecord) : undefined,
    fields: read.fields,
    issues,
    dialect: recordDialect,
    make: () => (issues.some(isError) ? undefined : read.make()),
  };
};

/** Reads a client from a record, and runs no rule. What the record leaves out is left to the service. */
export const readRecord = (record: ClientRecord): ReadRecord => readDraft(record, []);

const rootContext: t.Context = [{ key: '', type: clientRecord }];

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
  const { draft, errors } = guarded(() => surveyWith(clientRecord, data, rootContext), rootContext);
  const issues = issuesOfErrors(errors);
  return draft === undecided
    ? { record: undefined, fields: {}, issues, dialect: recordDialect, make: () => undefined }
    : readDraft(draft as RecordDraft, issues);
};
