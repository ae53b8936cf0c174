import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { AnyAnswer, Dispatch } from '../shell/answering.ts';
import { isPageAddress } from './origin.ts';

export const CHANNEL = 'regain:command';

/** Answers the page's commands: one channel, and only for the main frame of the page itself. */
export function answerCommands(dispatch: Dispatch): void {
  ipcMain.handle(CHANNEL, async (event, command: unknown, args: unknown): Promise<AnyAnswer> => {
    if (!isFromPage(event)) return { ok: false, error: { code: 'transport/refused' } };
    return dispatch(typeof command === 'string' ? command : '', args);
  });
}

function isFromPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isPageAddress(senderFrame.url);
}
