/**
 * The app clients of a template, as they are read. No rule looks at them here: `validateTemplate` judges what this
 * reads.
 */
import type { Path, ReadClient } from '@org/cognito-core';
import { userPoolClientType } from './cognito-types';
import type { KnownNames } from './evaluate/resolve-names';
import { isOpenObject } from './intrinsic';
import { isJsonObject, type JsonObject } from './json';
import { knownNames } from './named-resources';
import { readProperties, type ReadProperties } from './read-properties';
import { readTemplate } from './written-template';

/** An app client of a template, as it was read. */
export interface TemplateClient {
  /** The logical id of the client's resource. */
  readonly logicalId: string;
  /** Where its properties are in the template. The paths of its issues go on from there. */
  readonly path: Path;
  /**
   * Its fields, what is malformed, and the words of the template. What is known only at deploy time is undecided, and
   * the `UserPoolId` is no field. It is `undefined` where a function puts the properties in, so that none is known.
   */
  readonly read: ReadClient | undefined;
}

/**
 * Reads the resource of a client; `undefined` where a function puts the properties in.
 *
 * @param like What was read of a client that is much like it.
 */
export const readClient = (
  resource: JsonObject,
  names: KnownNames,
  like?: ReadProperties,
): ReadProperties | undefined => {
  // Null is a mistake, and no properties at all are not.
  const { Properties: properties = {} } = resource;
  if (!isJsonObject(properties)) return readProperties(properties, names);
  if (isOpenObject(properties)) return undefined;
  const { UserPoolId: _, ...others } = properties;
  return readProperties(others, names, like);
};

/**
 * Reads every `AWS::Cognito::UserPoolClient` of a CloudFormation or SAM template, in the order of the template, and
 * runs no rule. A `Ref` to a provider or a resource server of the template is read as its name. An item that may be
 * left out at deploy time is read as if it were there. Clients that a loop makes are not among them: `loopsWithClients`
 * finds the loops.
 *
 * @param template Plain data with the long forms of functions, such as `isTemplate` accepts.
 *
 * @example
 * import { readClients } from '@org/cognito-cloudformation';
 *
 * const [web] = readClients({
 *   Resources: {
 *     Web: {
 *       Type: 'AWS::Cognito::UserPoolClient',
 *       Properties: { UserPoolId: { Ref: 'Pool' }, AuthSessionValidity: 5, GenerateSecret: 'maybe' },
 *     },
 *   },
 * });
 * assert.deepStrictEqual(web?.path, ['Resources', 'Web', 'Properties']);
 * assert.deepStrictEqual(web.read?.fields.authSessionValidity, { seconds: 300 });
 * assert.deepStrictEqual(
 *   web.read.issues.map(({ code, path }) => [code, path]),
 *   [['value-type', ['GenerateSecret']]],
 * );
 */
export const readClients = (template: { readonly Resources: JsonObject }): ReadonlyArray<TemplateClient> => {
  const written = readTemplate(template);
  const names = knownNames(written);
  return written.ofType(userPoolClientType).map(([logicalId, resource]) => ({
    logicalId,
    path: ['Resources', logicalId, 'Properties'],
    read: readClient(resource, names)?.read,
  }));
};
