/**
 * Finds clients that may be made before the resources that they name. The service refuses names that do not exist yet.
 */
import { advice, spellings, splitScope, type Issue } from '@org/cognito-core';
import type { Argument, Arguments } from '../arguments';
import { textOf } from '../evaluate/value';
import { argumentOf, identityProviderType, resourceServerType } from '../module/pool-resources';
import type { PoolMember } from './pool-context';

interface Naming {
  readonly argument: string;
  readonly type: string;
  readonly noun: string;
  /** The argument that gives a resource its name. */
  readonly nameArgument: string;
  /** The name in an item, if there is one. */
  readonly nameIn: (item: string) => string | undefined;
}

const namings: ReadonlyArray<Naming> = [
  {
    argument: spellings.SupportedIdentityProviders.terraform,
    type: identityProviderType,
    noun: 'provider',
    nameArgument: 'provider_name',
    nameIn: (item) => item,
  },
  {
    argument: spellings.AllowedOAuthScopes.terraform,
    type: resourceServerType,
    noun: 'resource server',
    nameArgument: 'identifier',
    nameIn: (item) => splitScope(item)?.[0],
  },
];

/** The warnings for a client that names a resource of its pool and does not wait for it. */
export const creationOrderIssues = (
  args: Arguments,
  members: ReadonlyArray<PoolMember>,
  waitsFor: ReadonlySet<string>,
): ReadonlyArray<Issue> =>
  namings.flatMap(({ argument, type, noun, nameArgument, nameIn }) => {
    const items = args[argument];
    return (Array.isArray(items) ? (items as ReadonlyArray<Argument>) : []).flatMap(
      (item, index): ReadonlyArray<Issue> => {
        const name = typeof item === 'string' ? nameIn(item) : undefined;
        if (name === undefined || name.includes('${')) return [];
        const later = members.find((member) => {
          const given = argumentOf(member.body, nameArgument);
          return (
            member.type === type &&
            given !== undefined &&
            textOf(given) === name &&
            !waitsFor.has(member.address)
          );
        });
        if (later === undefined) return [];
        const { address } = later;
        return [
          {
            code: 'idp-order',
            severity: 'warning',
            path: [argument, index],
            message: `names a ${noun} that ${address} makes, perhaps only after the client`,
            fixes: [advice(`refer to ${address}.${nameArgument}, or add depends_on = [${address}]`)],
            dialect: 'terraform',
          },
        ];
      },
    );
  });
