const assert = require('node:assert/strict');
const { App, Aspects, Stack } = require('aws-cdk-lib');
const { UserPool } = require('aws-cdk-lib/aws-cognito');
const { UserPoolClient, UserPoolClientChecks, UserPoolClientValidationPlugin } = require('@org/cognito-cdk');
const { appConfig } = require('@org/cognito-cdk/app-config');

const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
Aspects.of(app).add(new UserPoolClientChecks());
const stack = new Stack(app, 'Web');
const userPool = new UserPool(stack, 'Users');
const client = new UserPoolClient(stack, 'Spa', {
  userPool,
  client: { disableOAuth: true, userPoolClientName: 'spa' },
});
assert.equal(appConfig(client, 'aws-jwt-verify').files.length, 1);
const { template, templateFullPath } = app.synth().getStackArtifact('Web');

const [spa] = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Cognito::UserPoolClient');
assert.equal(spa.Properties.ClientName, 'spa');

const plugin = new UserPoolClientValidationPlugin();
assert.match(plugin.version, /^\d+\.\d+\.\d+/);
assert.deepEqual(plugin.validate({ templatePaths: [templateFullPath], appConstruct: app }), {
  pluginVersion: plugin.version,
  success: true,
  violations: [],
});
