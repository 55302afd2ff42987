const assert = require('node:assert/strict');
const E = require('fp-ts/Either');
const { printTemplate, toTemplate } = require('@org/cognito-cloudformation');
const { UserPoolClient } = require('@org/cognito-core');

const template = toTemplate({ Web: UserPoolClient.make({ disableOAuth: true, userPoolClientName: 'web' }) });
assert.ok(E.isRight(template));

const printed = JSON.parse(printTemplate(template.right, 'json'));
assert.equal(printed.Resources.Web.Type, 'AWS::Cognito::UserPoolClient');
assert.equal(printed.Resources.Web.Properties.ClientName, 'web');
