/** Checks of the clients of a module, in each world in which they are made. Only the entry imports it. */
import {
  advice,
  applyLintSettings,
  listed,
  type Deferral,
  type Issue,
  type World as ToldWorld,
} from '@org/cognito-core';
import { printExpression } from '../evaluate/print-expression';
import { textOf, type Place } from '../evaluate/value';
import { placeOfBlock } from '../module/declarations';
import { mentionedBy } from '../module/mentioned-resources';
import type { ModuleContext } from '../module/module-context';
import { checkArguments, type CheckOptions, type Found } from './check-arguments';
import { placeAt } from './client-arguments';
import type { ClientLint } from './client-lint';
import { withGiven, worldsOf, type ClientInWorld, type ClientSource } from './client-worlds';
import { worldLabel } from './world-label';

export type { CheckOptions };

/** Something that was found, with its places. */
export interface Placed<A> {
  readonly found: A;
  readonly places: ReadonlyArray<Place>;
}

/** What was found in a client in all worlds. */
export interface ClientFindings {
  readonly issues: ReadonlyArray<Placed<Issue>>;
  readonly deferred: () => ReadonlyArray<Placed<Deferral>>;
}

/** Checks a client. */
export type CheckClient = (options: CheckOptions) => ClientFindings;

const sameMistake = ({ code, path }: Issue): string => JSON.stringify([code, path]);

/**
 * Finds the variables without whose defaults an issue would not be there. Only where something is found does anything have
 * to be checked again, and once for worlds that take the same defaults.
 */
const causesFinder = () => {
  const known = new Map<string, ReadonlyArray<string>>();
  return (
    issue: Issue,
    defaults: ReadonlySet<string>,
    issuesWithGiven: (variables: Iterable<string>) => ReadonlyArray<Issue>,
  ): ReadonlyArray<string> => {
    if (defaults.size === 0) return [];
    const mistake = sameMistake(issue);
    const names = [...defaults].sort();
    const key = JSON.stringify([mistake, names]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const isCausedBy = (variables: Iterable<string>): boolean =>
      issuesWithGiven(variables).every((other) => sameMistake(other) !== mistake);
    const alone = (): ReadonlyArray<string> => {
      const each = names.length === 1 ? names : names.filter((name) => isCausedBy([name]));
      return each.length > 0 ? each : names;
    };
    const causes = isCausedBy(defaults) ? alone() : [];
    known.set(key, causes);
    return causes;
  };
};

/** An issue, and the worlds in which it was found. */
interface FoundIssue {
  readonly issue: Issue;
  readonly places: ReadonlyArray<Place>;
  readonly causes: ReadonlyArray<string>;
  readonly worlds: Set<ClientInWorld>;
}

const withDefaultsOf = (causes: ReadonlyArray<string>): string =>
  `with the default${causes.length === 1 ? '' : 's'} of ${listed(causes.map((name) => `var.${name}`)).join('')}`;

const choicesOf = (causes: ReadonlyArray<string>, { variables }: ModuleContext): ToldWorld['choices'] =>
  Object.fromEntries(
    causes.flatMap((name) => {
      const variable = variables.get(name);
      if (variable?.default === undefined || variable.isSensitive) return [];
      return [[`var.${name}`, textOf(variable.default) ?? printExpression(variable.default)]];
    }),
  );

const toldWorld = (
  inWorlds: ToldWorld | undefined,
  causes: ReadonlyArray<string>,
  module: ModuleContext,
): ToldWorld | undefined => {
  if (causes.length === 0) return inWorlds;
  return {
    label: [...(inWorlds === undefined ? [] : [inWorlds.label]), withDefaultsOf(causes)].join(', '),
    choices: { ...inWorlds?.choices, ...choicesOf(causes, module) },
  };
};

const uncombined: Deferral = {
  code: 'worlds-many',
  path: [],
  needs: 'fewer combinations of conditions and values of variables; each was looked at by itself',
};

/** Checks a client in the worlds in which it is made. */
export const checkClient =
  (client: ClientSource, address: string, lint: ClientLint): CheckClient =>
  (options) => {
    const { worlds, areCombined } = worldsOf(client);
    const waitsFor = mentionedBy(client.resource.block, client.module.declarations);
    const checkIn = (world: ClientInWorld | undefined): Found | undefined =>
      world && checkArguments({ ...world, waitsFor }, address, options);
    const causesOf = causesFinder();
    const found = new Map<string, FoundIssue>();
    const deferrals: Array<() => ReadonlyArray<Placed<Deferral>>> = [];
    for (const world of worlds) {
      const check = checkIn(world) as Found;
      const placesOf = (path: Issue['path']): ReadonlyArray<Place> => placeAt(world.args.places, path).places;
      const issuesWithGiven = (variables: Iterable<string>): ReadonlyArray<Issue> =>
        checkIn(withGiven(client, world, variables))?.issues ?? [];
      const seen = new Map<string, number>();
      for (const issue of check.issues) {
        const places = placesOf(issue.path);
        const causes = causesOf(issue, world.defaults, issuesWithGiven);
        const same = JSON.stringify([issue.code, places, issue.message, causes]);
        const count = (seen.get(same) ?? 0) + 1;
        seen.set(same, count);
        const key = `${count} ${same}`;
        const known = found.get(key) ?? { issue, places, causes, worlds: new Set() };
        known.worlds.add(world);
        found.set(key, known);
      }
      deferrals.push(() =>
        check.deferred().map((deferral) => ({ found: deferral, places: placesOf(deferral.path) })),
      );
    }
    const all = worlds.map(({ world }) => world);
    const first = worlds[0];
    const places = [placeOfBlock(client.resource)];
    const isEverywhere = (seen: ReadonlySet<ClientInWorld>): boolean =>
      // In the first of separate worlds everything is open: what is found there is found everywhere.
      seen.size === worlds.length || (!areCombined && first !== undefined && seen.has(first));
    const issues = [...found.values()].flatMap(
      ({ issue, places, causes, worlds: seen }): ReadonlyArray<Placed<Issue>> => {
        const some = [...seen].map(({ world }) => world);
        const inWorlds = isEverywhere(seen)
          ? undefined
          : worldLabel(
              some,
              all.filter((world) => !some.includes(world)),
            );
        // Whoever gives a variable another value than its default gives the others values that fit it.
        const isGiven = some.every(({ withoutDefault }) => withoutDefault.size > 0);
        if (causes.length > 0 && client.unknown === undefined && isGiven) return [];
        const world = toldWorld(inWorlds, causes, client.module);
        const fixes = [
          ...issue.fixes,
          ...(causes.length === 0
            ? []
            : [advice(`give ${listed(causes.map((name) => `var.${name}`)).join('')} another value`)]),
        ];
        return [{ found: { ...issue, fixes, ...(world !== undefined && { world }) }, places }];
      },
    );
    const deferred = (): ReadonlyArray<Placed<Deferral>> => {
      const each = deferrals.flatMap((find) => find());
      const different = [...new Map(each.map((one) => [JSON.stringify(one), one])).values()];
      return [...different, ...(areCombined ? [] : [{ found: uncombined, places }])];
    };
    const left = applyLintSettings(
      issues.map(({ found: issue }) => issue),
      lint.settings,
      () => deferred().map(({ found: deferral }) => deferral),
    );
    const byIssue = new Map(issues.map(({ found: issue, places: its }) => [sameIssue(issue), its]));
    return {
      issues: [
        ...left.issues.map((issue) => ({
          found: issue,
          places: byIssue.get(sameIssue(issue)) as ReadonlyArray<Place>,
        })),
        ...[...lint.issues, ...left.remarks].map((remark) => ({
          found: { ...remark, path: ['lint', ...remark.path] },
          places: [lint.placeOf(remark.path)],
        })),
      ],
      deferred,
    };
  };

/** What stays the same of an issue, whatever severity lint settings give it. */
const sameIssue = ({ code, path, message, world }: Issue): string =>
  JSON.stringify([code, path, message, world]);
