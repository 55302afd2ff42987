import type { Explained } from './explained';

/** What a rule says about rule sets, where they do not all report it with its severity. */
export const setLine = ({ set, strictly }: Pick<Explained, 'set' | 'strictly'>): string | undefined => {
  if (set !== undefined) return `It is asked in the rule set \`${set}\` only.`;
  return strictly === undefined ? undefined : `In the rule set \`strict\` it is an ${strictly}.`;
};
