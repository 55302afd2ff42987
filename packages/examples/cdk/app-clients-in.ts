/** A resource of a template, as far as it is looked at. */
interface Resource {
  readonly Type: string;
}

/** The resources of the app clients in a template, by logical id. */
export const appClientsIn = <T extends Resource>(template: {
  readonly Resources: Readonly<Record<string, T>>;
}) =>
  Object.fromEntries(
    Object.entries(template.Resources).filter(([, { Type }]) => Type === 'AWS::Cognito::UserPoolClient'),
  );
