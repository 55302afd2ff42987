import { runExample } from './run-example.mjs';
import { typeCheck } from './type-check.mjs';

/** @typedef {import('./examples-in-source.mjs').Example} Example */

/**
 * Type-checks and runs examples, one after another.
 *
 * @param {ReadonlyArray<Example>} examples
 * @returns {Promise<ReadonlyArray<{ example: Example, failures: ReadonlyArray<string> }>>}
 */
export const checkExamples = async (examples) => {
  const mistyped = typeCheck(examples);
  const checked = [];
  for (const example of examples) {
    const failures = mistyped.filter((each) => each.example === example).map(({ failure }) => failure);
    const thrown = await runExample(example).then(
      () => [],
      (error) => [String(error)],
    );
    checked.push({ example, failures: [...failures, ...thrown] });
  }
  return checked;
};
