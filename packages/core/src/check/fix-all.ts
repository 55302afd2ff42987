import * as E from 'fp-ts/Either';
import type { Fix } from '../issue/fix';
import { isError, type Issue } from '../issue/issue';
import type { Path } from '../issue/path';
import type { SourceEdit } from '../issue/source-edit';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** How a source is read and changed. */
export interface Fixable<S> {
  /** Every issue of a source, with fixes that say what they change in it. */
  readonly issuesOf: (source: S) => ReadonlyArray<Issue>;
  /** The source after edits, one after the other. The left side says why a place cannot be reached. */
  readonly edit: (source: S, edits: ReadonlyArray<SourceEdit>) => E.Either<string, S>;
}

/** An issue with the fix that was chosen for it. */
export interface ChosenFix {
  readonly issue: Issue;
  readonly fix: Fix;
}

/** A fix that was not applied, and why. */
export interface RefusedFix extends ChosenFix {
  readonly reason: string;
}

/** What fixing a source came to. */
export interface Fixed<S> {
  readonly source: S;
  /** The fixes that were applied, in their order. Paths are those of the source before the fix. */
  readonly applied: ReadonlyArray<ChosenFix>;
  /** The fixes that were not applied. */
  readonly refused: ReadonlyArray<RefusedFix>;
  /** The issues that are left. */
  readonly issues: ReadonlyArray<Issue>;
}

// -------------------------------------------------------------------------------------
// choice
// -------------------------------------------------------------------------------------

/** The fix of an issue that needs no choice of the author. */
export const safeFix = ({ fixes }: Issue): Fix | undefined => fixes.find(({ isSafe }) => isSafe);

/** The first fix of an issue that a program can apply, if the author chose the code of the issue. */
export const suggestedFix =
  (codes: ReadonlyArray<string>) =>
  (issue: Issue): Fix | undefined =>
    codes.includes(issue.code)
      ? (safeFix(issue) ?? issue.fixes.find(({ inSource = [] }) => inSource.length > 0))
      : undefined;

// -------------------------------------------------------------------------------------
// order
// -------------------------------------------------------------------------------------

const compareKeys = (a: string | number, b: string | number): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) !== String(b));
};

const comparePaths = (a: Path, b: Path): number => {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = compareKeys(a[index] as string | number, b[index] as string | number);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

const lastPath = ({ fix: { inSource = [] } }: ChosenFix): Path =>
  inSource.map(({ path }) => path).reduce((last, path) => (comparePaths(path, last) > 0 ? path : last), []);

/** From the end of the source to its start, so that no fix moves the place of another. */
const fromTheEnd = (chosen: ReadonlyArray<ChosenFix>): ReadonlyArray<ChosenFix> =>
  [...chosen].sort((a, b) => comparePaths(lastPath(b), lastPath(a)));

// -------------------------------------------------------------------------------------
// fixing
// -------------------------------------------------------------------------------------

const countByCode = (issues: ReadonlyArray<Issue>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
};

/** Whether no kind of error has become more frequent. */
const bringsNoError = (before: ReadonlyArray<Issue>, after: ReadonlyArray<Issue>): boolean => {
  const counts = countByCode(before.filter(isError));
  return [...countByCode(after.filter(isError))].every(([code, count]) => count <= (counts.get(code) ?? 0));
};

/** Whether every issue that was fixed is gone. */
const takesAway = (
  chosen: ReadonlyArray<ChosenFix>,
  before: ReadonlyArray<Issue>,
  after: ReadonlyArray<Issue>,
): boolean => {
  const [counts, left] = [countByCode(before), countByCode(after)];
  return [...countByCode(chosen.map(({ issue }) => issue))].every(
    ([code, count]) => (left.get(code) ?? 0) <= (counts.get(code) as number) - count,
  );
};

interface State<S> {
  readonly source: S;
  readonly issues: ReadonlyArray<Issue>;
}

const attempt = <S>(
  { issuesOf, edit }: Fixable<S>,
  { source, issues }: State<S>,
  chosen: ReadonlyArray<ChosenFix>,
): E.Either<string, State<S>> => {
  const edited = edit(
    source,
    chosen.flatMap(({ fix }) => fix.inSource ?? []),
  );
  if (E.isLeft(edited)) return edited;
  const after = issuesOf(edited.right);
  if (!takesAway(chosen, issues, after)) return E.left('the issue would still be there');
  return bringsNoError(issues, after)
    ? E.right({ source: edited.right, issues: after })
    : E.left('it would bring another error to light');
};

const choicesIn = (
  issues: ReadonlyArray<Issue>,
  choose: (issue: Issue) => Fix | undefined,
): ReadonlyArray<ChosenFix> =>
  issues.flatMap((issue) => {
    const fix = choose(issue);
    return fix === undefined || (fix.inSource ?? []).length === 0 ? [] : [{ issue, fix }];
  });

/**
 * Applies the chosen fix of every issue, until nothing changes. A fix is applied only if its issue is gone then, and no
 * error is there that was not there before.
 */
export const fixAll = <S>(
  source: S,
  fixable: Fixable<S>,
  choose: (issue: Issue) => Fix | undefined = safeFix,
): Fixed<S> => {
  let state: State<S> = { source, issues: fixable.issuesOf(source) };
  const applied: Array<ChosenFix> = [];
  for (;;) {
    const choices = fromTheEnd(choicesIn(state.issues, choose));
    const all = choices.length > 1 ? attempt(fixable, state, choices) : E.left('');
    if (E.isRight(all)) {
      state = all.right;
      applied.push(...choices);
      continue;
    }
    const refused: Array<RefusedFix> = [];
    let hasChanged = false;
    for (const choice of choices) {
      const one = attempt(fixable, state, [choice]);
      if (E.isRight(one)) {
        state = one.right;
        applied.push(choice);
        hasChanged = true;
        break;
      }
      refused.push({ ...choice, reason: one.left });
    }
    if (!hasChanged) return { source: state.source, applied, refused, issues: state.issues };
  }
};
