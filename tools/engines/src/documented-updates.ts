/**
 * Emulators keep what an update leaves out, and so hide what it would lose. This server stands in front of one, and has
 * it do what the service's documentation says: what is left out goes back to its default.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { host, type LocalServer } from './local-server';
import { withResets } from './with-resets';

const isUpdate = ({ headers }: IncomingMessage): boolean =>
  String(headers['x-amz-target']).endsWith('.UpdateUserPoolClient');

/** Headers that are about one connection, or about a body that changes. */
const ofConnection: ReadonlyArray<string> = [
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
];

const entriesOf = (headers: Iterable<readonly [string, unknown]>): ReadonlyArray<[string, string]> =>
  [...headers].flatMap(([name, value]): ReadonlyArray<[string, string]> =>
    ofConnection.includes(name.toLowerCase()) ? [] : [[name, String(value)]],
  );

const forward = async (upstream: LocalServer, request: IncomingMessage, response: ServerResponse) => {
  const sent = await buffer(request);
  const body = isUpdate(request)
    ? JSON.stringify(withResets(JSON.parse(sent.toString()) as Readonly<Record<string, unknown>>))
    : sent;
  const answer = await fetch(`${upstream.url}${request.url ?? '/'}`, {
    method: request.method ?? 'GET',
    headers: entriesOf(Object.entries(request.headers)).slice(),
    ...(sent.length > 0 && { body }),
  });
  response.writeHead(answer.status, Object.fromEntries(entriesOf(answer.headers)));
  response.end(Buffer.from(await answer.arrayBuffer()));
};

/** Starts the server in front of an emulator. Stopping it stops both. */
export const withDocumentedUpdates = async (upstream: LocalServer): Promise<LocalServer> => {
  const server = createServer((request, response) => {
    forward(upstream, request, response).catch((error: unknown) => {
      response.writeHead(502);
      response.end(String(error));
    });
  }).listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      await upstream.stop();
    },
  };
};
