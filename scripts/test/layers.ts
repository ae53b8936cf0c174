/** Parts of the project that are checked and counted each by itself, by the beginning of their paths. */
const LAYERS = [
  ['domain', ['src/domain/']],
  ['contract', ['src/contract/']],
  ['main', ['src/main/', 'migrations/']],
  ['preload', ['src/preload/']],
  ['renderer', ['src/renderer/']],
  ['scripts', ['scripts/']],
  ['tests', ['tests/', 'config/', 'bench/', 'electron.vite.config.ts', 'eslint.config.js']],
] as const;

export type Layer = (typeof LAYERS)[number][0];
export const LAYER_NAMES: readonly Layer[] = LAYERS.map(([name]) => name);

/** The layer of a path inside the project (with `/`); null when it belongs to none. */
export function layerOf(path: string): Layer | null {
  return (
    LAYERS.find(([, beginnings]) => beginnings.some((beginning) => path.startsWith(beginning)))?.[0] ?? null
  );
}

/**
 * One test a layer: it passes when none of the faults lies in it. A fault outside every layer, or a check that ended
 * badly without naming one, fails by itself.
 */
export function tallyByLayer(
  faults: readonly { readonly path: string }[],
  ok: boolean,
): { passed: number; failed: number } {
  const bad = new Set(faults.map(({ path }) => layerOf(path)));
  const outside = bad.delete(null) || (!ok && faults.length === 0) ? 1 : 0;
  return { passed: LAYER_NAMES.length - bad.size, failed: bad.size + outside };
}
