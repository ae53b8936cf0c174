/** Kind and places of an error. Its message is left out: it can hold what the user entered. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as Error & { code?: unknown }).code;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...(typeof code === 'string' ? [code] : []), ...places.map((line) => line.trim())].join(
    ' ',
  );
}
