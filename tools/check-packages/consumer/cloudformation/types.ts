import * as E from 'fp-ts/lib/Either.js';
import { printTemplate, toTemplate, type Template } from '@org/cognito-cloudformation';
import { UserPoolClient, type Issue } from '@org/cognito-core';

const template = toTemplate({ Web: UserPoolClient.make({ disableOAuth: true }) });

export const printed: string | ReadonlyArray<Issue> = E.isRight(template)
  ? printTemplate(template.right, 'yaml')
  : template.left;

// @ts-expect-error A template has no such format.
export const misprinted = (any: Template) => printTemplate(any, 'xml');

// @ts-expect-error Props are not a client.
toTemplate({ Web: { disableOAuth: true } });

export const typed: [
  NotAny<typeof toTemplate>,
  NotAny<typeof printTemplate>,
  NotAny<typeof template>,
  NotAny<Template['Resources']>,
] = [true, true, true, true];
