/** The names in a template that CloudFormation would refuse. */
import { advice, type Issue, type Path } from '@org/cognito-core';
import type { Resources } from './dependencies';
import { equalJson } from './json';
import { parameterFor, propertyOf, type Parameter } from './parameters';
import type { ParameterUse } from './parameter-uses';
import { isPlainId } from './plain-id';
import type { UnboundPosition } from './unbound-positions';
import type { Clients } from './user-pool-client';

const issue = (code: string, path: Path, message: string, fix: string): Issue => ({
  code,
  severity: 'error',
  path,
  message,
  fixes: [advice(fix)],
});

/** Leaves room for what an output adds to the logical id of its client. */
const longestLogicalId = 255 - 'Secret'.length;

/** What is wrong with the logical id of a client beside other resources. */
export const logicalIdIssues = (logicalId: string, resources: Resources): ReadonlyArray<Issue> => {
  const path = [logicalId];
  if (!isPlainId(logicalId) || logicalId.length > longestLogicalId) {
    const message = `${JSON.stringify(logicalId)} cannot be the logical id of a resource`;
    const fix = `take ASCII letters and digits only, ${longestLogicalId} at most`;
    return [issue('logical-id-format', path, message, fix)];
  }
  return Object.hasOwn(resources, logicalId)
    ? [issue('logical-id-conflict', path, 'is the logical id of another resource too', 'take another one')]
    : [];
};

/** What is wrong with the name of the parameter that a reference would become, where it cannot be renamed. */
export const parameterNameIssues = ({ logicalId, ...position }: UnboundPosition): ReadonlyArray<Issue> => {
  const { name } = position;
  if (isPlainId(name)) return [];
  const message = `\${${name}} is not bound, and ${JSON.stringify(name)} cannot be the name of a parameter`;
  const fix = 'bind the reference, or name it with ASCII letters and digits only';
  return [issue('parameter-name-format', [logicalId, propertyOf(position)], message, fix)];
};

/** What is wrong with the parameter that a reference would become. */
export const parameterIssues = (
  { parameter, logicalId, ...position }: ParameterUse,
  known: Readonly<Record<string, Parameter>>,
  taken: Clients,
): ReadonlyArray<Issue> => {
  const { name } = position;
  const path = [logicalId, propertyOf(position)];
  if (!isPlainId(parameter)) return parameterNameIssues({ logicalId, ...position });
  if (Object.hasOwn(taken, parameter)) {
    const message = `\${${name}} is not bound, and its parameter would have the name of a client`;
    return [
      issue('logical-id-conflict', path, message, 'bind the reference, or give one of them another name'),
    ];
  }
  const other = known[parameter];
  const { Type, AllowedValues } = parameterFor(position);
  return other === undefined || equalJson([other.Type, other.AllowedValues], [Type, AllowedValues])
    ? []
    : [
        issue(
          'parameter-type-conflict',
          path,
          `\${${name}} is not bound, and would need to be a parameter of two types`,
          'bind the reference, or give each use a reference of its own',
        ),
      ];
};
