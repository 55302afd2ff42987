/** The properties of one `AWS::Cognito::UserPoolClient`, as a template has them; they may be wrong in every way. */
export type Properties = Readonly<Record<string, unknown>>;
