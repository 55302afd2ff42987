/** The steps of a change of one client, which keeps its id. */
import type { UserPoolClient } from '@org/cognito-core';
import type { Course } from './course';
import type { AppNeed } from './app-needs';
import { movesOf } from './app-moves';
import { challengesEnded, lifetimeOf, signInsEnded } from './lifetimes';
import type { PlanStep, Precondition } from './plan';

/** A client on its way: what it is, what it becomes, and what serves the apps of both. */
export interface ChangedInPlace {
  readonly before: UserPoolClient;
  readonly after: UserPoolClient;
  readonly joined: UserPoolClient;
  /** Whether a second secret takes the place of the first. */
  readonly newSecret: boolean;
}

const haveMoved: Precondition = { kind: 'apps', text: 'every app that is running has moved' };

/** The properties of which sign-ins at the login pages make use. */
const ofLoginPages: ReadonlyArray<string> = ['oAuth', 'disableOAuth', 'supportedIdentityProviders'];

/** What has to end before what apps relied on is gone. */
const ends = (lost: ReadonlyArray<AppNeed>, before: UserPoolClient): ReadonlyArray<Precondition> => {
  const isLost = (names: ReadonlyArray<string>) =>
    lost.some(({ path: [first] }) => names.includes(String(first)));
  return [
    ...(isLost(ofLoginPages) ? [signInsEnded] : []),
    ...(isLost(['authSessionValidity']) ? [challengesEnded(before)] : []),
  ];
};

/** The longest grace period that there is, in seconds, by the API reference of RefreshTokenRotationType. */
const longestGrace = 60;

/** The same client while apps get used to rotation: a retry with a token that was exchanged still works. */
const withLongestGrace = (before: UserPoolClient, after: UserPoolClient): UserPoolClient | undefined => {
  const { refreshTokenRotationGracePeriod: grace = { seconds: 0 } } = after;
  const isTurnedOn = before.refreshTokenRotation !== true && after.refreshTokenRotation === true;
  return isTurnedOn && 'seconds' in grace && grace.seconds < longestGrace
    ? { ...after, refreshTokenRotationGracePeriod: { seconds: longestGrace } }
    : undefined;
};

const isSame = ({ changesBetween }: Course, one: UserPoolClient, other: UserPoolClient): boolean =>
  changesBetween(one, other).length === 0;

/** The first step: the client grants what new apps need, and takes nothing. */
const widening = (
  course: Course,
  { before, after }: ChangedInPlace,
  first: UserPoolClient,
): ReadonlyArray<PlanStep> => {
  if (isSame(course, before, first)) return [];
  const isNeeded = course.lackedBy(course.needs.new, before).length > 0;
  return [
    course.step({
      kind: isNeeded ? 'widen' : 'change',
      why: isNeeded
        ? first === after
          ? 'New apps get what they need, and old apps lose nothing.'
          : 'New apps get what they need, and old apps keep what they have.'
        : 'No app relies on what changes.',
      clients: { existing: first },
      from: before,
    }),
  ];
};

const moving = (
  course: Course,
  { newSecret }: ChangedInPlace,
  first: UserPoolClient,
  lost: ReadonlyArray<AppNeed>,
): ReadonlyArray<PlanStep> =>
  lost.length === 0 && !newSecret
    ? []
    : [
        course.step({
          kind: 'move-apps',
          why: 'Old apps and new ones work side by side, so each app moves in its own time.',
          apps: [
            ...movesOf(lost),
            ...(newSecret
              ? [
                  'It sends the second secret. Whatever reads the secret from the client when it starts or is deployed is given it.',
                ]
              : []),
          ],
          clients: { existing: first },
        }),
      ];

/** The last steps: the client becomes what it is to be. */
const narrowing = (
  course: Course,
  { before, after }: ChangedInPlace,
  first: UserPoolClient,
  lost: ReadonlyArray<AppNeed>,
): ReadonlyArray<PlanStep> => {
  if (first === after) return [];
  const graceful = withLongestGrace(before, after);
  const narrowed = graceful ?? after;
  const isLost = lost.length > 0;
  const step = course.step({
    kind: isLost ? 'narrow' : 'change',
    why: isLost ? 'Nothing uses any more what is taken away.' : 'No app relies on what changes.',
    when: isLost ? [haveMoved, ...ends(lost, before)] : [],
    notes:
      graceful === undefined
        ? []
        : [
            `For ${longestGrace} seconds a refresh token that was exchanged still works, for apps that ask again or twice at once.`,
          ],
    clients: { existing: narrowed },
    from: first,
  });
  if (graceful === undefined) return [step];
  const seconds = lifetimeOf(after, 'accessTokenValidity');
  return [
    step,
    course.step({
      kind: 'change',
      why: 'A refresh token that was exchanged, even a stolen one, works no longer than it has to.',
      when: [
        {
          kind: 'apps',
          text: 'no app exchanges the same refresh token again later than the new grace period',
        },
        {
          kind: 'time',
          text: 'every running app has renewed once, which takes as long as an access token lives',
          ...(seconds !== undefined && { seconds }),
        },
      ],
      clients: { existing: after },
      from: graceful,
    }),
  ];
};

/** What the service does not say of a client that has two secrets. */
const twoSecrets =
  'A client has two secrets at most: `list-user-pool-client-secrets` shows whether there is room. What reads the secret from the client, such as `ClientSecret` of a description or of a stack, may find none while there are two.';

const addedSecret = (course: Course, first: UserPoolClient): PlanStep =>
  course.step({
    kind: 'add-secret',
    why: 'The service takes either of two secrets, so apps that know the first keep working.',
    notes: [twoSecrets],
    clients: { existing: first },
  });

/** What apps rely on that have not moved to the second secret. */
const firstSecret: AppNeed = { path: ['generateSecret'], value: 'the first secret' };

const deletedSecret = (course: Course, after: UserPoolClient): PlanStep => {
  const step = course.step({
    kind: 'delete-secret',
    why: 'Whoever still knows the first secret can do nothing with it.',
    when: [haveMoved],
    clients: { existing: after },
  });
  return { ...step, lacks: { ...step.lacks, old: [...step.lacks.old, firstSecret] } };
};

/** The steps of a change in place: wider, apps, narrower. */
export const stepsInPlace = (course: Course, change: ChangedInPlace): ReadonlyArray<PlanStep> => {
  const { before, after, joined, newSecret } = change;
  const lost = course.lackedBy(course.needs.old, after);
  // What means the same as the client after, or before, is that client.
  const first = [after, before].find((end) => isSame(course, joined, end)) ?? joined;
  return [
    ...widening(course, change, first),
    ...(newSecret ? [addedSecret(course, first)] : []),
    ...moving(course, change, first, lost),
    ...narrowing(course, change, first, lost),
    ...(newSecret ? [deletedSecret(course, after)] : []),
  ];
};
