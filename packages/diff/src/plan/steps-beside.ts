/** The steps of a change that makes a new client, which has a new id, and of a client that is on one side only. */
import type { UserPoolClient } from '@org/cognito-core';
import { movesToClient } from './app-moves';
import type { Course } from './course';
import { sessionsEnded } from './lifetimes';
import type { PlanStep } from './plan';

/** The step that makes a client where there was none. */
export const stepsOfAdded = ({ step }: Course, after: UserPoolClient): ReadonlyArray<PlanStep> => [
  step({
    kind: 'add-client',
    why: 'Apps can use it as soon as they know its id.',
    clients: { beside: after },
  }),
];

/** The steps that remove a client which no other takes the place of. */
export const stepsOfRemoved = ({ step }: Course, before: UserPoolClient): ReadonlyArray<PlanStep> => [
  step({
    kind: 'move-apps',
    why: 'Whatever still uses the client fails when it is gone.',
    apps: [
      'It no longer begins a session with the id of the client, and asks for no token with it.',
      'It renews and ends a session with the id that the session began with, as long as that client is there.',
    ],
    clients: { existing: before },
  }),
  step({
    kind: 'remove-client',
    why: 'Nothing uses it any more.',
    when: [
      { kind: 'apps', text: 'no app that is running uses the client' },
      sessionsEnded(before, { isReplaced: false }),
    ],
    clients: {},
  }),
];

/** The steps that put a new client in the place of an old one. */
export const stepsBeside = (
  { step }: Course,
  before: UserPoolClient,
  after: UserPoolClient,
): ReadonlyArray<PlanStep> => {
  const both = { existing: before, beside: after };
  return [
    step({
      kind: 'add-client',
      why: 'A new client stands beside the old one, whose apps and sessions it does not touch.',
      clients: both,
    }),
    step({
      kind: 'move-apps',
      why: 'Both clients are there, so each app moves in its own time.',
      apps: movesToClient(after.generateSecret === true),
      clients: both,
    }),
    step({
      kind: 'remove-client',
      why: 'Nothing uses it any more.',
      when: [
        { kind: 'apps', text: 'every app that is running has moved' },
        sessionsEnded(before, { isReplaced: true }),
      ],
      clients: { beside: after },
    }),
  ];
};
