import type { Transport } from '../../../contract/commands.ts';
import { bridgeTransport } from './bridge.ts';
import { httpTransport } from './http.ts';
import { takeToken } from './token.ts';

let current: Transport | null = null;

/** Chooses the page's transport: the desktop window's bridge, else the browser host. */
export function chooseTransport(page: Window): Transport {
  return page.regain ? bridgeTransport(page.regain) : httpTransport(takeToken(page));
}

/** The transport in use; chosen at the first call. */
export function transport(): Transport {
  current ??= chooseTransport(window);
  return current;
}

/** Puts a transport in place of the chosen one. */
export function provideTransport(other: Transport): void {
  current = other;
}
