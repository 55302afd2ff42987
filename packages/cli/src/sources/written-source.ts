/** The app clients that commands, calls and programs make, as their text has them. */
import type { JudgedClient, WrittenId } from '@org/cognito-commands';
import { languageOf, mayHoldWrittenClient } from '@org/cognito-commands/language';
import { isError, readProps, readRecord, readRecordData, type Issue } from '@org/cognito-core';
import type { PlacedIssue } from '@org/cognito-file';
import type { FoundClient, SourceFormat } from '@org/cognito-import';
import * as E from 'fp-ts/Either';
import { positionAt } from '../files/position-at';
import { readText } from '../files/read-text';
import { troubleOf, type SourceTrouble } from './source-trouble';

/** A client of such a text, and the file that it is in. */
interface ClientOfText extends FoundClient {
  readonly file: string;
}

/** What is said where a text does not tell everything about a client. */
const notWhole = ({ making }: JudgedClient): Issue => ({
  code: 'properties-open',
  severity: 'error',
  path: [],
  message:
    making === 'update'
      ? 'may change other settings, which its text does not tell'
      : 'may have other settings, which its text does not tell',
  fixes: [
    {
      isSafe: false,
      edits: [],
      title: 'import what `aws cognito-idp describe-user-pool-client` prints of the client',
    },
  ],
});

const userPoolOf = (userPool: WrittenId | undefined): Pick<FoundClient, 'userPoolId' | 'userPool'> => {
  if (userPool === undefined) return {};
  return 'known' in userPool ? { userPoolId: userPool.known } : { userPool: userPool.code };
};

const foundClient = (file: string, text: string, client: JudgedClient, index: number): ClientOfText => {
  const { name, data, draft, references, userPool, id, issues, isWhole, span } = client;
  const placed = ({ issue, at }: { readonly issue: Issue; readonly at: number }): PlacedIssue => ({
    ...issue,
    position: positionAt(text, at),
  });
  const told = [
    ...issues.map(({ issue, span: { start } }) => placed({ issue, at: start })),
    ...(isWhole ? [] : [placed({ issue: notWhole(client), at: span.start })]),
  ];
  const isOfProps = client.form === 'cdk';
  const record = isOfProps ? undefined : readRecordData(data).record;
  const read = isOfProps ? readProps(data) : record && readRecord(record);
  const made = told.some(isError) ? undefined : read?.make();
  return {
    file,
    name: name ?? `client${index + 1}`,
    path: [],
    ...userPoolOf(userPool),
    ...(id !== undefined && 'known' in id && { clientId: id.known }),
    ...(record !== undefined && { record }),
    ...(made === undefined ? { draft } : { client: made }),
    issues: told,
    references,
  };
};

/** Reads the app clients of a text; nothing if it mentions none, so that it may be data. */
export const readWrittenSource = async (
  source: string,
  { from, stdin }: { readonly from: SourceFormat | 'auto'; readonly stdin: () => AsyncIterable<Uint8Array> },
): Promise<E.Either<SourceTrouble, ReadonlyArray<ClientOfText>> | undefined> => {
  const language = languageOf(source);
  if (language === undefined || from !== 'auto') return undefined;
  const text = await readText(source, stdin);
  if (E.isLeft(text)) return E.left({ file: source, issue: text.left.issue });
  if (mayHoldWrittenClient(text.right, language)) {
    // Loaded here, so that no other command waits for it.
    const { findWrittenClients } = await import('@org/cognito-commands');
    const clients = await findWrittenClients(text.right, { language });
    if (clients.length > 0)
      return E.right(clients.map((client, index) => foundClient(source, text.right, client, index)));
  }
  if (language === 'workflow' || language === 'package') return undefined;
  return E.left(
    troubleOf(
      source,
      'source-without-client',
      'has no command, call or declaration that makes an app client, as far as its text tells',
      'name a file that has one',
    ),
  );
};
