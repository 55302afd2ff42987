/** The identity providers and resource servers that a program gives to user pools. */
import { nameIn, UserPoolClientIdentityProvider as Provider } from '@org/cognito-core';
import { entryOf } from '../value/objects';
import { originOf, type Call, type Program } from '../value/trace';
import type { Written, WrittenObject } from '../value/written';
import { knownText, settingsIn } from './arguments';
import { camelName, cdkCallee } from './cdk-names';
import { pulumiArguments, pulumiResource } from './pulumi-clients';
import { scopeName, structValue } from './l2-settings';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What a program gives to a user pool. */
export interface PoolMember {
  readonly kind: 'provider' | 'server';
  readonly call: Call;
  /** The call that makes the user pool; `undefined` if that is not known. */
  readonly pool: Call | undefined;
  /** The name of a provider, or the identifier of a resource server; `undefined` if that is not known. */
  readonly name: string | undefined;
  /** The scopes of a resource server; `undefined` if they are not all known. */
  readonly scopes: ReadonlyArray<string> | undefined;
}

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const pools: ReadonlyArray<string> = ['UserPool', 'CfnUserPool'];

const makesPool = (call: Call): boolean =>
  pools.includes(cdkCallee('cognito', call) ?? '') || pulumiResource(call)?.[1] === 'UserPool';

/** The call that makes the user pool that a value is, or of which it is an attribute such as the id. */
export const poolIn = (value: Written | undefined): Call | undefined => {
  const origin = value && originOf(value);
  if (origin?.kind === 'member') return poolIn(origin.of);
  return origin?.kind === 'made' && makesPool(origin.call) ? origin.call : undefined;
};

/** The classes of the CDK's constructs for providers, with the name of each; `undefined` where its props have the name. */
const providerClasses: Readonly<Record<string, string | undefined>> = {
  UserPoolIdentityProviderAmazon: Provider.AMAZON,
  UserPoolIdentityProviderApple: Provider.APPLE,
  UserPoolIdentityProviderFacebook: Provider.FACEBOOK,
  UserPoolIdentityProviderGoogle: Provider.GOOGLE,
  UserPoolIdentityProviderOidc: undefined,
  UserPoolIdentityProviderSaml: undefined,
};

const ids = ['scope', 'id'];

const poolId = nameIn('cdkL1', 'UserPoolId');

const scopesIn = (settings: WrittenObject): ReadonlyArray<string> | undefined => {
  const scopes = entryOf(settings, 'scopes')?.value;
  if (scopes === undefined) return settings.isWhole ? [] : undefined;
  if (scopes.kind !== 'list' || !scopes.isWhole) return undefined;
  const names = scopes.items.map((item) => {
    const value = structValue(item);
    return knownText(value.kind === 'object' ? entryOf(value, 'scopeName')?.value : scopeName(value));
  });
  return names.every((name) => name !== undefined) ? names : undefined;
};

const server = (call: Call, pool: Call | undefined, settings: WrittenObject): PoolMember => ({
  kind: 'server',
  call,
  pool,
  name: knownText(entryOf(settings, 'identifier')?.value),
  scopes: scopesIn(settings),
});

const provider = (call: Call, pool: Call | undefined, name: string | undefined): PoolMember => ({
  kind: 'provider',
  call,
  pool,
  name,
  scopes: undefined,
});

const ofCdk = (call: Call): PoolMember | undefined => {
  const { callee } = call;
  if (callee.kind === 'method') {
    const settings = camelName(callee.name) === 'addResourceServer' ? settingsIn(call, 1, ['id']) : undefined;
    return settings && server(call, poolIn(callee.of), settings);
  }
  const name = cdkCallee('cognito', call) ?? '';
  const settings = settingsIn(call, 2, ids);
  const textOf = (key: string): string | undefined => knownText(entryOf(settings, key)?.value);
  const poolOf = (key: string): Call | undefined => poolIn(entryOf(settings, key)?.value);
  if (Object.hasOwn(providerClasses, name))
    return provider(call, poolOf('userPool'), providerClasses[name] ?? textOf('name'));
  switch (name) {
    case 'UserPoolResourceServer':
      return server(call, poolOf('userPool'), settings);
    case 'CfnUserPoolIdentityProvider':
      return provider(call, poolOf(poolId), textOf('providerName'));
    case 'CfnUserPoolResourceServer':
      return server(call, poolOf(poolId), settings);
    default:
      return undefined;
  }
};

const ofPulumi = (call: Call): PoolMember | undefined => {
  const [, name] = pulumiResource(call) ?? [];
  if (
    name !== 'IdentityProvider' &&
    name !== 'UserPoolIdentityProvider' &&
    name !== 'ResourceServer' &&
    name !== 'UserPoolResourceServer'
  )
    return undefined;
  const settings = pulumiArguments(call);
  const pool = poolIn(entryOf(settings, nameIn('pulumi', 'UserPoolId'))?.value);
  return name.endsWith('IdentityProvider')
    ? provider(call, pool, knownText(entryOf(settings, 'providerName')?.value))
    : server(call, pool, settings);
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** Everything that a program gives to user pools. */
export const poolMembers = ({ calls }: Program): ReadonlyArray<PoolMember> =>
  calls.flatMap((call) => ofCdk(call) ?? ofPulumi(call) ?? []);
