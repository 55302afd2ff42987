/** The limits of a template. CloudFormation refuses a larger one when the stack is created. */
import { advice, type Issue } from '@org/cognito-core';

/**
 * What CloudFormation accepts in one template: numbers of resources, parameters and outputs, and bytes of text. A
 * template of more than 51,200 bytes has to be read from S3.
 *
 * @example
 * import { templateLimits } from '@org/cognito-cloudformation';
 *
 * assert.strictEqual(templateLimits.resources, 500);
 */
export const templateLimits = {
  resources: 500,
  parameters: 200,
  outputs: 200,
  bytes: 1_000_000,
} as const;

/** An issue for each limit that a template exceeds. The path is that of the whole template. */
export const limitIssues = (
  counts: Readonly<Partial<Record<keyof typeof templateLimits, number>>>,
): ReadonlyArray<Issue> =>
  (Object.keys(templateLimits) as ReadonlyArray<keyof typeof templateLimits>).flatMap((counted) => {
    const count = counts[counted] ?? 0;
    const limit = templateLimits[counted];
    return count <= limit
      ? []
      : [
          {
            code: 'template-limit',
            severity: 'error',
            path: [],
            message: `the template has ${count} ${counted}, and ${limit} is the limit of CloudFormation`,
            fixes: [advice('divide the clients among several templates, each for a stack of its own')],
          },
        ];
  });

const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) as number;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** The length of a string in UTF-8, in which CloudFormation reads templates. */
export const byteLength = (text: string): number => {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character);
  return bytes;
};
