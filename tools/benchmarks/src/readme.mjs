/** The part of the README that this program writes. */

const begin = '<!-- benchmarks -->';
const end = '<!-- /benchmarks -->';

/**
 * @param {string} readme
 * @param {string} table
 * @param {ReturnType<typeof import('./machine.mjs').machine>} machine
 */
export const withTable = (readme, table, { processor, cores, gigabytes, platform, versions }) => {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from === -1 || to < from) throw new Error(`the README has no ${begin} before a ${end}`);
  const software = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const measuredOn = [`${cores} cores of ${processor}`, `${gigabytes} GB`, platform, ...software].join(', ');
  return `${readme.slice(0, from)}${begin}\n\n${table}\n\nMeasured on ${measuredOn}.\n\n${readme.slice(to)}`;
};
