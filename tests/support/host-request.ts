import { request as httpRequest } from 'node:http';

export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends a request exactly as written: no header is put right, no path made tidy. */
export function sendRaw(
  origin: string,
  { method = 'GET', path = '/', headers = {}, body }: RawRequest,
): Promise<RawResponse> {
  const { port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, method, path, headers, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** The token in a host's address. */
export function tokenOf(address: string): string {
  return new URL(address).hash.replace('#token=', '');
}

/** Headers of a command that is in order. */
export function goodHeaders(host: {
  readonly origin: string;
  readonly address: string;
}): Record<string, string> {
  return { origin: host.origin, 'content-type': 'application/json', 'x-regain-token': tokenOf(host.address) };
}
