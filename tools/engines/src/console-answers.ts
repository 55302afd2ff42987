import type { TerraformModule } from './terraform';

/**
 * What Terraform's console makes of expressions, in one run of it: the JSON of a list of each value, or `error` where it
 * refuses the expression.
 */
export const consoleAnswers = async (
  module: TerraformModule,
  expressions: ReadonlyArray<string>,
): Promise<ReadonlyArray<string>> => {
  const answers = expressions.map((expression) => `    try(jsonencode([${expression}]), "error"),\n`);
  module.write('answers.tf', `locals {\n  answers = [\n${answers.join('')}  ]\n}\n`);
  const { output } = await module.ask('base64encode(jsonencode(local.answers))');
  const [, encoded] = /^"([A-Za-z0-9+/=]*)"\s*$/.exec(output) ?? [];
  if (encoded === undefined) throw new Error(`the console answers: ${output}`);
  return JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as ReadonlyArray<string>;
};
