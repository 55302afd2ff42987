import { runExample } from './run-example.mjs';
import { typeCheck } from './type-check.mjs';

/** @typedef {import('./examples-in-source.mjs').Example} Example */

/**
 * Type-checks and runs examples.
 *
 * @param {ReadonlyArray<Example>} examples
 * @returns {Promise<ReadonlyArray<{ example: Example, failures: ReadonlyArray<string> }>>}
 */
export const checkExamples = async (examples) => {
  const mistyped = typeCheck(examples);
  return Promise.all(
    examples.map(async (example) => ({
      example,
      failures: [
        ...mistyped.filter((each) => each.example === example).map(({ failure }) => failure),
        ...(await runExample(example).then(
          () => [],
          (error) => [String(error)],
        )),
      ],
    })),
  );
};
