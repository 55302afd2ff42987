/** Checks the properties of one client. Nothing that is known only at deploy time makes an issue. */
import { validateRead, type Deferral, type Issue, type PoolContext } from '@org/cognito-core';
import { isNoValue } from './evaluate/file-form';
import { callOf } from './intrinsic';
import { isJsonObject, type Json, type JsonObject } from './json';
import { readProperties } from './read-properties';

/** What is known of a client in a template. */
export interface PropertiesCheck {
  readonly issues: ReadonlyArray<Issue>;
  /** What could not be decided; a function, since few ask for it. */
  readonly deferred: () => ReadonlyArray<Deferral>;
}

const decidesKind = ({ code }: Issue): boolean => code === 'reference-position';

const check = (properties: Json, context: PoolContext): PropertiesCheck => {
  const found = validateRead(readProperties(properties), { context });
  const openKinds = found.issues.filter(decidesKind).map(({ code, path }): Deferral => ({
    code,
    path,
    needs: 'its value, which decides what kind of client this is',
  }));
  return {
    issues: found.issues.filter((issue) => !decidesKind(issue)),
    deferred: () => [...openKinds, ...found.deferred],
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
  const all = check(properties, context);
  if (!isJsonObject(properties)) return { issues: all.issues, deferred: () => [] };
  const shorter = withoutVanishing(properties);
  const isUncertain = ({ path: [property = '', ...rest] }: Issue): boolean =>
    rest.length === 0 && lengthOf(properties[property]) > lengthOf(shorter[property]);
  if (!all.issues.some(isUncertain)) return all;
  const least = check(shorter, context);
  const isCertain = (issue: Issue): boolean =>
    !isUncertain(issue) ||
    least.issues.some(({ code, path }) => code === issue.code && path[0] === issue.path[0]);
  return {
    issues: all.issues.filter(isCertain),
    deferred: () => [
      ...all.deferred(),
      ...all.issues
        .filter((issue) => !isCertain(issue))
        .map(({ code, path }) => ({ code, path, needs: 'which of the items are there' })),
    ],
  };
};
