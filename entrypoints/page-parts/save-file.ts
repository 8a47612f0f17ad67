/** Hands a file to the reader as a download. Needs no permission: the reader clicked. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the content by the next minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
