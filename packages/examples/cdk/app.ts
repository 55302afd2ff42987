/** The app that `cdk synth` and `cdk deploy` run. */
import { App } from 'aws-cdk-lib';
import { AcmeStack } from './acme-stack';

new AcmeStack(new App(), 'Acme', { stage: 'beta' });
