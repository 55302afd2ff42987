import type { UserPoolClientDraft } from '../client/draft';
import { isRegisteredProviders } from '../field/identity-provider';
import { hasUsersAtEndpoints } from './oauth-draft';
import type { PoolContext } from './pool-context';

/** An attribute of the user pool that an identity provider fills. */
export interface AttributeMapping {
  readonly attribute: string;
  readonly provider: string;
}

/** Whether the client surely offers a provider. The service takes a missing array for none, the construct for all. */
const offers = (client: UserPoolClientDraft, provider: string): boolean => {
  const providers = client.supportedIdentityProviders;
  return isRegisteredProviders(providers) || (Array.isArray(providers) && providers.includes(provider));
};

/** What fills attributes when users of the client sign in, as far as it is surely known. */
export const mappingsOf = (
  client: UserPoolClientDraft,
  providers: PoolContext['identityProviders'] = {},
): ReadonlyArray<AttributeMapping> =>
  hasUsersAtEndpoints(client)
    ? Object.entries(providers)
        .filter(([provider]) => offers(client, provider))
        .flatMap(([provider, { attributeMapping = {} }]) =>
          Object.keys(attributeMapping)
            // The service keeps it beside the attributes.
            .filter((attribute) => attribute !== 'username')
            .map((attribute) => ({ attribute, provider })),
        )
    : [];
