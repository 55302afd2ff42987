/** Checks the properties of one client. Nothing that is known only at deploy time makes an issue. */
import {
  isAboutKey,
  decodeRecord,
  reference,
  validateRecord,
  type ClientRecord,
  type Deferral,
  type Issue,
  type Path,
  type PoolContext,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { isNoValue, propertiesForm } from './file-form';
import { callOf } from './intrinsic';
import { isJsonObject, type Json, type JsonObject } from './json';
import { listLimitIssues } from './list-limits';
import { referenceNames } from './reference-names';

/** What is known of a client in a template. */
export interface PropertiesCheck {
  readonly issues: ReadonlyArray<Issue>;
  readonly deferred: ReadonlyArray<Deferral>;
}

// -------------------------------------------------------------------------------------
// records
// -------------------------------------------------------------------------------------

const startsWith = (path: Path, start: Path): boolean => start.every((key, index) => path[index] === key);

/** Opens the value that a path leads to. A key that nobody knows is taken out. */
const opened = (value: unknown, { path, code }: Pick<Issue, 'path' | 'code'>): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return reference('malformed');
  const inner = { path: rest, code };
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === key ? opened(item, inner) : item));
  }
  const { [key]: found, ...others } = value as Readonly<Record<string, unknown>>;
  return isAboutKey({ code }) && rest.length === 0 ? others : { ...others, [key]: opened(found, inner) };
};

interface Decoded {
  readonly record: ClientRecord;
  readonly issues: ReadonlyArray<Issue>;
}

/** Reads a record, in which what is malformed is open, so that one mistake hides no other. */
const decoded = (form: unknown): Decoded => {
  const read = decodeRecord(form);
  if (E.isRight(read)) return { record: read.right, issues: [] };
  const issues = read.left;
  if (issues.some(({ path }) => path.length === 0)) return { record: {}, issues };
  // There may be more unknown keys than the core lists; those of later rounds are not told.
  return { record: decoded(issues.reduce<unknown>(opened, form)).record, issues };
};

const decidesKind = 'reference-position';

const checkForm = (form: unknown, context: PoolContext): PropertiesCheck => {
  const { record, issues } = decoded(form);
  if (!isJsonObject(form)) return { issues, deferred: [] };
  const found = validateRecord(record, { context });
  const tooLong = listLimitIssues(record).filter(
    ({ code }) => !found.issues.some((issue) => issue.code === code),
  );
  const isNews = ({ path }: { readonly path: Path }) => !issues.some((issue) => startsWith(path, issue.path));
  const isOpenKind = ({ code }: Issue): boolean => code === decidesKind;
  return {
    issues: [...issues, ...tooLong, ...found.issues.filter(isNews).filter((issue) => !isOpenKind(issue))],
    deferred: [
      ...found.issues.filter(isOpenKind).map(({ code, path }) => ({
        code,
        path,
        needs: 'its value, which decides what kind of client this is',
      })),
      ...found.deferred,
    ].filter(isNews),
  };
};

// -------------------------------------------------------------------------------------
// items that may not be there
// -------------------------------------------------------------------------------------

/** Whether an item of a list may come to nothing. */
const mayVanish = (item: Json): boolean => {
  const [name, argument] = callOf(item) ?? [];
  return (
    isNoValue(item) || (name === 'Fn::If' && Array.isArray(argument) && argument.slice(1).some(mayVanish))
  );
};

const withoutVanishing = (properties: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(properties).map(([property, value]) => [
      property,
      Array.isArray(value) ? (value as ReadonlyArray<Json>).filter((item) => !mayVanish(item)) : value,
    ]),
  );

const lengthOf = (value: Json | undefined): number => (Array.isArray(value) ? value.length : 0);

/**
 * Checks properties, without the `UserPoolId`. Where items of a list may not be there, what is said of the list as a
 * whole counts only if it holds without them too.
 */
export const validateProperties = (properties: Json, context: PoolContext): PropertiesCheck => {
  if (!isJsonObject(properties)) return checkForm(properties, context);
  const check = (values: JsonObject) => checkForm(propertiesForm(values, referenceNames({})), context);
  const shorter = withoutVanishing(properties);
  const all = check(properties);
  const isUncertain = ({ path: [property = '', ...rest] }: Issue): boolean =>
    rest.length === 0 && lengthOf(properties[property]) > lengthOf(shorter[property]);
  if (!all.issues.some(isUncertain)) return all;
  const least = check(shorter);
  const isCertain = (issue: Issue): boolean =>
    !isUncertain(issue) ||
    least.issues.some(({ code, path }) => code === issue.code && path[0] === issue.path[0]);
  return {
    issues: all.issues.filter(isCertain),
    deferred: [
      ...all.deferred,
      ...all.issues
        .filter((issue) => !isCertain(issue))
        .map(({ code, path }) => ({ code, path, needs: 'which of the items are there' })),
    ],
  };
};
