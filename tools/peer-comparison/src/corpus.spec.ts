import { rules } from '@org/cognito-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus } from './corpus';
import { isBad } from './corpus-entry';
import { ours } from './ours';
import { findingsOf, type Answer } from './tool';
import { warnedOnly } from './warned-only';

const answers = new Map(ours.examine(corpus).map((answer, index) => [corpus[index]?.name, answer]));

const errorsOn = (name: string): ReadonlyArray<string> =>
  findingsOf(answers.get(name) as Answer, 'error').map(({ rule }) => rule);

test('the corpus has enough good and bad clients', () => {
  expect(corpus.filter(isBad).length).toBeGreaterThanOrEqual(120);
  expect(corpus.filter((entry) => !isBad(entry)).length).toBeGreaterThanOrEqual(60);
});

test('every entry has a unique name, and evidence', () => {
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  expect(corpus.filter(({ evidence }) => evidence.trim() === '')).toEqual([]);
});

test('no two entries are the same client with different outcomes', () => {
  const outcomes = new Map<string, string>();
  for (const { properties, pool, outcome } of corpus) {
    const key = JSON.stringify([pool, properties]);
    expect(outcomes.get(key) ?? outcome).toBe(outcome);
    outcomes.set(key, outcome);
  }
});

test.each(corpus.filter((entry) => !isBad(entry)))('this project accepts $name', ({ name }) => {
  expect(errorsOn(name)).toEqual([]);
});

const isWarnedOnly = (name: string): boolean => Object.hasOwn(warnedOnly, name);

test.each(corpus.filter((entry) => isBad(entry) && !isWarnedOnly(entry.name)))(
  'this project refuses $name',
  ({ name, codes }) => {
    expect(codes).not.toEqual([]);
    expect(errorsOn(name)).toEqual(expect.arrayContaining([...codes]));
  },
);

test('the clients that are listed as only warned about are bad, and get a warning', () => {
  const bad = corpus.filter(isBad).map(({ name }) => name);
  const warnings = (name: string) => findingsOf(answers.get(name) as Answer, 'warning');
  const isRight = (name: string) =>
    bad.includes(name) && errorsOn(name).length === 0 && warnings(name).length > 0;
  expect(Object.keys(warnedOnly).filter((name) => !isRight(name))).toEqual([]);
});

/**
 * Props can contradict each other here; a template has one property for both. No template makes an app client that an app has
 * registered.
 */
const beyondTemplates = ['oauth-disabled-with-settings', 'scope-registration-dcr'];

test('the corpus has a client for every rule that is an error', () => {
  const occurring = new Set(corpus.flatMap(({ codes }) => codes));
  const missing = rules
    .filter(({ code, severity }) => severity === 'error' && !beyondTemplates.includes(code))
    .map(({ code }) => code)
    .filter((code) => !occurring.has(code));
  expect(missing).toEqual([]);
});

test('the README of the core shows this corpus', () => {
  const readme = readFileSync(join(__dirname, '../../../packages/core/README.md'), 'utf8');
  const bad = corpus.filter(isBad).length;
  const warned = Object.keys(warnedOnly).length;
  expect(readme).toContain(
    `${bad} app clients that the service refuses or misreads and ${corpus.length - bad} that it takes`,
  );
  // The other rows need the other tools.
  expect(readme).toMatch(
    new RegExp(`\\| ${ours.name} +\\| this +\\| ${bad - warned} / ${bad} +\\| ${warned} +\\|`),
  );
});
