import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../src/preload/index.ts';
import {
  type Answer,
  type CommandName,
  commandArguments,
  type Transport,
} from '../../src/contract/commands.ts';
import type { Workspace } from '../../src/contract/workspace.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { answerCommands } from '../../src/main/electron/ipc.ts';
import { openWindow } from '../../src/main/electron/window.ts';
import { startHost } from '../../src/main/host/host.ts';
import type { Dispatch } from '../../src/main/shell/answering.ts';
import { type Backend, openBackend } from '../../src/main/shell/backend.ts';
import { bridgeTransport } from '../../src/renderer/src/transport/bridge.ts';
import { httpTransport } from '../../src/renderer/src/transport/http.ts';
import { fake } from '../support/electron-fake.ts';
import { smallPage } from '../support/host-page.ts';
import { tokenOf } from '../support/host-request.ts';
import {
  BOOKED,
  IMPORTED,
  KEPT_COPY,
  NO_COMMANDS,
  RECORDED,
  SEALED,
  SETTLED,
  STEPS,
  TODAY,
} from './command-table.ts';

type Send = (command: string, args: unknown) => Promise<Answer<CommandName>>;
interface Connection {
  readonly send: Send;
  readonly close: () => Promise<void>;
}

const CARRIERS: Readonly<Record<string, (dispatch: Dispatch, page: string) => Promise<Connection>>> = {
  'a direct call': (dispatch) => Promise.resolve({ send: dispatch as Send, close: () => Promise.resolve() }),

  /** The page's own transport, the preload's own code and the main process's own handler. */
  'Electron’s IPC': (dispatch) => {
    const preload = fake.exposed.get('regain') as Transport;
    fake.handlers.clear();
    fake.windows.length = 0;
    openWindow({ preload: '/preload.cjs', icon: '/icon.png' });
    answerCommands(dispatch);
    return Promise.resolve({ send: sendOver(bridgeTransport(preload)), close: () => Promise.resolve() });
  },

  /** The page's own transport over a real connection to the host. */
  'loopback HTTP': async (dispatch, page) => {
    const host = await startHost({ dispatch, page });
    const post: typeof fetch = (path, init) =>
      fetch(`${host.origin}${String(path)}`, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), origin: host.origin },
      });
    return { send: sendOver(httpTransport(tokenOf(host.address), post)), close: () => host.close() };
  },
};

function sendOver(transport: Transport): Send {
  return transport.send as unknown as Send;
}

test('the table has every command, with arguments that are right and arguments that are wrong', () => {
  for (const command of Object.keys(commandArguments)) {
    const steps = STEPS.filter((step) => step.command === command);
    expect([command, steps.some(({ answer }) => answer === 'ok')]).toEqual([command, true]);
    expect([command, steps.some(({ answer }) => answer !== 'ok')]).toEqual([command, true]);
  }
});

describe.each(Object.keys(CARRIERS))('over %s', (carrier) => {
  let folder: ReturnType<typeof smallPage>;
  let backend: Backend;
  let connection: Connection;

  beforeEach(async () => {
    folder = smallPage();
    backend = openBackend({ folder: folder.path, shell: 'browser', clock: () => civilDate(TODAY) });
    connection = await (CARRIERS[carrier] as (typeof CARRIERS)[string])(backend.dispatch, folder.page);
  });
  afterEach(async () => {
    await connection.close();
    backend.close();
    folder.remove();
  });

  // Keys are made slowly on purpose, three times.
  test(
    'every command answers as the table says, and ends with the same workspace',
    { timeout: 90_000 },
    async () => {
      const known = new Map([
        [RECORDED, ''],
        [SETTLED, ''],
        [BOOKED, ''],
        [IMPORTED, ''],
        [KEPT_COPY, ''],
        [SEALED, ''],
      ]);
      let last: Answer<CommandName> | null = null;
      for (const [at, step] of STEPS.entries()) {
        let text = JSON.stringify(step.args);
        for (const [stands, value] of known) text = text.replaceAll(stands, value);
        const args = JSON.parse(text) as unknown;
        const answer = await connection.send(step.command, args);
        expect([at, step.command, answer.ok ? 'ok' : answer.error.code]).toEqual([
          at,
          step.command,
          step.answer,
        ]);
        if (!answer.ok && step.paths) {
          expect([at, answer.error.faults?.map(({ path }) => path)]).toEqual([
            at,
            expect.arrayContaining([...step.paths]),
          ]);
        }
        if (!answer.ok) continue;
        const value = answer.value as Record<string, string>;
        if (step.command === 'payments.record') known.set(RECORDED, value['id'] as string);
        if (step.command === 'dues.settle') known.set(SETTLED, value['paymentId'] as string);
        if (step.command === 'statements.book') known.set(BOOKED, value['id'] as string);
        if (step.command === 'bills.save') known.set(IMPORTED, value['id'] as string);
        if (step.command === 'backups.keep') known.set(KEPT_COPY, value['name'] as string);
        if (step.command === 'backups.seal') known.set(SEALED, value['base64'] as string);
        if (step.command === 'workspace.read') last = answer;
      }
      const { stored, settings, sample, today, whatIfs } = (last as { value: Workspace }).value;
      expect({ today, sample, settings }).toEqual({
        today: TODAY,
        sample: false,
        settings: { locale: 'en', theme: 'dark' },
      });
      expect(stored.debts).toMatchObject([{ id: 'store', balance: 150_000, balanceAsOf: TODAY }]);
      expect(stored.incomes).toMatchObject([{ id: 'salary', amount: 990_000 }]);
      expect(stored.expenses).toMatchObject([{ id: 'rent', amount: 230_000 }]);
      expect(whatIfs).toMatchObject([{ id: 'side-job', name: '晚上兼职', parts: [{}, { debt: 'store' }] }]);
      expect(stored.payments).toMatchObject([
        { debt: 'store', date: '2026-11-20', amount: 8000 },
        { debt: 'store', amount: 9000, note: '多还一点' },
      ]);
    },
  );

  test('a name that is no command is told so, whatever every object has', async () => {
    for (const name of NO_COMMANDS) {
      const answer = await connection.send(name, {});
      // An empty path or one with dots is not sent as it stands by HTTP clients; no name reaches a handler.
      expect([name, answer.ok]).toEqual([name, false]);
      if (!answer.ok) expect(['command/unknown', 'transport/refused']).toContain(answer.error.code);
    }
  });

  test('Chinese, rare characters and long texts cross unharmed', async () => {
    const name = '花呗·重拾𠮷👪é';
    const note = '字'.repeat(200);
    const debt = { id: '甲', name, kind: 'informal', balance: 999_999_999_999 };
    expect(await connection.send('debts.add', { debt, balanceAsOf: TODAY })).toEqual({
      ok: true,
      value: { id: '甲' },
    });
    await connection.send('payments.record', { debt: '甲', date: TODAY, amount: 1, note });
    const { value } = (await connection.send('workspace.read', {})) as { value: Workspace };
    expect(value.stored.debts[0]).toMatchObject({ id: '甲', name, balance: 999_999_999_999 });
    expect(value.stored.payments[0]).toMatchObject({ note });
  });
});
