import {
  atLevels,
  rules,
  type Deferral,
  type Issue,
  type PoolContext,
  type RuleChoice,
  type UserPoolClient,
} from '@org/cognito-core';
import { describedClient } from '../described-client';
import type { FoundClient } from '../found-client';
import { judgedClient } from '../read-client';
import type { Values } from '../values';
import { brandingIssue, showsPages } from './managed-login';
import type { RunningUserPool } from './read-user-pool';
import { permissionFor, type ReadRefusal } from './user-pool-reader';

/** A client of a user pool that is running. */
export interface PoolClient extends FoundClient {
  /** The client as it runs, whatever rules say of it; absent if some of it cannot be represented. */
  readonly running?: UserPoolClient;
  /** The rules that could not be decided, and what would decide them: a permission, if that is what its caller lacks. */
  readonly deferred: () => ReadonlyArray<Deferral>;
}

/** What rules find in a user pool that is running. */
export interface JudgedPool {
  /** Its clients, each with its issues, whose paths are those of its description. */
  readonly clients: ReadonlyArray<PoolClient>;
  /** What is said of the user pool itself, once for all of its clients. */
  readonly issues: ReadonlyArray<Issue>;
}

/** How the clients of a user pool are judged. */
export interface JudgePoolOptions extends RuleChoice {
  /**
   * Facts about the user pool, in place of those that were read of it.
   * @default those that were read
   */
  readonly context?: PoolContext;
}

/** A rule that looks at no field is about the user pool. */
const isAboutPool = ({ code }: { readonly code: string }): boolean =>
  rules.some((rule) => rule.code === code && rule.fields.length === 0);

/** What somebody would have to be allowed, to know what is lacking. */
const withPermission = (needs: string, { operation, reason }: ReadRefusal): string =>
  reason === 'denied'
    ? `${needs} (permission ${permissionFor(operation)})`
    : `${needs} (${operation} is not known there)`;

/** A deferral that names the permission without which it could not be decided. */
const explained = (
  { code, needs, ...deferral }: Deferral,
  context: PoolContext,
  unread: RunningUserPool['unread'],
): Deferral => {
  const asked: ReadonlyArray<unknown> = rules
    .filter((rule) => rule.code === code)
    .flatMap((rule) => rule.needs);
  const lacking = Object.entries(unread).find(
    ([fact]) => context[fact as keyof PoolContext] === undefined && asked.includes(fact),
  );
  return { ...deferral, code, needs: lacking === undefined ? needs : withPermission(needs, lacking[1]) };
};

/**
 * Judges the clients of a user pool that was read, by all that is known of it.
 *
 * @example
 * import { judgeUserPool } from '@org/cognito-import';
 *
 * const { clients } = judgeUserPool({
 *   id: 'eu-west-1_AbCdEf123',
 *   clients: [{ ClientId: '1h57kf5cpq17m0eml12EXAMPLE', ClientName: 'web', ReadAttributes: ['custom:tenent'] }],
 *   context: { attributes: { 'custom:tenant': {} } },
 *   unread: {},
 *   issues: [],
 * });
 * assert.deepStrictEqual(
 *   clients.map(({ name, issues }) => [name, issues.map(({ code }) => code)]),
 *   [['web', ['attr-unknown']]],
 * );
 */
export const judgeUserPool = (
  { id, clients, unread, managedLogin, issues, ...pool }: RunningUserPool,
  { context: given, ...rulesOf }: JudgePoolOptions = {},
): JudgedPool => {
  const ofPool = given ?? pool.context;
  const aboutPool = new Map<string, Issue>();

  const judged = (values: Values): PoolClient => {
    const written = describedClient({ UserPoolId: id, ...values }, [], 'client');
    const { clientId, clientType } = written;
    const context = { ...ofPool, ...(clientType !== undefined && { clientType }) };
    const { found, read, deferred } = judgedClient(written, { ...rulesOf, context });
    for (const issue of found.issues.filter(isAboutPool)) aboutPool.set(issue.code, issue);
    const unbranded = managedLogin?.unbranded.get(String(clientId));
    const running = read.make();
    return {
      ...found,
      ...(running !== undefined && { running }),
      issues: [
        ...found.issues.filter((issue) => !isAboutPool(issue)),
        ...(unbranded === undefined ? [] : atLevels([brandingIssue(unbranded)], rulesOf)),
      ],
      deferred: () => [
        ...deferred().map((deferral) => explained(deferral, context, unread)),
        ...(managedLogin?.unread !== undefined && showsPages(values)
          ? [
              {
                code: 'login-branding-missing',
                path: ['AllowedOAuthFlows'],
                needs: withPermission('whether the app client has a branding', managedLogin.unread),
              },
            ]
          : []),
      ],
    };
  };

  const found = clients.map(judged);
  return { clients: found, issues: [...atLevels(issues, rulesOf), ...aboutPool.values()] };
};
