/** Hands a file to the person through the browser's own saving. */
export function download(fileName: string, content: BlobPart, mediaType = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The saving has taken the content by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
