import { moved, type Deferral, type Issue, type Path } from '@org/cognito-core';

/** The same issues, with paths that begin at a place. */
export const below = (place: Path, issues: ReadonlyArray<Issue>): ReadonlyArray<Issue> =>
  issues.map((issue) => moved(issue, (path) => [...place, ...path]));

/** The same deferrals, with paths that begin at a place. */
export const deferredBelow = (place: Path, deferred: ReadonlyArray<Deferral>): ReadonlyArray<Deferral> =>
  deferred.map((deferral) => ({ ...deferral, path: [...place, ...deferral.path] }));
