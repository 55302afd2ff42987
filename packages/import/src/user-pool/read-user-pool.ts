import { clientAuthFlows, regionOfUserPool, type Issue, type PoolContext } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { contramap } from 'fp-ts/Ord';
import { sort } from 'fp-ts/ReadonlyArray';
import * as S from 'fp-ts/string';
import { textsIn, type Values } from '../values';
import { askingAbout, leftOpen, type Answer, type Part } from './asking';
import { readManagedLogin, type ManagedLogin } from './managed-login';
import { domainsOf, factsOfPool, factsOfProviders, factsOfServers } from './pool-facts';
import type { ReadRefusal, UserPoolReader } from './user-pool-reader';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A user pool as it is, without any secret. */
export interface RunningUserPool {
  readonly id: string;
  /** The facts about it, for its clients together. How each came into being, the client itself says. */
  readonly context: PoolContext;
  /** Its clients as the service describes them, in the order of their names. */
  readonly clients: ReadonlyArray<Values>;
  /** The facts that its caller could not read, each with the operation that was refused. */
  readonly unread: { readonly [F in keyof PoolContext]?: ReadRefusal };
  /** The sign-in pages of managed login; absent if no domain of the user pool has them. */
  readonly managedLogin?: ManagedLogin;
  /** What the service answered of the user pool that nobody knows, as warnings. */
  readonly issues: ReadonlyArray<Issue>;
}

/** How a user pool is read. */
export interface ReadUserPoolOptions {
  /**
   * How many requests may be on their way at once.
   * @default 8
   */
  readonly atOnce?: number;
  /**
   * Whether to read facts about the user pool too, and not its clients alone.
   * @default true
   */
  readonly withFacts?: boolean;
  /**
   * Is told how many clients have been read, and of how many.
   * @default nobody is told
   */
  readonly onProgress?: (done: number, all: number) => void;
}

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const byName = pipe(
  S.Ord,
  contramap((client: Values) => JSON.stringify([client['ClientName'], client['ClientId']])),
);

/** The facts that a part of what is known gives, or each of them as open. */
const factsOr = <A>(
  part: Part<A>,
  facts: ReadonlyArray<keyof PoolContext>,
  factsOf: (known: A) => PoolContext,
): Pick<RunningUserPool, 'context' | 'unread'> =>
  E.isLeft(part)
    ? { context: {}, unread: Object.fromEntries(facts.map((fact) => [fact, part.left])) }
    : { context: factsOf(part.right), unread: {} };

const poolFacts = [
  'attributes',
  'lambdaTriggers',
  'allowedFirstAuthFactors',
  'dynamicClientRegistration',
  'hasDomain',
  'featurePlan',
] as const satisfies ReadonlyArray<keyof PoolContext>;

const flowsOf = (clients: ReadonlyArray<Values>): PoolContext => {
  const flows = clientAuthFlows(clients.map(({ ExplicitAuthFlows: names }) => textsIn(names)));
  return flows === undefined ? {} : { clientAuthFlows: flows };
};

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

/**
 * Reads a user pool with all of its clients. The left side is the operation without which nothing is known, and why it was
 * refused.
 *
 * A client that is gone by the time when it is asked for is left out. No value of an answer is in the result but what
 * clients and facts are made of, and no secret at all.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { readUserPool, type UserPoolReader } from '@org/cognito-import';
 *
 * const answers: Readonly<Record<string, object>> = {
 *   ListUserPoolClients: { UserPoolClients: [{ ClientId: '1h57kf5cpq17m0eml12EXAMPLE', ClientName: 'web' }] },
 *   DescribeUserPoolClient: {
 *     UserPoolClient: { ClientId: '1h57kf5cpq17m0eml12EXAMPLE', ClientName: 'web', ClientSecret: 'hunter2' },
 *   },
 *   DescribeUserPool: { UserPool: { UserPoolTier: 'LITE' } },
 * };
 * const reader = new Proxy({} as UserPoolReader, {
 *   get: (_, operation: string) => () => Promise.resolve(E.right(answers[operation] ?? {})),
 * });
 * const read = await readUserPool(reader, 'eu-west-1_AbCdEf123');
 * assert.ok(E.isRight(read));
 * assert.strictEqual(read.right.context.featurePlan, 'LITE');
 * assert.deepStrictEqual(
 *   read.right.clients.map(({ ClientName, ClientSecret }) => [ClientName, ClientSecret]),
 *   [['web', true]],
 * );
 */
export const readUserPool = async (
  reader: UserPoolReader,
  id: string,
  { atOnce = 8, withFacts = true, onProgress = () => undefined }: ReadUserPoolOptions = {},
): Answer<RunningUserPool> => {
  const asking = askingAbout(id, reader, atOnce);
  const { list, describe, each, issues } = asking;
  /** What is described one by one, but for what is gone since it was listed. */
  const eachThere = async (
    items: ReadonlyArray<Values>,
    ask: (item: Values) => Answer<Values>,
  ): Answer<ReadonlyArray<Values>> => {
    const described = await each(items, async (item): Answer<ReadonlyArray<Values>> => {
      const answer = await ask(item);
      if (E.isRight(answer)) return E.right([answer.right]);
      return answer.left.reason === 'absent' ? E.right([]) : answer;
    });
    return E.map((found: ReadonlyArray<ReadonlyArray<Values>>) => found.flat())(described);
  };

  const listed = await list('ListUserPoolClients');
  if (E.isLeft(listed)) return listed;
  let done = 0;
  const described = await eachThere(listed.right, async ({ ClientId }) => {
    const ids = { UserPoolId: id, ClientId: String(ClientId) };
    const client = await describe('DescribeUserPoolClient', ids, 'UserPoolClient');
    done += 1;
    onProgress(done, listed.right.length);
    return client;
  });
  if (E.isLeft(described)) return described;
  const clients = sort(byName)(described.right);
  const region = regionOfUserPool(id);
  const context = { ...flowsOf(clients), ...(region !== undefined && { region }) };
  if (!withFacts) return E.right({ id, clients, context, unread: {}, issues: issues() });

  const pool = leftOpen(await describe('DescribeUserPool', { UserPoolId: id }, 'UserPool'));
  if (E.isLeft(pool)) return pool;
  const names = await list('ListIdentityProviders');
  const providers = leftOpen(
    E.isLeft(names)
      ? names
      : await eachThere(names.right, ({ ProviderName }) => {
          const ids = { UserPoolId: id, ProviderName: String(ProviderName) };
          return describe('DescribeIdentityProvider', ids, 'IdentityProvider');
        }),
  );
  if (E.isLeft(providers)) return providers;
  const servers = leftOpen(await list('ListResourceServers'));
  if (E.isLeft(servers)) return servers;
  const login = await readManagedLogin(id, E.map(domainsOf)(pool.right), clients, asking);
  if (E.isLeft(login)) return login;

  const parts = [
    factsOr(pool.right, poolFacts, factsOfPool),
    factsOr(providers.right, ['identityProviders'], factsOfProviders),
    factsOr(servers.right, ['resourceServers'], factsOfServers),
  ];
  return E.right({
    id,
    clients,
    context: Object.assign({}, context, ...parts.map((part) => part.context)) as PoolContext,
    unread: Object.assign({}, ...parts.map((part) => part.unread)) as RunningUserPool['unread'],
    ...(login.right && { managedLogin: login.right }),
    issues: issues(),
  });
};
