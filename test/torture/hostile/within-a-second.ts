import { runInThisContext, Script } from 'node:vm';

/** What a call came to: its value and how long it took, or what it threw, or that it was stopped. */
export type Watched<T> =
  | { ms: number; value: T }
  | { ms: number; error: unknown }
  | { ms: number; hung: true };

const SLOT = '__knowwhoWatched';
const CALL = new Script(`${SLOT}()`);
/** Well above what is promised: a loaded machine must not look like a hang. */
const HANG_MS = 240_000;

/**
 * Calls a function and stops it if it does not come back: the engine's own watchdog runs in a thread of its own and
 * ends any JavaScript, a regular expression too.
 */
export function watched<T>(call: () => T, hangMs = HANG_MS): Watched<T> {
  const slots = runInThisContext('globalThis') as Record<string, unknown>;
  slots[SLOT] = call;
  const start = performance.now();
  try {
    const value = CALL.runInThisContext({ timeout: hangMs }) as T;
    return { ms: performance.now() - start, value };
  } catch (error) {
    const ms = performance.now() - start;
    const isHang = error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    return isHang ? { ms, hung: true } : { ms, error };
  } finally {
    slots[SLOT] = undefined;
  }
}
