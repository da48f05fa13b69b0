/**
 * The program for a browser on this computer: serves the built renderer on 127.0.0.1 and relays its
 * messages to the engine.
 *
 * Promises: listens on loopback only; serves nobody without the token that `url` carries; no
 * request ends it; ends a minute after the last tab was closed, and five minutes after its start
 * when no tab came, unless told to keep running; leaves no file behind.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { Refusal } from '../../preload/contract/errors/index.ts';
import { uploadLimitMegabytes } from '../../preload/contract/host.ts';
import type { EngineApi, TextEngine } from '../engine/session.ts';
import { pageAt, safetyHeaders } from '../host/pages.ts';
import { openRelay, type RefusedCall } from '../host/relay.ts';
import { openExchangeFolder, type ExchangeFolder } from './exchange-folder.ts';
import { makeGate, type Gate } from './gate.ts';

export interface BrowserHostOptions {
  readonly engine: TextEngine & Pick<EngineApi, 'registerFile'>;
  /** Folder of the built renderer. */
  readonly renderer: string;
  /** 0 or absent: any free one. */
  readonly port?: number;
  /** Goes on when no tab is left. */
  readonly keep?: boolean;
  /** Hears of every refused call: for the log. */
  readonly onRefusal?: (refused: RefusedCall) => void;
  /** Waits a minute, then acts, unless taken back by what it returned; tests give their own. */
  readonly afterMinute?: (act: () => void) => () => void;
  /** The same for the five minutes in which the first tab has to come. */
  readonly afterFiveMinutes?: (act: () => void) => () => void;
  /** Largest upload; 200 MB. */
  readonly uploadLimitBytes?: number;
}

export interface BrowserHost {
  /** With the token: whoever opens it may work with the file. */
  readonly url: string;
  readonly port: number;
  /** Resolves when the host has ended, by `close` or because nobody was left. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';
/** A pasted block of 50,000 cells is about 2 MB; nothing sensible comes near this. */
const largestMessage = 64 * 1024 * 1024;

/** Rejects with the system's error when the port cannot be had. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { engine, renderer, keep = false, afterMinute = waits(60_000), afterFiveMinutes = waits(300_000) } = options;
  const limitBytes = options.uploadLimitBytes ?? uploadLimitMegabytes * 1024 * 1024;
  const folder = await openExchangeFolder((handle, file) => {
    engine.registerFile(handle, file);
  });
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: largestMessage });
  try {
    await listen(server, options.port ?? 0);
  } catch (problem) {
    await folder.remove();
    throw problem;
  }
  const { port } = server.address() as AddressInfo;
  const gate = makeGate(`${loopback}:${String(port)}`);

  let closing: Promise<void> | null = null;
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
  let stayOpen = (): void => undefined;
  const close = (): Promise<void> => {
    stayOpen();
    closing ??= (async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await folder.remove();
      end(undefined);
    })();
    return closing;
  };

  server.on('request', (request, response) => {
    void answer(request, response, { gate, renderer, folder, limitBytes });
  });
  server.on('upgrade', (request, stream, head) => {
    // Until the handshake is done nobody else listens: a reset here must not end the program.
    stream.on('error', () => stream.destroy());
    const verdict = gate.judge(request, true);
    if (verdict !== 'pass' || request.url !== '/engine') {
      refuseUpgrade(stream, typeof verdict === 'number' ? verdict : 404);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      stayOpen();
      serve(socket, engine, options.onRefusal);
      socket.on('close', () => {
        if (keep || sockets.clients.size > 0 || closing !== null) return;
        stayOpen = afterMinute(() => void close());
      });
    });
  });
  if (!keep) stayOpen = afterFiveMinutes(() => void close());
  return { url: `http://${loopback}:${String(port)}/?t=${gate.token}`, port, ended, close };
}

function waits(milliseconds: number): (act: () => void) => () => void {
  return (act) => {
    const timer = setTimeout(act, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** One tab. */
function serve(socket: WebSocket, engine: TextEngine, onRefusal?: (refused: RefusedCall) => void): void {
  const send = (text: string): void => {
    if (socket.readyState === socket.OPEN) socket.send(text);
  };
  const relay = openRelay(engine, send, onRefusal);
  socket.on('message', (data, isBinary) => {
    // ws gives text as one Buffer unless told otherwise.
    if (!isBinary) relay.receive((data as Buffer).toString('utf8'));
  });
  socket.on('error', () => {
    socket.terminate();
  });
  socket.on('close', () => {
    relay.close();
  });
}

function refuseUpgrade(stream: Duplex, status: number): void {
  stream.end(`HTTP/1.1 ${String(status)} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

interface Surroundings {
  readonly gate: Gate;
  readonly renderer: string;
  readonly folder: ExchangeFolder;
  readonly limitBytes: number;
}

async function answer(request: IncomingMessage, response: ServerResponse, around: Surroundings): Promise<void> {
  try {
    await route(request, response, around);
  } catch (problem) {
    if (problem instanceof Refusal) sendRefusal(response, problem);
    else {
      console.error(problem);
      sendText(response, 500, 'The host could not answer.');
    }
  }
}

async function route(request: IncomingMessage, response: ServerResponse, around: Surroundings): Promise<void> {
  const { gate, renderer, folder, limitBytes } = around;
  const verdict = gate.judge(request, request.method !== 'GET');
  if (verdict === 400) {
    sendText(response, 400, 'This is no address.');
    return;
  }
  const url = new URL(request.url ?? '/', `http://${loopback}`);
  if (verdict === 403) {
    sendText(response, 403, 'This address is not served to other pages or under other names.');
  } else if (verdict === 401) {
    sendText(response, 401, 'Open Eshkol with the address that it printed when it started.\nיש לפתוח את Eshkol בכתובת שהודפסה עם הפעלתו.');
  } else if (verdict === 'enter') {
    url.searchParams.delete('t');
    response.writeHead(302, { ...safetyHeaders, 'set-cookie': gate.cookie, location: `/${url.search}`, 'cache-control': 'no-store' }).end();
  } else if (request.method === 'POST' && url.pathname === '/files') {
    sendJson(response, 200, await folder.receive(url.searchParams.get('name') ?? '', request, limitBytes));
  } else if (request.method === 'POST' && url.pathname === '/downloads') {
    sendJson(response, 200, await folder.place(url.searchParams.get('name') ?? ''));
  } else if (request.method !== 'GET') {
    sendText(response, 405, 'Not here.');
  } else if (url.pathname.startsWith('/files/')) {
    await sendFile(response, folder.find(url.pathname.slice('/files/'.length)));
  } else {
    // The raw path, not URL's tidied one, so that the traversal check sees what was asked.
    const page = await pageAt(renderer, (request.url ?? '/').split(/[?#]/)[0] ?? '/');
    response.writeHead(page.status, page.headers).end(page.body);
  }
}

async function sendFile(response: ServerResponse, file: { path: string; name: string } | undefined): Promise<void> {
  const size = file === undefined ? null : await stat(file.path).then((found) => found.size, () => null);
  if (file === undefined || size === null) {
    sendText(response, 404, 'Not found');
    return;
  }
  response.writeHead(200, {
    ...safetyHeaders,
    'content-type': 'application/octet-stream',
    'content-length': size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
    'cache-control': 'no-store',
  });
  const content = createReadStream(file.path);
  content.on('error', () => response.destroy());
  content.pipe(response);
}

function sendRefusal(response: ServerResponse, { code, params }: Refusal): void {
  // The rest of an upload is not read: the connection ends with the answer.
  response.setHeader('connection', 'close');
  sendJson(response, code === 'host.upload-too-large' ? 413 : 400, { code, params });
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...safetyHeaders, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...safetyHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(text);
}
