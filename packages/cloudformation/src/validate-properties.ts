/** Judges the properties of one client that were read. Nothing that is known only at deploy time makes an issue. */
import {
  validateRead,
  type Deferral,
  type Issue,
  type PoolContext,
  type ReadClient,
  type RuleChoice,
  type Validation,
} from '@org/cognito-core';
import type { ReadProperties } from './read-properties';

/** What is found in the properties of a client. */
export interface PropertiesCheck {
  readonly issues: ReadonlyArray<Issue>;
  /** What could not be decided; a function, since few ask for it. */
  readonly deferred: () => ReadonlyArray<Deferral>;
}

/** A check of properties that another one can be like. */
export interface PropertiesValidation extends PropertiesCheck {
  readonly validation: Validation;
}

const decidesKind = ({ code }: Issue): boolean => code === 'reference-position';

const check = (
  read: ReadClient,
  context: PoolContext,
  rules: RuleChoice,
  like?: Validation,
): PropertiesValidation => {
  const found = validateRead(read, { context, ...rules, ...(like && { like }) });
  const openKinds = found.issues.filter(decidesKind).map(({ code, path }): Deferral => ({
    code,
    path,
    needs: 'its value, which decides what kind of client this is',
  }));
  return {
    validation: found,
    issues: found.issues.filter((issue) => !decidesKind(issue)),
    deferred: () => [...openKinds, ...found.deferred],
  };
};

/**
 * Checks properties that were read. Where items of an array may be left out at deploy time, an issue of the array as a
 * whole counts only if it is there without these items too.
 *
 * @param like The validation of properties that are much like these.
 */
export const validateProperties = (
  properties: ReadProperties,
  context: PoolContext,
  rules: RuleChoice,
  like?: Validation,
): PropertiesValidation => {
  const all = check(properties.read, context, rules, like);
  const isUncertain = ({ path: [property = '', ...rest] }: Issue): boolean =>
    rest.length === 0 && properties.withOptionalItems.has(String(property));
  if (!all.issues.some(isUncertain)) return all;
  const least = check(properties.withoutOptionalItems(), context, rules);
  const isCertain = (issue: Issue): boolean =>
    !isUncertain(issue) ||
    least.issues.some(({ code, path }) => code === issue.code && path[0] === issue.path[0]);
  return {
    validation: all.validation,
    issues: all.issues.filter(isCertain),
    deferred: () => [
      ...all.deferred(),
      ...all.issues
        .filter((issue) => !isCertain(issue))
        .map(({ code, path }) => ({ code, path, needs: 'which of the items are there' })),
    ],
  };
};
