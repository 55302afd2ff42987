/** What modules come to before a plan, against what Terraform itself makes of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runs } from '@org/cognito-testing';
import { readModule } from '@org/cognito-terraform/module';
import * as fc from 'fast-check';
import { consoleAnswers } from './console-answers';
import { describeWithTerraform } from './describe-with-terraform';
import { knownCalls, openCalls, openVariables } from './random-expressions';
import { terraformModule, type TerraformModule } from './terraform';

jest.setTimeout(120_000);

/** What this project makes of expressions. */
const ourAnswers = (expressions: ReadonlyArray<string>): ReadonlyArray<string> => {
  const variables = Object.entries(openVariables).map(
    ([name, [type]]) => `variable "${name}" {\n  type = ${type}\n  nullable = false\n}\n`,
  );
  const clients = expressions.map(
    (expression, index) => `resource "aws_cognito_user_pool_client" "c${index}" {
  name         = jsonencode([${expression}])
  user_pool_id = "eu-west-1_AbCdEfGhI"
}
`,
  );
  const { clients: found, issues } = readModule([
    { path: 'main.tf', text: [...variables, ...clients].join('') },
  ]);
  if (issues.length > 0 || found.length !== expressions.length) {
    throw new Error(`not all is read: ${JSON.stringify(issues)}`);
  }
  return found.map(({ args }) => (typeof args['name'] === 'string' ? args['name'] : ''));
};

const isError = (answer: string): boolean => answer === '${name}';

/** The expression of an answer that is left to Terraform. */
const leftOpen = (answer: string): string | undefined =>
  isError(answer) ? undefined : /^\$\{jsonencode\((.*)\)\}$/s.exec(answer)?.[1];

const literal = (answer: string): string =>
  isError(answer) ? 'error' : answer.replaceAll('$${', '${').replaceAll('%%{', '%{');

/** An answer with numbers as strings: what stands beside an open list keeps its type, until an argument takes it. */
const withTexts = (answer: string | undefined): string | undefined =>
  answer === undefined || answer === 'error'
    ? answer
    : JSON.stringify(JSON.parse(answer), (_, value: unknown) =>
        typeof value === 'number' ? String(value) : value,
      );

const sampled = (calls: Readonly<Record<string, fc.Arbitrary<string>>>, each: number) =>
  Object.values(calls).flatMap((arbitrary) => fc.sample(arbitrary, each));

describeWithTerraform('expressions', () => {
  const modules: Array<TerraformModule> = [];

  const newModule = (): TerraformModule => {
    const module = terraformModule({ environment: {} });
    modules.push(module);
    return module;
  };

  afterAll(() => {
    for (const module of modules) module.remove();
  });

  test('that are examples have the answers in the file of examples', async () => {
    const file = join(__dirname, '../../../packages/terraform/fixtures/console-answers.txt');
    const examples = readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, expression, answer] = /^([^#].*) (?:==|~~)> (.*)$/.exec(line) ?? [];
        return expression === undefined ? [] : [[expression, answer] as const];
      });
    const answers = await consoleAnswers(
      newModule(),
      examples.map(([expression]) => expression),
    );
    expect(examples.map(([expression], index) => [expression, answers[index]])).toEqual(examples);
  });

  test('that are random come to the same, or are refused by both, as far as they are known', async () => {
    const expressions = sampled(knownCalls, runs(0.08));
    const answers = await consoleAnswers(newModule(), expressions);
    const ours = ourAnswers(expressions);
    const told = expressions.map((expression, index) => {
      const answer = ours[index] ?? '';
      return [expression, leftOpen(answer) === undefined ? literal(answer) : (answers[index] ?? '')];
    });
    expect(told).toEqual(expressions.map((expression, index) => [expression, answers[index]]));
    expect(ours.filter((answer) => leftOpen(answer) !== undefined).length).toBeLessThan(
      expressions.length / 10,
    );
  });

  test('that are open come to the same once the rest is known', async () => {
    const expressions = sampled(openCalls, runs(0.08));
    const module = newModule();
    for (const [name, [type, value]] of Object.entries(openVariables)) {
      module.write(`${name}.tf`, `variable "${name}" {\n  type = ${type}\n  default = ${value}\n}\n`);
    }
    const ours = ourAnswers(expressions);
    const later = ours.map((answer) => leftOpen(answer));
    const answers = await consoleAnswers(module, [
      ...expressions,
      ...later.map((code) => (code === undefined ? 'null' : `${code}[0]`)),
    ]);
    const told = expressions.map((expression, index) => {
      const answer = ours[index] ?? '';
      const isLater = later[index] !== undefined;
      const last = isLater ? answers[expressions.length + index] : literal(answer);
      return [expression, answer, withTexts(last)];
    });
    const expected = expressions.map((expression, index) => [
      expression,
      ours[index],
      withTexts(answers[index]),
    ]);
    expect(told).toEqual(expected);
  });
});
