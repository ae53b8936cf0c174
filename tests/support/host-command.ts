import type { Answer, Arguments, CommandName } from '../../src/contract/commands.ts';

/** Carries out a command at a running host as its page would, by the host's address with its token; throws when it is refused. */
export async function carryOut<C extends CommandName>(
  address: string,
  command: C,
  args: Arguments<C>,
): Promise<void> {
  const { origin, hash } = new URL(address);
  const response = await fetch(`${origin}/api/${command}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', 'x-regain-token': hash.replace('#token=', '') },
    body: JSON.stringify(args),
  });
  done(command, (await response.json()) as Answer<C>);
}

/** Throws when a command was refused. */
export function done(command: CommandName, answer: Answer<CommandName>): void {
  if (!answer.ok) throw new Error(`${command}: ${JSON.stringify(answer.error).slice(0, 500)}`);
}
