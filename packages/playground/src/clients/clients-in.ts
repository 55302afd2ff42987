/** The app clients in a text of any kind. What shows clients imports it, and is loaded late, like all that this imports. */
import { isError, validateRecord, wordsOf, type Issue, type LintSettings } from '@org/cognito-core';
import type { NamedSide } from '@org/cognito-diff';
import { checkProps, looksLikeProps, parseSource } from '@org/cognito-file';
import { findClients, type FoundClient } from '@org/cognito-import';
import { readBack, type Expression } from '@org/cognito-terraform';
import { readModule } from '@org/cognito-terraform/module';
import * as E from 'fp-ts/Either';
import { namedText } from '../check/named-text';

/** A client of a text. */
export interface TextClient extends NamedSide {
  readonly lint?: LintSettings;
}

/** The clients of a text, and the names of those that have errors. */
export interface TextClients {
  readonly clients: ReadonlyArray<TextClient>;
  readonly faulty: ReadonlyArray<string>;
}

const sentenceOf = (issue: Issue): string => `The text ${wordsOf(issue).message}.`;

const propsClient = (value: unknown, text: string): TextClients => {
  const source = parseSource(text);
  const { client, lint } = E.isRight(source) ? checkProps(source.right) : {};
  const written = client?.userPoolClientName;
  const name = typeof written === 'string' ? written : 'App';
  return client === undefined
    ? { clients: [], faulty: [name] }
    : { clients: [{ name, client, ...(lint && { lint }) }], faulty: [] };
};

/** A client that a tool wrote, or a template has. */
const foundClient = (found: FoundClient): TextClient | undefined => {
  const { name, path, client, lint, clientId, userPoolId, userPool, references, hidden } = found;
  return client === undefined
    ? undefined
    : {
        name,
        client,
        references,
        ...(lint && { lint }),
        ...(hidden && { hidden }),
        ...(clientId !== undefined && { clientId }),
        ...(userPoolId !== undefined && { userPoolId }),
        ...(userPool !== undefined && { userPool }),
        ...(path.includes('Resources') && { logicalId: name }),
      };
};

const clientsInData = (text: string): E.Either<string, TextClients> => {
  const source = parseSource(text);
  if (E.isLeft(source)) return E.left('The text cannot be read; the report says why.');
  const { value, template } = source.right;
  const data = template === undefined || template.input !== undefined ? value : template.value;
  const found = findClients(data);
  if (E.isLeft(found)) {
    return looksLikeProps(value) ? E.right(propsClient(value, text)) : E.left(sentenceOf(found.left[0]));
  }
  return E.right({
    clients: found.right.flatMap((each) => foundClient(each) ?? []),
    faulty: found.right.filter(({ client }) => client === undefined).map(({ name }) => name),
  });
};

/** The client of a module's resource; nothing if it has errors. */
const moduleClient = (args: object, lint: LintSettings): Omit<TextClient, 'name'> | undefined => {
  const read = readBack(args);
  if (E.isLeft(read)) return undefined;
  const { record, references } = read.right;
  const { client } = validateRecord(record, lint);
  const meanings = Object.entries(references).map(([name, value]) => [
    name,
    (value as Expression).expression,
  ]);
  return (
    client && {
      client,
      lint,
      references: Object.fromEntries(meanings) as NonNullable<TextClient['references']>,
    }
  );
};

const clientsInModule = (path: string, text: string): E.Either<string, TextClients> => {
  const { clients, issues } = readModule([{ path, text }]);
  if (issues.some(({ issue }) => isError(issue))) {
    return E.left('The text cannot be read; the report says why.');
  }
  if (clients.length === 0) return E.left('The text holds no app client.');
  const read = clients.map(({ address, args, lint }) => ({
    // What stands before the last name is the same for all.
    name: address.slice(address.lastIndexOf('.') + 1),
    client: moduleClient(args, lint),
  }));
  return E.right({
    clients: read.flatMap(({ name, client }) => (client === undefined ? [] : [{ ...client, name }])),
    faulty: read.filter(({ client }) => client === undefined).map(({ name }) => name),
  });
};

/** Finds the app clients in a text. The left side says, in a sentence, why there are none. */
export const clientsIn = (text: string): E.Either<string, TextClients> => {
  if (text.trim() === '') return E.left('There is no text yet.');
  const { name } = namedText(text);
  return name.startsWith('main.tf') ? clientsInModule(name, text) : clientsInData(text);
};
