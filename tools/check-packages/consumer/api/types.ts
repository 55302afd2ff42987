import {
  apiEmitter,
  toCreateInputOrThrow,
  toUpdateInputOrThrow,
  updateOf,
  type CreateInput,
  type OpenSettings,
  type UpdateInput,
} from '@org/cognito-api';
import { reference, UserPoolClient } from '@org/cognito-core';

const web = UserPoolClient.make({ disableOAuth: true, userPoolClientName: 'web' });
const place = { userPoolId: 'eu-west-1_AbCdEfGhI' };
const ids = { ...place, clientId: '1example23456789' };

export const create: CreateInput = toCreateInputOrThrow(web, place);
export const update: UpdateInput = toUpdateInputOrThrow(web, ids);
export const change: UpdateInput = updateOf(
  { UserPoolId: 'a_B', ClientId: 'c' },
  { ReadAttributes: ['email'] },
);
export const output: OpenSettings = apiEmitter.emit({ ClientName: 'web' }, { stage: reference('STAGE') });

// @ts-expect-error An update cannot give a client a secret.
updateOf({}, { GenerateSecret: true });

// @ts-expect-error The client is not named.
toUpdateInputOrThrow(web, place);

const open = UserPoolClient.make({ disableOAuth: true, userPoolClientName: reference('stage') });

// @ts-expect-error The reference is not bound.
toCreateInputOrThrow(open, place);

export const typed: [
  NotAny<typeof toCreateInputOrThrow>,
  NotAny<typeof updateOf>,
  NotAny<typeof apiEmitter>,
  NotAny<CreateInput['ExplicitAuthFlows']>,
  NotAny<UpdateInput['TokenValidityUnits']>,
] = [true, true, true, true, true];
