import { advice, type Path } from '@org/cognito-core';
import type { FoundClient } from './found-client';

/** The clients of a loop whose collection is open. Only AWS runs the loop. */
export const loopOf = (name: string, path: Path): FoundClient => ({
  name,
  path,
  issues: [
    {
      code: 'loop-open',
      severity: 'error',
      path,
      message: 'makes app clients for what is known at deployment only',
      fixes: [
        advice('say what the deployment gives to the parameter of its items'),
        advice(
          'import the template that CloudFormation made of it: `aws cloudformation get-template --stack-name STACK --template-stage Processed --query TemplateBody`',
        ),
      ],
    },
  ],
  references: {},
});
