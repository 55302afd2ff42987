import * as E from 'fp-ts/Either';
import { decodeRecord, readArguments, type Issue } from '../index';

const issue: Issue = { code: 'unknown-key', severity: 'error', path: ['x'], message: 'x', fixes: [] };
const place = { userPool: 'pool', region: undefined };

const codesIn = (read: ReturnType<typeof readArguments>) =>
  E.isLeft(read) ? read.left.map(({ code }) => code) : read.right;

test('arguments are read with their place, or refused with every issue', () => {
  const good = decodeRecord({ ClientName: 'web' });
  const bad = decodeRecord({ ClientName: 5 });
  expect(codesIn(readArguments([], good, {}, place))).toEqual({
    record: { ClientName: 'web' },
    references: {},
    userPool: 'pool',
  });
  expect(codesIn(readArguments([], good, {}, { userPool: null, region: 'eu-west-1' }))).toEqual({
    record: { ClientName: 'web' },
    references: {},
    region: 'eu-west-1',
  });
  expect(codesIn(readArguments([], bad, {}, place))).toEqual(['value-type']);
  expect(codesIn(readArguments([issue], bad, {}, place))).toEqual(['unknown-key', 'value-type']);
  expect(codesIn(readArguments([issue], good, {}, place))).toEqual(['unknown-key']);
});
