import assert from 'node:assert/strict';
import * as E from 'fp-ts/lib/Either.js';
import { printTemplate, toTemplate } from '@org/cognito-cloudformation';
import { UserPoolClient } from '@org/cognito-core';

const template = toTemplate({ Web: UserPoolClient.make({ disableOAuth: true }) });
assert.ok(E.isRight(template));
assert.match(printTemplate(template.right, 'yaml'), /Type: AWS::Cognito::UserPoolClient/);
