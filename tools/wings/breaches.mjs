import { cruise } from 'dependency-cruiser';

/** @typedef {import('./floors.mjs').Wing} Wing */

/** @param {string} text */
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What a wing may not import: wings beside it or above it, and files beside the wings but for those that it names.
 *
 * @param {string} name The name of the package's folder.
 * @param {ReadonlyArray<Wing>} wings
 */
const floorRules = (name, wings) => {
  const sources = `^packages/${literal(name)}/src/`;
  return wings.map(({ folder, floor, beside = [] }) => {
    const refused = wings
      .filter((other) => other.folder !== folder && other.floor >= floor)
      .map((other) => `${literal(other.folder)}/`);
    const allowed = beside.length === 0 ? '' : `(?!(${beside.map(literal).join('|')})$)`;
    return {
      name: `${name}/${folder} imports only lower floors`,
      severity: /** @type {const} */ ('error'),
      from: { path: `${sources}${literal(folder)}/`, pathNot: '\\.spec\\.ts$' },
      to: { path: `${sources}(${[...refused, `${allowed}[^/]+$`].join('|')})` },
    };
  });
};

const noCircle = {
  name: 'nothing imports itself in a circle',
  severity: /** @type {const} */ ('error'),
  from: { pathNot: '\\.spec\\.ts$' },
  to: { circular: true },
};

/**
 * The imports, including imports of types, that break the law of floors or form a circle, one line each.
 *
 * @param {string} root The workspace.
 * @param {Readonly<Record<string, ReadonlyArray<Wing>>>} wingsOf
 * @returns {Promise<ReadonlyArray<string>>}
 */
export const breaches = async (root, wingsOf) => {
  const { output } = await cruise(
    ['packages'],
    {
      baseDir: root,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      includeOnly: '^packages/[^/]+/src/',
      validate: true,
      ruleSet: {
        forbidden: [noCircle, ...Object.entries(wingsOf).flatMap(([name, wings]) => floorRules(name, wings))],
      },
    },
    {
      conditionNames: ['@org/source', 'require', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts'],
    },
  );
  if (typeof output === 'string') throw new Error(output);
  if (output.summary.totalCruised === 0) throw new Error('no source was found');
  return output.summary.violations.map(
    ({ rule, from, to, cycle }) =>
      `${rule.name}: ${from} → ${cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ')}`,
  );
};
