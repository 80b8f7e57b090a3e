import type { Day } from './day.js';

/** A Markdown task. In a person note an open one is a promise; elsewhere it may name people by links. */
export interface Task {
  /** `open`: `[ ]`, `[/]`; `done`: `[x]`, `[X]`; `dropped`: `[-]`, `[>]` and any other mark. */
  state: 'open' | 'done' | 'dropped';
  /** The words, as written, without dates, priorities and fields; without a leading `theirs:`. */
  text: string;
  /** True for a promise of theirs (`theirs: …`). */
  theirs: boolean;
  /** `📅` or `[due:: ]`, else `⏳` or `[scheduled:: ]`. */
  due?: Day;
  /** `✅` or `[completion:: ]`. */
  done?: Day;
  /** `➕` or `[created:: ]`. */
  created?: Day;
  line: number;
}
