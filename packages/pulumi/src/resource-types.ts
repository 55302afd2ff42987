/** The types of the resources of a user pool, as they stand in URNs. */
import type { PulumiTool } from './file-form';

type Types = Readonly<Record<PulumiTool, string>>;

/** An app client. */
export const clientTypes = {
  pulumi: 'aws:cognito/userPoolClient:UserPoolClient',
  pulumiNative: 'aws-native:cognito:UserPoolClient',
} as const satisfies Types;

/** An app client of `@pulumi/aws`. */
export const clientType = clientTypes.pulumi;

/** What the checks read of the resources beside the clients. */
const facts = {
  userPool: { pulumi: 'aws:cognito/userPool:UserPool', pulumiNative: 'aws-native:cognito:UserPool' },
  identityProvider: {
    pulumi: 'aws:cognito/identityProvider:IdentityProvider',
    pulumiNative: 'aws-native:cognito:UserPoolIdentityProvider',
  },
  resourceServer: {
    pulumi: 'aws:cognito/resourceServer:ResourceServer',
    pulumiNative: 'aws-native:cognito:UserPoolResourceServer',
  },
} as const satisfies Readonly<Record<string, Types>>;

/** What a resource is to the checks. */
export type Role = 'client' | keyof typeof facts;

const roles: ReadonlyMap<string, Role> = new Map(
  Object.entries({ client: clientTypes, ...facts }).flatMap(([role, types]) =>
    Object.values(types).map((type) => [type, role as Role]),
  ),
);

/** What a resource of a type is to the checks; `undefined` for all other resources. */
export const roleOf = (type: string): Role | undefined => roles.get(type);

/** The package that a type is of. */
export const toolOf = (type: string): PulumiTool =>
  type.startsWith('aws-native:') ? 'pulumiNative' : 'pulumi';
