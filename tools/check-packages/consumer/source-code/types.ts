import * as E from 'fp-ts/lib/Either.js';
import {
  existingClient,
  propsSource,
  requestSource,
  sourceOf,
  sourceOfClients,
  type SourceOptions,
} from '@org/cognito-source-code';
import { UserPoolClient, type Issue } from '@org/cognito-core';

const client = UserPoolClient.make({ disableOAuth: true });
const existing = existingClient('eu-west-1_AbCdEfGhI/1example23456789');

export const source: Promise<string> = sourceOf(client, {
  to: 'cdk',
  name: 'web',
  ...(E.isRight(existing) && { existing: existing.right }),
});

export const props: Promise<string> = propsSource(client, { name: 'web', about: ['a web application'] });

export const asked: Promise<E.Either<ReadonlyArray<Issue>, string>> = requestSource(
  [{ name: 'web', client }],
  {
    to: 'boto3',
    userPoolId: 'eu-west-1_AbCdEfGhI',
  },
);

// @ts-expect-error Nothing in Ruby asks the service.
void requestSource([{ name: 'web', client }], { to: 'ruby' });

// @ts-expect-error There is no source for Terraform.
sourceOf(client, { to: 'terraform', name: 'web' });

// @ts-expect-error Props are not a client.
sourceOfClients([{ name: 'web', client: { disableOAuth: true } }], { to: 'pulumi' });

export const typed: [
  NotAny<typeof sourceOf>,
  NotAny<typeof propsSource>,
  NotAny<typeof sourceOfClients>,
  NotAny<typeof requestSource>,
  NotAny<typeof existing>,
  NotAny<SourceOptions['name']>,
] = [true, true, true, true, true, true];
