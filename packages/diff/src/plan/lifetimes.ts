/** How long what a client gave out lives on. */
import { printDuration, withServiceDefaults, type UserPoolClient } from '@org/cognito-core';
import { secondsOf } from '../seconds-of';
import { valueAt, writtenFields } from '../side';
import type { Precondition } from './plan';

type LifetimeField =
  | 'accessTokenValidity'
  | 'idTokenValidity'
  | 'refreshTokenValidity'
  | 'authSessionValidity';

/** How many seconds something lives; `undefined` if that is known only at deploy time. */
export const lifetimeOf = (client: UserPoolClient, field: LifetimeField): number | undefined =>
  secondsOf(valueAt(writtenFields(withServiceDefaults(client)), [field]));

/** The token of a client that lives longest. A machine gets nothing but access tokens. */
const longestLived = ({ oAuth }: UserPoolClient): LifetimeField =>
  oAuth?.flows.clientCredentials === true ? 'accessTokenValidity' : 'refreshTokenValidity';

/** A precondition that something has ended. */
const ended = (what: string, seconds: number | undefined, field: LifetimeField): Precondition =>
  seconds === undefined
    ? { kind: 'time', text: `${what}, which takes as long as \`${field}\` says` }
    : { kind: 'time', text: `${what}, which takes ${printDuration({ seconds })}`, seconds };

/** When nothing is left of the sessions of a client, of which a new one may take the place. */
export const sessionsEnded = (
  client: UserPoolClient,
  { isReplaced }: { readonly isReplaced: boolean },
): Precondition => {
  const field = longestLived(client);
  const giver = isReplaced ? 'the old client' : 'the client';
  const what =
    field === 'accessTokenValidity'
      ? `the last token that ${giver} gave has ended`
      : `the last session that ${giver} began has ended${isReplaced ? ', unless its user has signed in with the new one' : ''}`;
  return ended(what, lifetimeOf(client, field), field);
};

/** When the last challenge of a client has been answered. */
export const challengesEnded = (client: UserPoolClient): Precondition =>
  ended(
    'the last challenge that began before has ended',
    lifetimeOf(client, 'authSessionValidity'),
    'authSessionValidity',
  );

/**
 * When the last sign-in has ended that began at the login pages. Their session lasts an hour, by the chapter on managed
 * login of the developer guide; the code at its end lives for five minutes.
 */
export const signInsEnded: Precondition = {
  kind: 'time',
  text: 'the last sign-in has ended that began at the login pages before, whose session lasts 1 hour',
  seconds: 3_600,
};
