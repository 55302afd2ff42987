/** What Terraform or its provider would refuse, although the service would not. */
import {
  isTextTemplate,
  nameIn,
  partsOf,
  type ClientRecord,
  type Issue,
  type Path,
  type TextPart,
} from '@org/cognito-core';
import { isIdentifier } from './expression';
import { terraformIssue } from './terraform-issue';
import { argumentAt, typeFor, type UnboundPosition, type Variable } from './variables';

/** The names that Terraform keeps for what a call of a module says about the module itself. */
const reservedNames: ReadonlyArray<string> = [
  'source',
  'version',
  'providers',
  'count',
  'for_each',
  'lifecycle',
  'depends_on',
  'locals',
];

const asks =
  'ASCII letters, digits, hyphens and underscores, of which the first is a letter or an underscore';

const isLiteral = (part: TextPart): part is string => typeof part === 'string';

/** The places of strings in a value that Terraform would change. */
const changedIn = (value: unknown, path: Path): ReadonlyArray<Path> => {
  if (typeof value === 'string') return value === value.normalize('NFC') ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  if (isTextTemplate(value)) return changedIn(partsOf(value).filter(isLiteral).join(''), path);
  return Object.entries(value).flatMap(([key, inner]) =>
    changedIn(inner, [...path, Array.isArray(value) ? Number(key) : nameIn('terraform', key)]),
  );
};

/** What is wrong with the resource of a client. */
export const resourceIssues = (resource: string, record: ClientRecord): ReadonlyArray<Issue> => [
  ...(isIdentifier(resource)
    ? []
    : [
        terraformIssue(
          'resource-name-format',
          [resource],
          `${JSON.stringify(resource)} cannot be the name of a resource`,
          `take ${asks}`,
        ),
      ]),
  ...(record.ClientName === undefined
    ? [
        terraformIssue(
          'client-name-required',
          [resource],
          'has no name, and the provider requires one',
          'give it a name',
        ),
      ]
    : []),
  ...changedIn(record, [resource]).map((path) =>
    terraformIssue(
      'text-normalization',
      path,
      'has characters that Terraform replaces, since it keeps all strings in the normalization form C of Unicode',
      'use another backend for this client, or another name',
    ),
  ),
];

/** What is wrong with the variable that a reference would become. */
export const variableIssues = (
  { resource, ...position }: UnboundPosition,
  known: Readonly<Record<string, Variable>>,
): ReadonlyArray<Issue> => {
  const { name, kind } = position;
  const path = [resource, argumentAt(position)];
  if (!isIdentifier(name)) {
    const message = `\${${name}} is not bound, and ${JSON.stringify(name)} cannot be the name of a variable`;
    return [
      terraformIssue(
        'variable-name-format',
        path,
        message,
        `bind the reference, or give it a name of ${asks}`,
      ),
    ];
  }
  if (reservedNames.includes(name)) {
    const message = `\${${name}} is not bound, and Terraform keeps the name ${name} for itself`;
    return [
      terraformIssue('variable-name-format', path, message, 'bind the reference, or give it another name'),
    ];
  }
  return known[name]?.type === typeFor[kind]
    ? []
    : [
        terraformIssue(
          'variable-type-conflict',
          path,
          `\${${name}} is not bound, and would need to be a variable of two types`,
          'bind the reference, or give each use a reference of its own',
        ),
      ];
};
