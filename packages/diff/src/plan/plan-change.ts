/**
 * Orders a change into steps that keep everybody signed in.
 *
 * Laws, for clients without errors:
 *
 * 1. the plan of two clients that compare as equal has no steps
 * 2. the last step leaves the client after, and none where there is none
 * 3. until the step that moves apps, and at it, old apps lack nothing, and new apps lack nothing from the step before it
 * 4. every step but those that move apps or change secrets changes a client
 * 5. no step has an error that neither the client before nor the client after has
 */
import { encode, printPath, type Path, type PoolContext, type UserPoolClient } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { compareClients } from '../compare-clients';
import type { Change } from '../change';
import { isUserPool } from '../identity-rows';
import type { Side } from '../side';
import { mentions } from '../stands-for';
import { courseOf } from './course';
import { joinedClient, type Unjoined } from './joined-client';
import type { Beside, Plan } from './plan';
import { stepsBeside, stepsOfAdded, stepsOfRemoved } from './steps-beside';
import { stepsInPlace } from './steps-in-place';
import { shortenedSessions } from './token-notes';

/** How a change is planned. */
export interface PlanOptions {
  /**
   * Facts about the user pool, by which the clients between are checked too.
   * @default nothing is known of it
   */
  readonly context?: PoolContext;
  /**
   * Whether a client that has a secret gets another one in place of it.
   * @default false
   */
  readonly newSecret?: boolean;
}

const named = (paths: ReadonlyArray<Path>): string =>
  paths.map((path) => `\`${printPath(path)}\``).join(', ');

/** Why a client cannot be changed as it is. */
const replacing = (changes: ReadonlyArray<Change>): Beside | undefined => {
  const found = changes.filter(({ consequences }) => consequences.includes('replacement'));
  return found.length === 0
    ? undefined
    : { why: found.map(({ why }) => why).join(' '), paths: found.map(({ path }) => path), issues: [] };
};

/** Why no client serves old and new apps alike. */
const unjoined = (reason: Unjoined): Beside =>
  reason.kind === 'property'
    ? {
        why: `No value of ${named([reason.path])} has what old and new apps need, as far as that is known before it is deployed.`,
        paths: [reason.path],
        issues: [],
      }
    : {
        why: 'The service refuses one client that has what old and new apps need.',
        paths: reason.issues.map(({ path }) => path),
        issues: reason.issues,
      };

const ambiguous = (names: ReadonlyArray<string>): Beside => ({
  why: `${names.map((name) => `\`\${${name}}\``).join(', ')} stands for another value on each side, so one client cannot have both.`,
  paths: [],
  issues: [],
});

/** What no order of steps avoids: the users of another user pool are others. */
const movedPool = (changes: ReadonlyArray<Change>): ReadonlyArray<string> =>
  changes.some(({ path }) => isUserPool(path))
    ? [
        'Users, their passwords and their sessions stay in the old user pool: they have to be brought to the new one, by an import or by a trigger that migrates them at sign-in, and sign in again.',
      ]
    : [];

const joinedIn = (
  before: UserPoolClient,
  after: UserPoolClient,
  names: ReadonlyArray<string>,
  context: PoolContext,
): E.Either<Beside, UserPoolClient> => {
  const joined = E.mapLeft(unjoined)(joinedClient(before, after, context));
  const isMentioned = E.isRight(joined) && mentions(encode(joined.right), names);
  return isMentioned ? E.left(ambiguous(names)) : joined;
};

/**
 * Orders the change of a client into steps. A client on one side only is one that is added or removed.
 *
 * @example
 * import { planChange } from '@org/cognito-diff';
 * import { UserPoolClient } from '@org/cognito-core';
 *
 * const web = (callbackUrl: string) =>
 *   UserPoolClient.make({
 *     oAuth: { flows: { authorizationCodeGrant: true }, scopes: ['openid'], callbackUrls: [callbackUrl] },
 *   });
 * const { steps } = planChange(
 *   { client: web('https://old.example.com/callback') },
 *   { client: web('https://new.example.com/callback') },
 * );
 * assert.deepStrictEqual(
 *   steps.map(({ kind, clients }) => [kind, clients.existing?.oAuth?.callbackUrls]),
 *   [
 *     ['widen', ['https://old.example.com/callback', 'https://new.example.com/callback']],
 *     ['move-apps', ['https://old.example.com/callback', 'https://new.example.com/callback']],
 *     ['narrow', ['https://new.example.com/callback']],
 *   ],
 * );
 */
export const planChange = (
  before: Side | undefined,
  after: Side | undefined,
  { context = {}, newSecret = false }: PlanOptions = {},
): Plan => {
  const course = courseOf(before, after, context);
  const { needs } = course;
  if (before === undefined || after === undefined) {
    const steps = after === undefined ? [] : stepsOfAdded(course, after.client);
    return {
      steps: before === undefined ? steps : stepsOfRemoved(course, before.client),
      outages: [],
      needs,
    };
  }
  const changes = compareClients(before, after);
  const outages = [...movedPool(changes), ...shortenedSessions(changes)];
  const secret = newSecret && before.client.generateSecret === true;
  if (changes.length === 0 && !secret) return { steps: [], outages, needs };
  const replaced = replacing(changes);
  const joined =
    replaced === undefined
      ? joinedIn(before.client, after.client, course.ambiguous, context)
      : E.left(replaced);
  return E.isLeft(joined)
    ? { steps: stepsBeside(course, before.client, after.client), beside: joined.left, outages, needs }
    : {
        steps: stepsInPlace(course, {
          before: before.client,
          after: after.client,
          joined: joined.right,
          newSecret: secret,
        }),
        outages,
        needs,
      };
};
