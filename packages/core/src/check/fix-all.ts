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

/** What a fix changes in the source; nothing if only the author knows how. */
const editsOf = ({ inSource = [] }: Fix): ReadonlyArray<SourceEdit> => inSource;

/** The last place that a fix changes. */
const lastPath = ({ fix }: ChosenFix): Path => {
  const paths = editsOf(fix).map(({ path }) => path);
  return paths.sort(comparePaths)[paths.length - 1] as Path;
};

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
  readonly applied: ReadonlyArray<ChosenFix>;
}

/** How a source is fixed, and by which fixes. */
interface Work<S> extends Fixable<S> {
  readonly choose: (issue: Issue) => Fix | undefined;
  /** How many renamed keys the source is below. What a new name brings to light is fixed before it is judged. */
  readonly depth: number;
}

const deepest = 3;

const attempt = <S>(
  work: Work<S>,
  { source, issues, applied }: State<S>,
  chosen: ReadonlyArray<ChosenFix>,
): E.Either<string, State<S>> => {
  const edits = chosen.flatMap(({ fix }) => editsOf(fix));
  const edited = work.edit(source, edits);
  if (E.isLeft(edited)) return edited;
  const after = {
    source: edited.right,
    issues: work.issuesOf(edited.right),
    // In the order of reading.
    applied: [...applied, ...[...chosen].reverse()],
  };
  if (!takesAway(chosen, issues, after.issues)) return E.left('the issue would still be there');
  if (bringsNoError(issues, after.issues)) return E.right(after);
  if (edits.some(({ kind }) => kind === 'rename') && work.depth < deepest) {
    const { refused: _, ...further } = fixFurther({ ...work, depth: work.depth + 1 }, after);
    if (bringsNoError(issues, further.issues)) return E.right(further);
  }
  return E.left('it would bring another error to light');
};

const choicesIn = (
  issues: ReadonlyArray<Issue>,
  choose: (issue: Issue) => Fix | undefined,
): ReadonlyArray<ChosenFix> =>
  issues.flatMap((issue) => {
    const fix = choose(issue);
    return fix === undefined || editsOf(fix).length === 0 ? [] : [{ issue, fix }];
  });

/** All fixes at once, or the first that can be applied; the left side says why each cannot. */
const step = <S>(work: Work<S>, state: State<S>): E.Either<ReadonlyArray<RefusedFix>, State<S>> => {
  const choices = fromTheEnd(choicesIn(state.issues, work.choose));
  if (choices.length > 1) {
    const all = attempt(work, state, choices);
    if (E.isRight(all)) return all;
  }
  const refused: Array<RefusedFix> = [];
  for (const choice of choices) {
    const one = attempt(work, state, [choice]);
    if (E.isRight(one)) return one;
    refused.push({ ...choice, reason: one.left });
  }
  return E.left(refused);
};

// A declaration, because it and `attempt` call each other.
function fixFurther<S>(work: Work<S>, state: State<S>): Fixed<S> {
  let current = state;
  for (;;) {
    const next = step(work, current);
    if (E.isLeft(next)) return { ...current, refused: next.left };
    current = next.right;
  }
}

/**
 * Applies the chosen fix of every issue, until nothing changes. A fix is applied only if its issue is gone then, and no
 * error is there that was not there before.
 */
export const fixAll = <S>(
  source: S,
  fixable: Fixable<S>,
  choose: (issue: Issue) => Fix | undefined = safeFix,
): Fixed<S> =>
  fixFurther({ ...fixable, choose, depth: 0 }, { source, issues: fixable.issuesOf(source), applied: [] });
