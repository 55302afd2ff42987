/** Which texts are configurations, against what `terraform fmt` takes. */
import { runs } from '@org/cognito-testing';
import { readModule } from '@org/cognito-terraform/module';
import * as fc from 'fast-check';
import { describeWithTerraform } from './describe-with-terraform';
import { configurations } from './random-configurations';
import { terraformModule, type TerraformModule } from './terraform';

jest.setTimeout(120_000);

const isRefusedHere = (text: string): boolean => readModule([{ path: 'main.tf', text }]).issues.length > 0;

describeWithTerraform('the syntax of HCL', () => {
  let module: TerraformModule | undefined;

  afterAll(() => module?.remove());

  /** Which texts Terraform refuses, in one run of it. */
  const refused = async (texts: ReadonlyArray<string>): Promise<ReadonlyArray<boolean>> => {
    const folder = terraformModule({ environment: {} });
    module = folder;
    for (const [index, text] of texts.entries()) folder.write(`f${index}.tf`, text);
    const { output } = await folder.run('fmt', '-check', '-list=false', '-no-color');
    const named = new Set(
      [...output.matchAll(/ on \S*?f(\d+)\.tf line /g)].map(([, index]) => Number(index)),
    );
    return texts.map((_, index) => named.has(index));
  };

  test('is what Terraform takes, whatever is written', async () => {
    const known = [
      'x { a = 1 b = 2 }\n',
      'x { y {} }\n',
      'a = 1\na = 2\n',
      'a = b ?\n1 : 2\n',
      'a = (b\n? 1\n: 2)\n',
      'x { a = 1 }\n',
    ];
    const texts = [...known, ...fc.sample(configurations, runs(7))];
    const told = await refused(texts);
    const ours = texts.map(isRefusedHere);
    expect(told.slice(0, known.length)).toEqual([true, true, true, true, false, false]);
    expect(texts.filter((_, index) => ours[index] !== told[index])).toEqual([]);
    const share = told.filter(Boolean).length / texts.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.8);
  });
});
