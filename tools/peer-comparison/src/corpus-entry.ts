import type { PoolName } from './pool';
import type { Properties } from './properties';

/**
 * What happens if a client is deployed.
 *
 * - `accepted`: the service accepts it as intended.
 * - `refused`: CloudFormation or the service answers with an error.
 * - `misread`: it deploys, but means something other than what is written.
 */
export type Outcome = 'accepted' | 'refused' | 'misread';

/** One client, and what is known about it. */
export interface CorpusEntry {
  readonly name: string;
  /** The properties. If `UserPoolId` is left out, it is that of the pool. */
  readonly properties: Properties;
  readonly outcome: Outcome;
  /** This project's codes for what is wrong. */
  readonly codes: ReadonlyArray<string>;
  /** How the outcome is known: an answer of the service, or a statement in the documentation. */
  readonly evidence: string;
  /** The user pool in the same template. Absent if the pool was created elsewhere. */
  readonly pool?: PoolName;
}

/** Clients about one topic. */
export type Corpus = ReadonlyArray<CorpusEntry>;

const inPool = (pool: PoolName | undefined): Pick<CorpusEntry, 'pool'> =>
  pool === undefined ? {} : { pool };

/** A client that deploys. */
export const accepted = (
  name: string,
  properties: Properties,
  evidence: string,
  pool?: PoolName,
): CorpusEntry => ({ name, properties, outcome: 'accepted', codes: [], evidence, ...inPool(pool) });

/** A client that does not deploy. */
export const refused = (
  name: string,
  codes: string | ReadonlyArray<string>,
  properties: Properties,
  evidence: string,
  pool?: PoolName,
): CorpusEntry => ({
  name,
  properties,
  outcome: 'refused',
  codes: typeof codes === 'string' ? [codes] : codes,
  evidence,
  ...inPool(pool),
});

/** A client that deploys, but does something other than what is written. */
export const misread = (...words: Parameters<typeof refused>): CorpusEntry => ({
  ...refused(...words),
  outcome: 'misread',
});

/** Whether a tool should stop the client. */
export const isBad = ({ outcome }: CorpusEntry): boolean => outcome !== 'accepted';
