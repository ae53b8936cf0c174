import type { IncomingMessage } from 'node:http';
import { BODY_LIMIT } from './request-checks.ts';

export type Body =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 };

/** Reads a JSON body of at most BODY_LIMIT bytes. Rejects when the sender goes away before its end. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const bytes = await readBytes(request);
  if (bytes === null) return { ok: false, status: 413 };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, status: 400 };
  }
}

/** Counts bytes as they come; null as soon as they pass the limit, whatever length was announced. */
function readBytes(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= BODY_LIMIT) {
        parts.push(part);
        return;
      }
      parts.length = 0;
      request.pause();
      resolve(null);
    });
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('the request ended early')));
  });
}
