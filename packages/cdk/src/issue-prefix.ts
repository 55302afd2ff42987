/** What the CDK calls the source of our issues, before their code: in reports, and where they are acknowledged. */
export const issuePrefix = '@org/cognito-cdk';
