/** A client as a function that makes a Pulumi resource. */
import { isRegisteredProviders, nameIn, steadyRecord, toRecord, type ReferenceKind } from '@org/cognito-core';
import {
  allOf,
  code,
  docComment,
  joined,
  list,
  object,
  plain,
  type,
  typesOf,
  value,
  type Code,
} from './code';
import { constructProps } from './construct-props';
import { coreWords } from './core-words';
import { stringLiteral } from './escaped';
import { importId } from './existing-client';
import { camelCase } from './exported-name';
import { declarationOf, inputsIn, inputsOfKinds, inputsOfReferences, type Input } from './input';
import { lintProperties, waits, type NamedClient } from './named-client';
import { recordArgs } from './record-args';

const pulumi = typesOf('@pulumi/pulumi', 'pulumi');

const types: { readonly [K in ReferenceKind]: string } = {
  text: 'string',
  integer: 'number',
  boolean: 'boolean',
  texts: 'pulumi.Input<string>[]',
};

const poolArgument = nameIn('pulumi', 'UserPoolId');

/** The properties that are no references. */
const ownProperties = ['userPool', poolArgument, 'registeredProviders'];

const typeOf = ({ kinds }: Input): Code =>
  joined(
    kinds.map((kind) => code`${pulumi}.Input<${types[kind]}>`),
    ' | ',
  );

/** A function: what it takes, what it makes, and how. */
interface Maker {
  readonly inputs: ReadonlyArray<Input>;
  readonly userPool: Code;
  /** What a provider is that is registered with the user pool. */
  readonly provider: Code;
  readonly constructor: Code;
  /** The type of what is made. */
  readonly made: Code;
  readonly options: Code;
  readonly args: Code;
  readonly opts: Code;
  readonly about: ReadonlyArray<string>;
}

const ours = ({ client, lint, existing }: NamedClient): Maker => {
  const inputs = inputsOfReferences(toRecord(client), ownProperties);
  const names = inputs.map(({ reference }) => stringLiteral(reference)).join(' | ');
  const aws = typesOf('@pulumi/aws', 'aws');
  const constructor = value('@org/cognito-pulumi', 'UserPoolClient');
  return {
    inputs,
    userPool: code`/** The user pool that the client belongs to, or its id. */
readonly userPool: ${aws}.cognito.UserPool | ${pulumi}.Input<string>;`,
    provider: code`${aws}.cognito.IdentityProvider | ${pulumi}.Input<string>`,
    constructor,
    made: names === '' ? constructor : code`${constructor}<${names}>`,
    options: type('@org/cognito-pulumi', 'UserPoolClientOptions'),
    args: object([
      ['userPool', plain('args.userPool')],
      [
        'registeredProviders',
        isRegisteredProviders(client.supportedIdentityProviders)
          ? plain('args.registeredProviders')
          : undefined,
      ],
      ['client', object(constructProps(client, coreWords))],
      [
        'references',
        inputs.length === 0
          ? undefined
          : object(inputs.map(({ reference, property }) => [reference, plain(`args.${property}`)])),
      ],
      ...lintProperties(lint),
    ]),
    opts:
      existing === undefined
        ? plain('opts')
        : code`{ import: ${stringLiteral(importId(existing))}, ...opts }`,
    about: [],
  };
};

const standalone = ({ client, existing }: NamedClient): Maker => {
  const record = steadyRecord(toRecord(client));
  const inputs = inputsOfKinds(record, ownProperties);
  const constructor = code`${allOf('@pulumi/aws', 'aws')}.cognito.UserPoolClient`;
  // The service never says whether it made a secret: comparing that would replace the client.
  const ignoresSecret = existing !== undefined && record.GenerateSecret !== undefined;
  return {
    inputs,
    userPool: code`/** The id of the user pool that the client belongs to. */
readonly userPoolId: ${pulumi}.Input<string>;`,
    provider: code`${pulumi}.Input<string>`,
    constructor,
    made: constructor,
    options: code`${pulumi}.CustomResourceOptions`,
    args: object([
      [poolArgument, plain('args.userPoolId')],
      ...recordArgs(record, {
        inputFor: inputsIn('args', inputs),
        tag: code`${allOf('@pulumi/pulumi', 'pulumi')}.interpolate`,
        nameOf: (property) => nameIn('pulumi', property),
        registeredProviders: plain('args.registeredProviders'),
      }),
    ]),
    opts: ignoresSecret
      ? code`${allOf('@pulumi/pulumi', 'pulumi')}.mergeOptions({ ignoreChanges: ${list([plain('"generateSecret"')])} }, opts)`
      : plain('opts'),
    about: waits(client) ? ['Let it depend on the providers and resource servers that it names.'] : [],
  };
};

/** Writes a client as a function, with the interface of its arguments. `named.name` is that of a class. */
export const pulumiSource = (named: NamedClient, isStandalone: boolean): Code => {
  const { name, client } = named;
  const { inputs, userPool, provider, constructor, made, options, args, opts, about } = isStandalone
    ? standalone(named)
    : ours(named);
  const registered = isRegisteredProviders(client.supportedIdentityProviders)
    ? [
        code`/** The providers that are registered with the user pool. */
readonly registeredProviders: ReadonlyArray<${provider}>;`,
      ]
    : [];
  return code`/** What ${camelCase(name)} takes. */
export interface ${name}Args {
  ${joined([userPool, ...registered, ...inputs.map((input) => declarationOf(input, typeOf(input)))], '\n')}
}

${docComment([`The app client ${name}.`, ...about])}
export const ${camelCase(name)} = (
  name: string,
  args: ${name}Args,
  opts?: ${options},
): ${made} => new ${constructor}(name, ${args}, ${opts});
`;
};
