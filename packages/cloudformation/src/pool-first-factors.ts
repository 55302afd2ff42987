import { firstAuthFactors, type FirstAuthFactors } from '@org/cognito-core';
import { literalText } from './evaluate/literal-text';
import { eachItem, literalItems, literalObject } from './evaluate/literal-values';
import type { JsonObject } from './json';

/** What users can sign in with first by the properties of their user pool, if all of it is known. */
export const firstFactorsIn = ({ Policies: written = {} }: JsonObject): FirstAuthFactors | undefined => {
  const policies = literalObject(written);
  const policy = policies && literalObject(policies['SignInPolicy'] ?? {});
  const items = policy && literalItems(policy['AllowedFirstAuthFactors']);
  const names = items && eachItem(items, literalText);
  return names && firstAuthFactors(names);
};
