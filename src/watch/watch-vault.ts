import { failureOf } from '../app/failure.js';
import type { Day } from '../people/day.js';
import { Inbox } from './inbox.js';
import { clockJumped, roundAt, sleepFor, TIMING, type WatchTiming, wholeAfter } from './policy.js';
import { Rounds } from './round.js';
import { Sensor } from './sensor.js';
import type { WatchEvent } from './watch-event.js';

/** How to watch. */
export interface WatchOptions {
  /** Says which day it is, each time anew; by default the calendar of this machine. */
  today?: () => Day;
  /** Ends the watching; a write in progress is finished first. */
  signal?: AbortSignal;
  /** Compare the disk every few seconds instead of being told by the system. */
  poll?: boolean;
  /** Other times than the usual ones, in milliseconds. */
  timing?: Partial<WatchTiming>;
}

/** What to look at: the whole disk, or only what was reported. */
type Turn = 'whole' | 'some';

/**
 * Keeps the agenda and the stubs of a vault true until the signal is aborted or the loop is left: a round at the
 * start, after changes on the disk, and when another day begins. Throws only what goes wrong at the start.
 */
export async function* watchVault(
  root: string,
  options: WatchOptions = {},
): AsyncGenerator<WatchEvent, void> {
  const timing = { ...TIMING, ...options.timing };
  const { signal, today = calendarDay } = options;
  const inbox = new Inbox();
  const rounds = new Rounds(root, timing);
  const sensor = new Sensor(root, inbox, options.poll === true);
  let trouble = '';
  /** The instant (ms) at which the whole disk is compared, whatever was or was not reported. */
  let wholeAt = 0;
  let lookCost = 0;

  /** Polling a large vault must not keep the machine busy: a tenth of the time at most. */
  const pulse = () => (sensor.polling ? Math.max(timing.poll, lookCost * 10) : timing.heartbeat);
  const compareAfter = () => (sensor.polling || trouble !== '' ? pulse() : timing.compare);

  function look(turn: Turn): WatchEvent[] {
    const paths = inbox.take();
    const start = performance.now();
    try {
      const event = rounds.look(today(), turn === 'some' ? paths : undefined);
      trouble = '';
      return event ? [event] : [];
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) throw error;
      return complain(failure.message);
    } finally {
      lookCost = performance.now() - start;
      const now = Date.now();
      // Behind many reports some may have been lost.
      const isAsked = turn === 'some' && trouble === '';
      wholeAt = isAsked ? Math.min(wholeAt, wholeAfter(paths.size, now, timing)) : now + compareAfter();
    }
  }

  /** The same trouble is told once, not at every look. */
  function complain(message: string): WatchEvent[] {
    if (message === trouble) return [];
    trouble = message;
    return [{ kind: 'trouble', message }];
  }

  /** Sleeps until something may have to be done: a look at the whole disk, or at what was reported. */
  async function nextTurn(): Promise<Turn | undefined> {
    const start = Date.now();
    const pageAt = (sensor.rootIsThere ? rounds.pageAt : undefined) ?? Number.POSITIVE_INFINITY;
    const untilPage = Math.max(0, pageAt - start);
    const planned = Math.min(untilPage, sleepFor(new Date(start), inbox.burst, timing, pulse()));
    await inbox.sleep(planned, signal);
    const now = Date.now();
    if (clockJumped(planned, now - start) || now >= pageAt) return 'whole';
    if (!inbox.burst) return now >= wholeAt ? 'whole' : undefined;
    if (now < roundAt(inbox.burst, timing)) return undefined;
    await settle(inbox.burst.first + timing.longest);
    if (!rounds.isOwnWriting(inbox.burst.paths)) return 'some';
    inbox.take();
    return undefined;
  }

  /** Waits until no reported file is so young that it may be half written, but not for ever. */
  async function settle(until: number): Promise<void> {
    while (inbox.burst && Date.now() < until && !signal?.aborted) {
      if (!rounds.isUnsettled(inbox.burst.paths, Date.now(), timing)) return;
      await new Promise((resolve) => setTimeout(resolve, timing.settle));
    }
  }

  try {
    await sensor.start();
    const first = rounds.look(today());
    wholeAt = Date.now() + compareAfter();
    if (first) yield first;
    // Before whoever asked gives back the memory that the start took.
    rounds.rehearse();
    while (!signal?.aborted) {
      const turn = await nextTurn();
      if (signal?.aborted) return;
      const { news, missed } = await sensor.check();
      for (const message of news) yield* complain(message);
      if (!sensor.rootIsThere) continue;
      if (missed || rounds.day !== today()) yield* look('whole');
      else if (turn) yield* look(turn);
    }
  } finally {
    await sensor.stop();
  }
}

function calendarDay(): Day {
  const now = new Date();
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
