/** Clients as a module of JavaScript, with a function that calls the AWS SDK for each. */
import { answerMembers, type ClientRecord } from '@org/cognito-core';
import { code, docComment, joined, object, plain, value, type Code } from '../code';
import { stringLiteral } from '../escaped';
import type { ExistingClient } from '../existing-client';
import { camelCase, className } from '../exported-name';
import { formatted } from '../formatted';
import { importDeclarations } from '../import-declarations';
import { inputsIn, inputsOfKinds, type Input } from '../input';
import { recordArgs } from '../record-args';
import type { ClientRequest } from './client-request';

const sdk = '@aws-sdk/client-cognito-identity-provider';

/** The input for the id of the user pool. */
const poolInput = camelCase('UserPoolId');

type Properties = ReadonlyArray<readonly [string, Code]>;

const settings = (record: ClientRecord, inputs: ReadonlyArray<Input>): Properties =>
  recordArgs(record, {
    inputFor: inputsIn('input', inputs),
    tag: plain(''),
    nameOf: (property) => property,
    // The providers of a request are resolved.
    registeredProviders: plain('[]'),
  });

const literal = (text: string): Code => plain(stringLiteral(text));

const made = ({ record, userPoolId }: ClientRequest, inputs: ReadonlyArray<Input>): Code => {
  const members: Properties = [
    ['UserPoolId', userPoolId === undefined ? plain(`input.${poolInput}`) : literal(userPoolId)],
    ...settings(record, inputs),
  ];
  return code`const { UserPoolClient } = await cognito.send(new ${value(sdk, 'CreateUserPoolClientCommand')}(${object(members)}));
return UserPoolClient;`;
};

/** An update's units. The unit of a number that stays must stay too. */
const unitsBesideDescribed = ({ text, imports }: Code): Code => ({
  text: text.replace('{', '{ ...described.TokenValidityUnits,'),
  imports,
});

const member = ([name, given]: readonly [string, Code]): Code =>
  code`${name}: ${name === 'TokenValidityUnits' ? unitsBesideDescribed(given) : given}`;

const updated = (
  { record }: ClientRequest,
  { userPoolId, clientId }: ExistingClient,
  inputs: ReadonlyArray<Input>,
): Code => {
  const ids = object([
    ['UserPoolId', literal(userPoolId)],
    ['ClientId', literal(clientId)],
  ]);
  const members = [plain('...described'), ...settings(record, inputs).map(member)];
  return code`const answer = await cognito.send(new ${value(sdk, 'DescribeUserPoolClientCommand')}(${ids}));
// An update resets what it leaves out, and refuses what only answers have.
const { ${['ClientSecret', ...answerMembers].join(', ')}, ...described } = answer.UserPoolClient;
const { UserPoolClient } = await cognito.send(new ${value(sdk, 'UpdateUserPoolClientCommand')}({ ${joined(members, ', ')} }));
return UserPoolClient;`;
};

const types: { readonly [K in Input['kinds'][number]]: string } = {
  text: 'string',
  texts: 'Array<string>',
  integer: 'number',
  boolean: 'boolean',
};

const functionFor = (request: ClientRequest): Code => {
  const { name, record, userPoolId, existing } = request;
  const inputs = inputsOfKinds(record, [poolInput]);
  const given = [
    ...(userPoolId === undefined ? [`${poolInput}: string`] : []),
    ...inputs.map(({ property, kinds }) => `${property}: ${kinds.map((kind) => types[kind]).join(' | ')}`),
  ];
  const verb = existing === undefined ? 'make' : 'update';
  const about =
    existing === undefined
      ? `Makes the app client ${name}, and answers with it.`
      : `Updates the app client ${name}, leaves the rest of it as it is, and answers with it.`;
  const comment = docComment([
    about,
    '',
    `@param {import("${sdk}").CognitoIdentityProviderClient} cognito`,
    ...(given.length === 0 ? [] : [`@param {{ ${given.join('; ')} }} input`]),
  ]);
  return code`${comment}
export const ${verb}${className(name)} = async (cognito${given.length === 0 ? '' : ', input'}) => {
${existing === undefined ? made(request, inputs) : updated(request, existing, inputs)}
};
`;
};

/** Writes a module with a function for each client, formatted as Prettier does by default. */
export const sdkJsSource = (requests: ReadonlyArray<ClientRequest>): Promise<string> => {
  const { text, imports } = joined(requests.map(functionFor), '\n');
  return formatted(`${importDeclarations(imports)}\n\n${text}`);
};
