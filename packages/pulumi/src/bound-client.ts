/** Clients with the bindings of their references, validated as far as they are known. */
import {
  bindProviders,
  encode,
  isError,
  isUserPoolClient,
  openPositions,
  readProps,
  toRecord,
  unboundReferences,
  validateRead,
  type Bindings,
  type ClientRecord,
  type Issue,
  type UserPoolClient,
  type ValidateOptions,
  steadyRecord,
  type NotInferred,
} from '@org/cognito-core';
import { IdentityProvider } from '@pulumi/aws/cognito';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { ClientInput, ClientOptions } from './client-options';
import { issuesOfKnown } from './known-record';
import { plainValues } from './known-values';
import { openValues } from './open-values';

/** A client to emit, and how it is validated again once more is known. */
export interface BoundClient {
  readonly client: UserPoolClient;
  readonly record: ClientRecord;
  /** The value of each reference in the record. */
  readonly bindings: Bindings<unknown>;
  readonly warnings: ReadonlyArray<Issue>;
  readonly settings: ValidateOptions;
}

/** A client that is not made, or is not to be, has at least one issue. */
const refused = (issues: ReadonlyArray<Issue>) => E.left(issues as ReadonlyNonEmptyArray<Issue>);

/** Binds a client. The left side holds every issue, if any issue is an error. */
export const bindClient = <R extends string>(
  input: ClientInput<R>,
  options: ClientOptions<NotInferred<R>>,
): E.Either<ReadonlyNonEmptyArray<Issue>, BoundClient> => {
  const { context, silence, downgrade, ruleSet, levels, references, registeredProviders = [] } = options;
  const settings: ValidateOptions = {
    ...(context && { context }),
    ...(silence && { silence }),
    ...(downgrade && { downgrade }),
    ...(ruleSet && { ruleSet }),
    ...(levels && { levels }),
  };
  const open = openValues(isUserPoolClient(input) ? encode(input) : input, { ...references });
  const read = readProps(open.props);
  const validated = validateRead(read, settings);
  const issues = validated.issues.map(open.inOwnWords);
  const unbound = unboundReferences(read, open.references);
  const client = validated.client ?? read.make();
  if (client === undefined) return refused([...issues, ...unbound]);
  const { record, bindings: given } = bindProviders<unknown>(
    toRecord(client),
    open.references,
    registeredProviders.map((provider) =>
      IdentityProvider.isInstance(provider) ? provider.providerName : provider,
    ),
  );
  const bindings = Object.fromEntries(
    openPositions(record)
      .filter(({ name }) => given[name] !== undefined)
      .map(({ name }) => [name, given[name]]),
  );
  const found = [
    // An issue that a lint setting is about may be found only once the references are known.
    ...issues.filter(({ code }) => code !== 'lint-unused' || openPositions(record).length === 0),
    ...unbound,
    ...issuesOfKnown(record, plainValues(bindings), settings),
  ];
  return found.some(isError)
    ? refused(found)
    : E.right({ client, record: steadyRecord(record), bindings, warnings: found, settings });
};
