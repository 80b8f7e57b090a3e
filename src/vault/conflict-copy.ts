/** A name that a sync tool gives to the losing side of a conflict, and the name that it was a copy of. */
export interface ConflictCopy {
  /** The name of the file it was copied from, with `.md`. */
  base: string;
  /** False where people give such names too: then the base and the contents have to confirm it. */
  certain: boolean;
}

const PARENTHESES = [
  // Dropbox, Nextcloud, Obsidian Sync: (Bob's conflicted copy 2026-11-18), (Conflicted copy PHONE 202611181200)
  '[^()]*conflicted copy[^()]*',
  // Seafile, case conflicts, German Dropbox
  'sfconflict[^()]*',
  'case conflict[^()]*',
  '[^()]*in konflikt stehende kopie[^()]*',
  'konfliktkopie[^()]*',
  'conflict(?:ed)?(?: \\d[\\d -]*)?',
].join('|');

const CERTAIN = [
  /^(.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/i,
  new RegExp(`^(.+?) ?[([](?:${PARENTHESES})[)\\]](?: \\d+)?$`, 'i'),
  // Synology and others: Name_HOST_Nov-17-1020-2026_Conflict, Name_conflict-20261118-120000, Name_Conflict_1
  /^(.+)_[^_]*\d{4}[^_]*_Conflict$/,
  /^(.+)_conflict-\d{6}[\d-]*$/i,
  /^(.+)_Conflict_\d{1,3}$/,
];
const POSSIBLE = [
  /^(.+) \d{1,2}$/,
  /^(.+?) ?\(\d{1,2}\)$/,
  /^(.+)-[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/,
  /^(.+)_conflict(?:_\d{1,3})?$/i,
];

/** Every pattern above asks for one of these; most names have none. */
const MAY_BE_COPY = /[([_]|\.sync-conflict-|\d$|-[A-Z0-9-]*$/i;

/** Tells whether a file name is that of a conflict copy (Syncthing, Dropbox, Obsidian Sync, iCloud, OneDrive …). */
export function conflictCopy(fileName: string): ConflictCopy | undefined {
  const stem = fileName.replace(/\.md$/i, '');
  if (!MAY_BE_COPY.test(stem)) return undefined;
  for (const [patterns, certain] of [
    [CERTAIN, true],
    [POSSIBLE, false],
  ] as const) {
    for (const pattern of patterns) {
      const base = pattern.exec(stem)?.[1]?.trim();
      if (base) return { base: `${base}.md`, certain };
    }
  }
  return undefined;
}

/**
 * True if one note looks like a copy of the other: the same text, or most lines of the shorter one in common with at
 * least one among them that belongs to one person only (an address, a number, a date). Two people made from one
 * template are not the same.
 */
export function isSamePerson(text: string, other: string): boolean {
  const mine = linesOf(text);
  const theirs = linesOf(other);
  const [few, many] = mine.size <= theirs.size ? [mine, theirs] : [theirs, mine];
  if (few.size === 0) return false;
  const common = [...few].filter((line) => many.has(line));
  return common.length >= few.size * 0.6 && common.some(isPersonal);
}

function linesOf(text: string): Set<string> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return new Set(lines.filter((line) => line !== '' && !/^(?:-{3,}|#.*)$/.test(line)));
}

function isPersonal(line: string): boolean {
  return (
    /@|\d{4}-\d{2}-\d{2}|(?:\d[ /-]?){6}/.test(line) || /^(?:name|birthday|phone|email):\s*\S/i.test(line)
  );
}
