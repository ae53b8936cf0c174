import type { Answer, Arguments, CommandName, Transport } from '../../../contract/commands.ts';

declare global {
  interface Window {
    /** Put there by the preload script in the desktop window; absent in a browser. */
    readonly regain?: Transport;
  }
}

/** The desktop window's transport: the preload's one `send`. */
export function bridgeTransport(bridge: Transport): Transport {
  return {
    async send<C extends CommandName>(command: C, args: Arguments<C>): Promise<Answer<C>> {
      try {
        return await bridge.send(command, args);
      } catch {
        return { ok: false, error: { code: 'transport/unreachable' } };
      }
    },
  };
}
