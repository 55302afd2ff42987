/** The name of this package before the code of an issue: in the CDK's reports, and where issues are acknowledged. */
export const issuePrefix = '@org/cognito-cdk';
