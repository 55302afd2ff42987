/**
 * A program: opens a template in the language server, presses keys in it, and answers the median of the seconds from a key
 * to its report, as an editor waits for it.
 */
import { spawn } from 'node:child_process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { commandLine } from '../command-line.mjs';
import { longTemplate } from '../files/templates.mjs';
import { median } from '../spread.mjs';

const [lines, keys] = process.argv.slice(2).map(Number);

const uri = 'file:///somewhere/template.yaml';
const server = spawn(process.execPath, [commandLine, 'lsp', '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const connection = createMessageConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);

/** @type {Map<number, (issues: number) => void>} */
const waiting = new Map();
connection.onNotification('textDocument/publishDiagnostics', ({ version, diagnostics }) => {
  waiting.get(version)?.(diagnostics.length);
  waiting.delete(version);
});

/** @type {(version: number) => Promise<number>} */
const reportOf = (version) => new Promise((resolve) => waiting.set(version, resolve));

connection.listen();
await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
await connection.sendNotification('initialized', {});

const text = longTemplate(lines);
const opened = reportOf(0);
await connection.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'yaml', version: 0, text },
});
if ((await opened) === 0) throw new Error('nothing was reported');

// Each key makes the description longer by a letter.
const key = 'Description: ';
const offset = text.indexOf(key) + key.length;
const line = text.slice(0, offset).split('\n').length - 1;
const place = { line, character: key.length };

/** @type {Array<number>} */
const times = [];
for (let version = 1; version <= keys; version += 1) {
  const start = performance.now();
  const reported = reportOf(version);
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: place, end: place }, text: 'a' }],
  });
  await reported;
  times.push((performance.now() - start) / 1_000);
}

await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
await new Promise((resolve) => server.on('close', resolve));
// Somebody who types has typed before: the first third is not counted.
console.log(JSON.stringify({ seconds: median(times.slice(Math.floor(keys / 3))) }));
