/** What a program changes of the resource of a client after it declared the client. */
import { nameIn, type Path } from '@org/cognito-core';
import { absent, asSpread, choice, entryOf, spreadInto, withEntry } from '../value/objects';
import { isAbsent, libraryName, originOf, type Call, type Program } from '../value/trace';
import type { Span } from '../value/span';
import { list, object, open, type Written, type WrittenObject } from '../value/written';
import { argumentOf, knownText } from './arguments';
import { camelName } from './cdk-names';
import { resourceValue } from './resource-settings';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A change of a resource. */
export interface ResourceChange {
  /** What changes, in the words of the L1 construct; any of it where nobody knows. */
  readonly path: Path | undefined;
  /** What it is set to; `undefined` if it is taken away, or where nobody knows. */
  readonly value: Written | undefined;
  readonly isSure: boolean;
  readonly keySpan: Span;
}

/** Whether a value is the resource of a client. */
export type IsResource = (value: Written) => boolean;

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const memberKey = (value: Written): readonly [of: Written, key: string] | undefined => {
  const origin = originOf(value);
  return origin?.kind === 'member' ? [origin.of, camelName(origin.key)] : undefined;
};

const childFinders: ReadonlyArray<string> = ['findChild', 'tryFindChild'];

/** The construct of which a value is the resource, by its node. */
export const constructAround = (value: Written): Written | undefined => {
  const [node, key] = memberKey(value) ?? [];
  if (node !== undefined && key === 'defaultChild') {
    const [construct, name] = memberKey(node) ?? [];
    return name === 'node' ? construct : undefined;
  }
  const origin = originOf(value);
  if (origin?.kind !== 'made' || origin.call.callee.kind !== 'method') return undefined;
  const { of, name } = origin.call.callee;
  const [construct, member] = memberKey(of) ?? [];
  return member === 'node' && childFinders.includes(camelName(name)) ? construct : undefined;
};

/** A path of the template, such as `TokenValidityUnits.AccessToken`, in the words of the L1 construct. */
const overridePath = (path: string): Path =>
  path
    .split(/(?<!\\)\./)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : nameIn('cdkL1', key.replaceAll('\\.', '.'))));

const propertiesPrefix = 'Properties.';

/** What the methods change by which the CDK overrides a template; `undefined` for any other method. */
const overrideBy = (call: Call, name: string): Pick<ResourceChange, 'path' | 'value'> | undefined => {
  const method = camelName(name);
  const isOfProperty = method === 'addPropertyOverride' || method === 'addPropertyDeletionOverride';
  if (!isOfProperty && method !== 'addOverride' && method !== 'addDeletionOverride') return undefined;
  const path = knownText(argumentOf(call, 0, isOfProperty ? 'propertyPath' : 'path'));
  if (path === undefined) return { path: undefined, value: undefined };
  if (!isOfProperty && !path.startsWith(propertiesPrefix)) return undefined;
  const inProperties = isOfProperty ? path : path.slice(propertiesPrefix.length);
  const value = method.includes('Deletion') ? undefined : argumentOf(call, 1, 'value');
  return { path: overridePath(inProperties), value };
};

/** Whether a call may do anything with a resource that it is given. */
const takesIt = (call: Call, isResource: IsResource): boolean => {
  if (call.callee.kind === 'method' || !call.args.some(isResource)) return false;
  const library = libraryName(call.callee.value);
  return library === undefined || library.module === '';
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** The changes of a resource, in the order of the text. */
export const changesOfResource = (
  { calls, writes, alwaysFollows }: Program,
  isResource: IsResource,
  since: Span,
): ReadonlyArray<ResourceChange & { readonly at: Span }> => {
  const byWrites = writes
    .filter(({ target }) => isResource(target))
    .map(({ key, keySpan, value, span }) => ({
      path: key === undefined ? undefined : [camelName(key)],
      value,
      isSure: alwaysFollows(span, since),
      keySpan,
      at: span,
    }));
  const byCalls = calls.flatMap((call) => {
    if (takesIt(call, isResource))
      return [{ path: undefined, value: undefined, isSure: false, keySpan: call.head, at: call.span }];
    if (call.callee.kind !== 'method' || !isResource(call.callee.of)) return [];
    const change = overrideBy(call, call.callee.name);
    const keySpan = call.args[0]?.span ?? call.head;
    return change === undefined
      ? []
      : [{ ...change, isSure: alwaysFollows(call.span, since), keySpan, at: call.span }];
  });
  return [...byWrites, ...byCalls].sort((one, other) => one.at.start - other.at.start);
};

const changedList = (items: ReadonlyArray<Written>, index: number, value: Written): ReadonlyArray<Written> =>
  index < items.length ? items.map((item, at) => (at === index ? value : item)) : [...items, value];

const changedValue = (before: Written | undefined, [key, ...rest]: Path, change: ResourceChange): Written => {
  const { keySpan } = change;
  const set = change.value ?? absent(keySpan);
  if (key === undefined)
    return change.isSure ? set : choice([before ?? open(`changed ${keySpan.start}`, keySpan), set], keySpan);
  if (typeof key === 'number') {
    return before?.kind === 'list' && rest.length === 0 && change.isSure && change.value !== undefined
      ? list(
          changedList(before.items, key, change.value),
          before.span,
          before.isWhole && key <= before.items.length,
        )
      : open(`changed ${keySpan.start}`, keySpan);
  }
  if (before?.kind === 'object') return withChange(before, [key, ...rest], change);
  return before !== undefined && isAbsent(before)
    ? withChange(object([], keySpan), [key, ...rest], change)
    : open(`changed ${keySpan.start}`, keySpan);
};

const withChange = (settings: WrittenObject, [key, ...rest]: Path, change: ResourceChange): WrittenObject => {
  const name = String(key);
  const before = entryOf(settings, name);
  const unwritten = settings.isWhole ? absent(change.keySpan) : undefined;
  const value = changedValue(before?.value ?? unwritten, rest, change);
  const others = settings.entries.filter((entry) => entry.key !== name);
  if (rest.length === 0 && change.value === undefined && change.isSure)
    return { ...settings, entries: others };
  const isCertain = (change.isSure && rest.length === 0) || (before?.isCertain ?? true);
  return {
    ...settings,
    entries: withEntry(others, { key: name, keySpan: change.keySpan, value, isCertain }),
  };
};

/** The settings of a resource after its changes. */
export const withChanges = (settings: WrittenObject, changes: ReadonlyArray<ResourceChange>): WrittenObject =>
  changes.reduce<WrittenObject>((before, change) => {
    if (change.path !== undefined && change.path.length > 0) {
      const value = change.value && resourceValue(change.value);
      return withChange(before, change.path, { ...change, value });
    }
    return spreadInto(asSpread(before), open(`changed ${change.keySpan.start}`, change.keySpan));
  }, settings);
