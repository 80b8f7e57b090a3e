import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Agenda } from '../agenda/agenda.js';
import { LiveVault } from '../app/live-vault.js';
import { planDue, planWeek } from '../app/plan-refresh.js';
import type { VaultState } from '../app/read-state.js';
import { Recall } from '../app/recall.js';
import { type RefreshResult, refresh } from '../app/refresh.js';
import { isTomorrowsPage } from '../app/tomorrows-page.js';
import type { NoteFacts } from '../note/note.js';
import { addDays, type Day } from '../people/day.js';
import { blockOf } from '../render/read-due.js';
import type { Templates } from '../render/templates.js';
import { generatedKind } from '../vault/generated-file.js';
import { readTemplates } from '../vault/templates.js';
import { changedPaths, type Known } from './changed-paths.js';
import { isUnsettled, TIMING, typingUntil, type WatchTiming } from './policy.js';
import type { RoundCause, RoundEvent } from './watch-event.js';

/** More files than this are no save: whoever writes them is asked for no patience. */
const MANY = 20;
/** So many people are enough for a rehearsal. */
const SOME = 3;

/** Makes rounds over one vault and keeps in memory what the last one saw. */
export class Rounds {
  readonly #root: string;
  readonly #timing: WatchTiming;
  readonly #live: LiveVault;
  #recall: Recall | undefined;
  /** False if a look went wrong on its way: then the whole disk has to be compared with what the last round left. */
  #isSure = false;
  #known: Known | undefined;
  /** What the last writing round left in the files that it touched; undefined for a removed one. */
  #own = new Map<string, string | undefined>();
  /** Of the files in which people act, the agenda and the inbox: when the user was first seen writing in them. */
  #typingSince = new Map<string, number>();
  /** The instants (ms) at which those that are left alone are to be looked at again. */
  #lookAt = new Map<string, number>();
  /** Of notes that may be half written: when that was first seen. */
  #halfSince = new Map<string, number>();
  /** The day of the last round, and its agenda. */
  day: Day | undefined;
  agenda: Agenda | undefined;

  constructor(root: string, timing: WatchTiming = TIMING) {
    this.#root = root;
    this.#live = new LiveVault(root);
    this.#timing = timing;
  }

  /** The instant (ms) at which a file that was left alone, since the user writes in it, is to be looked at again. */
  get pageAt(): number | undefined {
    return this.#lookAt.size === 0 ? undefined : Math.min(...this.#lookAt.values());
  }

  /**
   * Looks at the disk and, if anything but our own writing changed or another day began, makes the agenda and stubs
   * true again. With `paths` only at these files, where that does. Undefined if there was nothing to do. Throws what
   * reading and writing throw.
   */
  look(today: Day, paths?: ReadonlySet<string>): RoundEvent | undefined {
    this.#lookAt.clear();
    const some = paths && this.#isSure ? this.#live.readSome(paths) : undefined;
    this.#isSure = false;
    const { state, people } = some ?? this.#live.readAll();
    this.#recall?.forget(people);
    const templates = (some && this.#known?.templates) ?? readTemplates(this.#root, state.settings);
    const page = state.settings.output.agenda;
    const { inbox } = state.settings;
    const typing = new Set([page, inbox].filter((file) => this.#isTyping(file, state)));
    const news = this.#known ? changedPaths(this.#known, state, templates, some && paths) : [];
    const changed = news.filter((path) => !typing.has(path));
    const cause: RoundCause = !this.#known ? 'start' : this.day !== today ? 'day' : 'change';
    if (cause === 'change' && changed.length === 0) {
      this.#isSure = true;
      return undefined;
    }
    if (cause === 'change' && this.#waitsForRest(changed, state)) return undefined;
    const leavePage = (current: VaultState) => this.#isTyping(page, current);
    const leaveInbox = (current: VaultState) => this.#isTyping(inbox, current);
    // Another machine may have turned the page already; at the start and with a new day of ours it is made anew.
    const isTurned = cause === 'change' && !changed.includes(inbox) && isTomorrowsPage(state, today);
    const day = isTurned ? addDays(today, 1) : today;
    if (this.#recall?.today !== day || this.#recall.settings !== state.settings)
      this.#recall = new Recall(day, state.settings);
    const { readNotes } = this.#live;
    const recall = this.#recall;
    const result = refresh(this.#root, { today: day, readNotes, state, leavePage, leaveInbox, recall });
    if (result.state !== state) recall.forget(this.#live.adopt(result.state).people);
    this.#remember(result, templates);
    this.day = today;
    this.agenda = result.agenda;
    this.#isSure = true;
    const { written, removed, problems } = result;
    return { kind: 'round', cause, today, changed, written, removed, problems };
  }

  /**
   * Goes through a round in which nothing changed, and writes nothing: what a first save meets otherwise, code that was
   * never run and lists that were never asked for, takes three times as long as a round.
   */
  rehearse(): void {
    const { state } = this.#live;
    const [recall, day] = [this.#recall, this.day];
    if (!state || !recall || day === undefined || !this.#isSure) return;
    const some = (this.agenda?.items ?? []).slice(0, SOME).map(({ contact }) => contact);
    recall.forget(some);
    planDue(state, recall.today, undefined, undefined, recall);
    planWeek(state, recall.today, recall);
  }

  /** Keeps what this round leaves behind. */
  #remember({ changes, acted, written, removed, state }: RefreshResult, templates: Templates): void {
    this.#own = new Map();
    for (const { path, after } of acted) this.#own.set(path, after ?? undefined);
    const output = new Map<string, string | undefined>();
    for (const { path, after } of changes) {
      if (after === null ? !removed.includes(path) : !written.includes(path)) continue;
      output.set(path, after ?? undefined);
      this.#own.set(path, after ?? undefined);
    }
    this.#live.wrote(output, (path) => generatedKind(path, state.settings) !== 'week');
    const live = this.#live.state ?? state;
    const generated = new Map(live.generated);
    // What the user is writing there is still to be read.
    for (const file of this.#lookAt.keys()) restore(generated, file, this.#known?.generated.get(file));
    this.#known = { state: live, templates, generated };
  }

  /**
   * True if a file is so young that it may be the first half of what is being written: one that is new, or says less
   * than it did, or of which there is more to report. All wait for it, but not for ever; the next look is at the whole disk.
   */
  #waitsForRest(changed: readonly string[], state: VaultState): boolean {
    const now = Date.now();
    const young = changed.length > MANY ? [] : changed.filter((path) => this.#mayBeHalf(path, state, now));
    for (const path of this.#halfSince.keys()) if (!young.includes(path)) this.#halfSince.delete(path);
    for (const path of young) {
      const since = this.#halfSince.get(path) ?? now;
      this.#halfSince.set(path, since);
      if (now - since < this.#timing.longest) this.#lookAt.set(path, now + this.#timing.half / 2);
    }
    return young.some((path) => this.#lookAt.has(path));
  }

  #mayBeHalf(path: string, state: VaultState, now: number): boolean {
    const after = state.notes.find((note) => note.path === path);
    const before = this.#known?.state.notes.find((note) => note.path === path);
    const says = (note: NoteFacts | undefined) =>
      note ? JSON.stringify(note).length - JSON.stringify(note.problems).length : 0;
    const isReported = (after?.problems.length ?? 0) > (before?.problems.length ?? 0);
    // A note that cannot be read has lost all that it said.
    if (before && !(after ?? before).broken && !isReported && says(after) >= says(before)) return false;
    if (!before && !after) return false;
    const stat = statSync(join(this.#root, path), { throwIfNoEntry: false });
    const age = stat?.isFile() ? now - stat.mtimeMs : Number.POSITIVE_INFINITY;
    return age >= 0 && age < this.#timing.half;
  }

  /** True while the user is writing in a file, the agenda or the inbox; notes when to look at it again. */
  #isTyping(file: string, { settings, generated }: VaultState): boolean {
    const text = generated.get(file);
    const known = this.#known?.generated.get(file);
    const isTouched = file === settings.inbox || (text !== undefined && blockOf(text)?.isTouched === true);
    const isTheirs = text !== undefined && (this.#known ? text !== known : isTouched);
    const stat = isTheirs ? statSync(join(this.#root, file), { throwIfNoEntry: false }) : undefined;
    const since = this.#typingSince.get(file) ?? Date.now();
    const until = stat && typingUntil(stat.mtimeMs, since, Date.now(), this.#timing);
    if (until === undefined) {
      this.#typingSince.delete(file);
      this.#lookAt.delete(file);
      return false;
    }
    this.#typingSince.set(file, since);
    this.#lookAt.set(file, until);
    return true;
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
