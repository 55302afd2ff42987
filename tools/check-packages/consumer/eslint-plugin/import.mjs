import assert from 'node:assert/strict';
import cognito from '@org/eslint-plugin-cognito';
import { Linter } from 'eslint';

const program = `import { UserPool } from 'aws-cdk-lib/aws-cognito';
new UserPool(stack, 'Users').addClient('Web');
`;
assert.deepEqual(
  new Linter().verify(program, cognito.configs.recommended).map(({ ruleId }) => ruleId),
  ['cognito/no-silent-oauth'],
);
assert.match(
  cognito.rules['no-silent-oauth'].meta.docs.url,
  /eslint-plugin\/docs\/rules\/no-silent-oauth\.md$/,
);
