import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What is sent for one path: a page, an answer in full, or whatever a listener does. */
export type Route =
  | string
  | RequestListener
  | { status?: number; headers?: Record<string, string | string[]>; body?: string | Uint8Array };

/** What a server was asked for. */
export interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
}

export interface GivenServer {
  /** `http://127.0.0.1:port`, without a slash at its end. */
  url: string;
  port: number;
  /** In the order in which they came. */
  requests: Asked[];
  /** The paths of these. */
  paths: () => string[];
  /** How many connections were ever made to it. */
  connections: () => number;
  /** How many of them are open. */
  open: () => number;
}

/** A server on loopback for one test: a listener for all paths, or what is sent for each (404 for all others). */
export async function givenServer(
  answers: RequestListener | Record<string, Route>,
  host?: string,
): Promise<GivenServer> {
  const requests: Asked[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    const route = typeof answers === 'function' ? answers : (answers[path] ?? { status: 404 });
    if (typeof route === 'function') return route(request, response);
    const { status = 200, headers, body = '' } = typeof route === 'string' ? { body: route } : route;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  return { ...(await listen(server, host)), requests, paths: () => requests.map(({ path }) => path) };
}

/** A server that speaks what the test says, HTTP or not. */
export function givenSocket(speak: (socket: Socket) => void) {
  return listen(
    createSocketServer((socket) => {
      socket.on('error', () => {});
      speak(socket);
    }),
  );
}

/** A server that answers each request with these bytes, and then ends. */
export function givenBytes(...bytes: (string | Uint8Array)[]) {
  return givenSocket((socket) =>
    socket.once('data', () => {
      for (const part of bytes) socket.write(part);
      socket.end();
    }),
  );
}

/** Until the test ends; then all connections are cut. */
export async function listen(server: Server, host = '127.0.0.1') {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, host, ready));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => server.close(closed));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, connections: () => connections, open: () => sockets.size };
}
