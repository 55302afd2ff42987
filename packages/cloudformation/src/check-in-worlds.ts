/**
 * Checks a client in each world in which it is deployed.
 *
 * Law: what is found in a world is what is found in the template with the values of that world written in.
 */
import { mostWorlds, type Deferral, type Issue, type World as ToldWorld } from '@org/cognito-core';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { CheckedProperties, CheckProperties } from './check-properties';
import { evaluationIn } from './evaluate/evaluation';
import type { World } from './evaluate/world';
import { issueInSource, sourceIn, type SourceOf } from './issue-in-source';
import { canonicalJson, type JsonObject } from './json';
import type { ClientWorld, ClientWorlds, TemplateWorlds } from './template-worlds';
import { below, deferredBelow } from './below';
import { atParameterType } from './parameter-type';
import type { PropertiesCheck } from './validate-properties';
import { withDefaults } from './with-defaults';
import { factsIn } from './world-facts';
import { labelOfExample, worldLabel, type Fact, type Facts } from './world-label';

// -------------------------------------------------------------------------------------
// one world
// -------------------------------------------------------------------------------------

/** Checks clients in the template of a world. */
export type CheckerIn = (around: World) => CheckProperties;

/** What is the same for an issue whatever values its message shows. */
const sameMistake = ({ code, path }: Issue): string => canonicalJson([code, path]);

const checkIn = (
  checkerIn: CheckerIn,
  logicalId: string,
  { around, resource }: ClientWorld,
  like?: CheckedProperties,
): CheckedProperties => {
  const { issues, deferred, judged } = checkerIn(around)(logicalId, resource as JsonObject, like);
  return {
    issues: below(['Properties'], issues),
    deferred: () => deferredBelow(['Properties'], deferred()),
    ...(judged && { judged }),
  };
};

/** The parameters of which an issue would not be there, if the deployment gave them values. */
type CausesOf = (issue: Issue) => ReadonlyArray<string>;

/** What was found in one world. */
interface CheckedWorld {
  readonly check: PropertiesCheck;
  readonly causesOf: CausesOf;
}

/** Finds which defaults an issue comes from. Only where something is found does anything have to be checked again. */
const defaultCauses = (
  defaults: ReadonlySet<string>,
  issues: ReadonlyArray<Issue>,
  issuesWithGiven: (parameters: Iterable<string>) => ReadonlyArray<Issue>,
): CausesOf => {
  if (defaults.size === 0 || issues.length === 0) return () => [];
  const without = (parameters: Iterable<string>): ReadonlySet<string> =>
    new Set(issuesWithGiven(parameters).map(sameMistake));
  const certain = without(defaults);
  if (issues.every((issue) => certain.has(sameMistake(issue)))) return () => [];
  const names = [...defaults].sort();
  const each = names.map((name) => [name, names.length === 1 ? certain : without([name])] as const);
  return (issue) => {
    const mistake = sameMistake(issue);
    if (certain.has(mistake)) return [];
    const alone = each.filter(([, left]) => !left.has(mistake)).map(([name]) => name);
    return alone.length > 0 ? alone : names;
  };
};

// -------------------------------------------------------------------------------------
// all worlds
// -------------------------------------------------------------------------------------

/** An issue, and the worlds in which it was found. */
interface FoundIssue {
  readonly issue: Issue;
  readonly source: SourceOf;
  readonly causes: ReadonlyArray<string>;
  readonly worlds: Set<number>;
}

/**
 * Whether a deployment gives parameters other values than their defaults in these worlds. Whoever does that gives the others
 * values that fit them: a default that does not is no mistake of the template.
 */
const isGiven = ({ choices }: ToldWorld, defaultOf: (name: string) => string | undefined): boolean =>
  Object.entries(choices).some(([name, value]) => typeof value === 'string' && value !== defaultOf(name));

const uncombined: Deferral = {
  code: 'worlds-many',
  path: [],
  needs: `fewer than ${mostWorlds} combinations of conditions and allowed values; each was looked at by itself`,
};

const differentDeferrals = (deferred: ReadonlyArray<Deferral>): ReadonlyArray<Deferral> => [
  ...new Map(deferred.map((deferral) => [canonicalJson(deferral), deferral])).values(),
];

/** Checks the worlds of a client. Paths begin at the root of the template. */
const checkWorlds = (
  { declared, withGiven }: TemplateWorlds,
  { worlds: all, areCombined }: ClientWorlds,
  logicalId: string,
  client: JsonObject,
  checkerIn: CheckerIn,
): PropertiesCheck => {
  const worlds = all.filter(({ resource }) => resource !== undefined);
  const conditions = () => new Set(worlds.flatMap((world) => [...world.conditions]));
  const factsOf = ({ world }: ClientWorld): Facts => factsIn(declared, world, conditions());

  // Worlds that follow each other differ least.
  let last: CheckedProperties | undefined;
  const checkWorld = (world: ClientWorld): CheckedWorld => {
    const check = checkIn(checkerIn, logicalId, world, last);
    last = check;
    const causesOf = defaultCauses(world.defaults, check.issues, (parameters) => {
      return checkIn(checkerIn, logicalId, withGiven(client, world, parameters), check).issues;
    });
    return { check, causesOf };
  };
  const found = new Map<string, FoundIssue>();
  const deferrals: Array<() => ReadonlyArray<Deferral>> = [];
  for (const [index, world] of worlds.entries()) {
    const { check, causesOf } = checkWorld(world);
    const source = sourceIn(logicalId, client, () => evaluationIn(declared, world.world).scope);
    const seen = new Map<string, number>();
    for (const issue of check.issues) {
      const { code, path, message } = issue;
      const causes = causesOf(issue);
      const same = canonicalJson([code, source.originOf(path).path, message, causes]);
      // One place may be used twice.
      const count = (seen.get(same) ?? 0) + 1;
      seen.set(same, count);
      const key = `${count} ${same}`;
      const known = found.get(key) ?? { issue, source, causes, worlds: new Set<number>() };
      known.worlds.add(index);
      found.set(key, known);
    }
    const { deferred } = check;
    deferrals.push(() =>
      deferred().map((deferral) => ({ ...deferral, path: source.originOf(deferral.path).path })),
    );
  }

  let facts: ReadonlyArray<Facts> | undefined;
  const labelOf = (seen: ReadonlySet<number>): ToldWorld => {
    const abouts = [...seen].flatMap((index): ReadonlyArray<Fact> => {
      const about = worlds[index]?.about;
      return about === undefined ? [] : [about];
    });
    if (!areCombined) return labelOfExample([abouts[0] as Fact], abouts.length === 1);
    const all = (facts ??= worlds.map(factsOf));
    return worldLabel(
      all.filter((_, index) => seen.has(index)) as unknown as ReadonlyNonEmptyArray<Facts>,
      all.filter((_, index) => !seen.has(index)),
    );
  };
  // In the first of separate worlds everything is open: what is found there is found everywhere.
  const isInAll = (seen: ReadonlySet<number>): boolean =>
    seen.size === worlds.length || (!areCombined && seen.has(0));
  const defaultOf = (name: string): string | undefined => declared.parameters.get(name)?.default;
  const issues = [...found.values()].flatMap(({ issue, source, causes, worlds: seen }) => {
    const isEverywhere = isInAll(seen);
    const inWorlds = isEverywhere ? undefined : labelOf(seen);
    if (causes.length > 0 && inWorlds !== undefined && isGiven(inWorlds, defaultOf)) return [];
    const world = withDefaults(inWorlds, causes, defaultOf);
    const others = () =>
      worlds
        .filter((_, index) => !seen.has(index))
        .map(({ world: other }) => sourceIn(logicalId, client, () => evaluationIn(declared, other).scope));
    const inSource = issueInSource(
      issue,
      logicalId,
      { source, isInAll: isEverywhere, ...(areCombined && { others }) },
      causes,
    );
    const placed = atParameterType(inSource, causes.length === 0, declared);
    return [world === undefined ? placed : { ...placed, world }];
  });
  return {
    issues,
    deferred: () => [
      ...differentDeferrals(deferrals.flatMap((find) => find())),
      ...(areCombined ? [] : [{ ...uncombined, path: ['Resources', logicalId] }]),
    ],
  };
};

/** Checks a client in each world in which it is deployed. Paths begin at the root of the template. */
export const checkInWorlds = (
  template: TemplateWorlds,
  logicalId: string,
  client: JsonObject,
  checkerIn: CheckerIn,
): PropertiesCheck => {
  const found = template.worldsOf(client);
  const [world, another] = found.worlds;
  if (another === undefined && world?.resource === client && world.defaults.size === 0) {
    // Nothing is decided here: the client is what is written.
    const { issues, deferred } = checkIn(checkerIn, logicalId, world);
    const place = ['Resources', logicalId];
    return { issues: below(place, issues), deferred: () => deferredBelow(place, deferred()) };
  }
  return checkWorlds(template, found, logicalId, client, checkerIn);
};
