import { commandRules } from '@org/cognito-commands';
import type { Issue } from '@org/cognito-core';
import { explanations } from '@org/cognito-core/explanations';

/** Every kind of issue that the rules may report, with its severity. */
export const knownCodes: ReadonlyArray<Pick<Issue, 'code' | 'severity'>> = [
  ...explanations,
  ...commandRules,
  // A rule of templates, which is asked of programs too.
  { code: 'idp-order', severity: 'warning' },
];
