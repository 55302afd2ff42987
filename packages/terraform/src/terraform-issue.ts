import { advice, type Issue, type Path } from '@org/cognito-core';

/** An error in the words of Terraform. */
export const terraformIssue = (code: string, path: Path, message: string, fix: string): Issue => ({
  code,
  severity: 'error',
  path,
  message,
  fixes: [advice(fix)],
  dialect: 'terraform',
});
