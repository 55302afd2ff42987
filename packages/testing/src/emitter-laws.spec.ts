import type { Emitter } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { brokenEmitters, without } from '../fixtures/broken-emitters';
import { failures } from '../fixtures/failures';
import { bind, brokenBy, faithful, underTest, type Open, type Output } from '../fixtures/faithful-emitter';
import { emitterLaws, registerLaws, runs, type Unsupported } from './index';

describe('an emitter that loses nothing', () => {
  registerLaws(emitterLaws(underTest(faithful)), { test });
});

test.each(brokenEmitters)('an emitter that $name breaks the first law', (emitter) => {
  const [readsBack] = failures(emitterLaws(underTest(emitter)));
  expect(readsBack).toBe(true);
});

test('an emitter whose output changes with each emission breaks the second law', () => {
  const again = brokenBy('piles up', (output) => ({
    ...output,
    ClientName: `${JSON.stringify(output['ClientName'])}!`,
  }));
  expect(failures(emitterLaws({ emitter: again, bind }))).toEqual([true, true]);
});

test('an emitter that reads nothing back breaks both laws', () => {
  const issue = { code: 'unreadable', severity: 'error', path: [], message: 'no', fixes: [] } as const;
  const silent: Emitter<Output, Open> = { ...faithful, name: 'silent', readBack: () => E.left([issue]) };
  expect(failures(emitterLaws({ emitter: silent, bind }))).toEqual([true, true]);
});

describe('a feature that a backend cannot express', () => {
  const withoutLogout = brokenBy('knows no logout', (output) => without(output, 'LogoutURLs'));
  const logout: Unsupported = {
    feature: 'logout URLs',
    reason: 'the backend has no place for them',
    excludes: ({ LogoutURLs }) => LogoutURLs !== undefined,
  };
  const laws = emitterLaws({ emitter: withoutLogout, bind, unsupported: [logout] });

  registerLaws(laws, { test, runs: runs(0.3), print: () => undefined });

  test('is named in a test, with its reason', () => {
    expect(laws.map(({ name }) => name)).toContain(
      'knows no logout: logout URLs left out, because the backend has no place for them',
    );
  });

  test.each([
    ['has no reason', { ...logout, reason: ' ' }],
    ['leaves nothing out', { ...logout, excludes: () => false }],
  ])('fails its test if it %s', (_, unsupported) => {
    const skips = emitterLaws({ emitter: faithful, bind, unsupported: [unsupported] }).slice(2);
    expect(failures(skips)).toEqual([true]);
  });
});

test('the laws compare outputs with the function of the backend', () => {
  const sealed: Emitter<() => Output, Open> = {
    name: 'sealed',
    emit: (record, bindings) => () => faithful.emit(record, bindings),
    readBack: (output, bindings) => faithful.readBack(output(), bindings),
  };
  const sameOutput = (a: () => Output, b: () => Output): boolean =>
    JSON.stringify(a()) === JSON.stringify(b());
  expect(failures(emitterLaws({ emitter: sealed, bind }))).toEqual([false, true]);
  expect(failures(emitterLaws({ emitter: sealed, bind, sameOutput }))).toEqual([false, false]);
});
