import { UserPoolClientIdentityProvider } from '../identity-provider';
import { isReference } from '../reference';
import type { Rule } from '../rule';

const builtIn: ReadonlyArray<string> = Object.values(UserPoolClientIdentityProvider);

const respelt = (name: string): string | undefined =>
  builtIn.find((provider) => provider !== name && provider.toLowerCase() === name.toLowerCase());

/** How providers are named. */
export const identityProviderRules: ReadonlyArray<Rule> = [
  {
    code: 'idp-builtin-case',
    severity: 'error',
    summary: 'A built-in provider is written in the wrong letter case',
    why: 'The service compares names exactly, and answers: The provider GOOGLE does not exist for User Pool <id>.',
    check: ({ supportedIdentityProviders }) => {
      if (supportedIdentityProviders === undefined || isReference(supportedIdentityProviders)) return [];
      if (!Array.isArray(supportedIdentityProviders)) return [];
      return (supportedIdentityProviders as ReadonlyArray<unknown>).flatMap((name, index) => {
        const right = typeof name === 'string' ? respelt(name) : undefined;
        return right === undefined
          ? []
          : [
              {
                path: ['supportedIdentityProviders', index],
                message: 'is a built-in provider in the wrong letter case',
                fix: `write ${right}`,
              },
            ];
      });
    },
  },
];
