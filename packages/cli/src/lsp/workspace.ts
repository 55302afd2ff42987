/** The files that an editor has open, and what belongs together. */
import { languageOf } from '@org/cognito-commands/language';
import * as E from 'fp-ts/Either';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isModuleFile, isVariablesFile } from '../files/module-name';
import type { OpenTexts } from '../files/open-texts';
import type { Files } from './diagnostics';
import { encodedText, encodedTextOf, updated, type EncodedText, type Encoding } from './open-document';

/** How the editor and the server understand each other. */
export interface WorkspaceSettings {
  /** Where the editor has its files. */
  readonly root: string;
  readonly encoding: Encoding;
}

/** A document that is open. */
export interface OpenFile {
  readonly document: TextDocument;
  readonly path: string;
  /** What is checked together: a file alone, or the folder of a module. */
  readonly group: string;
}

/** The files that an editor has open. */
export interface Workspace extends Files {
  readonly set: (settings: WorkspaceSettings) => void;
  readonly root: () => string;
  /** Opens a document, if it is one that may hold an app client. */
  readonly open: (item: TextDocumentItem) => OpenFile | undefined;
  readonly change: (
    uri: string,
    changes: ReadonlyArray<TextDocumentContentChangeEvent>,
    version: number,
  ) => OpenFile | undefined;
  readonly close: (uri: string) => OpenFile | undefined;
  readonly fileOf: (uri: string) => OpenFile | undefined;
  readonly fileAt: (path: string) => OpenFile | undefined;
  readonly files: () => ReadonlyArray<OpenFile>;
  readonly texts: () => OpenTexts;
}

/** What files are called that may hold an app client. */
const isChecked = (path: string): boolean =>
  ['.yaml', '.yml', '.json', '.template'].includes(extname(path)) ||
  isModuleFile(path) ||
  isVariablesFile(path) ||
  languageOf(path) !== undefined;

/** What a document that is on no disk yet is called, by its language. */
const endings: Readonly<Record<string, string>> = {
  yaml: '.yaml',
  json: '.json',
  jsonc: '.json',
  cloudformation: '.yaml',
};

/** The path of a file of this machine; nothing if the URI is not of one, or is not well-formed. */
export const pathOf = (uri: string): string | undefined =>
  E.getOrElseW(() => undefined)(E.tryCatch(() => fileURLToPath(uri), E.toError));

const pathIn = (root: string, { uri, languageId }: TextDocumentItem): string | undefined => {
  if (/^file:/i.test(uri)) return pathOf(uri);
  const ending = endings[languageId];
  return ending === undefined ? undefined : join(root, `${encodeURIComponent(uri)}${ending}`);
};

const groupOf = (path: string): string =>
  isModuleFile(path) || isVariablesFile(path) ? dirname(path) : path;

/** Begins with nothing open. */
export const openWorkspace = (): Workspace => {
  let settings: WorkspaceSettings = { root: process.cwd(), encoding: 'utf-16' };
  const byUri = new Map<string, OpenFile>();
  const encoded = (document: TextDocument): EncodedText => encodedText(document, settings.encoding);
  const fileAt = (path: string): OpenFile | undefined =>
    [...byUri.values()].find((file) => file.path === resolve(path));
  /** Editors spell the URI of a file in more than one way, such as with `c:` or `c%3A`. */
  const fileOf = (uri: string): OpenFile | undefined => {
    const path = byUri.has(uri) ? undefined : pathOf(uri);
    return path === undefined ? byUri.get(uri) : fileAt(path);
  };
  return {
    set: (given) => {
      settings = given;
    },
    root: () => settings.root,
    open: (item) => {
      const path = pathIn(settings.root, item);
      if (path === undefined || !isChecked(path)) return undefined;
      const document = TextDocument.create(item.uri, item.languageId, item.version, item.text);
      const file = { document, path, group: groupOf(path) };
      byUri.delete(fileOf(item.uri)?.document.uri ?? item.uri);
      byUri.set(item.uri, file);
      return file;
    },
    change: (uri, changes, version) => {
      const file = fileOf(uri);
      if (file !== undefined) updated(file.document, changes, version, settings.encoding);
      return file;
    },
    close: (uri) => {
      const file = fileOf(uri);
      if (file !== undefined) byUri.delete(file.document.uri);
      return file;
    },
    fileOf,
    fileAt,
    files: () => [...byUri.values()],
    texts: () => new Map([...byUri.values()].map(({ path, document }) => [path, encoded(document).text])),
    uriOf: (file) => fileAt(file)?.document.uri ?? pathToFileURL(resolve(file)).href,
    textOf: (file, checked) => {
      const open = fileAt(file);
      return open === undefined ? encodedTextOf(checked, settings.encoding) : encoded(open.document);
    },
  };
};
