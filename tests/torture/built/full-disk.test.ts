import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answer } from '../../../src/contract/commands.ts';
import type { Workspace } from '../../../src/contract/workspace.ts';
import { temporaryFolder } from '../../support/host-page.ts';
import { howMany, PATIENCE, tell } from '../how-many.ts';
import { startHostProcess } from './host-process.ts';
import { DAY } from './writes.ts';

const expense = (at: number) => ({
  expense: {
    id: `e${at}`,
    name: '房租'.repeat(20),
    amount: 100 + at,
    every: { unit: 'month', day: 1 },
    from: '2026-12-01',
  },
});
const ids = async (send: (command: string, args: unknown) => Promise<unknown>) =>
  (
    (await send('workspace.read', {})) as Extract<Answer<'workspace.read'>, { ok: true }> & {
      value: Workspace;
    }
  ).value.stored.expenses.map(({ id }) => id);

test(
  'on a full disk everything that was acknowledged stays, the rest is refused with its reason, and room is enough to go on',
  { timeout: PATIENCE },
  async () => {
    const rounds = howMany(1, 12);
    let refusals = 0;
    for (let round = 0; round < rounds; round += 1) {
      const folder = temporaryFolder();
      const setting = startHostProcess(folder.path, DAY);
      expect((await setting.send('expenses.add', expense(0))).ok).toBe(true);
      setting.child.kill('SIGTERM');
      await setting.ended;
      const size = Math.ceil(statSync(join(folder.path, 'regain.db')).size / 1024);
      // Every file may grow to this size and no further: the log is the first that cannot.
      const limited = startHostProcess(folder.path, DAY, size + 4 + round * 3);
      const acknowledged = ['e0'];
      const codes = new Set<string>();
      for (let at = 1; at <= 200; at += 1) {
        const answer = await limited.send('expenses.add', expense(at));
        if (answer.ok) acknowledged.push(`e${at}`);
        else codes.add(answer.error.code);
        if (codes.size > 0 && at % 40 === 0) break;
      }
      refusals += codes.size;
      expect([...codes]).toEqual(['store/full']);
      // What there is can still be read, and a copy that does not fit leaves nothing half written.
      expect(await ids(limited.send)).toEqual(acknowledged);
      limited.child.kill('SIGKILL');
      await limited.ended;
      const roomy = startHostProcess(folder.path, DAY);
      expect(await ids(roomy.send)).toEqual(acknowledged);
      expect((await roomy.send('expenses.add', expense(999))).ok).toBe(true);
      roomy.child.kill('SIGKILL');
      await roomy.ended;
      folder.remove();
    }
    tell('full disks', { rounds, refusals });
  },
);
