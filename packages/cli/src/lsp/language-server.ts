/** Speaks the Language Server Protocol: what an editor opens is checked, and what it asks is answered. */
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  CodeActionKind,
  CodeActionTriggerKind,
  createConnection,
  TextDocumentSyncKind,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type Location,
  type Position,
} from 'vscode-languageserver';
import { createProtocolConnection, DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { configurationNames } from '../files/configuration-names';
import { isModuleFile } from '../files/module-name';
import { suppressionsName } from '../files/suppressions-name';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import type { CheckedDocuments, LspOptions } from './check-documents';
import { checksOf } from './checks';
import { fixAllAction, meet, quickFixes } from './code-actions';
import { diagnosticsOf, rangeOf } from './diagnostics';
import { hoverAt } from './hover';
import { filesAround } from './module-texts';
import { rangeBetween, type Encoding } from './open-document';
import { declarationAt } from './references';
import { watchedFiles } from './watched-files';
import { openWorkspace, type OpenFile } from './workspace';

/** What the server speaks with, and what it says of itself. */
interface ServerOptions {
  readonly input: Readable;
  readonly output: Writable;
  readonly options: LspOptions;
  readonly version: string;
  readonly homepage?: string;
}

const watchedPatterns: ReadonlyArray<string> = [
  ...[...configurationNames, suppressionsName, 'samconfig.toml', 'parameters.json'].map(
    (name) => `**/${name}`,
  ),
  ...['tf', 'tofu', 'tfvars'].flatMap((ending) => [`**/*.${ending}`, `**/*.${ending}.json`]),
];

/** How often it is looked whether the editor still runs, in milliseconds. */
const parentInterval = 3000;

const isRunning = (process_: number): boolean => {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    // It runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const capabilities = (encoding: Encoding): InitializeResult['capabilities'] => ({
  positionEncoding: encoding,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
});

/** The first encoding that the editor offers and the server knows. */
const encodingFor = ({ capabilities: { general } }: InitializeParams): Encoding => {
  const found = general?.positionEncodings?.find((each) => each === 'utf-8' || each === 'utf-16');
  return found === 'utf-8' ? found : 'utf-16';
};

const rootFor = ({ workspaceFolders, rootUri }: InitializeParams): string => {
  const uri = workspaceFolders?.[0]?.uri ?? rootUri;
  return uri?.startsWith('file:') === true ? fileURLToPath(uri) : process.cwd();
};

/** Whether an editor asks for a kind of action; without a wish it asks for all. */
const wants = ({ context: { only } }: CodeActionParams, kind: string): boolean =>
  only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));

/** Answers what an editor sends. */
const answerOn = (
  connection: Connection,
  { options, version, homepage }: Omit<ServerOptions, 'input' | 'output'>,
) => {
  const workspace = openWorkspace();
  const about = homepage === undefined ? {} : { homepage };
  const published = new Map<string, ReadonlySet<string>>();
  let canWatch = false;

  const publish = (group: string, { files }: CheckedDocuments): void => {
    const told = new Set<string>();
    // What is passed over, left out by a configuration or waits for one that can be read is said to have nothing.
    const silent = workspace
      .files()
      .filter((file) => file.group === group && !files.some((each) => workspace.fileAt(each.file) === file));
    for (const { document } of silent) {
      told.add(document.uri);
      void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [] });
    }
    for (const checked of files) {
      const open = workspace.fileAt(checked.file);
      if (checked.issues.length === 0 && open === undefined) continue;
      const uri = workspace.uriOf(checked.file);
      told.add(uri);
      void connection.sendDiagnostics({
        uri,
        ...(open && { version: open.document.version }),
        diagnostics: [...diagnosticsOf(checked, files, workspace, about)],
      });
    }
    clear(group, told);
    published.set(group, told);
  };
  /** Takes back what was told of the files of a group, but for those of which something else is told now. */
  const clear = (group: string, told: ReadonlySet<string> = new Set()): void => {
    for (const uri of published.get(group) ?? []) {
      if (!told.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    published.delete(group);
  };

  const watched = watchedFiles(() => checkAll());
  const checks = checksOf(workspace, options, (group, checked) => {
    publish(group, checked);
    void watched.watch(checked.readFrom);
  });
  const checkAll = (): void => {
    for (const group of new Set(workspace.files().map((file) => file.group))) checks.schedule(group);
  };
  /** A module may call others, whose files are elsewhere. */
  const checkWith = (file: OpenFile | undefined): void => {
    if (file === undefined) return;
    checks.schedule(file.group);
    if (file.group === file.path) return;
    for (const { group, path } of workspace.files()) {
      if (group !== file.group && group !== path) checks.schedule(group);
    }
  };

  connection.onInitialize((params): InitializeResult => {
    const encoding = encodingFor(params);
    workspace.set({ root: rootFor(params), encoding });
    canWatch = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return { capabilities: capabilities(encoding), serverInfo: { name: 'cognito-client', version } };
  });
  connection.onInitialized(() => {
    if (!canWatch) return;
    const watchers = watchedPatterns.map((globPattern) => ({ globPattern }));
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
  connection.onDidChangeWatchedFiles(checkAll);
  connection.onDidOpenTextDocument(({ textDocument }) => checkWith(workspace.open(textDocument)));
  connection.onDidChangeTextDocument(({ textDocument: { uri, version: at }, contentChanges }) =>
    checkWith(workspace.change(uri, contentChanges, at)),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const file = workspace.close(uri);
    if (file === undefined) return;
    if (!workspace.files().some(({ group }) => group === file.group)) clear(file.group);
    checkWith(file);
  });

  /** What is known of an open file. */
  const known = async (uri: string, ...[choice]: ReadonlyArray<Parameters<typeof checks.current>[1]>) => {
    const file = workspace.fileOf(uri);
    const found = file && (await checks.current(file.group, choice));
    const checked = found?.files.find((each) => workspace.uriOf(each.file) === uri);
    return checked && found && { checked, all: found.files };
  };

  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const found = await known(uri);
    return found === undefined ? null : hoverAt(found.checked, workspace, position, about);
  });

  const quickFixesAt = async (params: CodeActionParams): Promise<ReadonlyArray<CodeAction>> => {
    const { uri } = params.textDocument;
    const found = await known(uri, { findTexts: { withCosts: false, inAllFiles: true } });
    return found === undefined
      ? []
      : quickFixes(found.checked, found.all, workspace, {
          range: params.range,
          diagnostics: params.context.diagnostics,
        });
  };
  const fixAllIn = async (uri: string): Promise<ReadonlyArray<CodeAction>> => {
    const found = await known(uri, { fixes: { isSafe: true, codes: [] } });
    return found === undefined ? [] : fixAllAction(found.all, workspace);
  };
  connection.onCodeAction(async (params) => {
    const { uri } = params.textDocument;
    const found = await known(uri);
    if (found === undefined || found.checked.issues.length === 0) return [];
    const { checked } = found;
    const encoded = workspace.textOf(checked.file, checked.text);
    // An editor asks wherever the cursor goes, and mostly nothing is there.
    const isHere = checked.issues.some((issue) => meet(rangeOf(encoded, issue), params.range));
    const isAsked = params.context.triggerKind !== CodeActionTriggerKind.Automatic;
    const { only } = params.context;
    return [
      ...(isHere && wants(params, CodeActionKind.QuickFix) ? await quickFixesAt(params) : []),
      ...(wants(params, CodeActionKind.SourceFixAll) && (only !== undefined || (isHere && isAsked))
        ? await fixAllIn(uri)
        : []),
    ];
  });

  const definitionAt = async (uri: string, position: Position): Promise<Location | null> => {
    const file = workspace.fileOf(uri);
    if (file === undefined) return null;
    const { text, offsetAt } = workspace.textOf(file.path, '');
    const others = isModuleFile(file.path) ? await filesAround(file.path, workspace.texts()) : [];
    const found = declarationAt({ path: file.path, text }, offsetAt(position), others);
    if (found === undefined) return null;
    const { file: target, position: at } = found.place;
    const encoded = workspace.textOf(target, others.find(({ path }) => path === target)?.text ?? text);
    return { uri: workspace.uriOf(target), range: rangeBetween(encoded, at, at) };
  };
  connection.onDefinition(({ textDocument: { uri }, position }) => definitionAt(uri, position));

  return {
    end: async () => {
      checks.end();
      await watched.close();
    },
  };
};

/** Speaks with an editor until that ends it, and answers whether it said so before. */
export const serve = async ({ input, output, ...others }: ServerOptions): Promise<ExitCode> => {
  let isShutDown = false;
  let parent: NodeJS.Timeout | undefined;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const connection = createConnection((logger) => createProtocolConnection(input, output, logger), {
    initialize: ({ processId }) => {
      if (processId === null) return;
      parent = setInterval(() => {
        if (!isRunning(processId)) end();
      }, parentInterval);
    },
    get shutdownReceived() {
      return isShutDown;
    },
    set shutdownReceived(value: boolean) {
      isShutDown = value;
    },
    exit: () => end(),
  });
  for (const event of ['end', 'close', 'error']) input.on(event, end);
  const answering = answerOn(connection, others);
  connection.listen();
  await ended;
  clearInterval(parent);
  await answering.end();
  connection.dispose();
  return isShutDown ? exitCode.fine : exitCode.issues;
};
