/** `npm run torture` runs everything in full; inside `npm test` each part runs in short, from the same seed. */
const FULL = process.env['REGAIN_TORTURE'] === 'full';

/** Where the random begins; another seed finds other things. */
export const SEED = Number(process.env['REGAIN_SEED'] ?? 1);

export function howMany(short: number, full: number): number {
  return FULL ? full : short;
}

/** Milliseconds a test may take. */
export const PATIENCE = FULL ? 3_600_000 : 180_000;

/** Figures of a full run, for docs/reliability.md. */
export function tell(what: string, figures: Readonly<Record<string, number | string>>): void {
  if (!FULL) return;
  const words = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`\n== ${what}: ${words.join(', ')}\n`);
}

/** Numbers from 0 up to 1 that only the seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
