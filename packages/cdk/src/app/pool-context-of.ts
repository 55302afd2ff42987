import { poolContextsIn } from '@org/cognito-cloudformation';
import type { PoolContext } from '@org/cognito-core';
import { Stack, Token, type CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { appLogicalId, appTemplateOf } from './app-template';
import { assemblyOf } from './assembly-of';

/** What an app said of its user pools when it was last read. */
interface Reading {
  readonly contextOf: (logicalId: string) => PoolContext;
  /** Tells that the app has changed since. */
  readonly constructs: number;
  readonly asked: Set<CfnResource>;
}

/**
 * To read an app takes as long as to synthesise it, so that is done once for all of its clients. Each client asks
 * once per synthesis: one that asks again does so in the next one.
 */
const readings = new WeakMap<IConstruct, Reading>();

const readingFor = (client: CfnResource): Reading => {
  const assembly = assemblyOf(client);
  const constructs = assembly.node.findAll().length;
  const last = readings.get(assembly);
  if (last !== undefined && last.constructs === constructs && !last.asked.has(client)) return last;
  const reading = {
    contextOf: poolContextsIn(appTemplateOf(assembly)),
    constructs,
    asked: new Set<CfnResource>(),
  };
  readings.set(assembly, reading);
  return reading;
};

const regionOf = (client: IConstruct): Pick<PoolContext, 'region'> => {
  const { region } = Stack.of(client);
  return Token.isUnresolved(region) ? {} : { region };
};

/**
 * What the constructs of an app say of the user pool of an app client: its attributes and feature plan, and the
 * providers and resource servers that are declared for it in any stack. A key is there only where everything about
 * it is decided before deploy. Of an imported user pool nothing is known but the Region.
 *
 * @param client The resource of the client, whoever made it.
 *
 * @example
 * import { App, aws_cognito as cognito, Stack } from 'aws-cdk-lib';
 * import { poolContextOf } from '@org/cognito-cdk';
 *
 * const stack = new Stack(new App(), 'Web', { env: { region: 'eu-west-1' } });
 * const pool = new cognito.UserPool(stack, 'Pool', { customAttributes: { tier: new cognito.StringAttribute() } });
 * const client = new cognito.CfnUserPoolClient(stack, 'Client', { userPoolId: pool.userPoolId });
 * assert.deepStrictEqual(poolContextOf(client), {
 *   attributes: { 'custom:tier': { required: false } },
 *   identityProviders: {},
 *   resourceServers: {},
 *   region: 'eu-west-1',
 * });
 */
export const poolContextOf = (client: CfnResource): PoolContext => {
  const { contextOf, asked } = readingFor(client);
  asked.add(client);
  return { ...contextOf(appLogicalId(client)), ...regionOf(client) };
};
