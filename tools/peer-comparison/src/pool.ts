/** The user pools of clients in the corpus whose verdict depends on the pool. */

/** The facts about a user pool. */
export interface Pool {
  readonly tier: 'LITE' | 'ESSENTIALS';
  /** The standard attributes that every user must have. */
  readonly required: ReadonlyArray<string>;
  /** The custom attributes, without `custom:`, and whether they can be changed. */
  readonly custom: Readonly<Record<string, { readonly mutable: boolean }>>;
  readonly providers: ReadonlyArray<'Google' | 'Facebook'>;
  /** The scopes of each resource server, by its identifier. */
  readonly resourceServers: Readonly<Record<string, ReadonlyArray<string>>>;
}

const shop: Pool = {
  tier: 'ESSENTIALS',
  required: ['email'],
  custom: { tier: { mutable: true }, tenant: { mutable: false } },
  providers: ['Google'],
  resourceServers: { orders: ['read', 'write'], 'https://api.example.com/v1': ['stock.read'] },
};

/** The pools by name. */
export const pools = { shop, lite: { ...shop, tier: 'LITE' } } as const satisfies Readonly<
  Record<string, Pool>
>;

export type PoolName = keyof typeof pools;

/** The ID of a user pool that is not in the template, so that nothing is known about it. */
export const importedPoolId = 'us-east-1_Imported1';
