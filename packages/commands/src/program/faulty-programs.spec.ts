import { validate, type Issue } from '@org/cognito-core';
import { faultyProps, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { clientsIn } from '../../fixtures/programs';

/** What only the core says of props: a reference is malformed, or is where it decides too much. Here it is open. */
const ofReferences: ReadonlySet<string> = new Set(['reference-position', 'reference-syntax']);

const codesOf = (issues: ReadonlyArray<Issue>): ReadonlyArray<string> =>
  issues
    .map(({ code }) => code)
    .filter((code) => !ofReferences.has(code))
    .sort();

/** What a literal says in another way: the model's own objects, the prototype, and words of the CDK. */
const otherwise = /"(?:_tag|__proto__|role|application)"/;

/** The props as a literal of JavaScript; `undefined` where no literal says them. */
const literalOf = (props: unknown): string | undefined => {
  try {
    const literal = JSON.stringify(props);
    return isDeepStrictEqual(JSON.parse(literal), props) && !otherwise.test(literal) ? literal : undefined;
  } catch {
    return undefined;
  }
};

const literals = faultyProps()
  .map(({ props }) => literalOf(props))
  .filter((literal) => literal !== undefined);

test('what is wrong with props is wrong with the program that writes them', () => {
  fc.assert(
    fc.property(literals, (literal) => {
      const program = `import { UserPoolClient } from '@org/cognito-cdk';
        new UserPoolClient(stack, 'Web', { userPool, client: ${literal} });`;
      const [client] = clientsIn(program);
      const found = client?.issues.map(({ issue }) => issue) ?? [];
      expect(codesOf(found)).toEqual(codesOf(validate(JSON.parse(literal) as unknown).issues));
    }),
    { numRuns: runs(0.5) },
  );
});
