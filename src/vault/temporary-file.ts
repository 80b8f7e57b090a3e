/**
 * True for what editors, sync and merge tools leave beside a note for a moment: never a note. Hidden files (`.#Name.md`,
 * `.Name.md.swp`, `.syncthing.Name.md.tmp`) are left out for their dot alone.
 */
export function isTemporaryName(fileName: string): boolean {
  // Most names hold none of the signs.
  if (!/[~#_]|^\./.test(fileName)) return false;
  return (
    fileName.startsWith('.') ||
    /^(?:~\$|~syncthing~|#.*#$|___jb_)/.test(fileName) ||
    /(?:~|___jb_(?:tmp|old|bak)___)(?:\.md)?$/i.test(fileName) ||
    /_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+\.md$/.test(fileName)
  );
}
