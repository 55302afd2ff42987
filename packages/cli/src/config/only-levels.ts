import type { RuleChoice, RuleLevel } from '@org/cognito-core';

/**
 * What a configuration says to some levels only. Clients that exist are read as they are: nothing makes an error of what the
 * service has accepted.
 */
export const onlyLevels = (
  { levels = {} }: RuleChoice,
  kept: ReadonlyArray<RuleLevel>,
): Required<Pick<RuleChoice, 'levels'>> => ({
  levels: Object.fromEntries(Object.entries(levels).filter(([, level]) => kept.includes(level))),
});
