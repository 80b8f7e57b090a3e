import { failureOf } from '../app/failure.js';
import type { Day } from '../people/day.js';
import { Inbox } from './inbox.js';
import { clockJumped, roundAt, sleepFor, TIMING, type WatchTiming } from './policy.js';
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
  let lastLook = 0;
  let lookCost = 0;

  /** Polling a large vault must not keep the machine busy: a tenth of the time at most. */
  const pulse = () => (sensor.polling ? Math.max(timing.poll, lookCost * 10) : timing.heartbeat);
  const compareAfter = () => (sensor.polling || trouble !== '' ? pulse() : timing.compare);

  function look(): WatchEvent[] {
    inbox.take();
    const start = performance.now();
    try {
      const event = rounds.look(today());
      trouble = '';
      return event ? [event] : [];
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) throw error;
      return complain(failure.message);
    } finally {
      lookCost = performance.now() - start;
      lastLook = Date.now();
    }
  }

  /** The same trouble is told once, not at every look. */
  function complain(message: string): WatchEvent[] {
    if (message === trouble) return [];
    trouble = message;
    return [{ kind: 'trouble', message }];
  }

  /** Sleeps until something may have to be done; true if the disk is to be looked at. */
  async function nextTurn(): Promise<boolean> {
    const start = Date.now();
    const pageAt = (sensor.rootIsThere ? rounds.pageAt : undefined) ?? Number.POSITIVE_INFINITY;
    const untilPage = Math.max(0, pageAt - start);
    const planned = Math.min(untilPage, sleepFor(new Date(start), inbox.burst, timing, pulse()));
    await inbox.sleep(planned, signal);
    const now = Date.now();
    if (clockJumped(planned, now - start) || now - lastLook >= compareAfter()) return true;
    if (now >= pageAt) return true;
    if (!inbox.burst || now < roundAt(inbox.burst, timing)) return false;
    await settle(inbox.burst.first + timing.longest);
    if (!rounds.isOwnWriting(inbox.burst.paths)) return true;
    inbox.take();
    return false;
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
    lastLook = Date.now();
    if (first) yield first;
    while (!signal?.aborted) {
      const turn = await nextTurn();
      if (signal?.aborted) return;
      const { news, missed } = await sensor.check();
      for (const message of news) yield* complain(message);
      if (sensor.rootIsThere && (turn || missed || rounds.day !== today())) yield* look();
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
