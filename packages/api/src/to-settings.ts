/** Clients as settings of the API, all of whose values are known. */
import {
  bindProviders,
  isError,
  namelessInput,
  openPositions,
  toRecord,
  unboundReferences,
  validateRecord,
  type Bindings,
  type ClientRecord,
  type Issue,
  type LintSettings,
  type NotInferred,
  type UserPoolClient,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { BoundValue } from './bind';
import { emit } from './emit';
import type { Settings } from './settings';

/** A value that is known when a program asks the service. */
export type KnownValue = string | number | boolean | ReadonlyArray<string>;

/**
 * What references stand for, by name. A client without references has nothing to bind, and of one whose references no
 * compiler knows, the check finds at run time what is not bound.
 */
type ReferenceBindings<R extends string> = [R] extends [never]
  ? { readonly references?: { readonly [name: string]: never } }
  : string extends R
    ? { readonly references?: { readonly [name: string]: KnownValue } }
    : { readonly references: { readonly [K in R]: KnownValue } };

/** How a client becomes settings. `R` are the names of its references. */
export type SettingsOptions<R extends string = string> = ReferenceBindings<R> & {
  /**
   * The providers of the user pool, for clients that name no providers.
   * @default none, so that such a client takes `COGNITO` alone
   */
  readonly registeredProviders?: ReadonlyArray<string>;
  /**
   * The lint settings of the client, for issues that are found once its references are bound.
   * @default none
   */
  readonly lint?: LintSettings;
};

/** What is wrong with a client only now that its references are bound. */
const issuesOnceBound = (
  record: ClientRecord,
  settings: Readonly<Record<string, unknown>>,
  lint: LintSettings = {},
): ReadonlyArray<Issue> =>
  openPositions(record).length === 0 ? [] : validateRecord(settings, lint).issues.filter(isError);

/**
 * Writes a client as settings of the API. The left side lists the references that are not bound, and the errors that
 * their values make.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { reference, text, UserPoolClient } from '@org/cognito-core';
 * import { toSettings } from '@org/cognito-api';
 *
 * const client = UserPoolClient.make({ disableOAuth: true, userPoolClientName: text`web-${reference('stage')}` });
 * assert.deepStrictEqual(
 *   toSettings(client, { references: { stage: 'live' } }),
 *   E.right({
 *     AllowedOAuthFlowsUserPoolClient: false,
 *     ClientName: 'web-live',
 *     SupportedIdentityProviders: ['COGNITO'],
 *   }),
 * );
 */
export const toSettings = <R extends string>(
  client: UserPoolClient<R>,
  options: SettingsOptions<NotInferred<R>>,
): E.Either<ReadonlyNonEmptyArray<Issue>, Settings> => {
  const references = { ...(options.references as Bindings<BoundValue> | undefined) };
  const record = toRecord(client);
  const bound = bindProviders<BoundValue>(record, references, options.registeredProviders ?? []);
  const settings = emit(bound.record, bound.bindings);
  const unbound = unboundReferences({ fields: client }, references);
  const [first, ...others] = unbound.length > 0 ? unbound : issuesOnceBound(record, settings, options.lint);
  // Nothing is open any more, and the values of a client have the types that the API asks for.
  return first === undefined ? E.right(settings) : E.left([first, ...others]);
};

/** Settings for a new client, which needs a name. */
export const withName = (
  settings: Settings,
): E.Either<ReadonlyNonEmptyArray<Issue>, Settings & { ClientName: string }> =>
  settings.ClientName === undefined
    ? E.left([namelessInput()])
    : E.right({ ...settings, ClientName: settings.ClientName });
