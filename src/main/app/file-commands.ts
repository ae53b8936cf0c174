import type { FileReply, FileRequest } from '../../contract/files.ts';
import type { Handlers } from './context.ts';
import { caseForFiles } from './case-for-files.ts';
import { invalid, type Outcome, done } from './outcome.ts';
import { type WrittenFile, writeFile } from './write-file.ts';

export const fileCommands: Handlers<'files.export'> = {
  'files.export': async (context, request): Promise<Outcome<FileReply>> => {
    // Everything is read here; what follows only writes the file.
    const papers = caseForFiles(context);
    const written = await writeFile(papers, request, context.now());
    return written.ok ? done(replyOf(written.file, request, papers.case.asOf)) : invalid(written.faults);
  },
};

function replyOf(
  { name, extension, mediaType, bytes }: WrittenFile,
  request: FileRequest,
  date: string,
): FileReply {
  const product = request.locale === 'en' ? 'Regain' : '重拾';
  return {
    fileName: `${product}-${name}-${date}.${extension}`,
    mediaType,
    base64: Buffer.from(bytes).toString('base64'),
  };
}
