/** The properties of one `AWS::Cognito::UserPoolClient` in a template. They may be wrong in any way. */
export type Properties = Readonly<Record<string, unknown>>;
