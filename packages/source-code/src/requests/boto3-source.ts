/** Clients as a module of Python, with a function that calls boto3 for each. */
import { answerMembers } from '@org/cognito-core';
import type { ExistingClient } from '../existing-client';
import { camelCase, className } from '../exported-name';
import { inApiOrder, type ClientRequest } from './client-request';
import { declared, pythonParameters, snakeCase } from './python-parameters';
import { bracketed, pythonDictionary, pythonValue, type ParameterOf } from './python-text';

const body = { indent: 4, before: 4 };

/** The arguments of a call, a line each. */
const argument = (name: string, value: unknown, parameterOf: ParameterOf): string =>
  `        ${name}=${pythonValue(value, parameterOf, { indent: 8, before: 9 + name.length })},`;

const made = ({ record, userPoolId }: ClientRequest, parameterOf: ParameterOf): ReadonlyArray<string> => [
  '    return idp.create_user_pool_client(',
  userPoolId === undefined
    ? '        UserPoolId=user_pool_id,'
    : argument('UserPoolId', userPoolId, parameterOf),
  ...inApiOrder(record).map(([name, value]) => argument(name, value, parameterOf)),
  '    )["UserPoolClient"]',
];

const entry = (name: string, value: unknown, parameterOf: ParameterOf): string => {
  const key = `            "${name}": `;
  const position = { indent: 12, before: key.length };
  // The unit of a number that stays must stay too.
  return name === 'TokenValidityUnits'
    ? `${key}${pythonDictionary(value as object, parameterOf, position, `described.get("${name}", {})`)},`
    : `${key}${pythonValue(value, parameterOf, position)},`;
};

const updated = (
  { record }: ClientRequest,
  { userPoolId, clientId }: ExistingClient,
  parameterOf: ParameterOf,
): ReadonlyArray<string> => [
  '    described = idp.describe_user_pool_client(',
  argument('UserPoolId', userPoolId, parameterOf),
  argument('ClientId', clientId, parameterOf),
  '    )["UserPoolClient"]',
  '    # An update resets what it leaves out, and refuses what only answers have.',
  `    for member in ${pythonValue(['ClientSecret', ...answerMembers], parameterOf, { ...body, before: 19 })}:`,
  '        described.pop(member, None)',
  '    return idp.update_user_pool_client(',
  '        **{',
  '            **described,',
  ...inApiOrder(record).map(([name, value]) => entry(name, value, parameterOf)),
  '        }',
  '    )["UserPoolClient"]',
];

/** Writes a function. Its name is that of the class of the client, with what it does. */
const functionFor = (request: ClientRequest): string => {
  const { name, record, userPoolId, existing } = request;
  const parameters = pythonParameters(record);
  const parameterOf: ParameterOf = (reference) =>
    parameters.find((parameter) => parameter.reference === reference) as (typeof parameters)[number];
  const given = [...(userPoolId === undefined ? ['user_pool_id: str'] : []), ...parameters.map(declared)];
  const verb = existing === undefined ? 'make' : 'update';
  const about =
    existing === undefined
      ? `Make the app client ${name}.`
      : `Update the app client ${name}, and leave the rest of it as it is.`;
  const head = `def ${verb}_${snakeCase(camelCase(className(name)))}`;
  const named = given.length === 0 ? [] : ['*', ...given];
  return [
    `${head}${bracketed(['(', ')'], ['idp', ...named], { indent: 0, before: head.length })}:`,
    `    """${about}`,
    '',
    '    idp is boto3.client("cognito-idp").',
    '    """',
    ...(existing === undefined ? made(request, parameterOf) : updated(request, existing, parameterOf)),
  ].join('\n');
};

/** Writes a module with a function for each client. */
export const boto3Source = (requests: ReadonlyArray<ClientRequest>): string =>
  `"""App clients of Amazon Cognito."""\n\n\n${requests.map(functionFor).join('\n\n\n')}\n`;
