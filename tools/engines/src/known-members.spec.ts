/** What the AWS SDK declares of the answers that a user pool is read from is known where they are read. */
import { keptAnswer, type UserPoolOperation } from '@org/cognito-import';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const declarations = join(
  dirname(require.resolve('@aws-sdk/client-cognito-identity-provider/package.json')),
  'dist-types',
  'models',
  'models_0.d.ts',
);

const declared = readFileSync(declarations, 'utf8');

/** The members of an interface. */
const membersOf = (name: string): ReadonlyArray<string> => {
  const [, body = ''] = new RegExp(`export interface ${name} \\{\\n([^]*?)\\n\\}\\n`).exec(declared) ?? [];
  return [...body.matchAll(/^ {4}(\w+)\??:/gm)].map(([, member = '']) => member);
};

const answerWith = (path: ReadonlyArray<string>, members: ReadonlyArray<string>): object =>
  path.reduceRight<object>(
    (inner, key) => ({ [key]: inner }),
    Object.fromEntries(members.map((member) => [member, 'x'])),
  );

const answers: ReadonlyArray<readonly [UserPoolOperation, string, ...ReadonlyArray<string>]> = [
  ['ListUserPoolClients', 'UserPoolClientDescription', 'UserPoolClients'],
  ['DescribeUserPoolClient', 'UserPoolClientType', 'UserPoolClient'],
  ['DescribeUserPool', 'UserPoolType', 'UserPool'],
  ['DescribeUserPool', 'SchemaAttributeType', 'UserPool', 'SchemaAttributes'],
  ['DescribeUserPool', 'LambdaConfigType', 'UserPool', 'LambdaConfig'],
  ['DescribeUserPool', 'UserPoolPolicyType', 'UserPool', 'Policies'],
  ['DescribeUserPool', 'SignInPolicyType', 'UserPool', 'Policies', 'SignInPolicy'],
  ['DescribeUserPool', 'DcrConfigurationType', 'UserPool', 'DcrConfiguration'],
  ['ListIdentityProviders', 'ProviderDescription', 'Providers'],
  ['DescribeIdentityProvider', 'IdentityProviderType', 'IdentityProvider'],
  ['ListResourceServers', 'ResourceServerType', 'ResourceServers'],
  ['ListResourceServers', 'ResourceServerScopeType', 'ResourceServers', 'Scopes'],
  ['DescribeUserPoolDomain', 'DomainDescriptionType', 'DomainDescription'],
];

test.each(answers.map(([operation, name, ...path]) => ({ operation, name, path })))(
  '$operation answers with $name, whose members are known',
  ({ operation, name, path }) => {
    const members = membersOf(name);
    expect(members.length).toBeGreaterThan(0);
    expect(keptAnswer(operation, answerWith(path, members)).unknown).toEqual([]);
  },
);
