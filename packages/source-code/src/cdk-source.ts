/** A client as a construct of the CDK. */
import { isRegisteredProviders, nameIn, toRecord, type ReferenceKind } from '@org/cognito-core';
import { code, docComment, joined, object, plain, type, value, type Code } from './code';
import { constructProps } from './construct-props';
import { coreWords } from './core-words';
import { stringLiteral } from './escaped';
import { declarationOf, inputsIn, inputsOfKinds, inputsOfReferences, type Input } from './input';
import { l2Gaps } from './l2-gaps';
import { l2Words } from './l2-words';
import { lintProperties, waits, type NamedClient } from './named-client';
import { recordArgs } from './record-args';

const cognito = 'aws-cdk-lib/aws-cognito';

const types: { readonly [K in ReferenceKind]: Code } = {
  text: plain('string'),
  integer: plain('number'),
  boolean: code`boolean | ${type('aws-cdk-lib', 'IResolvable')}`,
  texts: plain('string[]'),
};

/** The properties that are no references. */
const ownProperties = ['userPool'];

const typeOf = ({ kinds }: Input): Code =>
  joined(
    kinds.map((kind) => types[kind]),
    ' | ',
  );

/** A construct: what it extends, what it gives to that, and how it gets at its resource. */
interface Construct {
  readonly inputs: ReadonlyArray<Input>;
  readonly base: Code;
  readonly props: Code;
  readonly resource: Code;
  readonly about: ReadonlyArray<string>;
}

const ours = ({ client, lint }: NamedClient): Construct => {
  const inputs = inputsOfReferences(toRecord(client), ownProperties);
  const names = inputs.map(({ reference }) => stringLiteral(reference)).join(' | ');
  return {
    inputs,
    base: code`${value('@org/cognito-cdk', 'UserPoolClient')}${names === '' ? '' : `<${names}>`}`,
    props: object([
      ['userPool', plain('props.userPool')],
      ['client', object(constructProps(client, coreWords))],
      [
        'references',
        inputs.length === 0
          ? undefined
          : object(inputs.map(({ reference, property }) => [reference, plain(`props.${property}`)])),
      ],
      ...lintProperties(lint),
    ]),
    resource: code`(this.node.defaultChild as ${type(cognito, 'CfnUserPoolClient')})`,
    about: [],
  };
};

const l2 = ({ client }: NamedClient): Construct => {
  const inputs = inputsOfKinds(toRecord(client), ownProperties);
  return {
    inputs,
    base: value(cognito, 'UserPoolClient'),
    props: object([
      ['userPool', plain('props.userPool')],
      ...constructProps(client, l2Words(inputsIn('props', inputs))),
    ]),
    resource: code`(this.node.defaultChild as ${type(cognito, 'CfnUserPoolClient')})`,
    about: [],
  };
};

const l1 = ({ client }: NamedClient, gaps: ReadonlyArray<string>): Construct => {
  const record = toRecord(client);
  const inputs = inputsOfKinds(record, ownProperties);
  return {
    inputs,
    base: value(cognito, 'CfnUserPoolClient'),
    props: object([
      [nameIn('cdkL1', 'UserPoolId'), plain('props.userPool.userPoolId')],
      ...recordArgs(record, {
        inputFor: inputsIn('props', inputs),
        tag: plain(''),
        nameOf: (property) => nameIn('cdkL1', property),
        registeredProviders: plain(
          'props.userPool.identityProviders.map(({ providerName }) => providerName)',
        ),
      }),
    ]),
    resource: plain('this'),
    about: [`It is an L1 construct, since the L2 cannot say ${gaps.join(', ')}.`],
  };
};

const standalone = (named: NamedClient): Construct => {
  const gaps = l2Gaps(named.client);
  const construct = gaps.length === 0 ? l2(named) : l1(named, gaps);
  const takesRegistered = isRegisteredProviders(named.client.supportedIdentityProviders);
  return {
    ...construct,
    about: [
      ...construct.about,
      ...(takesRegistered ? ['It takes the providers that the user pool has when it is made.'] : []),
      ...(waits(named.client) ? ['Let it depend on the providers and resource servers that it names.'] : []),
    ],
  };
};

/** The logical id stays, wherever the construct is put; and an imported resource must say what becomes of it. */
const importStatements = ({ name, existing }: NamedClient, resource: Code): Code =>
  existing === undefined
    ? plain('')
    : code`
    // The client is imported under this logical id.
    ${resource}.overrideLogicalId(${stringLiteral(existing.logicalId ?? name)});
    this.applyRemovalPolicy(${value('aws-cdk-lib', 'RemovalPolicy')}.RETAIN);`;

/** Writes a client as a class, with the interface of its props. `named.name` is the name of the class. */
export const cdkSource = (named: NamedClient, isStandalone: boolean): Code => {
  const { name } = named;
  const { inputs, base, props, resource, about } = isStandalone ? standalone(named) : ours(named);
  return code`/** What ${name} takes. */
export interface ${name}Props {
  /** The user pool that the client belongs to. */
  readonly userPool: ${type(cognito, 'IUserPool')};
  ${joined(
    inputs.map((input) => declarationOf(input, typeOf(input))),
    '\n',
  )}
}

${docComment([`The app client ${name}.`, ...about])}
export class ${name} extends ${base} {
  constructor(scope: ${type('constructs', 'Construct')}, id: string, props: ${name}Props) {
    super(scope, id, ${props});${importStatements(named, resource)}
  }
}
`;
};
