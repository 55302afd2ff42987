/** The resources around user pools, as far as they are known. */
import {
  listValue,
  objectValue,
  openValue,
  stringOf,
  type Evaluated,
  type OpenValue,
  type Value,
} from '../evaluate/value';
import { bodyValue, type BodyValue } from './body-value';
import { placeOfBlock, type Resource } from './declarations';
import { instancesOf, instanceSuffix, type Instance } from './instances';
import type { ModuleScope } from './module-scope';

export const userPoolType = 'aws_cognito_user_pool';
export const identityProviderType = 'aws_cognito_identity_provider';
export const resourceServerType = 'aws_cognito_resource_server';
export const userPoolDomainType = 'aws_cognito_user_pool_domain';

/** The arguments that others refer to, which a resource has as they are given. */
const givenArguments: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  [userPoolType, ['name']],
  [identityProviderType, ['provider_name', 'provider_type']],
  [resourceServerType, ['identifier', 'name']],
  [userPoolDomainType, ['domain']],
]);

/** What an instance of a resource is made of. */
export const bodyOf = (resource: Resource, { names }: Instance, scope: ModuleScope): BodyValue => {
  const inFile = scope.in(resource.source).withNames(names);
  return bodyValue(resource.body, inFile, placeOfBlock(resource));
};

/** An argument of a body, if it is there and not null. */
export const argumentOf = ({ members }: BodyValue, name: string): Evaluated | undefined => {
  const found = members.find((member) => member.kind === 'argument' && member.name === name);
  return found?.kind === 'argument' && found.value.kind !== 'null' ? found.value : undefined;
};

/** The blocks of a type in a body; `undefined` if nobody knows how many there are. */
export const blocksOf = ({ members }: BodyValue, type: string): ReadonlyArray<BodyValue> | undefined => {
  const found = members.find((member) => member.name === type);
  if (found === undefined) return [];
  return found.kind === 'blocks' ? found.bodies : undefined;
};

type Parts = ReadonlyArray<string | OpenValue>;

const partsOf = (value: Evaluated | undefined): Parts | undefined => {
  if (value?.kind === 'string') return value.parts;
  return value?.kind === 'open' ? [value] : undefined;
};

/** The scopes of a resource server as clients name them; `undefined` if not all of them are known. */
const scopeIdentifiers = (body: BodyValue): Value | undefined => {
  const identifier = argumentOf(body, 'identifier');
  const server = partsOf(identifier);
  const names = blocksOf(body, 'scope')?.map((block) => argumentOf(block, 'scope_name'));
  if (server === undefined || identifier === undefined || names === undefined) return undefined;
  const items = names.map((name) => {
    const parts = partsOf(name);
    return parts === undefined ? undefined : stringOf([...server, '/', ...parts], name?.places);
  });
  return items.every((item) => item !== undefined) ? listValue(items, identifier.places, 'list') : undefined;
};

const instanceValue = (
  resource: Resource,
  instance: Instance,
  address: string,
  scope: ModuleScope,
  names: ReadonlyArray<string>,
): Value => {
  const whole = `${address}${instanceSuffix(instance)}`;
  const body = bodyOf(resource, instance, scope);
  const given = names.flatMap((name): ReadonlyArray<readonly [string, Value]> => {
    const value = argumentOf(body, name);
    return value === undefined || value.kind === 'fault' ? [] : [[name, value]];
  });
  const scopes = resource.type === resourceServerType ? scopeIdentifiers(body) : undefined;
  return objectValue(
    [...given, ...(scopes === undefined ? [] : [['scope_identifiers', scopes] as const])],
    [],
    'object',
    openValue(whole),
  );
};

/** What a resource comes to for those who refer to it; `undefined` if nothing is known of it. */
export const resourceValue = (
  resource: Resource,
  address: string,
  scope: ModuleScope,
): Evaluated | undefined => {
  const names = givenArguments.get(resource.type);
  const instances = names === undefined ? undefined : instancesOf(resource, scope);
  if (names === undefined || instances === undefined) return undefined;
  const values = instances.map(
    (instance) => [instance, instanceValue(resource, instance, address, scope, names)] as const,
  );
  const [first] = values;
  if (first !== undefined && first[0].key === undefined) return first[1];
  const isKeyed = resource.body.args.some(({ name }) => name === 'for_each');
  return isKeyed
    ? objectValue(values.map(([{ key = '' }, value]) => [String(key), value]))
    : listValue(values.map(([, value]) => value));
};
