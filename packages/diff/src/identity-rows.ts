import type { Path } from '@org/cognito-core';
import {
  byDefault,
  narrowing,
  widening,
  type ConsequenceRow,
  type Effect,
  type FieldRow,
} from './consequence-row';

const moved: Effect = {
  consequences: ['replacement', 'users-affected'],
  why: 'A client belongs to one user pool for good: it becomes a new client with a new id, and the other pool has other users.',
};

const relocated: Effect = {
  consequences: ['replacement', 'users-affected'],
  why: 'CloudFormation knows a client by its stack and logical id: under another one it makes a new client with a new id, and deletes the old one.',
};

const renamed: Effect = {
  consequences: ['cosmetic'],
  why: 'The name is for people: apps know a client by its id.',
};

/** Where a client is. No field of it says that. */
export const placeRows: ReadonlyArray<ConsequenceRow> = [
  {
    path: ['logicalId'],
    property: 'LogicalId',
    kind: 'text',
    absent: 'not known',
    more: relocated,
    less: relocated,
  },
  {
    path: ['userPoolId'],
    property: 'UserPoolId',
    kind: 'text',
    absent: 'not known',
    more: moved,
    less: moved,
  },
];

/** Whether a property says which user pool a client is in. */
export const isUserPool = ([first]: Path): boolean => first === 'userPoolId';

/** Which client it is, and how it proves that. */
export const identityRows: ReadonlyArray<FieldRow> = [
  {
    path: ['userPoolClientName'],
    kind: 'text',
    absent: 'chosen by the backend',
    more: renamed,
    less: renamed,
  },
  {
    path: ['generateSecret'],
    kind: 'switch',
    absent: byDefault('generateSecret'),
    more: {
      consequences: ['replacement', 'access-narrowed', 'users-affected'],
      why: 'A secret is made with the client only: it becomes a new client with a new id, whose apps must know the secret.',
    },
    less: {
      consequences: ['replacement', 'access-widened', 'users-affected'],
      why: 'A secret cannot be taken from a client: it becomes a new client with a new id, which every app that knows the id may use.',
    },
  },
  {
    path: ['preventUserExistenceErrors'],
    kind: 'switch',
    absent: byDefault('preventUserExistenceErrors'),
    more: narrowing('Errors hide whether a user exists, so apps see the same error either way.'),
    less: widening('Errors tell whoever tries to sign in whether a user exists.'),
  },
  {
    path: ['enablePropagateAdditionalUserContextData'],
    kind: 'switch',
    absent: byDefault('enablePropagateAdditionalUserContextData'),
    more: widening('The app itself says where a request comes from, and threat protection believes it.'),
    less: narrowing('Threat protection no longer hears from the app where a request comes from.'),
  },
];
