import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { personName } from '../make-vault.js';
import { PageChanges } from './page-changes.js';
import { pause, startWatcher } from './watcher.js';

/** A watcher that takes longer than this for one save is not waited for. */
const LIMIT = 60_000;

/**
 * The seconds from a save until `due.md` says what was saved, for so many saves of different notes: as editors save,
 * half of them in place and half through a temporary file. Each waits for a moment in which nothing is going on.
 */
export async function saveTimes(
  cli: string,
  { vault, people }: { vault: string; people: number },
  saves: number,
): Promise<number[]> {
  const watcher = await startWatcher(cli, vault);
  const page = new PageChanges(vault);
  try {
    await pause(500);
    const times: number[] = [];
    const texts = new Map<string, string>();
    for (let save = 0; save < saves; save += 1) {
      const words = `send the parcel number ${save}`;
      // Few people in turn: the page is one screen, and a long overdue promise stands at its top.
      const note = join(vault, 'people', `${personName(((save % 5) * 17) % people)}.md`);
      const before = texts.get(note) ?? readFileSync(note, 'utf8');
      texts.set(note, before);
      const text = `${before}\n- [ ] ${words} 📅 2026-01-01\n`;
      const seen = page.until(words, LIMIT);
      const start = performance.now();
      if (save % 2 === 0) writeFileSync(note, text);
      else {
        writeFileSync(join(vault, 'people', '.saved.tmp'), text);
        renameSync(join(vault, 'people', '.saved.tmp'), note);
      }
      await seen;
      times.push((performance.now() - start) / 1000);
      // Not in step with the watcher's own clocks.
      await pause(150 + ((save * 37) % 200));
    }
    return times;
  } finally {
    page.stop();
    await watcher.stop();
  }
}
