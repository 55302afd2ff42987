import cognito from '@org/eslint-plugin-cognito';
import tseslint from 'typescript-eslint';

export default [
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
  cognito.configs.recommended,
];
