import { toRecord, UserPoolClient } from '@org/cognito-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { why } from '../index';

/** What somebody asked in public, and what it came from. */
interface Thread {
  readonly where: string;
  readonly error: string;
  readonly client?: Parameters<typeof UserPoolClient.make>[0];
  readonly cause: string;
}

const root = join(__dirname, '../../../..');

const threads = parse(
  readFileSync(join(root, 'tools/field-corpus/threads/sign-in-errors.yaml'), 'utf8'),
) as ReadonlyArray<Thread>;

const judged = threads.map(({ where, error, client, cause }) => {
  const options = client === undefined ? {} : { client: { record: toRecord(UserPoolClient.make(client)) } };
  const { causes } = why(error, options);
  return {
    where,
    cause,
    rank: causes.findIndex(({ code }) => code === cause) + 1,
    certain: causes.filter(({ verdict }) => verdict === 'certain').map(({ code }) => code),
    first: causes[0]?.code ?? 'nothing',
  };
});

const share = (holds: (thread: (typeof judged)[number]) => boolean): number =>
  Math.floor((100 * judged.filter(holds).length) / judged.length);

test('the right cause of public threads comes first in most of them, and is among the first three in nearly all', () => {
  expect(share(({ rank }) => rank === 1)).toBeGreaterThanOrEqual(80);
  expect(share(({ rank }) => rank >= 1 && rank <= 3)).toBeGreaterThanOrEqual(95);
});

test('nothing is called certain that was not the cause', () => {
  expect(judged.filter(({ cause, certain }) => certain.some((code) => code !== cause))).toEqual([]);
});

test('the README tells how many there are, and what comes first where that is wrong', () => {
  const misses = judged
    .filter(({ rank }) => rank !== 1)
    .map(
      ({ where, cause, first, rank }) =>
        `| ${where} | \`${cause}\` | \`${first}\` | ${rank === 0 ? 'none' : rank} |`,
    );
  const told = [
    `Of ${judged.length} public threads, the right cause comes first in ${judged.length - misses.length}.`,
    ...misses,
  ];
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8').replace(/ {2,}/g, ' ');
  expect(told.filter((line) => !readme.includes(line))).toEqual([]);
});
