const CHINESE = /^zh/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '');

/** The one of two texts that the terminal's language asks for. */
export function text(zh: string, en: string): string {
  return CHINESE ? zh : en;
}

/** Prints one line. */
export function say(zh: string, en: string): void {
  process.stdout.write(`${text(zh, en)}\n`);
}
