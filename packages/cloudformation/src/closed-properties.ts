/** Properties in which nothing keeps a name where only its value says what kind of client there is. */
import { readRecordData } from '@org/cognito-core';
import { propertiesForm } from './evaluate/file-form';
import { referenceNames } from './evaluate/reference-names';
import type { Scope } from './evaluate/scope';
import { isOpenObject } from './intrinsic';
import { isJsonObject, type Json, type JsonObject } from './json';

/** The lifetime of a token may have any number. Only its unit has to be known, which stands elsewhere. */
const decidedBy = (property: string): string =>
  property.endsWith('TokenValidity') ? 'TokenValidityUnits' : property;

/** The properties that hold a name where only a value can stand. */
const undecidedIn = (properties: JsonObject): ReadonlyArray<string> => {
  const { UserPoolId: _, ...others } = properties;
  return readRecordData(propertiesForm(others, referenceNames({}))).issues.flatMap(({ code, path }) =>
    code === 'reference-position' ? [decidedBy(String(path[0]))] : [],
  );
};

/** The same resource of a client, in which what has to be known is what it is by the world, or else by default. */
export const withClosedProperties = (resource: JsonObject, scope: Scope): JsonObject => {
  const { Properties: properties } = resource;
  if (!isJsonObject(properties) || isOpenObject(properties)) return resource;
  const decided = [...new Set(undecidedIn(properties))].map((property): readonly [string, Json] => [
    property,
    // What is undecided is there.
    scope.decide(properties[property] as Json),
  ]);
  return decided.every(([property, value]) => value === properties[property])
    ? resource
    : { ...resource, Properties: { ...properties, ...Object.fromEntries(decided) } };
};
