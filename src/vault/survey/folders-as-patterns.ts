/**
 * Folders as few settings as possible: two or more that differ in one middle name only become a pattern
 * (`Areas/Club/People`, `Areas/Work/People` → a star in the middle). Names with pattern signs are made harmless.
 */
export function foldersAsPatterns(folders: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const folder of folders) {
    const names = folder.split('/');
    const key = names.length >= 3 ? `${names.slice(0, -2).join('/')}/*/${names.at(-1)}` : folder;
    groups.set(key, [...(groups.get(key) ?? []), folder]);
  }
  return [...groups].flatMap(([pattern, members]) => {
    const stars = pattern.split('*').map(harmless).join('*');
    return members.length > 1 ? [stars] : members.map(harmless);
  });
}

function harmless(name: string): string {
  return name.replace(/[[\]{}*?]/g, '?');
}
