/** The two sides that are compared: two sources, or a source and a user pool that is running. */
import * as E from 'fp-ts/Either';
import { shownName } from '../report/shown-name';
import { besideSide, type SideClient, type SideFormat } from '../sides/read-side';
import { reportSide } from '../sides/report-side';
import type { SideReader } from '../sides/side-reader';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import type { Output } from '../terminal/io';
import { plural } from '../terminal/plural';
import { tell } from '../terminal/tell';
import { namesUserPool, type UserPoolChoice, type UserPoolOptions } from '../user-pool/user-pool-options';

/** A side, and where it was read. */
export interface ReadSide {
  readonly source: string;
  readonly clients: ReadonlyArray<SideClient>;
}

/** Both sides, and which of them somebody described, if the other one is a user pool that is running. */
export interface ReadSides {
  readonly before: ReadSide;
  readonly after: ReadSide;
  readonly described?: 'before' | 'after';
}

/** The options that say what is compared. */
export interface SidesOptions extends UserPoolOptions {
  readonly from: SideFormat;
  readonly fromA?: SideFormat;
  readonly fromB?: SideFormat;
  /** Whether the second side counts as what was there before. */
  readonly reverse: boolean;
  /** Whether a change is planned: a user pool is changed to what is described. */
  readonly plan?: boolean;
}

/** What is wrong with the sides that are named. */
export const sidesMistake = (sources: ReadonlyArray<string>, options: SidesOptions): string | undefined => {
  if (!namesUserPool(options)) {
    return sources.length === 2 ? undefined : 'two sides are compared; name another one, or a --user-pool';
  }
  if (sources.length === 2) return '--user-pool is the second side; name one other side';
  return options.fromB === undefined
    ? undefined
    : '--from-b is about a second file, which a --user-pool has not';
};

/** Those that may be in a user pool: a source may hold the clients of several. */
const ofPool = (
  source: string,
  clients: ReadonlyArray<SideClient>,
  { userPool }: UserPoolChoice,
  stderr: Output,
): ReadonlyArray<SideClient> => {
  const own = clients.filter(({ userPoolId = userPool }) => userPoolId === userPool);
  const others = clients.length - own.length;
  if (others > 0) {
    stderr.write(`${shownName(source)}: ${plural(others, 'app client')} of other user pools not compared\n`);
  }
  return own;
};

const readWithPool = async (
  source: string,
  options: SidesOptions & UserPoolChoice,
  { read, configurationOf }: SideReader,
  stderr: Output,
): Promise<E.Either<ExitCode, ReadSides>> => {
  const side = await read(source, options.fromA ?? options.from);
  if (E.isLeft(side)) {
    tell(stderr, reportSide(side, stderr.isColoured));
    return E.left(exitCode.trouble);
  }
  // Loaded here, so that no other comparison waits for it.
  const { readPoolSide } = await import('../sides/pool-side.js');
  const pool = await readPoolSide(options, configurationOf, stderr);
  if (E.isLeft(pool)) {
    stderr.write(pool.left);
    return E.left(exitCode.trouble);
  }
  const clients = ofPool(source, side.right, options, stderr);
  return E.right({
    before: { source, clients: await besideSide(clients, pool.right) },
    after: { source: options.userPool, clients: pool.right },
    described: 'before',
  });
};

const readTwo = async (
  [first, second]: readonly [string, string],
  { from, fromA = from, fromB = from }: SidesOptions,
  { read }: SideReader,
  stderr: Output,
): Promise<E.Either<ExitCode, ReadSides>> => {
  const sides = [await read(first, fromA), await read(second, fromB)] as const;
  const [before, after] = sides;
  if (E.isLeft(before) || E.isLeft(after)) {
    for (const side of sides) tell(stderr, reportSide(side, stderr.isColoured));
    return E.left(exitCode.trouble);
  }
  return E.right({
    before: { source: first, clients: await besideSide(before.right, after.right) },
    after: { source: second, clients: await besideSide(after.right, before.right) },
  });
};

const reversed = ({ before, after, described }: ReadSides): ReadSides => ({
  before: after,
  after: before,
  ...(described && { described: 'after' }),
});

/** Reads both sides. The left side is the exit code where that cannot be, which has been told. */
export const readSides = async (
  sources: ReadonlyArray<string>,
  options: SidesOptions,
  reader: SideReader,
  stderr: Output,
): Promise<E.Either<ExitCode, ReadSides>> => {
  const read = namesUserPool(options)
    ? await readWithPool(sources[0] as string, options, reader, stderr)
    : await readTwo(sources as readonly [string, string], options, reader, stderr);
  const isPlanned = options.plan === true && namesUserPool(options);
  return options.reverse === isPlanned ? read : E.map(reversed)(read);
};
