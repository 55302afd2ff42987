/** What holds for tokens that were issued before a change. */
import { printDuration } from '@org/cognito-core';
import type { Change } from '../change';
import { secondsOf } from '../seconds-of';

const isShorter = ({ consequences }: Change): boolean => consequences.includes('sessions-shortened');

const takes = ({ before }: Change): string => {
  const seconds = secondsOf(before);
  return seconds === undefined ? '' : `, after ${printDuration({ seconds })} at most`;
};

const ofToken =
  (tokens: string) =>
  (change: Change): string =>
    `${tokens} that were issued before keep their lifetime, and end by themselves${takes(change)}.`;

/** What is said of a change of each property. */
const notes: Readonly<Record<string, (change: Change) => string | undefined>> = {
  accessTokenValidity: ofToken('Access tokens'),
  idTokenValidity: ofToken('Id tokens'),
  refreshTokenValidity: () =>
    'The documentation does not say whether refresh tokens that were issued before keep their lifetime.',
  refreshTokenRotation: ({ after }) =>
    after === true
      ? 'A refresh token that was issued before is exchanged for another one when an app renews next.'
      : 'The refresh token that an app has now works until it expires.',
  enableTokenRevocation: ({ after }) =>
    after === true
      ? 'Access and id tokens that were issued before have no `origin_jti`, which revocation needs.'
      : undefined,
  'oAuth.scopes': ({ removed = [] }) =>
    removed.length > 0
      ? 'Access tokens that were issued before keep their scopes until they end.'
      : undefined,
};

/** What holds for tokens that were issued before some changes. */
export const tokenNotes = (changes: ReadonlyArray<Change>): ReadonlyArray<string> =>
  changes.flatMap((change) => notes[change.path.join('.')]?.(change) ?? []);

/** What no order of steps avoids of some changes. */
export const shortenedSessions = (changes: ReadonlyArray<Change>): ReadonlyArray<string> =>
  changes
    .filter((change) => change.path[0] === 'refreshTokenValidity' && isShorter(change))
    .map(({ after }) => {
      const seconds = secondsOf(after);
      const time = seconds === undefined ? 'the new lifetime' : printDuration({ seconds });
      return `Users sign in again ${time} after they did so last, and perhaps those who are signed in now as well: that is what a shorter \`refreshTokenValidity\` means.`;
    });
