import { clientRecord, decodeRecord, type ClientRecord, type Emitter } from '@org/cognito-core';
import * as fc from 'fast-check';
import { brokenEmitters, without } from '../fixtures/broken-emitters';
import { failures } from '../fixtures/failures';
import { brokenBy, faithful, underTest } from '../fixtures/faithful-emitter';
import { equalityLaw, registerLaws, type EmitterUnderTest, type Law, type Unsupported } from './index';

/** A backend that has nothing in common with the faithful one: the record in its file form. */
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

test.each(brokenEmitters)('a backend that $name does not equal a backend that loses nothing', (emitter) => {
  expect(failures(equalityLaw([underTest(emitter), file]))).toEqual([true]);
  expect(failures(equalityLaw([file, underTest(emitter)]))).toEqual([true]);
});

test('equalityLaw makes one law for each pair of backends, whose name says who disagrees', () => {
  const [broken] = brokenEmitters as [(typeof brokenEmitters)[number]];
  const laws = equalityLaw([underTest(faithful), file, underTest(broken)]);
  expect(namesOf(laws)).toEqual([
    'faithful and filed: a client comes back the same from both',
    'faithful and misnames a property: a client comes back the same from both',
    'filed and misnames a property: a client comes back the same from both',
  ]);
  expect(failures(laws)).toEqual([false, true, true]);
});

test('equalityLaw tries clients with references', () => {
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

test('equalityLaw says in a failure which backends disagree, and where', () => {
  const [first] = brokenEmitters as [(typeof brokenEmitters)[number]];
  const [law] = equalityLaw([file, underTest(first)]) as [Law];
  const { errorInstance } = fc.check(law.property, { numRuns: 1_000, seed: 1 });
  expect(String(errorInstance)).toContain('misnames a property disagrees with filed: LogoutURLs');
});

test('a backend that reads nothing back equals no other', () => {
  const silent = { ...filed, name: 'silent', readBack: () => decodeRecord('nothing') };
  const [law] = equalityLaw([file, { ...file, emitter: silent }]) as [Law];
  const { errorInstance } = fc.check(law.property, { numRuns: 1, seed: 1 });
  expect(String(errorInstance)).toContain('silent does not read back');
});

describe('a feature that one of two backends cannot express', () => {
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

  test('is named in a law, with its backend and its reason', () => {
    expect(namesOf(equalityLaw([file, small])).slice(1)).toEqual([
      'filed and small: logout URLs left out, because of small: it has no place for them',
    ]);
  });

  test('is not left out of pairs of other backends', () => {
    const laws = equalityLaw([small, file, { ...withoutLogout, unsupported: [] }]);
    const failed = failures(laws);
    expect(namesOf(laws.filter((_, index) => failed[index]))).toEqual([
      'filed and small: a client comes back the same from both',
    ]);
  });

  test.each([
    ['has no reason', { ...logout, reason: '' }],
    ['leaves nothing out', { ...logout, excludes: () => false }],
  ])('fails its law if it %s', (_, unsupported) => {
    const [, skip] = equalityLaw([file, { ...file, unsupported: [unsupported] }]) as [Law, Law];
    expect(failures([skip])).toEqual([true]);
  });
});
