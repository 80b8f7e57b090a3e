import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeVault } from './make-vault.js';

/** A daily note for ten people, and some months of them at least. */
export function dailyNotesOf(people: number): number {
  return Math.max(100, people / 10);
}

/** Generated vaults and other temporary folders, each made once, when it is first asked for. */
export class BenchVaults {
  private readonly root = mkdtempSync(join(tmpdir(), 'knowwho-bench-'));
  private readonly made = new Map<string, string>();

  constructor(private readonly say: (line: string) => void) {}

  /** The folder of a vault with so many people and a tenth as many daily notes; it is not to be changed. */
  of(people: number, crowded = false): string {
    const name = `${people}${crowded ? '-crowded' : ''}`;
    return this.folder(name, (dir) => {
      this.say(`making a vault of ${people} people …`);
      makeVault(dir, { people, dailyNotes: dailyNotesOf(people), seed: 1, crowded });
    });
  }

  /** A folder of this name, filled when it is first asked for. */
  folder(name: string, fill: (dir: string) => void): string {
    const known = this.made.get(name);
    if (known !== undefined) return known;
    const dir = join(this.root, name);
    fill(dir);
    this.made.set(name, dir);
    return dir;
  }

  /** A vault of its own, to be written into. */
  fresh(name: string, people: number): string {
    return this.folder(`${name}-${people}`, (dir) =>
      makeVault(dir, { people, dailyNotes: dailyNotesOf(people), seed: 1 }),
    );
  }

  /** Removes folders that are not needed any more: 100,000 files take their room. */
  drop(...folders: string[]): void {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    for (const [name, folder] of this.made) if (folders.includes(folder)) this.made.delete(name);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
