/** A client of the Language Server Protocol for one server, over its standard streams. */
import { spawn } from 'node:child_process';

/** @typedef {{ id?: number, method?: string, params?: any, result?: any, error?: { message: string } }} Message */

/** How long a server may take to say something. */
const patience = 60_000;

/**
 * Starts a server.
 *
 * @param {ReadonlyArray<string>} args of Node
 * @param {string} directory
 * @param {(request: Message) => unknown} answer to a request of the server
 */
export const languageClient = (args, directory, answer) => {
  const server = spawn(process.execPath, args, { cwd: directory, stdio: ['pipe', 'pipe', 'inherit'] });

  /** @type {Array<Message>} */
  const heard = [];
  /** @type {Set<() => void>} */
  const listeners = new Set();

  /** @param {Message} message */
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };

  let rest = Buffer.alloc(0);
  server.stdout.on('data', (/** @type {Buffer} */ data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(end, 0)).toString())?.[1],
      );
      if (end < 0 || rest.length < end + 4 + length) return;
      /** @type {Message} */
      const message = JSON.parse(rest.subarray(end + 4, end + 4 + length).toString());
      rest = rest.subarray(end + 4 + length);
      if (message.method !== undefined && message.id !== undefined) {
        send({ id: message.id, result: answer(message) ?? null });
        continue;
      }
      heard.push(message);
      for (const listener of listeners) listener();
    }
  });

  /**
   * The first message that is waited for, whether it has come or is to come.
   *
   * @param {string} what
   * @param {(message: Message) => boolean} isIt
   * @returns {Promise<Message>}
   */
  const message = (what, isIt) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const index = heard.findIndex(isIt);
        if (index === -1) return;
        clearTimeout(timer);
        listeners.delete(look);
        resolve(/** @type {Message} */ (heard.splice(index, 1)[0]));
      };
      const timer = setTimeout(() => {
        listeners.delete(look);
        reject(new Error(`The server did not send ${what}.`));
      }, patience);
      listeners.add(look);
      look();
    });

  let last = 0;
  return {
    /**
     * @param {string} method
     * @param {unknown} params
     */
    notify: (method, params) => send({ method, params }),
    /**
     * @param {string} method
     * @param {unknown} params
     */
    request: async (method, params) => {
      last += 1;
      const id = last;
      send({ id, method, params });
      const { result, error } = await message(`an answer to ${method}`, (each) => each.id === id);
      if (error !== undefined) throw new Error(`${method}: ${error.message}`);
      return result;
    },
    /**
     * @param {string} method
     * @param {(params: any) => boolean} isIt
     */
    notification: async (method, isIt) =>
      (await message(method, (each) => each.method === method && isIt(each.params))).params,
    end: () => server.kill(),
  };
};
