import type { CfnResource } from 'aws-cdk-lib';

/** The resource in a template, by its logical id, without undefined properties, which JSON does not have. */
export const resolvedResources = (
  resource: CfnResource,
): Readonly<Record<string, { readonly Properties?: object }>> => {
  const template = resource.stack.resolve(resource._toCloudFormation()) as unknown;
  return (
    JSON.parse(JSON.stringify(template)) as { readonly Resources: ReturnType<typeof resolvedResources> }
  ).Resources;
};

/** The properties of a resource in a template. */
export const resolvedProperties = (resource: CfnResource): object => {
  const [only] = Object.values(resolvedResources(resource));
  return { ...only?.Properties };
};
