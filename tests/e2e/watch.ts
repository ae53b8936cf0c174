import type { Page } from '@playwright/test';

/** What a page asked for and complained about. */
export interface Watch {
  /** Addresses of all requests. */
  readonly requests: readonly string[];
  /** Console errors and warnings, uncaught errors, and violations of the content security policy. */
  readonly complaints: readonly string[];
  /** Takes the list of complaints so far, for a test that caused them on purpose. */
  take(): string[];
}

/** What must not be among a page's requests: anything but its own files. */
export function foreignRequests({ requests }: Watch, pageAddress: string): string[] {
  const own = pageAddress.slice(0, pageAddress.indexOf('/', pageAddress.indexOf('://') + 3) + 1);
  return requests.filter((url) => !url.startsWith(own) && !/^(?:data:|blob:)/.test(url));
}

/** Watches a page from before its first load. */
export async function watchPage(page: Page): Promise<Watch> {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  page.on('requestfailed', (request) =>
    complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`),
  );
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`violation of ${event.violatedDirective} by ${event.blockedURI}`);
    });
  });
  return { requests, complaints, take: () => complaints.splice(0) };
}
