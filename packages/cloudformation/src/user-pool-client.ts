import {
  bindProviders,
  type Bindings,
  type ClientRecord,
  type LintSettings,
  type UserPoolClient,
} from '@org/cognito-core';
import type { Concatenation } from './bind';
import { userPoolClientType } from './cognito-types';
import { emit, type Properties } from './emit';
import { ref, type Intrinsic } from './intrinsic';
import type { Json } from './json';
import { lintMetadata, type LintMetadata } from './lint-metadata';
import { retentionAttributes, type RemovalPolicy, type RetentionAttributes } from './removal-policy';

/** The parameter that stands for the user pool where none is given. */
export const userPoolParameter = 'UserPoolId';

/** App clients, by the logical id that each gets. A reference stands for the same value in all of them. */
export type Clients<R extends string = string> = { readonly [logicalId: string]: UserPoolClient<R> };

/** The resource of an app client. */
export interface ClientResource extends Partial<RetentionAttributes>, Partial<LintMetadata> {
  readonly Type: typeof userPoolClientType;
  readonly DependsOn?: ReadonlyArray<string>;
  readonly Properties: Properties;
}

/** What references stand for, by name. A client without references has nothing to bind. */
type ReferenceBindings<R extends string> = [R] extends [never]
  ? { readonly [name: string]: never }
  : { readonly [K in R]?: Json };

/** How a client is written as a resource. `R` are the names of its references. */
export interface ResourceOptions<R extends string = string> {
  /**
   * The id of the user pool.
   * @default the parameter `UserPoolId`
   */
  readonly userPool?: string | Intrinsic;
  /**
   * What the references stand for.
   * @default the parameter of the reference's name; `A.B` is the attribute `B` of the resource `A`
   */
  readonly references?: ReferenceBindings<R>;
  /**
   * The providers of the user pool, for clients that name no providers.
   * @default none, so that such a client takes `COGNITO` alone
   */
  readonly registeredProviders?: ReadonlyArray<string | Intrinsic>;
  /**
   * The logical ids of the resources that are created before the client.
   * @default none
   */
  readonly dependsOn?: ReadonlyArray<string>;
  /**
   * What happens to the client when its resource is removed.
   * @default CloudFormation deletes the client
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * The lint settings of the client. They become the metadata `CognitoClient` of the resource, which `validateTemplate`
   * applies.
   * @default none
   */
  readonly lint?: LintSettings;
  /**
   * How strings with references are written.
   * @default 'Fn::Sub'
   */
  readonly concatenation?: Concatenation;
}

/** Writes a record as a resource, whatever its references are called. */
export const resourceOf = (record: ClientRecord, options: ResourceOptions): ClientResource => {
  const { references = {}, registeredProviders = [], dependsOn = [], userPool, concatenation } = options;
  const bound = bindProviders<Json>(record, references as Bindings<Json>, registeredProviders);
  return {
    Type: userPoolClientType,
    ...(dependsOn.length > 0 && { DependsOn: dependsOn }),
    ...retentionAttributes(options.removalPolicy),
    ...lintMetadata(options.lint),
    Properties: emit(bound.record, bound.bindings, concatenation, userPool ?? ref(userPoolParameter)),
  };
};
