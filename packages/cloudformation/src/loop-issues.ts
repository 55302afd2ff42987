/** Puts what was found in clients that loops make where it stands in the loops, and says for which items it is so. */
import { advice, listed, said, type Deferral, type Fix, type Issue, type Path } from '@org/cognito-core';
import type { LoopItem } from './evaluate/unrolled-loops';
import { canonicalJson, equalJson, valueAt, type JsonObject } from './json';
import type { UnrolledTemplate } from './unrolled-template';
import { withDefaults } from './with-defaults';
import { shownValue } from './world-label';

/** What was found in a client. Paths begin at the root of the template. */
export interface FoundInClient {
  readonly logicalId: string;
  readonly issues: ReadonlyArray<Issue>;
  readonly deferred: () => ReadonlyArray<Deferral>;
}

/** The same issue in some of the clients that a loop makes. */
interface Repeated {
  readonly items: Array<ReadonlyArray<LoopItem>>;
  readonly logicalIds: Set<string>;
}

/** A fix for what one item is makes no sense for the others. */
const changeLoop = advice('change what the loop makes it of');

const mostShown = 4;

const shownItems = (items: ReadonlyArray<LoopItem>): string =>
  items.map(({ item }) => shownValue(item)).join('/');

/** For which items something is so. */
const forItems = ({ items }: Repeated, areAll: boolean): string => {
  if (areAll) return 'for every item of the loop';
  const more = items.length - mostShown;
  const shown = items.slice(0, more > 1 ? mostShown : items.length).map(shownItems);
  return `for ${listed(more > 1 ? [...shown, `${more} more`] : shown).join('')}`;
};

/**
 * Puts what was found in the clients of an unrolled template where it is written.
 *
 * @param written The template with its loops.
 */
export const inLoops = (
  found: ReadonlyArray<FoundInClient>,
  { template, pathOf, itemsAt, defaultsAt }: UnrolledTemplate,
  written: { readonly Resources: JsonObject },
  defaultOf: (name: string) => string | undefined,
): ReadonlyArray<FoundInClient> => {
  if (template === written) return found;
  const madeAt = new Map<string, number>();
  for (const { logicalId } of found) {
    const place = canonicalJson(pathOf(['Resources', logicalId]));
    madeAt.set(place, (madeAt.get(place) ?? 0) + 1);
  }
  const sameIssue = ({ code, path, message, world }: Issue): string =>
    canonicalJson([code, pathOf(path), message, world]);
  const repeated = new Map<string, Repeated>();
  for (const { logicalId, issues } of found) {
    for (const issue of issues) {
      const same = sameIssue(issue);
      const known = repeated.get(same) ?? { items: [], logicalIds: new Set() };
      repeated.set(same, known);
      known.items.push(itemsAt(issue.path));
      known.logicalIds.add(logicalId);
    }
  }

  const isAsWritten = (path: Path): boolean => {
    const place = pathOf(path);
    return (
      place[place.length - 1] === path[path.length - 1] &&
      equalJson(valueAt(template, path), valueAt(written, place))
    );
  };
  const fixInLoop = (fix: Fix, areAll: boolean): Fix => {
    const { inSource } = fix;
    if (inSource === undefined) return fix;
    return inSource.every(({ path }) => isAsWritten(path))
      ? {
          ...fix,
          isSafe: fix.isSafe && areAll,
          inSource: inSource.map((edit) => ({ ...edit, path: pathOf(edit.path) })),
        }
      : changeLoop;
  };
  const told = new Set<string>();
  const issueInLoop = (issue: Issue, logicalId: string): ReadonlyArray<Issue> => {
    if (itemsAt(issue.path).length === 0) return [{ ...issue, path: pathOf(issue.path) }];
    const same = sameIssue(issue);
    if (told.has(same)) return [];
    told.add(same);
    const all = repeated.get(same) as Repeated;
    const resource: Path = ['Resources', logicalId];
    const areAll =
      all.items.length > 1 &&
      itemsAt(resource).length > 0 &&
      all.logicalIds.size === madeAt.get(canonicalJson(pathOf(resource)));
    const defaults = defaultsAt(issue.path);
    const world = withDefaults(issue.world, defaults, defaultOf);
    return [
      {
        ...issue,
        path: pathOf(issue.path),
        message: said`${issue.message}, ${forItems(all, areAll)}`,
        fixes: [
          ...issue.fixes.map((fix) => fixInLoop(fix, areAll)),
          ...(defaults.length === 0
            ? []
            : [advice(`give ${defaults.join(' and ')} another value at deployment`)]),
        ],
        ...(world && { world }),
      },
    ];
  };
  return found.map(({ logicalId, issues, deferred }) => ({
    logicalId,
    issues: issues.flatMap((issue) => issueInLoop(issue, logicalId)),
    deferred: () => deferred().map((deferral) => ({ ...deferral, path: pathOf(deferral.path) })),
  }));
};
