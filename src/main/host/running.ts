import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Note in the data folder of the instance that has it open, so that a second start can lead to the first. */
export interface Running {
  readonly pid: number;
  /** Address with its token: readable by the owner only, as the data beside it is. */
  readonly address: string;
}

const fileIn = (folder: string) => join(folder, 'running.json');

/** Leaves the note. */
export function noteRunning(folder: string, running: Running): void {
  writeFileSync(fileIn(folder), JSON.stringify(running), { mode: 0o600 });
}

/** Takes the note away, if it is still ours. */
export function clearRunning(folder: string, pid: number): void {
  if (readRunning(folder)?.pid === pid) rmSync(fileIn(folder), { force: true });
}

/** The note of the instance that is running or ran last; null without a readable one. */
export function readRunning(folder: string): Running | null {
  try {
    const note = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Partial<Running>;
    return typeof note.pid === 'number' && typeof note.address === 'string'
      ? { pid: note.pid, address: note.address }
      : null;
  } catch {
    return null;
  }
}

/** Whether the noted instance still serves the page at its address. */
export async function isServing({ address }: Running): Promise<boolean> {
  try {
    const { origin, hostname } = new URL(address);
    if (hostname !== '127.0.0.1') return false;
    const response = await fetch(`${origin}/`, { method: 'HEAD', signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    return false;
  }
}
