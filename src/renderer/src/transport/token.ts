const KEY = 'regain-token';
const FRAGMENT = /^#token=([A-Za-z0-9_-]+)$/;

/**
 * The browser host's token: taken from the address once, kept for this tab, and removed from the address bar
 * so that it is neither bookmarked nor read as a route.
 */
export function takeToken(page: Pick<Window, 'location' | 'history' | 'sessionStorage'>): string {
  const found = FRAGMENT.exec(page.location.hash)?.[1];
  if (found !== undefined) {
    page.sessionStorage.setItem(KEY, found);
    page.history.replaceState(null, '', `${page.location.pathname}${page.location.search}#/`);
    return found;
  }
  return page.sessionStorage.getItem(KEY) ?? '';
}
