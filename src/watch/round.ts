import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readState, type VaultState } from '../app/read-state.js';
import { refresh } from '../app/refresh.js';
import { rememberingReader } from '../app/remember-notes.js';
import type { Day } from '../people/day.js';
import { blockOf } from '../render/read-due.js';
import { generatedKind } from '../vault/generated-file.js';
import { readTemplates } from '../vault/templates.js';
import { changedPaths, type Known } from './changed-paths.js';
import { isUnsettled, TIMING, typingUntil, type WatchTiming } from './policy.js';
import type { RoundCause, RoundEvent } from './watch-event.js';

/** Makes rounds over one vault and keeps in memory what the last one saw. */
export class Rounds {
  readonly #root: string;
  readonly #timing: WatchTiming;
  readonly #readNotes = rememberingReader();
  #known: Known | undefined;
  /** What the last writing round left in the files that it touched; undefined for a removed one. */
  #own = new Map<string, string | undefined>();
  /** When the user was first seen writing in the agenda file, as long as that is left alone. */
  #typingSince: number | undefined;
  /** The instant (ms) at which the agenda file is to be looked at again, if it was left alone. */
  pageAt: number | undefined;
  /** The day of the last round. */
  day: Day | undefined;

  constructor(root: string, timing: WatchTiming = TIMING) {
    this.#root = root;
    this.#timing = timing;
  }

  /**
   * Looks at the disk and, if anything but our own writing changed or another day began, makes the agenda and stubs
   * true again. Undefined if there was nothing to do. Throws what reading and writing throw.
   */
  look(today: Day): RoundEvent | undefined {
    this.pageAt = undefined;
    const state = readState(this.#root, this.#readNotes);
    const templates = readTemplates(this.#root, state.settings);
    const page = state.settings.output.agenda;
    const since = this.#typingSince ?? Date.now();
    const isTyping = this.#isTyping(state, since);
    this.#typingSince = isTyping ? since : undefined;
    const news = this.#known ? changedPaths(this.#known, state, templates) : [];
    const changed = isTyping ? news.filter((path) => path !== page) : news;
    const cause: RoundCause = !this.#known ? 'start' : this.day !== today ? 'day' : 'change';
    if (cause === 'change' && changed.length === 0) return undefined;
    const leavePage = (current: VaultState) => this.#isTyping(current, since);
    const result = refresh(this.#root, { today, readNotes: this.#readNotes, state, leavePage });
    const { changes, acted, written, removed, problems, state: last } = result;
    const generated = new Map(last.generated);
    // What the user is writing there is still to be read.
    if (result.isPageLeft) this.#typingSince = since;
    if (result.isPageLeft) restore(generated, page, this.#known?.generated.get(page));
    const weeks: string[] = [];
    this.#own = new Map();
    for (const { path, after } of acted) this.#own.set(path, after ?? undefined);
    for (const { path, after } of changes) {
      if (after === null ? !removed.includes(path) : !written.includes(path)) continue;
      this.#own.set(path, after ?? undefined);
      if (after === null) generated.delete(path);
      // A finished week is not read again: only that it is there is known.
      else if (generatedKind(path, last.settings) === 'week') weeks.push(path);
      else generated.set(path, after);
    }
    const gone = new Set([...removed, ...weeks]);
    const allPaths = [...last.allPaths.filter((path) => !gone.has(path)), ...weeks];
    this.#known = { state: { ...last, allPaths }, templates, generated };
    this.day = today;
    return { kind: 'round', cause, today, changed, written, removed, problems };
  }

  /** True while the user is writing in the agenda file; notes when to look again. */
  #isTyping({ settings, generated }: VaultState, since: number): boolean {
    const page = settings.output.agenda;
    const text = generated.get(page);
    const known = this.#known?.generated.get(page);
    const isTheirs = text !== undefined && (this.#known ? text !== known : blockOf(text)?.isTouched === true);
    const stat = isTheirs ? statSync(join(this.#root, page), { throwIfNoEntry: false }) : undefined;
    this.pageAt = stat && typingUntil(stat.mtimeMs, since, Date.now(), this.#timing);
    return this.pageAt !== undefined;
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

function restore(texts: Map<string, string>, path: string, text: string | undefined): void {
  if (text === undefined) texts.delete(path);
  else texts.set(path, text);
}
