import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Answer, CommandName } from '../../../src/contract/commands.ts';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import { openBackend } from '../../../src/main/shell/backend.ts';
import { faultOfFile } from '../../../src/main/store/check-file.ts';
import { copiesFolder, listCopies } from '../../../src/main/store/copies.ts';
import { insertDebt } from '../../../src/main/store/debts.ts';
import { MIGRATIONS } from '../../../src/main/store/migrations.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { temporaryFolder } from '../../support/host-page.ts';
import { FULL_DEBTS, TODAY } from '../../support/store-entries.ts';
import { howMany, PATIENCE, randomFrom, SEED, tell } from '../how-many.ts';
import { startHostProcess } from './host-process.ts';
import { DAY, KEPT_COPY, KIND_NAMES, type Write, writesOf } from './writes.ts';

type Send = (command: string, args: unknown) => Promise<Answer<CommandName>>;

/** Sends writes one after another, the name of a kept copy filled in where a later one needs it. */
function sender(send: Send): (write: Write) => Promise<string> {
  let kept = '';
  return async ({ command, args }) => {
    const filled = JSON.parse(JSON.stringify(args).replaceAll(KEPT_COPY, kept)) as unknown;
    const answer = await send(command, filled);
    if (answer.ok && command === 'backups.keep') kept = (answer.value as { name: string }).name;
    return answer.ok ? 'ok' : answer.error.code;
  };
}

const open = (folder: string) => openBackend({ folder, shell: 'browser', clock: () => civilDate(DAY) });

/** Everything that was entered, as the export writes it; payments have ids of their own each time. */
async function everything(send: Send): Promise<string> {
  const answer = await send('case.export', {});
  if (!answer.ok) throw new Error(answer.error.code);
  return (answer.value as { text: string }).text.replaceAll(
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
    'id',
  );
}

/** What an undisturbed run holds after so many writes, and after one more. */
async function undisturbed(writes: readonly Write[], answers: readonly string[]): Promise<[string, string]> {
  const folder = temporaryFolder();
  const backend = open(folder.path);
  try {
    const send = sender(backend.dispatch as Send);
    for (const [at, answer] of answers.entries()) expect(await send(writes[at] as Write)).toBe(answer);
    const before = await everything(backend.dispatch as Send);
    await send(writes[answers.length] as Write);
    return [before, await everything(backend.dispatch as Send)];
  } finally {
    backend.close();
    folder.remove();
  }
}

/** Whether a data folder opens whole, with every copy in it whole too; what it holds. */
async function reopened(folder: string): Promise<string> {
  const backend = open(folder);
  try {
    expect(backend.failure).toBeNull();
    for (const { name } of listCopies(join(folder, 'regain.db')))
      expect([name, faultOfFile(join(copiesFolder(join(folder, 'regain.db')), name))]).toEqual([name, null]);
    return await everything(backend.dispatch as Send);
  } finally {
    backend.close();
  }
}

test(
  'killed in the middle of any kind of write: nothing acknowledged is missing, nothing is half done',
  { timeout: PATIENCE },
  async () => {
    const began = performance.now();
    const rounds = howMany(4, 285);
    let without = 0;
    let withIt = 0;
    let acknowledged = 0;
    for (let round = 0; round < rounds; round += 1) {
      const random = randomFrom(SEED * 10_000 + round);
      const writes = writesOf(round, random);
      const folder = temporaryFolder();
      const host = startHostProcess(folder.path, DAY);
      const send = sender(host.send);
      // The write of this round's own kind is among the first ones.
      const stop = Math.floor(random() * writes.length);
      const answers: string[] = [];
      for (const write of writes.slice(0, stop)) answers.push(await send(write));
      await host.address;
      const last = send(writes[stop] as Write).catch(() => 'cut off');
      await setTimeout(Math.floor(random() * 14));
      host.child.kill('SIGKILL');
      const answer = await last;
      await host.ended;
      acknowledged += answers.length;
      const [before, after] = await undisturbed(writes, answers);
      const now = await reopened(folder.path);
      const what = `round ${round}, ${writes[stop]?.command}, ${answer}`;
      if (answer === 'cut off') expect([before, after].includes(now), what).toBe(true);
      else expect(now === after, what).toBe(true);
      if (now === after) withIt += 1;
      else without += 1;
      folder.remove();
    }
    tell('kills', {
      rounds,
      'kinds of writes': KIND_NAMES.length,
      acknowledged,
      'last write there': withIt,
      'last write not there': without,
      seconds: Math.round((performance.now() - began) / 1000),
    });
  },
);

test(
  'killed while a file of the first version is brought up to date: it is of one version or another, and loses nothing',
  { timeout: PATIENCE },
  async () => {
    const rounds = howMany(1, 15);
    const original = temporaryFolder();
    const first = openStore(join(original.path, 'regain.db'), MIGRATIONS.slice(0, 1));
    if (!first.ok) throw new Error(first.code);
    first.store.change((db) =>
      FULL_DEBTS.slice(0, 1).forEach((debt) => insertDebt(db, { ...debt, balanceAsOf: TODAY })),
    );
    first.store.close();
    const expected = temporaryFolder();
    cpSync(original.path, expected.path, { recursive: true });
    const whole = await reopened(expected.path);
    for (let round = 0; round < rounds; round += 1) {
      const random = randomFrom(SEED * 20_000 + round);
      const folder = temporaryFolder();
      mkdirSync(folder.path, { recursive: true });
      cpSync(original.path, folder.path, { recursive: true });
      const host = startHostProcess(folder.path, DAY);
      // The first copy is kept just before the first step.
      for (let waited = 0; waited < 30_000 && !existsSync(join(folder.path, 'backups')); waited += 1)
        await setTimeout(1);
      await setTimeout(Math.floor(random() * 40));
      host.child.kill('SIGKILL');
      await host.ended;
      expect(await reopened(folder.path), `round ${round}`).toBe(whole);
      folder.remove();
    }
    original.remove();
    expected.remove();
    tell('kills in migrations', { rounds });
  },
);
