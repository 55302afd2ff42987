/**
 * What a tool declares, beside what our tables hold.
 *
 * @typedef {object} Comparison
 * @property {string} what the tables are compared with
 * @property {ReadonlyArray<string>} declared by the tool
 * @property {ReadonlyArray<string>} known to our tables
 * @property {Readonly<Record<string, string>>} [aside] names that only one of both has, each with the reason
 */

/**
 * What is new or gone, and what is left aside without need; nothing, if the tables are up to date.
 *
 * @param {Comparison} comparison
 * @returns {ReadonlyArray<string>}
 */
export const differences = ({ what, declared, known, aside = {} }) => {
  const isOdd = (/** @type {string} */ name) => declared.includes(name) !== known.includes(name);
  const odd = [...new Set([...declared, ...known])].filter(isOdd);
  return [
    ...odd
      .filter((name) => !Object.hasOwn(aside, name))
      .map((name) =>
        declared.includes(name) ? `${what}: ${name} is new` : `${what}: ${name} is not there any more`,
      ),
    ...Object.keys(aside)
      .filter((name) => !odd.includes(name))
      .map((name) => `${what}: ${name} need not be left aside any more`),
  ];
};
