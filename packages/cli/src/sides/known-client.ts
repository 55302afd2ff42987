import type { KnownClient } from '@org/cognito-app-config';
import { recordOfDraft, reference, toRecord, type DialectName } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { chosenClient, listedClients, noneCalled } from '../sources/chosen-client';
import { readPoolFacts } from '../config/pool-facts';
import { reportTroubles } from '../report/report-trouble';
import { troublesOf } from '../sources/source-trouble';
import { shownName } from '../report/shown-name';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { tell } from '../terminal/tell';
import type { SideClient, SideFormat } from './read-side';
import { reportSide } from './report-side';
import { sideReader, type SideReaderOptions } from './side-reader';

/** The options of commands that look at one app client. */
export interface KnownClientOptions extends SideReaderOptions {
  readonly from: SideFormat;
  /** The client of the file to look at, by its name or id. */
  readonly client?: string;
  /** The file with facts about the user pool. */
  readonly context?: string;
}

/** The client of a file that a command looks at. */
export interface NamedClient extends KnownClient {
  readonly name: string;
  /** The id of its user pool, where the file has it. */
  readonly userPoolId?: string;
  /** In whose words its settings are told. */
  readonly dialect: DialectName;
}

const dialectOf = ({ text, isOfModule = false, place }: SideClient): DialectName => {
  if (isOfModule) return 'terraform';
  if (place !== undefined) return 'cloudformation';
  return text === undefined ? 'describe' : 'props';
};

const nameOne = (
  file: string,
  clients: ReadonlyArray<SideClient>,
  wanted: string | undefined,
): E.Either<string, SideClient> => {
  if (wanted !== undefined) {
    const chosen = chosenClient(clients, wanted);
    if (E.isLeft(chosen)) return E.left(`${shownName(file)}: ${chosen.left}`);
    return chosen.right === undefined ? E.left(noneCalled(clients, wanted)) : E.right(chosen.right);
  }
  const [only, another] = clients;
  return only !== undefined && another === undefined
    ? E.right(only)
    : E.left(`${shownName(file)} has several app clients; name one with --client: ${listedClients(clients)}`);
};

/**
 * Reads the one client of a file that is meant. Errors in it are told, and what can be read beside them is the client. The
 * left side is the exit code where that cannot be, which has been told.
 */
export const readKnownClient = async (
  file: string,
  { from, client: wanted, context, ...options }: KnownClientOptions,
  io: Pick<Io, 'stdin' | 'stderr'>,
): Promise<E.Either<ExitCode, NamedClient>> => {
  const { stderr } = io;
  const reader = await sideReader([file, ...(context === undefined ? [] : [context])], options, io);
  if (E.isLeft(reader)) return reader;
  const facts = context === undefined ? E.right(undefined) : await readPoolFacts(context, io.stdin);
  if (E.isLeft(facts)) {
    tell(stderr, reportTroubles(troublesOf(facts.left)));
    return E.left(exitCode.trouble);
  }
  const side = await reader.right.read(file, from);
  if (E.isLeft(side)) {
    tell(stderr, reportSide(side, stderr.isColoured));
    return E.left(exitCode.trouble);
  }
  const named = nameOne(file, side.right, wanted);
  if (E.isLeft(named)) return E.left(fail(stderr, named.left));
  const { name, client, draft, clientId, userPoolId, doubts, errors } = named.right;
  if (errors.length > 0) tell(stderr, reportSide(E.right([named.right]), stderr.isColoured));
  const record = client === undefined ? draft && recordOfDraft(draft) : toRecord(client);
  if (record === undefined) return E.left(exitCode.trouble);
  const isSecretOpen = doubts.some(({ issue }) => issue.code === 'secret-undecided');
  return E.right({
    name,
    record: { ...record, ...(isSecretOpen && { GenerateSecret: reference('secret') }) },
    dialect: dialectOf(named.right),
    ...(clientId !== undefined && { clientId }),
    ...(userPoolId !== undefined && { userPoolId }),
    ...(facts.right && { pool: facts.right.context }),
  });
};
