/** The types of the resources of a user pool, as they stand in URNs. */

/** An app client of `@pulumi/aws`. */
export const clientType = 'aws:cognito/userPoolClient:UserPoolClient';
