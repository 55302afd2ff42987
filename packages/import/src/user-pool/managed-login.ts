import { advice, showsLoginPages, type Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { describedClient } from '../described-client';
import { judgedClient } from '../read-client';
import { textsIn, type Values } from '../values';
import { leftOpen, type Answer, type Asking, type Part } from './asking';
import type { ReadRefusal } from './user-pool-reader';

/** The sign-in pages of managed login, and for which clients they cannot be shown. */
export interface ManagedLogin {
  /** The domain that has them, by the ids of the clients that show them and have no branding. */
  readonly unbranded: ReadonlyMap<string, string>;
  /** Why it is not known which these are. */
  readonly unread?: ReadRefusal;
}

/** Whether a client surely shows sign-in pages. */
export const showsPages = (client: Values): boolean =>
  showsLoginPages(judgedClient(describedClient(client, [], '')).read.fields);

/** The domain that has managed login; `undefined` if none has. */
const brandedDomain = async (
  userPoolDomains: ReadonlyArray<string>,
  { describe, each }: Asking,
): Answer<string | undefined> => {
  const described = await each(userPoolDomains, (name) =>
    describe('DescribeUserPoolDomain', { Domain: name }, 'DomainDescription'),
  );
  return E.map((domains: ReadonlyArray<Values>) =>
    userPoolDomains.find((_, index) => domains[index]?.['ManagedLoginVersion'] === 2),
  )(described);
};

/** The clients without a branding: the service knows none for them. */
const withoutBranding = async (
  userPoolId: string,
  clients: ReadonlyArray<string>,
  { describe, each }: Asking,
): Answer<ReadonlyArray<string>> => {
  const asked = await each(clients, async (ClientId): Answer<ReadonlyArray<string>> => {
    const branding = await describe(
      'DescribeManagedLoginBrandingByClient',
      { UserPoolId: userPoolId, ClientId },
      'ManagedLoginBranding',
    );
    if (E.isRight(branding)) return E.right([]);
    return branding.left.reason === 'absent' ? E.right([ClientId]) : branding;
  });
  return E.map((found: ReadonlyArray<ReadonlyArray<string>>) => found.flat())(asked);
};

/**
 * Reads for which clients the pages of managed login cannot be shown; `undefined` if the user pool has no managed login, or
 * no client that shows pages.
 *
 * @param domains The domains of the user pool, if its caller may know them.
 */
export const readManagedLogin = async (
  userPoolId: string,
  domains: Part<ReadonlyArray<string>>,
  clients: ReadonlyArray<Values>,
  asking: Asking,
): Answer<ManagedLogin | undefined> => {
  const showing = textsIn(clients.filter(showsPages).map(({ ClientId }) => ClientId));
  if (showing.length === 0) return E.right(undefined);
  const unknown = (unread: ReadRefusal) => E.right({ unbranded: new Map<string, string>(), unread });
  if (E.isLeft(domains)) return unknown(domains.left);
  const found = leftOpen(await brandedDomain(domains.right, asking));
  if (E.isLeft(found)) return found;
  if (E.isLeft(found.right)) return unknown(found.right.left);
  const domain = found.right.right;
  if (domain === undefined) return E.right(undefined);
  const unbranded = leftOpen(await withoutBranding(userPoolId, showing, asking));
  if (E.isLeft(unbranded)) return unbranded;
  return E.isLeft(unbranded.right)
    ? unknown(unbranded.right.left)
    : E.right({ unbranded: new Map(unbranded.right.right.map((id) => [id, domain])) });
};

/** The warning for a client whose pages cannot be shown. */
export const brandingIssue = (domain: string): Issue => ({
  code: 'login-branding-missing',
  severity: 'warning',
  path: ['AllowedOAuthFlows'],
  message: `the domain ${domain} has managed login, whose pages are not shown for a client without a branding`,
  fixes: [
    advice(
      'give it one, as `aws cognito-idp create-managed-login-branding --use-cognito-provided-values` does',
    ),
  ],
});
