import type { Linter } from 'eslint';
import cognito from '@org/eslint-plugin-cognito';

export const configs: Array<Linter.Config> = [
  cognito.configs.recommended,
  { plugins: { cognito }, rules: { 'cognito/valid-client': 'error' } },
];

// @ts-expect-error There is no such configuration.
export const loose = cognito.configs.loose;

export const typed: [NotAny<typeof cognito>, NotAny<typeof cognito.rules>] = [true, true];
