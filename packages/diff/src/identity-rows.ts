import { narrowing, widening, type ConsequenceRow, type Effect } from './consequence-row';

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

/** Which client it is, and how it proves that. */
export const identityRows: ReadonlyArray<ConsequenceRow> = [
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
  {
    path: ['userPoolClientName'],
    property: 'ClientName',
    kind: 'text',
    absent: 'chosen by the backend',
    more: renamed,
    less: renamed,
  },
  {
    path: ['generateSecret'],
    property: 'GenerateSecret',
    kind: 'switch',
    absent: 'false',
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
    property: 'PreventUserExistenceErrors',
    kind: 'switch',
    absent: 'false',
    more: narrowing('Errors hide whether a user exists, so apps see the same error either way.'),
    less: widening('Errors tell whoever tries to sign in whether a user exists.'),
  },
  {
    path: ['enablePropagateAdditionalUserContextData'],
    property: 'EnablePropagateAdditionalUserContextData',
    kind: 'switch',
    absent: 'false',
    more: widening('The app itself says where a request comes from, and threat protection believes it.'),
    less: narrowing('Threat protection no longer hears from the app where a request comes from.'),
  },
];
