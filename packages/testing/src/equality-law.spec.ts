import { clientRecord, decodeRecord, type ClientRecord, type Emitter } from '@org/cognito-core';
import * as fc from 'fast-check';
import { brokenEmitters, without } from '../fixtures/broken-emitters';
import { failures } from '../fixtures/failures';
import { brokenBy, faithful, underTest } from '../fixtures/faithful-emitter';
import { equalityLaw, registerLaws, type EmitterUnderTest, type Law, type Unsupported } from './index';

/** A backend that has nothing in common with the faithful one: a file, as core writes it. */
const filed: Emitter<string, string> = {
  name: 'filed',
  emit: (record) => JSON.stringify(clientRecord.encode(record)),
  readBack: (output) => decodeRecord(JSON.parse(output)),
};

const file: EmitterUnderTest<string, string> = { emitter: filed, bind: (name) => name };

const namesOf = (laws: ReadonlyArray<Law>): ReadonlyArray<string> => laws.map(({ name }) => name);

describe('two backends that lose nothing', () => {
  registerLaws(equalityLaw([underTest(faithful), file]), { test });
});

test.each(brokenEmitters)('a backend that $name does not equal one that loses nothing', (emitter) => {
  expect(failures(equalityLaw([underTest(emitter), file]))).toEqual([true]);
  expect(failures(equalityLaw([file, underTest(emitter)]))).toEqual([true]);
});

test('every two of some backends make a law, so that it is clear who disagrees', () => {
  const [broken] = brokenEmitters as [(typeof brokenEmitters)[number]];
  const laws = equalityLaw([underTest(faithful), file, underTest(broken)]);
  expect(namesOf(laws)).toEqual([
    'faithful and filed: a client that goes to either comes back the same',
    'faithful and misnames a property: a client that goes to either comes back the same',
    'filed and misnames a property: a client that goes to either comes back the same',
  ]);
  expect(failures(laws)).toEqual([false, true, true]);
});

test('clients have references', () => {
  const seen: Array<ClientRecord> = [];
  const watched: Emitter<string, string> = {
    ...filed,
    emit: (record, bindings) => {
      seen.push(record);
      return Object.keys(bindings).join();
    },
    readBack: () => decodeRecord({}),
  };
  const [law] = equalityLaw([
    { emitter: watched, bind: (name) => name },
    { emitter: watched, bind: (name) => name },
  ]) as [Law];
  fc.assert(law.property, { numRuns: 100, seed: 1 });
  expect(JSON.stringify(seen)).toContain('"_tag":"Reference"');
});

test('a failure says who disagrees, and where', () => {
  const [first] = brokenEmitters as [(typeof brokenEmitters)[number]];
  const [law] = equalityLaw([file, underTest(first)]) as [Law];
  const { errorInstance } = fc.check(law.property, { numRuns: 1_000, seed: 1 });
  expect(String(errorInstance)).toContain('misnames a property does not say what filed does: LogoutURLs');
});

test('a backend that reads nothing back equals none', () => {
  const silent = { ...filed, name: 'silent', readBack: () => decodeRecord('nothing') };
  const [law] = equalityLaw([file, { ...file, emitter: silent }]) as [Law];
  const { errorInstance } = fc.check(law.property, { numRuns: 1, seed: 1 });
  expect(String(errorInstance)).toContain('silent does not read back');
});

describe('what one of two backends cannot express', () => {
  const logout: Unsupported = {
    feature: 'logout URLs',
    reason: 'it has no place for them',
    excludes: ({ LogoutURLs }) => LogoutURLs !== undefined,
  };
  const withoutLogout = underTest(brokenBy('small', (output) => without(output, 'LogoutURLs')));
  const small = { ...withoutLogout, unsupported: [logout] };

  describe('is left out', () => {
    registerLaws([...equalityLaw([small, file]), ...equalityLaw([file, small])], {
      test,
      print: () => undefined,
    });
  });

  test('is named with its backend and its reason', () => {
    expect(namesOf(equalityLaw([file, small])).slice(1)).toEqual([
      'filed and small: logout URLs left out, because of small: it has no place for them',
    ]);
  });

  test('is not left out of other pairs', () => {
    const laws = equalityLaw([small, file, { ...withoutLogout, unsupported: [] }]);
    const failed = failures(laws);
    expect(namesOf(laws.filter((_, index) => failed[index]))).toEqual([
      'filed and small: a client that goes to either comes back the same',
    ]);
  });

  test.each([
    ['has no reason', { ...logout, reason: '' }],
    ['leaves nothing out', { ...logout, excludes: () => false }],
  ])('fails where it %s', (_, unsupported) => {
    const [, skip] = equalityLaw([file, { ...file, unsupported: [unsupported] }]) as [Law, Law];
    expect(failures([skip])).toEqual([true]);
  });
});
