/** The names of `aws.cognito.UserPoolClient` for the properties of a record. It drops unknown names without notice. */
import { spellings } from '@org/cognito-core';
import type { UserPoolClientArgs } from '@pulumi/aws/cognito';
import type { Input } from '@pulumi/pulumi';

type Args = UserPoolClientArgs;

/** The arguments of a nested object. */
type ArgsIn<K extends keyof Args> = Args[K] extends Input<infer A> | undefined ? keyof NonNullable<A> : never;

/** Spellings of properties, each with the name of an argument. */
type Named<Arguments> = Readonly<Record<string, { readonly pulumi: Arguments }>>;

/** The table of spellings. A name that the provider does not have does not compile. */
export const argumentSpellings = spellings satisfies Named<keyof Args> & {
  readonly AnalyticsConfiguration: { readonly properties: Named<ArgsIn<'analyticsConfiguration'>> };
  readonly RefreshTokenRotation: { readonly properties: Named<ArgsIn<'refreshTokenRotation'>> };
  readonly TokenValidityUnits: { readonly properties: Named<ArgsIn<'tokenValidityUnits'>> };
};

/** The arguments that no record has, because they say where the client is and not what it is. */
export const placeArguments = ['userPoolId', 'region'] as const satisfies ReadonlyArray<keyof Args>;

/** The argument of every resource of a user pool that says which user pool it is. */
export const [userPoolArgument] = placeArguments;
