/** Synthesises the app, and prints the resources of its app clients as YAML. */
import { App } from 'aws-cdk-lib';
import { stringify } from 'yaml';
import { AcmeStack } from './acme-stack';
import { appClientsIn } from './app-clients-in';

const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
const { artifactId } = new AcmeStack(app, 'Acme', { stage: 'beta' });
// The CDK types templates as any.
const template = app.synth().getStackArtifact(artifactId).template as Parameters<typeof appClientsIn>[0];

process.stdout.write(
  '# The same clients as the CDK synthesises them, from packages/examples/cdk/acme-stack.ts:\n' +
    stringify({ Resources: appClientsIn(template) }, { lineWidth: 0 }),
);
