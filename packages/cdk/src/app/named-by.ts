import { splitScope } from '@org/cognito-core';
import { Reference, type CfnResource, type Stack, Token, Tokenization } from 'aws-cdk-lib';
import type { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Members } from './members-of';

/**
 * A value as its stack resolves it, which takes time. A reference to a construct stays open, and is a dependency by
 * itself.
 */
const known = (value: unknown, stack: Stack): unknown => {
  if (!Token.isUnresolved(value)) return value;
  const token = Tokenization.reverse(value, { failConcat: false });
  return Reference.isReference(token) ? token : (stack.resolve(value) as unknown);
};

const stringsIn = (list: unknown, stack: Stack): ReadonlyArray<string> => {
  const items = known(list, stack);
  return Array.isArray(items)
    ? items.map((item) => known(item, stack)).filter((item) => typeof item === 'string')
    : [];
};

/** The members that have one of the names in a list of a client. */
const bearers = <Member extends CfnResource>(
  members: ReadonlyArray<Member>,
  nameOf: (member: Member) => string,
  stack: Stack,
  namesIn: () => ReadonlyArray<string>,
): ReadonlyArray<Member> => {
  // Most user pools have no members of one kind, and to look at the names takes longer.
  if (members.length === 0) return [];
  const names = new Set<unknown>(namesIn());
  return members.filter((member) => names.has(known(nameOf(member), stack)));
};

/**
 * The providers and resource servers of its user pool that a client names by strings. A reference to one is a dependency
 * by itself.
 */
export const namedBy = (
  { stack, supportedIdentityProviders, allowedOAuthScopes }: CfnUserPoolClient,
  { providers, resourceServers }: Members,
): ReadonlyArray<CfnResource> => [
  ...bearers(
    providers,
    ({ providerName }) => providerName,
    stack,
    () => stringsIn(supportedIdentityProviders, stack),
  ),
  ...bearers(
    resourceServers,
    ({ identifier }) => identifier,
    stack,
    () => stringsIn(allowedOAuthScopes, stack).flatMap((scope) => splitScope(scope)?.[0] ?? []),
  ),
];
