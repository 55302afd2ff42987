/**
 * What an app says about the user pool of an app client.
 *
 * `app/` reads the constructs and the templates of an app. The construct, the files beside it and `checks/` may import
 * it.
 */
import { poolContextsIn } from '@org/cognito-cloudformation';
import type { PoolContext } from '@org/cognito-core';
import { Token, type CfnResource } from 'aws-cdk-lib';
import type { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { importedMembersIn } from './imported-members';
import { appTemplateOf } from './app-template';
import { assemblyOf } from './assembly-of';
import { readInValidation } from './validation-pass';

/** What an app says about the user pool of each client. */
type ContextOf = (client: CfnResource) => PoolContext;

const contextsIn = (assembly: IConstruct): ContextOf => {
  const template = appTemplateOf(assembly);
  const contextOf = poolContextsIn(template, template);
  const complete = importedMembersIn(assembly.node.findAll());
  const known = new Map<string, PoolContext>();
  return (client) => {
    // Clients that have one id in the template are in one user pool, and have the same flows.
    const id = template.idOf(client);
    const { region } = client.stack;
    const key = `${id} ${region}`;
    const context = known.get(key) ?? {
      ...(Token.isUnresolved(region) ? {} : { region }),
      // The id of a user pool, where it is written out, says more than the stack.
      ...complete(contextOf(id), (client as Partial<CfnUserPoolClient>).userPoolId),
    };
    known.set(key, context);
    return context;
  };
};

/** What an app said about its user pools when it was last read. */
interface Reading {
  readonly contextOf: ContextOf;
  /** The number of constructs at that time; another number shows that the app has changed. */
  readonly constructs: number;
  readonly asked: Set<CfnResource>;
}

const readings = new WeakMap<IConstruct, Reading>();

/** A client that asks again gets a new reading, since the app may have changed without a new construct. */
const readingFor = (client: CfnResource): Reading => {
  const assembly = assemblyOf(client);
  const constructs = assembly.node.findAll().length;
  const last = readings.get(assembly);
  if (last !== undefined && last.constructs === constructs && !last.asked.has(client)) return last;
  const reading = { contextOf: contextsIn(assembly), constructs, asked: new Set<CfnResource>() };
  readings.set(assembly, reading);
  return reading;
};

/**
 * What the constructs of an app say about the user pool of an app client: its attributes, feature plan, Lambda triggers
 * and first factors, and the providers, resource servers, clients and domains that are declared for it in any stack. A key is present only if everything about it is
 * certain before deployment. About an imported user pool, only the Region is known.
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
 *   lambdaTriggers: {},
 *   allowedFirstAuthFactors: { password: true },
 *   clientAuthFlows: { userSrp: true, custom: true, refreshToken: true },
 *   dynamicClientRegistration: {},
 *   hasDomain: false,
 *   region: 'eu-west-1',
 * });
 */
export const poolContextOf = (client: CfnResource): PoolContext => {
  const { contextOf, asked } = readingFor(client);
  asked.add(client);
  return contextOf(client);
};

const contextsInValidation = readInValidation(contextsIn);

/**
 * The same, for the validation of a client while its app is synthesised.
 *
 * @param given What replaces what the constructs say, key by key.
 */
export const poolContextInValidation = (client: CfnResource, given?: PoolContext): PoolContext => {
  const said = contextsInValidation(client)(client);
  return given === undefined ? said : { ...said, ...given };
};
