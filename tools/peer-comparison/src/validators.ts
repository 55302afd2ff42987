/** The two validators that run when the CDK synthesises: the one in aws-cdk-lib, and cdk-preflight. */
import { CloudFormationValidatePlugin } from 'aws-cdk-lib';
import { inBatches, type Batch } from './batches';
import { versionOf } from './package-version';
import { templateFindings, type PluginFindings } from './template-findings';
import { examined, type Tool } from './tool';

/** One synthesis serves both validators, so the findings on a client are kept for the second. */
const oncePerBatch = (): ((batch: Batch) => PluginFindings) => {
  const known = new WeakMap<object, PluginFindings>();
  return (batch) => {
    const [key = batch] = batch.clients;
    const findings = known.get(key) ?? templateFindings(batch);
    known.set(key, findings);
    return findings;
  };
};

/**
 * The validators. Both are given the same clients.
 *
 * @param size How many clients go into one template; 1 shows each of them alone.
 */
export const validators = (size?: number): ReadonlyArray<Tool> => {
  const findingsOf = oncePerBatch();
  const validator = (name: string, version: string, plugin: string): Tool => ({
    name,
    version,
    examine: (clients) => inBatches(clients, (batch) => findingsOf(batch)(plugin).map(examined), size),
  });
  const { version: engine = 'unknown' } = new CloudFormationValidatePlugin();
  return [
    validator(
      'validator in aws-cdk-lib',
      `${versionOf('aws-cdk-lib')} (engine ${engine})`,
      CloudFormationValidatePlugin.PLUGIN_NAME,
    ),
    validator('cdk-preflight', versionOf('cdk-preflight'), 'cdk-preflight'),
  ];
};
