import { type Protocol, protocol } from 'electron';
import { PAGE_HEADERS } from '../shell/content-security-policy.ts';
import { readPageFile } from '../shell/page-files.ts';
import { isPageAddress, SCHEME } from './origin.ts';

/** Makes `app://` a standard, secure scheme. Must be called before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page under `app://regain/`, read only, with the page's security headers. */
export function servePage(target: Protocol, folder: string): void {
  target.handle(SCHEME, async (request) => {
    const refusal = (status: number) => new Response(null, { status, headers: PAGE_HEADERS });
    if (request.method !== 'GET') return refusal(405);
    if (!isPageAddress(request.url)) return refusal(404);
    const file = await readPageFile(folder, new URL(request.url).pathname);
    return file ? new Response(new Uint8Array(file.body), { headers: file.headers }) : refusal(404);
  });
}
