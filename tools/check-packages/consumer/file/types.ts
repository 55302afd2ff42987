import * as E from 'fp-ts/lib/Either.js';
import { UserPoolClient } from '@org/cognito-cdk';
import {
  checkProps,
  decodeClient,
  decodeClientOrThrow,
  parseSource,
  type CheckedSource,
  type PlacedIssue,
  type SourceFile,
} from '@org/cognito-file';
import { loadClientOrThrow, type LoadedClient } from '@org/cognito-file/node';
import * as pulumi from '@org/cognito-pulumi';
import type { Stack } from 'aws-cdk-lib';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';

const source = parseSource('{}');

export const issues: ReadonlyArray<PlacedIssue> = E.isLeft(source)
  ? source.left
  : checkProps(source.right).issues;

// @ts-expect-error A text is parsed before it is checked.
checkProps('{}');

/** What is loaded is spread into the props of a construct, and into the arguments of a component. */
export const constructs = (stack: Stack, userPool: IUserPool) => [
  new UserPoolClient(stack, 'A', { userPool, ...loadClientOrThrow('a.yaml') }),
  new UserPoolClient(stack, 'B', {
    userPool,
    ...decodeClientOrThrow('{}', { references: ['stage'] }),
    references: { stage: 'beta' },
  }),
  // @ts-expect-error The file may hold ${stage}.
  new UserPoolClient(stack, 'C', { userPool, ...decodeClientOrThrow('{}', { references: ['stage'] }) }),
  new pulumi.UserPoolClient('a', { userPool: 'eu-west-1_AbCdEfGhI', ...loadClientOrThrow('a.yaml') }),
  new pulumi.UserPoolClient('b', {
    userPool: 'eu-west-1_AbCdEfGhI',
    ...loadClientOrThrow('b.yaml', { references: ['stage', 'webDomain'] }),
    references: { stage: 'beta', webDomain: 'www.example.com' },
  }),
];

const decoded = decodeClient('{}', { references: ['stage'] });

export const loaded: LoadedClient<'stage'> | ReadonlyArray<PlacedIssue> = E.isLeft(decoded)
  ? decoded.left
  : decoded.right;

export const typed: [
  NotAny<typeof parseSource>,
  NotAny<typeof loadClientOrThrow>,
  NotAny<LoadedClient['client']>,
  NotAny<SourceFile['value']>,
  NotAny<CheckedSource['client']>,
  NotAny<PlacedIssue['position']>,
] = [true, true, true, true, true, true];
