/** Speaks the Language Server Protocol: what an editor opens is checked, and what it asks is answered. */
import type { Readable, Writable } from 'node:stream';
import {
  CodeActionKind,
  CodeActionTriggerKind,
  createConnection,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type CancellationToken,
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
import type { TextOptions } from '../check/checked-issue';
import type { CheckedDocuments, LspOptions } from './check-documents';
import { checksOf } from './checks';
import { fixAllAction, meet, quickFixes } from './code-actions';
import { diagnosticsOf, rangeOf } from './diagnostics';
import { hoverAt } from './hover';
import { filesAround } from './module-texts';
import { rangeBetween, type Encoding } from './open-document';
import { declarationAt } from './references';
import { watchedFiles } from './watched-files';
import { openWorkspace, pathOf, type OpenFile } from './workspace';

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
  return pathOf(uri ?? '') ?? process.cwd();
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

  const publish = (groups: ReadonlyArray<string>, { files }: CheckedDocuments): void => {
    const told = new Set<string>();
    // What is passed over, left out by a configuration or waits for one that can be read is said to have nothing.
    const silent = workspace
      .files()
      .filter(
        (file) => groups.includes(file.group) && !files.some((each) => workspace.fileAt(each.file) === file),
      );
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
    replace(groups, told);
  };
  /**
   * Takes back what was told of the files of groups, but for those of which something else is told now. Where another group
   * told something of a file too, or has it open, it is asked again.
   */
  const replace = (groups: ReadonlyArray<string>, told: ReadonlySet<string>): void => {
    const before = new Set(groups.flatMap((group) => [...(published.get(group) ?? [])]));
    for (const group of groups) {
      if (told.size === 0) published.delete(group);
      else published.set(group, told);
    }
    const again = new Set<string>();
    for (const uri of before) {
      if (told.has(uri)) continue;
      const others = [...published].filter(([, uris]) => uris.has(uri)).map(([group]) => group);
      const own = workspace.fileOf(uri)?.group;
      if (own !== undefined && !groups.includes(own)) others.push(own);
      if (others.length === 0) void connection.sendDiagnostics({ uri, diagnostics: [] });
      for (const group of others) again.add(group);
    }
    for (const group of again) checks.schedule(group);
  };

  const watched = watchedFiles(() => checkAll());
  const checks = checksOf(workspace, options, {
    found: (groups, checked) => {
      publish(groups, checked);
      void watched.watch(checked.readFrom);
    },
    failed: (error) => connection.console.error(`A check failed: ${String(error)}`),
  });
  const checkAll = (): void => {
    for (const group of new Set(workspace.files().map((file) => file.group))) checks.schedule(group);
  };
  const checkGroup = (file: OpenFile | undefined): void => {
    if (file !== undefined) checks.schedule(file.group);
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
  connection.onDidOpenTextDocument(({ textDocument }) => checkGroup(workspace.open(textDocument)));
  connection.onDidChangeTextDocument(({ textDocument: { uri, version: at }, contentChanges }) =>
    checkGroup(workspace.change(uri, contentChanges, at)),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const file = workspace.close(uri);
    if (file === undefined) return;
    checkGroup(file);
    if (!workspace.files().some(({ group }) => group === file.group)) replace([file.group], new Set());
  });

  /** What is known of an open file, for an editor that has not cancelled its request meanwhile. */
  const known = async (
    uri: string,
    token: CancellationToken,
    choice: Parameters<typeof checks.current>[1] = {},
  ) => {
    const file = workspace.fileOf(uri);
    const isWanted = () => !token.isCancellationRequested;
    const found = file && (await checks.current(file.group, { ...choice, isWanted }));
    if (!isWanted()) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    const checked = found?.files.find((each) => workspace.fileAt(each.file) === file);
    return checked && found && { checked, all: found.files };
  };

  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    const found = await known(uri, token);
    return found === undefined ? null : hoverAt(found.checked, workspace, position, about);
  });

  const quickFixesAt = async (
    params: CodeActionParams,
    token: CancellationToken,
    isAsked: NonNullable<TextOptions['isAsked']>,
  ): Promise<ReadonlyArray<CodeAction>> => {
    const { uri } = params.textDocument;
    const findTexts = { withCosts: false, inAllFiles: true, isAsked };
    const found = await known(uri, token, { findTexts });
    return found === undefined
      ? []
      : quickFixes(found.checked, found.all, workspace, {
          range: params.range,
          diagnostics: params.context.diagnostics,
        });
  };
  const fixAllIn = async (uri: string, token: CancellationToken): Promise<ReadonlyArray<CodeAction>> => {
    const found = await known(uri, token, { fixes: { isSafe: true, codes: [] } });
    return found === undefined ? [] : fixAllAction(found.all, workspace);
  };
  connection.onCodeAction(async (params, token) => {
    const { uri } = params.textDocument;
    const found = await known(uri, token);
    if (found === undefined || found.checked.issues.length === 0) return [];
    const { checked } = found;
    const encoded = workspace.textOf(checked.file, checked.text);
    // An editor asks wherever the cursor goes, and mostly nothing is there.
    const here = checked.issues.filter((issue) => meet(rangeOf(encoded, issue), params.range));
    const isHere = here.length > 0;
    const lines = new Set(here.map(({ position }) => position?.line));
    const isAsked = params.context.triggerKind !== CodeActionTriggerKind.Automatic;
    const { only } = params.context;
    return [
      ...(isHere && wants(params, CodeActionKind.QuickFix)
        ? await quickFixesAt(params, token, ({ position }) => lines.has(position?.line))
        : []),
      ...(wants(params, CodeActionKind.SourceFixAll) && (only !== undefined || (isHere && isAsked))
        ? await fixAllIn(uri, token)
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
