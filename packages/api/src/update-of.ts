import { answerMembers, asConfigured, spellings, type PropertySpellings } from '@org/cognito-core';
import type { DescribedClient } from './answer';
import type { ChangeableSettings, UpdateInput } from './settings';

/** Settings to change. What is `undefined` goes back to the service's default. */
export type Changes = { readonly [Name in keyof ChangeableSettings]?: ChangeableSettings[Name] | undefined };

const table: PropertySpellings = spellings;

/** What an update refuses: what only answers have, the secret, and what is decided when a client is made. */
const isRefused = (name: string): boolean =>
  answerMembers.includes(name) || name === 'ClientSecret' || table[name]?.replaces === true;

const withoutAbsent = (members: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(members).filter(
      ([name, value]) => value !== undefined && value !== null && !isRefused(name),
    ),
  );

/** The unit of a number that stays must stay too: without it, 30 minutes would be 30 hours. */
const unitsOf = (described: object, changes: Changes): Changes => {
  const { TokenValidityUnits: before } = described as Changes;
  const { TokenValidityUnits: after } = changes;
  return after === undefined ? {} : { TokenValidityUnits: { ...before, ...after } };
};

/**
 * The input of `UpdateUserPoolClient` that changes some settings of a client, and nothing else. An update resets every
 * setting that it leaves out, so that all that the service described is sent again, with members that are newer than this
 * package; what an update refuses is taken out. It is a change of the described client, not a check of it.
 *
 * @example
 * import { updateOf } from '@org/cognito-api';
 *
 * const described = {
 *   UserPoolId: 'eu-west-1_AbCdEfGhI',
 *   ClientId: '1example23456789',
 *   ClientSecret: '…',
 *   CreationDate: new Date(),
 *   CallbackURLs: ['https://app.example.com/'],
 * };
 * assert.deepStrictEqual(updateOf(described, { AuthSessionValidity: 5 }), {
 *   UserPoolId: 'eu-west-1_AbCdEfGhI',
 *   ClientId: '1example23456789',
 *   CallbackURLs: ['https://app.example.com/'],
 *   AuthSessionValidity: 5,
 * });
 */
export const updateOf = (described: DescribedClient, changes: Changes): UpdateInput => {
  const { UserPoolId, ClientId, ...settings } = described;
  return {
    UserPoolId,
    ClientId,
    ...withoutAbsent({ ...asConfigured(settings), ...changes, ...unitsOf(described, changes) }),
  };
};
