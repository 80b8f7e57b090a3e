import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readState } from '../app/read-state.js';
import { refresh } from '../app/refresh.js';
import { rememberingReader } from '../app/remember-notes.js';
import type { Day } from '../people/day.js';
import { readTemplates } from '../vault/templates.js';
import { changedPaths, type Known } from './changed-paths.js';
import { isUnsettled, type WatchTiming } from './policy.js';
import type { RoundCause, RoundEvent } from './watch-event.js';

/** Makes rounds over one vault and keeps in memory what the last one saw. */
export class Rounds {
  readonly #root: string;
  readonly #readNotes = rememberingReader();
  #known: Known | undefined;
  /** What the last writing round left in the files that it touched; undefined for a removed one. */
  #own = new Map<string, string | undefined>();
  /** The day of the last round. */
  day: Day | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Looks at the disk and, if anything but our own writing changed or another day began, makes the agenda and stubs
   * true again. Undefined if there was nothing to do. Throws what reading and writing throw.
   */
  look(today: Day): RoundEvent | undefined {
    const state = readState(this.#root, this.#readNotes);
    const templates = readTemplates(this.#root, state.settings);
    const changed = this.#known ? changedPaths(this.#known, state, templates) : [];
    const cause: RoundCause = !this.#known ? 'start' : this.day !== today ? 'day' : 'change';
    if (cause === 'change' && changed.length === 0) return undefined;
    const result = refresh(this.#root, { today, readNotes: this.#readNotes, state });
    const { changes, acted, written, removed, problems, state: last } = result;
    const generated = new Map(last.generated);
    this.#own = new Map();
    for (const { path, after } of acted) this.#own.set(path, after ?? undefined);
    for (const { path, after } of changes) {
      if (after === null ? !removed.includes(path) : !written.includes(path)) continue;
      this.#own.set(path, after ?? undefined);
      if (after === null) generated.delete(path);
      else generated.set(path, after);
    }
    const gone = new Set(removed);
    const allPaths = last.allPaths.filter((path) => !gone.has(path));
    this.#known = { state: { ...last, allPaths }, templates, generated };
    this.day = today;
    return { kind: 'round', cause, today, changed, written, removed, problems };
  }

  /** True if all these files are as the last round left them: what was reported was our own writing. */
  isOwnWriting(paths: Iterable<string>): boolean {
    for (const path of paths) {
      if (!this.#own.has(path) || this.#known?.state.textOf(path) !== this.#own.get(path)) return false;
    }
    return true;
  }

  /** True if one of these files is so young that its writer may still be at it. */
  isUnsettled(paths: Iterable<string>, now: number, timing: WatchTiming): boolean {
    for (const path of paths) {
      const stat = statSync(join(this.#root, path), { throwIfNoEntry: false });
      if (stat?.isFile() && isUnsettled(stat.mtimeMs, now, timing)) return true;
    }
    return false;
  }
}
