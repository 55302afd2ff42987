/** What expressions come to. The answers are those of Terraform's console, which `tools/engines` asks again. */
import {
  answerIn,
  consoleAnswers,
  moduleOfExpressions,
  openAnswers,
  openVariables,
} from '../fixtures/console-answers';
import { readModule } from './module';

/** What expressions come to, each as the JSON of a list of it. */
const answersOf = (expressions: ReadonlyArray<string>, others = ''): ReadonlyArray<string> =>
  readModule([{ path: 'main.tf', text: moduleOfExpressions(expressions) + others }]).clients.map(({ args }) =>
    answerIn(args['name']),
  );

test('expressions come to what Terraform makes of them', () => {
  const known = consoleAnswers.filter(({ isOpen }) => !isOpen);
  const found = answersOf(known.map(({ expression }) => expression));
  const told = known.map(({ expression, answer }, index) => [expression, answer, found[index]]);
  expect(told.filter(([, expected, ours]) => ours !== expected)).toEqual([]);
  expect(consoleAnswers.length).toBeGreaterThan(600);
});

test('expressions that only Terraform knows are left to it', () => {
  const left = consoleAnswers.filter(({ isOpen }) => isOpen).map(({ expression }) => expression);
  const found = answersOf(left);
  // What is left is not the JSON of a list.
  expect(left.filter((_, index) => /^\[|^error$/.test(found[index] ?? ''))).toEqual([]);
});

test('of expressions with open values is known what does not depend on them', () => {
  const found = answersOf(
    openAnswers.map(({ expression }) => expression),
    openVariables,
  );
  const told = openAnswers.map(({ expression, answer }, index) => [expression, answer, found[index]]);
  expect(told.filter(([, expected, ours]) => ours !== expected)).toEqual([]);
  expect(openAnswers.length).toBeGreaterThan(200);
});

test('a file is read if its text is known', () => {
  const text = moduleOfExpressions(['jsondecode(file("a.json")).a', 'file("b.json")']);
  const { clients } = readModule([{ path: 'main.tf', text }], {
    readFile: (path) => (path === 'a.json' ? '{"a": "x"}' : undefined),
  });
  expect(clients.map(({ args }) => answerIn(args['name']))).toEqual(['["x"]', 'file("b.json")']);
});

test('what is left of a long expression is short, and differs from what is left of another', () => {
  const long = (letter: string): string => `title("${letter.repeat(5000)}\${var.text}")`;
  const [one = '', other] = answersOf([long('a'), long('b')], openVariables);
  expect(one.length).toBeLessThan(300);
  expect(one).not.toBe(other);
});
