import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dispatch } from '../shell/answering.ts';
import { readPageFile } from '../shell/page-files.ts';
import { readJson } from './request-body.ts';
import {
  type Doorkeeping,
  type Refusal,
  refuseCommand,
  refuseFileRequest,
  refuseStranger,
} from './request-checks.ts';

const API = '/api/';
/** Milliseconds after which a request that is not whole is dropped. */
const PATIENCE = 20_000;

export interface HostOptions {
  readonly dispatch: Dispatch;
  /** Folder of the built page. */
  readonly page: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Milliseconds that a request may take to arrive. */
  readonly patience?: number;
}

export interface Host {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Address to open, the token in its fragment, which no request carries. */
  readonly address: string;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

/** Serves the page and the commands on the loopback address only. Rejects when the port is taken. */
export async function startHost({
  dispatch,
  page,
  port = 0,
  patience = PATIENCE,
}: HostOptions): Promise<Host> {
  const token = randomBytes(32).toString('base64url');
  const server = createServer({
    requestTimeout: patience,
    headersTimeout: patience / 2,
    connectionsCheckingInterval: patience / 4,
    maxHeaderSize: 16_384,
  });
  const boundPort = await listen(server, port);
  const door: Doorkeeping = {
    host: `127.0.0.1:${boundPort}`,
    origin: `http://127.0.0.1:${boundPort}`,
    token,
  };
  server.on('request', (request, response) => {
    answer({ dispatch, page, door }, request, response).catch(() => response.destroy());
  });
  return {
    origin: door.origin,
    address: `${door.origin}/#token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

interface Service {
  readonly dispatch: Dispatch;
  readonly page: string;
  readonly door: Doorkeeping;
}

async function answer(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const head = { method: request.method ?? '', headers: request.headers };
  const stranger = refuseStranger(head, service.door);
  if (stranger !== null) return refuse(response, stranger);
  const path = (request.url ?? '/').split(/[?#]/, 1)[0] as string;
  if (!path.startsWith(API)) {
    const refusal = refuseFileRequest(head, service.door);
    return refusal === null ? sendFile(service.page, path, { head, response }) : refuse(response, refusal);
  }
  const refusal = refuseCommand(head, service.door);
  if (refusal !== null) return refuse(response, refusal);
  const body = await readJson(request);
  if (!body.ok) return refuse(response, body.status);
  const reply = JSON.stringify(await service.dispatch(path.slice(API.length), body.value));
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(reply);
}

interface Exchange {
  readonly head: { readonly method: string };
  readonly response: ServerResponse;
}

async function sendFile(page: string, path: string, { head, response }: Exchange): Promise<void> {
  const file = await readPageFile(page, path);
  if (!file) return refuse(response, 404);
  response.writeHead(200, { ...file.headers, 'content-length': String(file.body.length) });
  response.end(head.method === 'HEAD' ? undefined : file.body);
}

/** Refuses without a word of why, and hears no more of what was being sent. */
function refuse(response: ServerResponse, status: NonNullable<Refusal> | 400 | 404): void {
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end();
}
