import { userPoolClientType } from '@org/cognito-cloudformation';

/** The parts of a resource in a template that are used here. */
interface Resource {
  readonly Type: string;
}

/** The resources of the app clients in a template, by logical ID. */
export const appClientsIn = <T extends Resource>(template: {
  readonly Resources: Readonly<Record<string, T>>;
}) =>
  Object.fromEntries(
    Object.entries(template.Resources).filter(([, { Type }]) => Type === userPoolClientType),
  );
