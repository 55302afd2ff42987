import * as E from 'fp-ts/lib/Either.js';
import type { Issue, UserPoolClient } from '@org/cognito-core';
import { findClients, type FoundClient, type SourceFormat } from '@org/cognito-import';

const found = findClients({}, { from: 'describe' });

export const first: UserPoolClient | ReadonlyArray<Issue> | undefined = E.isRight(found)
  ? found.right[0].client
  : found.left;

// @ts-expect-error There is no such format.
findClients({}, { from: 'ansible' });

export const typed: [
  NotAny<typeof findClients>,
  NotAny<typeof found>,
  NotAny<FoundClient['client']>,
  NotAny<SourceFormat>,
] = [true, true, true, true];
