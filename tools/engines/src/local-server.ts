/** Servers on this machine, each for as long as a test needs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** How a server is started. */
export interface ServerCommand {
  readonly command: string;
  readonly args: ReadonlyArray<string>;
  readonly env?: Readonly<Record<string, string>>;
}

/** A running server. */
export interface LocalServer {
  /** Its URL, such as `http://127.0.0.1:5000`. */
  readonly url: string;
  /** Stops the server, and removes its data. */
  readonly stop: () => Promise<void>;
}

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

/** The only address that servers listen on, so that other machines cannot reach them. */
export const host = '127.0.0.1';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const hasEnded = ({ exitCode, signalCode, pid }: ChildProcess): boolean =>
  pid === undefined || exitCode !== null || signalCode !== null;

const end = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill();
  const isStubborn = await Promise.race([ended.then(() => false), wait(5_000, true, { ref: false })]);
  if (isStubborn) {
    child.kill('SIGKILL');
    await ended;
  }
};

const answers = async (url: string): Promise<boolean> => {
  try {
    await fetch(url, { signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  }
};

/** Whether a server answers. Any answer shows that it listens. */
const untilAnswered = async (url: string, child: ChildProcess, patience: number): Promise<boolean> => {
  const deadline = Date.now() + patience;
  while (!hasEnded(child) && Date.now() < deadline) {
    if (await answers(url)) return true;
    await wait(100);
  }
  return false;
};

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Starts a server on a free port, in a new folder, and waits until it answers. If it does not answer, it throws an error
 * with the output of the server.
 */
export const startServer = async (toCommand: (port: number) => ServerCommand): Promise<LocalServer> => {
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const { command, args, env = {} } = toCommand(port);
  const folder = mkdtempSync(join(tmpdir(), 'local-server-'));
  const logFile = join(folder, 'server.log');
  const log = openSync(logFile, 'w');
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const trouble = await once(child, 'spawn').then(
    () => '',
    ({ message }: Error) => message,
  );
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(folder, { recursive: true });
  };
  if (await untilAnswered(url, child, 60_000)) return { url, stop };
  const said = trouble || readFileSync(logFile, 'utf8').trim();
  await stop();
  throw new Error(`${command} does not answer at ${url}: ${said}`);
};
