const assert = require('node:assert/strict');
const E = require('fp-ts/Either');
const { expression, printConfiguration, toConfiguration } = require('@org/cognito-terraform');
const { readModule } = require('@org/cognito-terraform/module');
const { UserPoolClient } = require('@org/cognito-core');

const web = UserPoolClient.make({ disableOAuth: true, userPoolClientName: 'web' });
const configuration = toConfiguration({ web }, { userPool: expression('aws_cognito_user_pool.main.id') });
assert.ok(E.isRight(configuration));

const printed = JSON.parse(printConfiguration(configuration.right, 'json'));
const { name, user_pool_id: userPool } = printed.resource.aws_cognito_user_pool_client.web;
assert.deepEqual([name, userPool], ['web', '${aws_cognito_user_pool.main.id}']);

const text = '{ "resource": { "aws_cognito_user_pool_client": { "web": { "name": "web" } } } }';
const [client] = readModule([{ path: 'main.tf.json', text }]).clients;
assert.deepEqual([client.address, client.args], ['aws_cognito_user_pool_client.web', { name: 'web' }]);
