import { contextBridge, ipcRenderer } from 'electron';
import type { Answer, Arguments, CommandName, Transport } from '../contract/commands.ts';

/** The only thing the page sees of Electron: one way to send a command. The channel's name stays here. */
const regain: Transport = {
  send: <C extends CommandName>(command: C, args: Arguments<C>) =>
    ipcRenderer.invoke('regain:command', command, args) as Promise<Answer<C>>,
};

contextBridge.exposeInMainWorld('regain', regain);
