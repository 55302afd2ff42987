/** A program: builds and synthesises an app of many clients, and prints the seconds and the peak memory. */
import { App, Aspects, Aws, CfnResource, SecretValue, Stack } from 'aws-cdk-lib';
import {
  UserPool,
  UserPoolIdentityProviderGoogle,
  UserPoolClient as OfficialClient,
} from 'aws-cdk-lib/aws-cognito';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officialOptions } from '../subjects/official-stack.mjs';
import { typicalProps } from '../subjects/typical-client.mjs';
import { processorSeconds } from './processor-seconds.mjs';

const [, , kind, providers, values] = process.argv;
const [clients, others] = /** @type {[number, number]} */ (process.argv.slice(5).map(Number));

/** What is measured without our package does not load it. */
const ours = kind === 'official' ? undefined : await import('@org/cognito-cdk');

/** CloudFormation takes 500 resources in a stack. */
const perStack = 400;

/**
 * Makes constructs in as many stacks as they need.
 *
 * @param {App} app
 * @param {string} name
 * @param {number} number
 * @param {(stack: Stack, index: number) => unknown} make
 */
const inStacks = (app, name, number, make) => {
  for (let first = 0; first < number; first += perStack) {
    const stack = new Stack(app, `${name}${first}`);
    for (let index = first; index < Math.min(number, first + perStack); index += 1) make(stack, index);
  }
};

/**
 * @template {{ supportedIdentityProviders?: unknown }} Props
 * @param {Props} props
 */
const withProviders = ({ supportedIdentityProviders, ...props }) =>
  providers === 'given' ? { ...props, supportedIdentityProviders } : props;

/**
 * @template {{ oAuth: object }} Props
 * @param {Props} props
 */
const withValues = (props) =>
  values === 'tokens'
    ? { ...props, oAuth: { ...props.oAuth, callbackUrls: [`https://${Aws.REGION}.example.com/callback`] } }
    : props;

const outdir = mkdtempSync(join(tmpdir(), 'benchmark-'));
const begin = processorSeconds();
const app = new App({ analyticsReporting: false, outdir });
if (ours !== undefined && kind === 'checks') Aspects.of(app).add(new ours.UserPoolClientChecks());
const users = new Stack(app, 'Users');
const userPool = new UserPool(users, 'Pool');
const clientSecretValue = SecretValue.unsafePlainText('secret');
new UserPoolIdentityProviderGoogle(users, 'Google', { userPool, clientId: 'id', clientSecretValue });
inStacks(app, 'Clients', clients, (stack, index) => {
  const id = `Client${index}`;
  if (ours !== undefined && kind === 'construct') {
    new ours.UserPoolClient(stack, id, { userPool, client: withValues(withProviders(typicalProps(index))) });
  } else {
    new OfficialClient(stack, id, { userPool, ...withValues(withProviders(officialOptions(index))) });
  }
});
inStacks(app, 'Others', others, (stack, index) => {
  new CfnResource(stack, `Topic${index}`, {
    type: 'AWS::SNS::Topic',
    properties: { TopicName: `topic-${index}` },
  });
});
const assembly = app.synth();
const seconds = processorSeconds() - begin;

const types = assembly.stacks.flatMap(({ template }) =>
  Object.values(template.Resources ?? {}).map(({ Type }) => Type),
);
assert.equal(types.filter((type) => type === 'AWS::Cognito::UserPoolClient').length, clients);
rmSync(outdir, { recursive: true });
console.log(JSON.stringify({ seconds, kilobytes: process.resourceUsage().maxRSS }));
