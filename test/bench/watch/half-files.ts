import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { personName } from '../make-vault.js';
import { PageChanges } from './page-changes.js';
import { pause, startWatcher } from './watcher.js';

/** What came of writes in two halves. */
export interface HalfFiles {
  writes: number;
  /** Writes of which the page showed the first half alone. */
  half: number;
  /** Versions of the page that were seen: without any, nothing was tried. */
  pages: number;
}

/**
 * Writes notes in two halves, 1 to 15 ms apart, while the watcher runs, and looks whether any version of `due.md`
 * holds what only a half-read note says: a promise whose second word is missing.
 */
export async function halfFiles(cli: string, vault: string, writes: number): Promise<HalfFiles> {
  const watcher = await startWatcher(cli, vault);
  const page = new PageChanges(vault);
  const torn = new Set<string>();
  let pages = 0;
  page.onChange((text) => {
    pages += 1;
    for (const [, write, rest] of text.matchAll(/parcel-(\d+)-first(-second)?/g))
      if (!rest && write) torn.add(write);
  });
  try {
    await pause(500);
    const note = join(vault, 'people', `${personName(3)}.md`);
    const before = readFileSync(note, 'utf8').trimEnd();
    for (let write = 0; write < writes; write += 1) {
      writeFileSync(note, `${before}\n- [ ] 📅 2026-01-01 parcel-${write}-first`);
      await pause(1 + (write % 15));
      appendFileSync(note, `-second\n`);
      // Now and then long enough for the watcher to finish.
      await pause(write % 3 === 0 ? 400 : 20 + ((write * 53) % 130));
    }
    await page.until(`parcel-${writes - 1}-first-second`, 60_000).catch(() => {});
    return { writes, half: torn.size, pages };
  } finally {
    page.stop();
    await watcher.stop();
  }
}
