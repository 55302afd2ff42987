import {
  checkRequest,
  why,
  type Diagnosis,
  type KnownClient,
  type RequestAnswer,
} from '@org/cognito-app-config';
import { toRecord, UserPoolClient } from '@org/cognito-core';

const client: KnownClient = { record: toRecord(UserPoolClient.make({ disableOAuth: true })) };
const diagnosis: Diagnosis = why('invalid_grant', { client });

export const answers: ReadonlyArray<RequestAnswer> = checkRequest({ parameters: {}, secrets: [] }, client);

export const fixes = diagnosis.causes.map(({ fix }) => fix);

// @ts-expect-error Props are not a record.
why('invalid_grant', { client: { record: { disableOAuth: true } } });

export const typed: [NotAny<typeof why>, NotAny<typeof checkRequest>, NotAny<Diagnosis['causes']>] = [
  true,
  true,
  true,
];
