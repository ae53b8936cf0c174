import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Deletes what a shell kept in the data folder beside the data, and the folder when nothing is left in it: what else
 * somebody laid there stays. What another program still holds open is tried again for a while.
 */
export function removeLeftovers(folder: string, names: readonly string[]): void {
  for (const name of names)
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
