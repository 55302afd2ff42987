/** What expressions come to. The answers are those of Terraform's console, which `tools/engines` asks again. */
import { answerIn, consoleAnswers, moduleOfExpressions } from '../fixtures/console-answers';
import { readModule } from './module';

/** What expressions come to, each as the JSON of a list of it. */
const answersOf = (expressions: ReadonlyArray<string>, others = ''): ReadonlyArray<string> =>
  readModule([{ path: 'main.tf', text: moduleOfExpressions(expressions) + others }]).clients.map(({ args }) =>
    answerIn(args['name']),
  );

test('expressions come to what Terraform makes of them', () => {
  const found = answersOf(consoleAnswers.map(({ expression }) => expression));
  const told = consoleAnswers.map(({ expression, answer, isOpen }, index) => [
    expression,
    isOpen ? 'open' : answer,
    found[index],
  ]);
  expect(told.filter(([, expected, ours]) => ours !== expected)).toEqual([]);
  expect(consoleAnswers.length).toBeGreaterThan(600);
});
