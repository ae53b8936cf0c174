/** The page's own scheme: `file:` would have no origin to check. */
export const SCHEME = 'app';
export const PAGE_ORIGIN = `${SCHEME}://regain`;

/** Whether an address belongs to the page: its scheme and host exactly, no user, no port. */
export function isPageAddress(address: string): boolean {
  return address === PAGE_ORIGIN || address.startsWith(`${PAGE_ORIGIN}/`);
}
