import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brokenNotes } from './broken-notes.js';
import { CONFLICT_COPIES, TEMPLATES, TEMPORARIES } from './bystanders.js';
import { oddNotes } from './odd-notes.js';

/** Somebody whose note is as it should be: on the agenda of 2026-11-20, whatever lies beside it. */
export interface FinePerson {
  path: string;
  name: string;
  tier: string;
  /** Last contact plus the cadence of the tier's default. */
  due: string;
}

export interface HostileVault {
  fine: FinePerson[];
  /** Cannot be read as a whole: to be reported, never to be written to. */
  broken: string[];
  /** Strange but readable. */
  odd: string[];
  /** To be reported as what they are, and not people. */
  conflictCopies: string[];
  /** Not people, and no word about them. */
  ignored: string[];
  /** Symbolic links, a pipe: entries of the folder that are not plain files. The pipe is missing where there is no mkfifo. */
  special: string[];
  /** Exists only if a note was executed. */
  bait: string;
  /** A file outside the vault to which a link in it points: must stay as it is. Its folder is the caller's to remove. */
  outside: string;
}

const FINE: [string, string, string, string][] = [
  ['Ada', 'A', '2026-10-12', '2026-11-02'],
  ['Ben', 'A', '2026-10-26', '2026-11-16'],
  ['Cem', 'B', '2026-09-15', '2026-11-15'],
  ['Dora', 'B', '2026-09-19', '2026-11-19'],
  ['Emil', 'B', '2026-08-31', '2026-10-31'],
  ['Fatou', 'C', '2026-05-10', '2026-11-10'],
  ['Gil', 'C', '2026-05-20', '2026-11-20'],
  ['Hana', 'C', '2026-03-31', '2026-09-30'],
  ['Ilse', 'D', '2025-11-01', '2026-11-01'],
  ['Jon', 'D', '2025-11-19', '2026-11-19'],
];

function makeFine(dir: string): FinePerson[] {
  return FINE.map(([first, tier, last, due]) => {
    const name = `Fine ${first}`;
    const path = `people/${name}.md`;
    writeFileSync(
      join(dir, path),
      `---\ntype: person\ntier: ${tier}\n---\n## Log\n- ${last} met: the weather, for once\n`,
    );
    return { path, name, tier, due };
  });
}

function makeFifo(path: string): boolean {
  try {
    execFileSync('mkfifo', [path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes the vault that nobody should have: ten people whose agenda must be right among notes that are broken, odd,
 * booby-trapped or no notes at all. `dir` is the vault's root; one more folder, `dir-outside`, is written beside it.
 */
export function makeHostileVault(dir: string): HostileVault {
  const bait = join(dir, 'executed.txt');
  const outside = join(`${dir}-outside`, 'Outside.md');
  const broken = brokenNotes(bait);
  const odd = oddNotes();
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  };
  for (const [path, content] of Object.entries({ ...broken, ...odd, ...TEMPLATES })) write(path, content);
  for (const path of [...CONFLICT_COPIES, ...TEMPORARIES]) write(path, '---\ntype: person\ntier: A\n---\n');
  const fine = makeFine(dir);
  mkdirSync(dirname(outside), { recursive: true });
  writeFileSync(outside, '---\ntype: person\ntier: A\nlast-contact: 2020-01-01\n---\nNot in the vault.\n');
  const links: [string, string][] = [
    ['people/loop', '../people'],
    ['people/Dangling.md', 'nowhere.md'],
    ['people/.#Fine Ada.md', 'julia@desk.1234:5678'],
    ['people/Self.md', 'Self.md'],
    ['people/Outside.md', outside],
    ['people/outside', dirname(outside)],
  ];
  for (const [path, target] of links) symlinkSync(target, join(dir, path));
  const pipe = makeFifo(join(dir, 'people/Pipe.md')) ? ['people/Pipe.md'] : [];
  return {
    fine,
    broken: Object.keys(broken),
    odd: Object.keys(odd),
    conflictCopies: CONFLICT_COPIES,
    ignored: [...TEMPORARIES, ...Object.keys(TEMPLATES)],
    special: [...links.map(([path]) => path), ...pipe],
    bait,
    outside,
  };
}
