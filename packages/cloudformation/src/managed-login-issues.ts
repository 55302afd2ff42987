/** Finds clients whose pages of managed login cannot be shown, because they have no branding. */
import { showsLoginPages, type Issue, type ReadClient } from '@org/cognito-core';
import { clientOf } from './client-of';
import { brandingType, domainType } from './cognito-types';
import { literalText } from './evaluate/literal-text';
import { ownerOf } from './creation-order';
import type { JsonObject } from './json';
import { knownToCode } from './known-to-code';
import { templateIssue } from './template-rules';
import { propertiesOf, type WrittenTemplate } from './written-template';

/** The domains with managed login, by their user pools. */
const domainsIn = (
  template: WrittenTemplate,
): ((client: JsonObject) => readonly [logicalId: string, domain: JsonObject] | undefined) => {
  const byPool = new Map(
    template
      .ofType(domainType)
      .filter(([, domain]) => literalText(propertiesOf(domain)['ManagedLoginVersion']) === '2')
      .map((entry) => [ownerOf(entry[1], template), entry]),
  );
  return (client) => byPool.get(ownerOf(client, template));
};

/** Whether a client may have a branding. */
const brandingsIn = (template: WrittenTemplate): ((client: string) => boolean) => {
  if (template.hasHiddenResources) return () => true;
  const branded = template
    .ofType(brandingType)
    .map(([, resource]) => clientOf(propertiesOf(resource)['ClientId'], template));
  // Code may make a branding for any client that it knows.
  const reached = new Set<unknown>([...branded, ...knownToCode(template)]);
  return (client) => reached.has(client) || reached.has(undefined);
};

/** The warnings for clients without a branding, in user pools whose domain has managed login. */
export const managedLoginIssues = (
  template: WrittenTemplate,
): ((logicalId: string, client: JsonObject, read: ReadClient) => ReadonlyArray<Issue>) => {
  const domainOf = domainsIn(template);
  const mayBeBranded = brandingsIn(template);
  return (logicalId, client, read) => {
    const [name, domain] = domainOf(client) ?? [];
    return name === undefined ||
      (domain?.['Condition'] !== undefined && domain['Condition'] !== client['Condition']) ||
      !showsLoginPages(read.fields) ||
      mayBeBranded(logicalId)
      ? []
      : [
          templateIssue(
            'login-branding-missing',
            ['AllowedOAuthFlows'],
            `${name} has managed login, whose pages are not shown for a client without a branding`,
            `add an AWS::Cognito::ManagedLoginBranding whose ClientId is a Ref to ${logicalId}, with UseCognitoProvidedValues: true`,
          ),
        ];
  };
};
