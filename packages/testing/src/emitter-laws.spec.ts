import {
  bindRecord,
  fromParts,
  reference,
  type Bindings,
  type ClientRecord,
  type Emitter,
  type Reference,
  type TextPart,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { emitterLaws, type Unsupported } from './emitter-laws';
import { registerLaws, type Law } from './law';
import type { ReferenceKind } from './reference-arbitraries';

/** An open value of a backend that knows only what each is called, and whether it is a text. */
interface Open {
  readonly open: string;
  readonly kind: ReferenceKind;
}

type Output = Readonly<Record<string, unknown>>;

const bind = (name: string, kind: ReferenceKind): Open => ({ open: `bound ${name}`, kind });

const emit = (record: ClientRecord, bindings: Bindings<Open>): Output =>
  bindRecord<unknown>(record, {
    value: ({ name }) => bindings[name],
    text: ({ parts }) => ({
      join: parts.map((part) => (typeof part === 'string' ? part : bindings[part.name])),
    }),
  });

const readOpen = ({ open }: Open, bindings: Bindings<Open>): Reference => {
  const [name = 'unknown'] = Object.entries(bindings).find(([, bound]) => bound.open === open) ?? [];
  return reference(name);
};

const readValue = (value: unknown, bindings: Bindings<Open>): unknown => {
  if (Array.isArray(value)) return value.map((item) => readValue(item, bindings));
  if (typeof value !== 'object' || value === null) return value;
  if ('open' in value) {
    const found = readOpen(value as Open, bindings);
    return (value as Open).kind === 'text' ? fromParts([found]) : found;
  }
  if ('join' in value) {
    const parts = value.join as ReadonlyArray<string | Open>;
    return fromParts(
      parts.map((part): TextPart => (typeof part === 'string' ? part : readOpen(part, bindings))),
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readValue(inner, bindings)]));
};

const readBack = (output: Output, bindings: Bindings<Open>): E.Either<never, ClientRecord> =>
  E.right(readValue(output, bindings) as ClientRecord);

const faithful: Emitter<Output, Open> = { name: 'faithful', emit, readBack };

describe('an emitter that loses nothing', () => {
  registerLaws(emitterLaws({ emitter: faithful, bind }), { test });
});

const fails = ({ property }: Law): boolean => fc.check(property, { numRuns: 1_000, seed: 1 }).failed;

const failuresOf = (laws: ReadonlyArray<Law>): ReadonlyArray<boolean> => laws.map(fails);

const brokenBy = (name: string, spoil: (output: Output) => Output): Emitter<Output, Open> => ({
  name,
  emit: (record, bindings) => spoil(emit(record, bindings)),
  readBack,
});

const turned = (value: unknown): unknown =>
  Array.isArray(value) ? [...(value as ReadonlyArray<unknown>)].reverse() : value;

const without = (output: Output, property: string): Output =>
  Object.fromEntries(Object.entries(output).filter(([key]) => key !== property));

test.each([
  brokenBy(
    'loses a reference',
    (output) => JSON.parse(JSON.stringify(output).replace('bound webDomain', 'lost')) as Output,
  ),
  brokenBy(
    'mixes up two references',
    (output) => JSON.parse(JSON.stringify(output).replaceAll('bound webDomain', 'bound Pool.Arn')) as Output,
  ),
  brokenBy('reorders a list', (output) => ({ ...output, CallbackURLs: turned(output['CallbackURLs']) })),
  brokenBy('drops a unit', (output) => without(output, 'TokenValidityUnits')),
  brokenBy('misnames a property', ({ LogoutURLs, ...rest }) => ({ ...rest, LogoutUrls: LogoutURLs })),
  brokenBy('writes false for a flag that is absent', (output) => ({ GenerateSecret: false, ...output })),
  brokenBy('takes an empty list for none', ({ LogoutURLs, ...rest }) => ({
    LogoutURLs: LogoutURLs ?? [],
    ...rest,
  })),
])('an emitter that $name does not keep the first law', (emitter) => {
  const [readsBack] = failuresOf(emitterLaws({ emitter, bind }));
  expect(readsBack).toBe(true);
});

test('an emitter whose output changes with each emission does not keep the second law', () => {
  const again: Emitter<Output, Open> = {
    ...brokenBy('piles up', (output) => ({
      ...output,
      ClientName: `${JSON.stringify(output['ClientName'])}!`,
    })),
    readBack: (output, bindings) => readBack(output, bindings),
  };
  expect(failuresOf(emitterLaws({ emitter: again, bind }))).toEqual([true, true]);
});

test('an emitter that reads nothing back keeps neither law', () => {
  const issue = { code: 'unreadable', severity: 'error', path: [], message: 'no', fix: 'none' } as const;
  const silent: Emitter<Output, Open> = { ...faithful, name: 'silent', readBack: () => E.left([issue]) };
  expect(failuresOf(emitterLaws({ emitter: silent, bind }))).toEqual([true, true]);
});

describe('what a backend cannot express', () => {
  const withoutLogout = brokenBy('knows no logout', (output) => without(output, 'LogoutURLs'));
  const logout: Unsupported = {
    feature: 'logout URLs',
    reason: 'the backend has no place for them',
    excludes: ({ LogoutURLs }) => LogoutURLs !== undefined,
  };
  const laws = emitterLaws({ emitter: withoutLogout, bind, unsupported: [logout] });

  registerLaws(laws, { test, runs: 300 });

  test('is named with its reason', () => {
    expect(laws.map(({ name }) => name)).toContain(
      'knows no logout: logout URLs left out, because the backend has no place for them',
    );
  });

  test.each([
    ['has no reason', { ...logout, reason: ' ' }],
    ['leaves nothing out', { ...logout, excludes: () => false }],
  ])('fails where it %s', (_, unsupported) => {
    const skips = emitterLaws({ emitter: faithful, bind, unsupported: [unsupported] }).slice(2);
    expect(failuresOf(skips)).toEqual([true]);
  });
});

test('outputs that are more than plain data are compared as the backend says', () => {
  const sealed: Emitter<() => Output, Open> = {
    name: 'sealed',
    emit: (record, bindings) => () => emit(record, bindings),
    readBack: (output, bindings) => readBack(output(), bindings),
  };
  const sameOutput = (a: () => Output, b: () => Output): boolean =>
    JSON.stringify(a()) === JSON.stringify(b());
  expect(failuresOf(emitterLaws({ emitter: sealed, bind }))).toEqual([false, true]);
  expect(failuresOf(emitterLaws({ emitter: sealed, bind, sameOutput }))).toEqual([false, false]);
});
