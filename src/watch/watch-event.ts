import type { Diagnostic } from '../note/diagnostic.js';
import type { Day } from '../people/day.js';

/** Why a round was made: at the start, after changes of files, or because another day began. */
export type RoundCause = 'start' | 'change' | 'day';

/** The agenda and the stubs were made true again. */
export interface RoundEvent {
  kind: 'round';
  cause: RoundCause;
  today: Day;
  /** Notes, settings and templates that are not as they were, in order; empty at the start. */
  changed: string[];
  /** Generated files that were written. */
  written: string[];
  /** Stubs that were removed. */
  removed: string[];
  problems: Diagnostic[];
}

/** Something went wrong; watching goes on. Said once, until it is over or something else goes wrong. */
export interface TroubleEvent {
  kind: 'trouble';
  /** Fit for the user to read. */
  message: string;
}

/** What a watcher has to say. */
export type WatchEvent = RoundEvent | TroubleEvent;
