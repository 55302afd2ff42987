import { validateTemplate } from '@org/cognito-cloudformation';
import { isError } from '@org/cognito-core';
import type { ConditionalCase } from './conditional-case';

/** What this project says: whether some deployment of a template has an error. */
export const oursOnCases = (cases: ReadonlyArray<ConditionalCase>): ReadonlyArray<boolean> =>
  cases.map(({ template }) => validateTemplate(template).some(({ issues }) => issues.some(isError)));
