/** A file's content with its media type. */
export interface FileContent {
  readonly text: string;
  readonly type: string;
}

/** Hands a text to the person as a file, through the browser's own saving; a bare text is JSON. */
export function download(fileName: string, content: string | FileContent): void {
  const { text, type } = typeof content === 'string' ? { text: content, type: 'application/json' } : content;
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The saving has taken the content by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
