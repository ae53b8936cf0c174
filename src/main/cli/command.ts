/** What a command prints and its exit code: 0 when it was done, 2 for bad input. */
export interface Printed {
  readonly code: 0 | 2;
  readonly out: string;
  readonly err: string;
}

/** Lines for standard error, and no answer. */
export function refused(lines: readonly string[]): Printed {
  return { code: 2, out: '', err: `${lines.join('\n')}\n` };
}

/** Prints what a command gives for the arguments of this process. */
export async function runCommand(command: (args: readonly string[]) => Promise<Printed>): Promise<void> {
  // Whoever reads only the first lines, as `head` does, closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const { code, out, err } = await command(process.argv.slice(2));
  process.stderr.write(err);
  process.stdout.write(out);
  process.exitCode = code;
}
