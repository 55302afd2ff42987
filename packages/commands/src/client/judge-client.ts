/** Judges a client by the rules of the core in each world that its text leaves open. Nothing that is open makes an issue. */
import {
  constructField,
  inDialect,
  isError,
  mostWorlds,
  readProps,
  readRecordData,
  validateRead,
  type Deferral,
  type Issue,
  type Path,
  type ValidateOptions,
  type Validation,
} from '@org/cognito-core';
import type { Span } from '../value/span';
import { isAbsent } from '../value/trace';
import type { Written, WrittenChoice, WrittenObject } from '../value/written';
import { choicesIn, clientData, type Branches, type ClientData } from './client-data';
import type { JudgedClient } from './judged-client';
import { placeOf } from './place-of';
import type { PlacedDeferral, PlacedIssue } from './placed-issue';
import type { ReferenceNames } from './reference-names';
import type { SettingNames } from './setting-names';
import type { WrittenClient } from './written-client';

/** A client whose settings are all known by name. */
export interface KnownClient extends Pick<WrittenClient, 'making' | 'dialect' | 'span' | 'edit'> {
  readonly settings: WrittenObject;
  readonly names: SettingNames;
  readonly references: ReferenceNames;
}

/** What is found in a client. */
export type Judgement = Pick<JudgedClient, 'data' | 'draft' | 'deferred' | 'issues' | 'isWhole'>;

// -------------------------------------------------------------------------------------
// worlds
// -------------------------------------------------------------------------------------

/** Every way to take a branch of each choice. Where there are too many, the last choices stay open. */
const worldsOf = (choices: ReadonlyArray<WrittenChoice>): ReadonlyArray<Branches> => {
  let worlds: ReadonlyArray<Branches> = [new Map()];
  for (const choice of choices) {
    if (worlds.length * choice.branches.length > mostWorlds) break;
    worlds = worlds.flatMap((world) =>
      choice.branches.map((_, index): Branches => new Map([...world, [choice, index]])),
    );
  }
  return worlds;
};

/** Whether something stands at a word of a value. */
const holds = (value: Written, place: Span): boolean => {
  // Nothing is said of what a branch leaves out.
  if (isAbsent(value)) return false;
  if (value.span.start <= place.start && place.end <= value.span.end) return true;
  switch (value.kind) {
    case 'list':
      return value.items.some((item) => holds(item, place));
    case 'object':
      return value.entries.some((entry) => holds(entry.value, place));
    case 'choice':
      return value.branches.some((branch) => holds(branch, place));
    default:
      return false;
  }
};

/**
 * Whether something that is found in some worlds is so whatever all choices are, or stands in one branch and is so whatever the
 * other choices are. What stands elsewhere, and is so with one branch only, may be ruled out by the author: another value
 * may be chosen together with it.
 */
const isCertain = (seen: ReadonlySet<Branches>, worlds: ReadonlyArray<Branches>, place: Span): boolean => {
  const isEverywhere = (some: ReadonlyArray<Branches>): boolean => some.every((world) => seen.has(world));
  if (isEverywhere(worlds)) return true;
  const [first] = [...seen] as [Branches];
  // In a branch of a branch it can be only where both are taken.
  const taken = [...first].filter(([choice, index]) => holds(choice.branches[index] as Written, place));
  return (
    taken.length > 0 &&
    isEverywhere(worlds.filter((world) => taken.every(([choice, index]) => world.get(choice) === index)))
  );
};

// -------------------------------------------------------------------------------------
// one world
// -------------------------------------------------------------------------------------

/** The data with settings that may be there, which are open then. */
const withSettings = (data: ClientData['data'], paths: ReadonlyArray<Path>): ClientData['data'] =>
  paths.reduce<ClientData['data']>((form, path) => {
    const [key, ...rest] = path;
    const name = String(key);
    const inner = (form[name] ?? {}) as ClientData['data'];
    return {
      ...form,
      [name]: rest.length === 0 ? `\${perhaps_${path.join('_')}}` : withSettings(inner, [rest]),
    };
  }, data);

/** An error that says that a value has to be known. Here that is nobody's mistake. */
const decidesKind = ({ code }: Issue): boolean => code === 'reference-position';

const sameIssue = ({ code, path, message }: Issue): string => JSON.stringify([code, path, message]);

/** What is found whether or not the settings are there that may be. */
const foundInWorld = (
  { data, perhaps }: ClientData,
  validationOf: (data: ClientData['data']) => Validation,
): { readonly validation: Validation; readonly issues: ReadonlyArray<Issue> } => {
  const validation = validationOf(data);
  let issues = validation.issues.filter((issue) => !decidesKind(issue));
  const keepFoundWith = (present: ReadonlyArray<Path>): void => {
    const found = new Set(validationOf(withSettings(data, present)).issues.map(sameIssue));
    issues = issues.filter((issue) => found.has(sameIssue(issue)));
  };
  if (perhaps.length > 0 && issues.length > 0) keepFoundWith(perhaps);
  // Alone or missing alone, one of them may still decide. All combinations would be too many.
  for (const path of perhaps) {
    if (issues.length === 0) break;
    keepFoundWith([path]);
    keepFoundWith(perhaps.filter((other) => other !== path));
  }
  return { validation, issues };
};

// -------------------------------------------------------------------------------------
// judging
// -------------------------------------------------------------------------------------

/** What only its creation gives a client. An update leaves it as it is. */
const secret: Path = ['GenerateSecret'];

/** Judges a client. */
export const judgeClient = (client: KnownClient, options: ValidateOptions): Judgement => {
  const { settings, names, references, dialect, making, span, edit } = client;
  const isOfProps = dialect === 'cdkL2';
  const read = (data: ClientData['data']) => (isOfProps ? readProps(data) : readRecordData(data));
  const validationOf = (data: ClientData['data']): Validation => validateRead(read(data), options);

  const inWords = (issue: Issue): Issue =>
    isOfProps
      ? { ...issue, path: constructField(issue.path) ?? issue.path, dialect }
      : inDialect(dialect, issue);

  const dataIn = (world: Branches): ClientData => {
    const found = clientData(settings, names, world, references);
    return making === 'update' ? { ...found, perhaps: [...found.perhaps, secret] } : found;
  };

  const isWritten = ([name]: Path): boolean =>
    settings.entries.some(({ key }) => (names.get(key)?.name ?? key) === name);

  const worlds = worldsOf(choicesIn(settings));
  const found = new Map<string, { readonly placed: PlacedIssue; readonly seen: Set<Branches> }>();
  let first: { readonly data: ClientData; readonly validation: Validation } | undefined;
  for (const world of worlds) {
    const data = dataIn(world);
    const { validation, issues } = foundInWorld(data, validationOf);
    first ??= { data, validation };
    for (const issue of issues) {
      // What it lacks is told as what it resets.
      if (making === 'update' && isError(issue) && !isWritten(issue.path)) continue;
      const isKey = issue.code === 'unknown-key';
      const place = placeOf(settings, names, world, issue.path, isKey) ?? span;
      const key = JSON.stringify([place, issue.code, issue.message]);
      const known = found.get(key) ?? { placed: placed(inWords(issue), place, edit), seen: new Set() };
      known.seen.add(world);
      found.set(key, known);
    }
  }
  const { data, validation } = first as { readonly data: ClientData; readonly validation: Validation };
  const deferralPlace = (deferral: Deferral): Span =>
    placeOf(settings, names, worlds[0] as Branches, deferral.path, false) ?? span;
  const toldPath = (path: Path): Path =>
    inWords({ code: '', severity: 'error', path, message: '', fixes: [] }).path;
  return {
    data: data.data,
    draft: read(data.data).fields,
    isWhole: settings.isWhole && data.perhaps.every((path) => path === secret) && worlds.length === 1,
    issues: [...found.values()]
      .filter(({ seen, placed: { span: place } }) => isCertain(seen, worlds, place))
      .map(({ placed: each }) => each),
    deferred: (): ReadonlyArray<PlacedDeferral> => {
      const kinds = validation.issues.filter(decidesKind).map(({ code, path }) => ({
        code,
        path,
        needs: 'its value, which decides what kind of client this is',
      }));
      return [...kinds, ...validation.deferred].map((deferral) => ({
        deferral: { ...deferral, path: toldPath(deferral.path) },
        span: deferralPlace(deferral),
      }));
    },
  };
};

/** An issue at its word, with what its fixes change in the text. */
export const placed = (issue: Issue, span: Span, edit: WrittenClient['edit']): PlacedIssue => ({
  issue,
  span,
  edits: issue.fixes.map(({ inSource = [] }) => {
    const edits = inSource.map(edit);
    return edits.every((each) => each !== undefined) ? edits.flat() : [];
  }),
});
