/**
 * From the service's spelling back to a client.
 *
 * Law: `fromRecord(toRecord(client))` is `E.right(client)`
 */
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { authFlowNames } from '../field/auth-flows';
import type { ClientRecord, Texts } from './client-record';
import { secondsIn } from '../field/duration';
import { isRegisteredProviders } from '../field/identity-provider';
import { isError, type Issue, type Path } from '../issue/issue';
import { nearestName } from '../issue/nearest-name';
import { oAuthFlowNames } from '../field/oauth';
import {
  analyticsProperties,
  clientProperties,
  inverted,
  oAuthProperties,
  renamed,
} from '../spelling/property-names';
import { inRecordWords } from '../spelling/record-words';
import { isReference } from '../reference/reference';
import { repeated } from '../client/repeated';
import {
  isTextTemplate,
  printReference,
  printText,
  referencesOf,
  wholeReference,
  type Text,
} from '../reference/text';
import { tokens } from './token-amounts';
import type { UserPoolClient } from '../client/user-pool-client';
import { check, conclude, type Checked, type ValidateOptions, type Validation } from '../check/validate';

// -------------------------------------------------------------------------------------
// values
// -------------------------------------------------------------------------------------

/** A value of a record as props have it. */
const asProp = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asProp);
  if (isReference(value)) return printReference(value);
  return typeof value === 'string' || isTextTemplate(value) ? printText(value) : value;
};

/** What became of some properties: props, and what is wrong in the record's own words. */
interface Read {
  readonly props: Readonly<Record<string, unknown>>;
  readonly issues: ReadonlyArray<Issue>;
}

const fine = (props: Read['props']): Read => ({ props, issues: [] });

const wrong = (code: string, path: Path, message: string, fix: string): Issue => ({
  code,
  severity: 'error',
  path,
  message,
  fix,
});

/** The mistake of a text that is none of the texts that the service knows here. */
const notOneOf = (code: string, path: Path, value: string, known: ReadonlyArray<string>): Issue => {
  const fix = `write ${nearestName(value, known) ?? known.join(' or ')}`;
  return wrong(code, path, `${JSON.stringify(value)} is none of ${known.join(', ')}`, fix);
};

/** A list of names as an object that says for each name whether it is there. */
const switches = (
  field: string,
  property: string,
  kind: 'auth-flow' | 'oauth-flow',
  names: Readonly<Record<string, string>>,
  value: Texts | undefined,
): Read => {
  if (value === undefined) return fine({});
  if (isReference(value)) return fine({ [field]: value });
  // One flow that is open leaves open which flows there are.
  const [open] = value.flatMap(referencesOf);
  if (open !== undefined) return fine({ [field]: open });
  const [given, known] = [value.map(printText), Object.values(names)];
  return {
    props: {
      [field]: Object.fromEntries(Object.entries(names).map(([key, name]) => [key, given.includes(name)])),
    },
    issues: [
      ...given.flatMap((name, index) =>
        known.includes(name) ? [] : [notOneOf(`${kind}-unknown`, [property, index], name, known)],
      ),
      ...repeated({ [property]: value }, [property], []).map((finding): Issue => ({
        code: `${kind}-duplicate`,
        severity: 'warning',
        ...finding,
      })),
    ],
  };
};

/** One of two texts as true or false. */
const eitherText = (
  field: string,
  path: Path,
  code: string,
  known: readonly [string, string],
  value: Text,
): Read => {
  if (typeof value !== 'string') {
    const open = wholeReference(value);
    const message = 'is a reference in part only';
    return open === undefined
      ? { props: {}, issues: [wrong('reference-position', path, message, `write ${known.join(' or ')}`)] }
      : fine({ [field]: open });
  }
  return known.includes(value)
    ? fine({ [field]: value === known[0] })
    : { props: {}, issues: [notOneOf(code, path, value, known)] };
};

// -------------------------------------------------------------------------------------
// properties
// -------------------------------------------------------------------------------------

const readOAuth = (record: ClientRecord): Read => {
  const flows = switches(
    'flows',
    'AllowedOAuthFlows',
    'oauth-flow',
    oAuthFlowNames,
    record.AllowedOAuthFlows,
  );
  const settings = { ...flows.props, ...renamed(record, inverted(oAuthProperties), asProp) };
  const isOn = record.AllowedOAuthFlowsUserPoolClient ?? false;
  const read = (props: Read['props']): Read => ({ props, issues: flows.issues });
  // What a record leaves out is not there: the construct's defaults are for props only.
  const written = { flows: {}, scopes: [], callbackUrls: [], ...settings };
  if (isReference(isOn)) return read({ disableOAuth: isOn, oAuth: written });
  if (isOn) return read({ oAuth: written });
  return read({ disableOAuth: true, ...(Object.keys(settings).length > 0 && { keptOAuth: settings }) });
};

const readToken = (record: ClientRecord, { field, property, unit, usual }: (typeof tokens)[number]): Read => {
  const amount = record[property];
  const units = record.TokenValidityUnits;
  if (isReference(units)) return fine(amount === undefined ? {} : { [field]: units });
  const writtenUnit = units?.[unit];
  const path = ['TokenValidityUnits', unit];
  const [openUnit] = referencesOf(writtenUnit ?? '');
  if (openUnit !== undefined) return fine(amount === undefined ? {} : { [field]: openUnit });
  const unitName = writtenUnit === undefined ? usual : printText(writtenUnit);
  if (!Object.keys(secondsIn).includes(unitName)) {
    return { props: {}, issues: [notOneOf('token-unit-enum', path, unitName, Object.keys(secondsIn))] };
  }
  if (amount !== undefined) {
    return fine({
      [field]: { [unitName]: asProp(amount) },
    });
  }
  if (writtenUnit === undefined) return fine({});
  const lonely = wrong(
    'token-unit-without-value',
    path,
    'is a unit without its number',
    `add ${property}, or take the unit out`,
  );
  return { props: {}, issues: [{ ...lonely, severity: 'warning' }] };
};

const readRotation = ({ RefreshTokenRotation: rotation }: ClientRecord): Read => {
  if (rotation === undefined) return fine({});
  if (isReference(rotation)) return fine({ refreshTokenRotation: rotation });
  const { Feature, RetryGracePeriodSeconds: seconds } = rotation;
  const path = ['RefreshTokenRotation', 'Feature'];
  const known = ['ENABLED', 'DISABLED'] as const;
  const feature: Read =
    Feature === undefined
      ? {
          props: {},
          issues: [wrong('rotation-feature-required', path, 'is missing', `write ${known.join(' or ')}`)],
        }
      : eitherText('refreshTokenRotation', path, 'rotation-feature-unknown', known, Feature);
  return seconds === undefined
    ? feature
    : {
        ...feature,
        props: { ...feature.props, refreshTokenRotationGracePeriod: { seconds: asProp(seconds) } },
      };
};

const readExistenceErrors = ({ PreventUserExistenceErrors: value }: ClientRecord): Read =>
  value === undefined
    ? fine({})
    : eitherText(
        'preventUserExistenceErrors',
        ['PreventUserExistenceErrors'],
        'prevent-user-existence-enum',
        ['ENABLED', 'LEGACY'],
        value,
      );

const readProviders = ({ SupportedIdentityProviders: providers = [] }: ClientRecord): Read =>
  fine(isRegisteredProviders(providers) ? {} : { supportedIdentityProviders: asProp(providers) });

const readAnalytics = (analytics: NonNullable<ClientRecord['AnalyticsConfiguration']>): unknown =>
  isReference(analytics) ? analytics : renamed(analytics, inverted(analyticsProperties), asProp);

const readAll = (record: ClientRecord): ReadonlyArray<Read> => {
  const { AuthSessionValidity: session, AnalyticsConfiguration: analytics } = record;
  return [
    fine(renamed(record, inverted(clientProperties), asProp)),
    switches('authFlows', 'ExplicitAuthFlows', 'auth-flow', authFlowNames, record.ExplicitAuthFlows),
    readOAuth(record),
    readProviders(record),
    ...tokens.map((token) => readToken(record, token)),
    fine(session === undefined ? {} : { authSessionValidity: { minutes: asProp(session) } }),
    readRotation(record),
    readExistenceErrors(record),
    fine(analytics === undefined ? {} : { analytics: readAnalytics(analytics) }),
  ];
};

// -------------------------------------------------------------------------------------
// paths
// -------------------------------------------------------------------------------------

/** Fields that a record holds in another form, under one property. */
const convertedProperties = {
  authFlows: 'ExplicitAuthFlows',
  disableOAuth: 'AllowedOAuthFlowsUserPoolClient',
  supportedIdentityProviders: 'SupportedIdentityProviders',
  authSessionValidity: 'AuthSessionValidity',
  preventUserExistenceErrors: 'PreventUserExistenceErrors',
  analytics: 'AnalyticsConfiguration',
  ...Object.fromEntries(tokens.map(({ field, property }) => [field, property])),
};

type Row = readonly [from: Path, to: Path];

/** The rows of a table of properties, in a block of the props and a block of the record. */
const rowsOf = (properties: Readonly<Record<string, string>>, from: Path = [], to: Path = []) =>
  Object.entries(properties).map(([field, property]): Row => [
    [...from, field],
    [...to, property],
  ]);

/** Where a record has what the props have at some path; what stands below a list stays below it. */
const recordPaths: ReadonlyArray<Row> = [
  ...rowsOf(clientProperties),
  ...['oAuth', 'keptOAuth'].flatMap((block) => [
    ...rowsOf({ ...oAuthProperties, flows: 'AllowedOAuthFlows' }, [block]),
    ...rowsOf({ [block]: 'AllowedOAuthFlowsUserPoolClient' }),
  ]),
  ...rowsOf(analyticsProperties, ['analytics'], ['AnalyticsConfiguration']),
  ...rowsOf(convertedProperties),
  ...rowsOf(
    { refreshTokenRotation: 'Feature', refreshTokenRotationGracePeriod: 'RetryGracePeriodSeconds' },
    [],
    ['RefreshTokenRotation'],
  ),
];

const recordPath = (path: Path): Path => {
  if (path.length === 0) return path;
  const row = recordPaths.find(([prefix]) => prefix.every((key, index) => path[index] === key));
  // There is a row for every prop that is read from a record.
  const [from, to] = row as Row;
  return [...to, ...path.slice(from.length).filter((key) => typeof key === 'number')];
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const inRecord = (issue: Issue): Issue => ({
  ...issue,
  path: recordPath(issue.path),
  message: inRecordWords(issue.message),
  fix: inRecordWords(issue.fix),
});

/**
 * Reads a client from a record, and says everything that is to be said about it. Paths are the record's.
 *
 * A record has no defaults of the construct: what it leaves out is left to the service.
 */
export const validateRecord = (record: ClientRecord, options: ValidateOptions = {}): Validation => {
  const { context = {}, ...lintSettings } = options;
  const read = readAll(record);
  const { make, issues, deferred } = check(Object.assign({}, ...read.map(({ props }) => props)), context);
  const misread = read.flatMap((part) => part.issues);
  const checked: Checked = {
    issues: [...misread, ...issues.map(inRecord)],
    deferred: () => deferred().map((deferral) => ({ ...deferral, path: recordPath(deferral.path) })),
    ...(make !== undefined && !misread.some(isError) && { make }),
  };
  return conclude(checked, lintSettings);
};

/**
 * Reads a client from a record. The left side holds every issue.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { fromRecord } from '@org/cognito-core';
 *
 * const read = fromRecord({ AccessTokenValidity: 30, TokenValidityUnits: { AccessToken: 'minutes' } });
 * assert.deepStrictEqual(E.isRight(read) && read.right.accessTokenValidity, { seconds: 1800 });
 */
export const fromRecord = (record: ClientRecord): E.Either<ReadonlyNonEmptyArray<Issue>, UserPoolClient> => {
  const { client, issues } = validateRecord(record);
  return client === undefined ? E.left(issues as ReadonlyNonEmptyArray<Issue>) : E.right(client);
};
