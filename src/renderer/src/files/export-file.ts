import type { Answer, Arguments } from '../../../contract/commands.ts';
import { transport } from '../transport/transport.ts';
import { download } from './download.ts';

/** Asks for a file and hands it to the person. Nothing is changed by it, so nothing is read again. */
export async function exportFile(request: Arguments<'files.export'>): Promise<Answer<'files.export'>> {
  const answer = await transport().send('files.export', request);
  if (answer.ok) {
    const { fileName, base64, mediaType } = answer.value;
    download(fileName, bytesOf(base64), mediaType);
  }
  return answer;
}

/** The bytes of a base64 text. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
