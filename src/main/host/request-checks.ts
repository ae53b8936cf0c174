import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Whom the host listens to. */
export interface Doorkeeping {
  /** `127.0.0.1:PORT`, exactly. */
  readonly host: string;
  /** `http://127.0.0.1:PORT`, exactly. */
  readonly origin: string;
  /** Made anew at each start; the page has it from the fragment of its address. */
  readonly token: string;
}

export interface RequestHead {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** Status of a refusal, or null when the request may come in. */
export type Refusal = 403 | 405 | 415 | 421 | 413 | null;

export const TOKEN_HEADER = 'x-regain-token';
/** Bytes of a request's body: the longest case file, with its quotes escaped, its names in UTF-8 and what stands around it. */
export const BODY_LIMIT = 32_000_000;

/** Checks of every request. An exact Host stops other names that were made to point here (DNS rebinding). */
export function refuseStranger(head: RequestHead, door: Doorkeeping): Refusal {
  return head.headers.host === door.host ? null : 421;
}

/** Checks of a request for a file of the page, after `refuseStranger`. */
export function refuseFileRequest(head: RequestHead, door: Doorkeeping): Refusal {
  if (head.method !== 'GET' && head.method !== 'HEAD') return 405;
  const { origin } = head.headers;
  return origin === undefined || origin === door.origin ? null : 403;
}

/** Checks of a command, after `refuseStranger`: method, origin, content type, token, announced size, in this order. */
export function refuseCommand(head: RequestHead, door: Doorkeeping): Refusal {
  if (head.method !== 'POST') return 405;
  if (head.headers.origin !== door.origin) return 403;
  if (!isJson(head.headers['content-type'])) return 415;
  if (!isToken(head.headers[TOKEN_HEADER], door.token)) return 403;
  return Number(head.headers['content-length'] ?? 0) > BODY_LIMIT ? 413 : null;
}

function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && /^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(contentType);
}

/** Compares hashes of equal length, so that the time taken says nothing about the token. */
function isToken(given: string | string[] | undefined, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(typeof given === 'string' ? given : ''), hash(token));
}
