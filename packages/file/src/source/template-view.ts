/** The template that a value is, or that the resources in it are a part of. */
import type { userPoolClientType } from '@org/cognito-cloudformation';
import { clientInputOf, isPlainObject, type ClientInput, type Path } from '@org/cognito-core';
import { withVariables, type VariableMistake } from './serverless-variables';

/** A template, and where its parts are in the data that it was found in. */
export interface TemplateView {
  /** Plain data with `Resources`, in which variables of the Serverless Framework are evaluated or open. */
  readonly value: unknown;
  /** Whether the stack has resources that are not there: those of other files, or of a framework. */
  readonly isPartial: boolean;
  /** Where in the data a path of the template leads. */
  readonly pathOf: (path: Path) => Path;
  /** Whether the data has something else at a path, or around it, than the template: a variable. */
  readonly isEvaluated: (path: Path) => boolean;
  /** What a program gives to the service, if the data is that; then it has the words of a template, and is none. */
  readonly input?: ClientInput;
  /** What is wrong with variables, with paths in the data. */
  readonly mistakes: ReadonlyArray<VariableMistake>;
}

type Values = Readonly<Record<string, unknown>>;

/** Resources by logical id, each with its place in the data. */
type Found = ReadonlyArray<readonly [logicalId: string, resource: unknown, path: Path]>;

/** Written out again, since the package that exports it is loaded only where a template is checked. */
const clientType: typeof userPoolClientType = 'AWS::Cognito::UserPoolClient';

const isClient = (value: unknown): boolean => isPlainObject(value) && value['Type'] === clientType;

const hasResources = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'Resources');

/** The resources of an object, by logical id. */
const entriesAt = (value: unknown, path: Path): Found =>
  isPlainObject(value) ? Object.entries(value).map(([id, resource]) => [id, resource, [...path, id]]) : [];

/** The resources of a template, of a map of resources, or of a list of these; nothing if there are none. */
const resourcesIn = (value: unknown, path: Path): Found | undefined => {
  if (hasResources(value)) return entriesAt(value['Resources'], [...path, 'Resources']);
  if (isClient(value)) return [['UserPoolClient', value, path]];
  if (isPlainObject(value)) return Object.values(value).some(isClient) ? entriesAt(value, path) : undefined;
  if (!Array.isArray(value)) return undefined;
  const found = value.flatMap((each, index) => resourcesIn(each, [...path, index]) ?? []);
  return found.length === 0 ? undefined : found;
};

/** Where the Serverless Framework, and some module systems, have resources. */
const resourcesKey = 'resources';

/** Where the answer of `aws cloudformation get-template` has the template, as data if it was written in JSON. */
const bodyKey = 'TemplateBody';

const structureOf = (value: unknown): Omit<TemplateView, 'isEvaluated' | 'mistakes'> | undefined => {
  if (hasResources(value)) return { value, isPartial: false, pathOf: (path) => path };
  const body = isPlainObject(value) ? value[bodyKey] : undefined;
  if (hasResources(body)) return { value: body, isPartial: false, pathOf: (path) => [bodyKey, ...path] };
  const isIn = isPlainObject(value) && Object.hasOwn(value, resourcesKey);
  const found = isIn ? resourcesIn(value[resourcesKey], [resourcesKey]) : resourcesIn(value, []);
  if (found === undefined) return undefined;
  const places = new Map(found.map(([id, , path]) => [id, path]));
  return {
    value: { Resources: Object.fromEntries<unknown>(found.map(([id, resource]) => [id, resource])) },
    isPartial: true,
    pathOf: ([section, id, ...rest]) =>
      section === 'Resources' ? [...(places.get(String(id)) ?? []), ...rest] : [],
  };
};

/** The input of a program as the properties of the one client in a template. */
const viewOfInput = (input: ClientInput): TemplateView => ({
  value: { Resources: { UserPoolClient: { Type: clientType, Properties: input.properties } } },
  isPartial: true,
  // Nothing is reported of the resource around the properties.
  pathOf: (path) => path.slice(3),
  isEvaluated: () => false,
  input,
  mistakes: [],
});

const startsWith = (path: Path, start: Path): boolean =>
  start.every((segment, index) => path[index] === segment);

/**
 * The template that data is, or the one that its resources are a part of: `serverless.yml` with resources, a map of
 * resources, the body of one app client, or a list of these. Variables of the Serverless Framework that the data decides
 * are evaluated, and others are open; `#{Name.Attribute}` of the plugin serverless-pseudo-parameters is read as
 * `Fn::GetAtt`. The input of `aws cognito-idp create-user-pool-client`
 * counts as one, and so does the template in an answer of `aws cloudformation get-template`. Nothing, if there is no template and no app client.
 *
 * @example
 * import { templateIn } from '@org/cognito-file';
 *
 * const web = { Type: 'AWS::Cognito::UserPoolClient', Properties: { ClientName: '${self:custom.name}' } };
 * const view = templateIn({ provider: { name: 'aws' }, custom: { name: 'web' }, resources: { Resources: { Web: web } } });
 * assert.deepStrictEqual(view?.value, {
 *   Resources: { Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: { ClientName: 'web' } } },
 * });
 * assert.deepStrictEqual(view.pathOf(['Resources', 'Web', 'Type']), ['resources', 'Resources', 'Web', 'Type']);
 */
export const templateIn = (value: unknown): TemplateView | undefined => {
  const input = clientInputOf(value);
  if (input !== undefined) return viewOfInput(input);
  const structure = structureOf(value);
  if (structure === undefined) return undefined;
  const { value: read, changed, mistakes } = withVariables(structure.value, value);
  const places = changed.map(structure.pathOf);
  return {
    ...structure,
    value: read,
    isEvaluated: (path) => places.some((place) => startsWith(path, place)),
    mistakes: mistakes.map((mistake) => ({ ...mistake, path: structure.pathOf(mistake.path) })),
  };
};
