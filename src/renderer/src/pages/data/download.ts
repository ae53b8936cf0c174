/** Hands a text to the person as a file, through the browser's own saving. */
export function download(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The saving has taken the content by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
