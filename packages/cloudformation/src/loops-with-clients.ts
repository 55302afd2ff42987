import { userPoolClientType } from './cognito-types';
import { isLoop } from './intrinsic';
import { isJsonObject, type Json, type JsonObject } from './json';

const hasClient = (value: Json): boolean => {
  if (Array.isArray(value)) return (value as ReadonlyArray<Json>).some(hasClient);
  return (
    isJsonObject(value) && (value['Type'] === userPoolClientType || Object.values(value).some(hasClient))
  );
};

/**
 * The keys of the loops (`Fn::ForEach`) among the resources of a template that make app clients. CloudFormation runs
 * them, so that no template has their clients as resources of its own.
 *
 * @example
 * import { loopsWithClients } from '@org/cognito-cloudformation';
 *
 * const client = { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } };
 * const Resources = { 'Fn::ForEach::Apps': ['App', ['Web', 'Native'], { '${App}Client': client }] };
 * assert.deepStrictEqual(loopsWithClients({ Resources }), ['Fn::ForEach::Apps']);
 */
export const loopsWithClients = ({ Resources }: { readonly Resources: JsonObject }): ReadonlyArray<string> =>
  Object.entries(Resources)
    .filter(([key, value]) => isLoop(key) && hasClient(value))
    .map(([key]) => key);
