import { listed, type World } from '@org/cognito-core';

const byDefault = (names: ReadonlyArray<string>): string =>
  `with the default${names.length === 1 ? '' : 's'} of ${listed(names).join('')}`;

/**
 * The same deployments as far as some parameters have their defaults there; all, where none are given.
 *
 * @example
 * import { withDefaults } from '@org/cognito-cloudformation';
 *
 * const world = withDefaults({ label: 'when IsProd', choices: { IsProd: true } }, ['Unit'], () => 'hours');
 * assert.deepStrictEqual(world, {
 *   label: 'when IsProd, with the default of Unit',
 *   choices: { IsProd: true, Unit: 'hours' },
 * });
 */
export const withDefaults = (
  world: World | undefined,
  names: ReadonlyArray<string>,
  defaultOf: (name: string) => string | undefined,
): World | undefined => {
  if (names.length === 0) return world;
  const label = [...(world === undefined ? [] : [world.label]), byDefault(names)].join(', ');
  const choices = Object.fromEntries(names.map((name) => [name, defaultOf(name) as string] as const));
  return { label, choices: { ...world?.choices, ...choices } };
};
