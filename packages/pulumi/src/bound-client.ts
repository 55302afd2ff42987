/** A client that is checked as far as it is known, with all that is bound to its references. */
import {
  bindRecord,
  encode,
  InvalidUserPoolClientError,
  isError,
  isUserPoolClient,
  reference,
  referencesOf,
  toRecord,
  validate,
  withRegisteredProviders,
  type Bindings,
  type ClientRecord,
  type Issue,
  type Reference,
  type Text,
  type UserPoolClient,
  type ValidateOptions,
} from '@org/cognito-core';
import { IdentityProvider } from '@pulumi/aws/cognito';
import { isOpen } from './bind';
import type { ClientInput, ClientOptions } from './client-options';
import { issuesOfKnown } from './known-record';
import { plainValues } from './known-values';
import { steadyRecord } from './steady-record';

/** What is emitted, and how it is checked again once more is known. */
export interface BoundClient {
  readonly client: UserPoolClient;
  readonly record: ClientRecord;
  /** What each reference of the record stands for. */
  readonly bindings: Bindings<unknown>;
  readonly warnings: ReadonlyArray<Issue>;
  readonly settings: ValidateOptions;
}

/** Registered providers are references like any other, under names that props cannot have. */
const providerName = (index: number): string => `registeredProvider:${index}`;

const namesIn = (record: ClientRecord): ReadonlySet<string> => {
  const names = new Set<string>();
  const take = ({ name }: Reference): unknown => names.add(name);
  bindRecord<unknown>(record, { value: take, text: (template) => referencesOf(template).map(take) });
  return names;
};

const unbound = (name: string): Issue => ({
  code: 'reference-unbound',
  severity: 'error',
  path: ['references', name],
  message: `\${${name}} stands for nothing`,
  fix: 'say in references what it stands for',
});

/** Binds a client. Throws one `InvalidUserPoolClientError` with all that is wrong with it. */
export const bindClient = <R extends string>(
  input: ClientInput<R>,
  { context, silence, downgrade, references, registeredProviders = [] }: ClientOptions<NoInfer<R>>,
): BoundClient => {
  const settings: ValidateOptions = {
    ...(context && { context }),
    ...(silence && { silence }),
    ...(downgrade && { downgrade }),
  };
  const { client, issues } = validate(isUserPoolClient(input) ? encode(input) : input, settings);
  if (client === undefined) throw new InvalidUserPoolClientError(issues);
  const providers = registeredProviders.map((provider) =>
    IdentityProvider.isInstance(provider) ? provider.providerName : provider,
  );
  const record = withRegisteredProviders(
    toRecord(client),
    providers.map((provider, index): Text =>
      isOpen(provider) ? { _tag: 'TextTemplate', parts: [reference(providerName(index))] } : provider,
    ),
  );
  const given: Bindings<unknown> = {
    ...references,
    ...Object.fromEntries(providers.map((provider, index) => [providerName(index), provider])),
  };
  const names = [...namesIn(record)];
  const isBound = (name: string): boolean => Object.hasOwn(given, name) && given[name] !== undefined;
  const bindings = Object.fromEntries(names.filter(isBound).map((name) => [name, given[name]]));
  const found = [
    // What lint settings are for may come to light once the references are known.
    ...issues.filter(({ code }) => code !== 'lint-unused' || names.length === 0),
    ...names.filter((name) => !isBound(name)).map(unbound),
    ...issuesOfKnown(record, plainValues(bindings), settings),
  ];
  if (found.some(isError)) throw new InvalidUserPoolClientError(found);
  return { client, record: steadyRecord(record), bindings, warnings: found, settings };
};
