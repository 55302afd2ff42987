import { lambdaTriggers, type LambdaTrigger } from './pool-context';

/** The service's names for triggers, where they are more than those of the CDK with a capital letter. */
const otherNames: ReadonlyMap<string, LambdaTrigger> = new Map([
  ['CustomSMSSender', 'customSmsSender'],
  ['PreTokenGenerationConfig', 'preTokenGeneration'],
]);

/**
 * The Lambda trigger that a key of the service's `LambdaConfig` stands for; `undefined` for one that is no trigger.
 *
 * @example
 * import { lambdaTriggerCalled } from '@org/cognito-core';
 *
 * assert.strictEqual(lambdaTriggerCalled('PreSignUp'), 'preSignUp');
 * assert.strictEqual(lambdaTriggerCalled('CustomSMSSender'), 'customSmsSender');
 * assert.strictEqual(lambdaTriggerCalled('KMSKeyID'), undefined);
 */
export const lambdaTriggerCalled = (name: string): LambdaTrigger | undefined =>
  otherNames.get(name) ??
  lambdaTriggers.find((trigger) => trigger === name.charAt(0).toLowerCase() + name.slice(1));
