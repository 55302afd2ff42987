import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownVersion } from '../package-version';
import { printTable } from '../table';
import { isMistake, readFacts, type Fact } from './fact';
import { digestOf, verdictRow } from './field-table';
import { judge, judgeOurs } from './judgement';
import { ourAnswer } from './ours-on-facts';

const facts = readFacts();

/** Each fact is asked about once, whatever number of tests look at the answer. */
const answers = new Map<Fact, ReturnType<typeof ourAnswer>>();

const answerTo = (fact: Fact): ReturnType<typeof ourAnswer> => {
  const answer = answers.get(fact) ?? ourAnswer(fact);
  answers.set(fact, answer);
  return answer;
};

/** What is found, so that a failure says more than that it is wrong. */
const judged = async (fact: Fact) => {
  const answer = await answerTo(fact);
  return { is: judgeOurs(fact, answer), answer };
};

const names = facts.map(({ fact }) => fact);

test('there are enough facts, each once', () => {
  expect(facts.length).toBeGreaterThanOrEqual(60);
  expect(names).toEqual([...new Set(names)]);
});

test('every fact has evidence, and each mistake the codes that tell it, if they are known', () => {
  expect(facts.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  const known = facts.filter(({ codes, open }) => codes !== undefined || open === undefined);
  expect(known.filter((fact) => isMistake(fact) !== (fact.codes ?? []).length > 0)).toEqual([]);
});

test.each(facts.filter(({ open }) => open === undefined))('$topic: $fact', async (fact) => {
  expect(await judged(fact)).toMatchObject({ is: 'right' });
});

const openFacts = facts.filter(({ open }) => open !== undefined);

if (openFacts.length > 0) {
  test.each(openFacts)(
    '$topic: $fact is open, and still wrong; take `open` out once it is right',
    async (fact) => {
      // Nobody may know the codes yet, so that any answer that would be right of another tool ends this.
      const answer = await answerTo(fact);
      expect({ is: judge(fact, answer), answer }).not.toMatchObject({ is: 'right' });
    },
  );
}

test('the README of the core shows these facts; npm run compare -w @org/peer-comparison -- --write', async () => {
  const readme = readFileSync(join(__dirname, '../../../../packages/core/README.md'), 'utf8');
  expect(readme).toContain(`<!-- facts ${digestOf(facts)} -->`);
  const judgements = await Promise.all(facts.map(async (fact) => (await judged(fact)).is));
  const row = verdictRow(facts, {
    name: '@org/cognito-core',
    version: ownVersion,
    judgements,
  });
  const cells = (line: string) => line.split('|').map((cell) => cell.trim());
  expect(readme.split('\n').map(cells)).toContainEqual(cells(printTable(row, []).split('\n')[0] as string));
});
