import { expect } from 'vitest';
import type { Answer, Arguments, CommandName, Reply } from '../../src/contract/commands.ts';
import type { ApiError } from '../../src/contract/errors.ts';
import type { Workspace } from '../../src/contract/workspace.ts';
import type { CivilDate } from '../../src/domain/dates/civil-date.ts';
import { createApp } from '../../src/main/app/app.ts';
import type { Store } from '../../src/main/store/store.ts';
import { newDataFile, testStore } from './store-folder.ts';
import { TODAY } from './store-entries.ts';

/** The real handlers over a real database, with a clock that the test sets. */
export interface TestApp {
  readonly store: Store;
  readonly dataFile: string;
  readonly lines: string[];
  today: CivilDate;
  /** Sends whatever a transport could carry. */
  send(command: string, args: unknown): Promise<Answer<CommandName>>;
  /** Carries out a command that must succeed. */
  run<C extends CommandName>(command: C, args: Arguments<C>): Promise<Reply<C>>;
  /** Sends a command that must fail. */
  fail(command: string, args: unknown): Promise<ApiError>;
  read(): Promise<Workspace>;
}

export function testApp(
  options: { today?: CivilDate; dataFile?: string; store?: Store; now?: () => Date } = {},
): TestApp {
  const dataFile = options.dataFile ?? newDataFile();
  const store = options.store ?? testStore(dataFile);
  const lines: string[] = [];
  const app: TestApp = {
    store,
    dataFile,
    lines,
    today: options.today ?? TODAY,
    send: (command, args) => dispatch(command, args),
    run: async (command, args) => {
      const answer = (await dispatch(command, throughJson(args))) as Answer<typeof command>;
      if (!answer.ok) expect.fail(`${command}: ${JSON.stringify(answer.error)}`);
      // Only JSON values cross a transport.
      expect(throughJson(answer.value)).toEqual(answer.value);
      return answer.value;
    },
    fail: async (command, args) => {
      const answer = await dispatch(command, throughJson(args));
      if (answer.ok) expect.fail(`${command} succeeded`);
      return answer.error;
    },
    read: () => app.run('workspace.read', {}),
  };
  const { dispatch } = createApp({
    store,
    clock: () => app.today,
    version: '1.2.3',
    shell: 'browser',
    dataFile,
    log: (line) => lines.push(line),
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  return app;
}

function throughJson(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
