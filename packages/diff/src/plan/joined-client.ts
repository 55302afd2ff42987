/**
 * One client that serves the apps of two, as far as one client can.
 *
 * What apps rely on is joined: lists are united, and switches stand where no app fails. Everything else stays as it was.
 */
import {
  encode,
  isError,
  isPlainObject,
  lacksOpenId,
  readProps,
  validate,
  withServiceDefaults,
  type Issue,
  type Path,
  type PoolContext,
  type UserPoolClient,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ConsequenceRow } from '../consequence-row';
import { valueAt, writtenFields, type ChangedValue, type Fields } from '../side';
import { neededRows } from './app-needs';
import { joinedValue, unjoinable } from './joined-value';

/** Why no client serves the apps of two others. */
export type Unjoined =
  /** A property cannot have what both need. */
  | { readonly kind: 'property'; readonly path: Path }
  /** The rules refuse a client that has what both need. */
  | { readonly kind: 'rules'; readonly issues: ReadonlyArray<Issue> };

type Assignment = readonly [
  path: readonly [string, ...ReadonlyArray<string>],
  value: ChangedValue | undefined,
];

/** Fields with another value at a path. */
const assigned = (fields: Fields, [[key, ...rest], value]: Assignment): Fields => {
  const [next, ...others] = rest;
  if (next === undefined) return { ...fields, [key]: value };
  // What is within a block changes only where the block is written.
  return { ...fields, [key]: assigned(fields[key] as Fields, [[next, ...others], value]) };
};

// -------------------------------------------------------------------------------------
// groups of fields
// -------------------------------------------------------------------------------------

/** The fields of a client. OAuth settings serve nobody while OAuth is off, and are those of the other client then. */
const fieldsBeside = (client: UserPoolClient, other: UserPoolClient): Fields => {
  const fields = writtenFields(withServiceDefaults(client));
  return client.disableOAuth && !other.disableOAuth
    ? { ...fields, oAuth: writtenFields(other)['oAuth'] }
    : fields;
};

const aliasOf = (flow: string): ReadonlyArray<string> =>
  (neededRows.get(`authFlows.${flow}`) as Required<ConsequenceRow>).alias;

/** A legacy name cannot stand beside a current one, which means the same. What a legacy flow is alone with, it keeps. */
const withCurrentFlows = (flows: Fields, rotates: boolean): Fields => {
  const on = Object.keys(flows).filter((flow) => flows[flow] === true);
  const legacy = on.filter((flow) => flow.startsWith('legacy'));
  if (legacy.length === 0 || legacy.length === on.length) return flows;
  // Every legacy name has a row that says its current one.
  const current = legacy.map((flow) => String(aliasOf(flow).at(-1)));
  return {
    ...flows,
    ...Object.fromEntries(legacy.map((flow) => [flow, false])),
    ...Object.fromEntries(current.map((flow) => [flow, true])),
    ...(!rotates && { refreshToken: true }),
  };
};

/** The props of fields that were joined: what goes together is written together. */
const propsOf = (before: UserPoolClient, { oAuth, authFlows, ...joined }: Fields): Fields => {
  const { keptOAuth, refreshTokenRotationGracePeriod: grace, ...others } = joined;
  const isOff = joined['disableOAuth'] === true;
  const rotates = joined['refreshTokenRotation'] === true;
  const { impliesOpenId: _, ...settings } = (oAuth ?? {}) as Fields;
  const { scopes } = settings;
  const isWithoutOpenId = Array.isArray(scopes) && lacksOpenId(scopes as ReadonlyArray<string>);
  const written = {
    ...others,
    ...(isOff ? { keptOAuth } : { oAuth: { ...settings, ...(isWithoutOpenId && { impliesOpenId: false }) } }),
    authFlows: isPlainObject(authFlows) ? withCurrentFlows(authFlows, rotates) : authFlows,
    refreshTokenRotationGracePeriod: before.refreshTokenRotation === true && !rotates ? undefined : grace,
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const joinedFields = (before: UserPoolClient, after: UserPoolClient): E.Either<Path, Fields> => {
  const [old, now] = [fieldsBeside(before, after), fieldsBeside(after, before)];
  const areOff = before.disableOAuth && after.disableOAuth;
  const rows = [...neededRows.values()].filter(({ path: [first] }) => !(areOff && first === 'oAuth'));
  // What is left to the service is not written, unless it changes.
  const changes = rows.map((row) => {
    const [mine, other] = [valueAt(old, row.path), valueAt(now, row.path)];
    return { path: row.path, mine, joined: joinedValue(row, mine, other) };
  });
  const refused = changes.find(({ joined }) => joined === unjoinable);
  if (refused !== undefined) return E.left(refused.path);
  const written: Fields = { ...encode(before), ...(!areOff && { oAuth: old['oAuth'] }) };
  const changed = changes.filter(({ mine, joined }) => JSON.stringify(mine) !== JSON.stringify(joined));
  const areFlowsChanged = changed.some(({ path: [first] }) => first === 'authFlows');
  return E.right(
    changed.reduce<Fields>(
      (fields, { path, joined }) => assigned(fields, [path, joined as ChangedValue | undefined]),
      areFlowsChanged ? { ...written, authFlows: old['authFlows'] } : written,
    ),
  );
};

/** What an issue is about, wherever in a list it is. */
const sign = ({ code, path }: Issue): string =>
  JSON.stringify([code, path.filter((key) => typeof key === 'string')]);

/** The issues that a client has and neither of two others. */
export const newIssues = (
  client: unknown,
  others: ReadonlyArray<UserPoolClient>,
  context: PoolContext,
): ReadonlyArray<Issue> => {
  const known = new Set(others.flatMap((other) => validate(encode(other), { context }).issues.map(sign)));
  return validate(client, { context }).issues.filter((issue) => !known.has(sign(issue)));
};

/** Joins two clients. The left side says why no client has what the apps of both need. */
export const joinedClient = (
  before: UserPoolClient,
  after: UserPoolClient,
  context: PoolContext,
): E.Either<Unjoined, UserPoolClient> => {
  const fields = joinedFields(before, after);
  if (E.isLeft(fields)) return E.left({ kind: 'property', path: fields.left });
  const props = propsOf(before, fields.right);
  const issues = newIssues(props, [before, after], context).filter(isError);
  // Whatever is malformed has an issue.
  const client = issues.length > 0 ? undefined : readProps(props).make();
  return client === undefined ? E.left({ kind: 'rules', issues }) : E.right(client);
};
