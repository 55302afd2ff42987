import {
  bindProviders,
  placeSpellings,
  spellings,
  steadyRecord,
  type Bindings,
  type ClientRecord,
  type LintSettings,
  type UserPoolClient,
} from '@org/cognito-core';
import { isBlock, type Arguments } from './arguments';
import { argumentOf, type BoundValue } from './bind';
import { dependenciesOf, type PoolResources } from './dependencies';
import { emit } from './emit';
import { expression, type Expression } from './expression';
import { lintComment } from './lint-comment';
import { userPoolVariable } from './variables';

/** The type of the resource of an app client. */
export const userPoolClientType = 'aws_cognito_user_pool_client';

/** App clients, by the names of their resources. A reference stands for the same value in all of them. */
export type Clients<R extends string = string> = { readonly [resource: string]: UserPoolClient<R> };

/** The ids of a client that exists already. */
export interface ExistingClient {
  readonly userPoolId: string;
  readonly clientId: string;
}

/** The block `lifecycle` of a resource. */
export type Lifecycle = {
  /** A comment. */
  readonly '//': string;
  readonly ignore_changes: ReadonlyArray<string>;
};

/** The resource of an app client, in Terraform's JSON syntax. */
export type ClientResource = Arguments & {
  /** Comments, a line each. */
  readonly '//'?: string;
  readonly lifecycle?: Lifecycle;
  readonly depends_on?: ReadonlyArray<string>;
};

/** What references stand for, by name. A client without references has nothing to bind. */
type ReferenceBindings<R extends string> = [R] extends [never]
  ? { readonly [name: string]: never }
  : { readonly [K in R]?: BoundValue };

/** How clients are written. `R` are the names of their references. */
export interface ClientOptions<R extends string = string> extends PoolResources {
  /**
   * The id of the user pool.
   * @default that of an existing client, or the variable `user_pool_id`
   */
  readonly userPool?: string | Expression;
  /**
   * The Region of the clients, which version 6 of the provider takes.
   * @default that of the provider
   */
  readonly region?: string | Expression;
  /**
   * What the references stand for.
   * @default the variable of the reference's name, or, for a name with a dot in it, what has that address
   */
  readonly references?: ReferenceBindings<R>;
}

/** What is said of one client alone. */
interface OfOneClient {
  readonly lint?: LintSettings;
  readonly existing?: ExistingClient;
  /** Further resources that it waits for. */
  readonly after?: ReadonlyArray<string>;
}

const secretArgument = spellings.GenerateSecret.terraform;

const keptSecret: Lifecycle = {
  '//':
    'The service does not tell whether a client was made with a secret, so that an imported one has no\n' +
    `${secretArgument} in the state. Without this line, Terraform would replace the client, which gets a new id.`,
  ignore_changes: [secretArgument],
};

const providersOf = ({ identityProviders = {} }: PoolResources): ReadonlyArray<Expression> =>
  Object.values(identityProviders).map((address) => expression(`${address}.provider_name`));

/**
 * Writes a record as a resource, whatever its references are called. It is written in the form in which the provider reads
 * it back, so that no later plan shows a difference.
 */
export const resourceOf = (
  record: ClientRecord,
  options: ClientOptions,
  { lint = {}, existing, after = [] }: OfOneClient = {},
): ClientResource => {
  const references = { ...(options.references as Bindings<BoundValue> | undefined) };
  const bound = bindProviders<Expression | BoundValue>(record, references, providersOf(options));
  const { name, ...args } = emit(steadyRecord(bound.record), bound.bindings);
  const entries = Object.entries(args);
  const comment = lintComment(lint);
  const userPool = options.userPool ?? existing?.userPoolId ?? expression(`var.${userPoolVariable}`);
  const dependsOn = [...dependenciesOf(record, options), ...after];
  const needsKeptSecret = existing !== undefined && args[secretArgument] !== undefined;
  return {
    ...(comment !== '' && { '//': comment }),
    ...(name !== undefined && { name }),
    [placeSpellings.UserPoolId.terraform]: argumentOf(userPool),
    ...(options.region !== undefined && { region: argumentOf(options.region) }),
    ...Object.fromEntries(entries.filter(([, value]) => !isBlock(value))),
    ...Object.fromEntries(entries.filter(([, value]) => isBlock(value))),
    ...(needsKeptSecret && { lifecycle: keptSecret }),
    ...(dependsOn.length > 0 && { depends_on: dependsOn }),
  };
};
