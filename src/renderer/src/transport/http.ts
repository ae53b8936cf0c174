import type { Answer, Arguments, CommandName, Transport } from '../../../contract/commands.ts';
import type { ErrorCode } from '../../../contract/errors.ts';

/** A host on the same computer answers at once; what takes longer than this is lost. */
const PATIENCE_MS = 30_000;

/** The browser host's transport: one POST a command, the token in a header. */
export function httpTransport(token: string, post: typeof fetch = fetch): Transport {
  return {
    async send<C extends CommandName>(command: C, args: Arguments<C>): Promise<Answer<C>> {
      let response: Response;
      try {
        response = await post(`/api/${command}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-regain-token': token },
          body: JSON.stringify(args),
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
      } catch {
        return failed('transport/unreachable');
      }
      try {
        const answer: unknown = await response.json();
        if (isAnswer(answer)) return answer as Answer<C>;
      } catch {
        // Not an answer of ours: the status alone says what happened.
      }
      return failed(response.ok ? 'transport/unreachable' : 'transport/refused');
    },
  };
}

function isAnswer(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';
}

function failed(code: ErrorCode): { ok: false; error: { code: ErrorCode } } {
  return { ok: false, error: { code } };
}
