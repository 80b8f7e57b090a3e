import { type Burst, withReport } from './policy.js';

/** Collects reports of changes and wakes up whoever sleeps over it. */
export class Inbox {
  burst: Burst | undefined;
  #wake: (() => void) | undefined;

  /** Takes in a report. */
  report(path: string): void {
    this.burst = withReport(this.burst, path, Date.now());
    this.wake();
  }

  /** Ends the sleep without a report. */
  wake(): void {
    this.#wake?.();
  }

  /** The paths reported since the last call. */
  take(): Set<string> {
    const paths = this.burst?.paths ?? new Set<string>();
    this.burst = undefined;
    return paths;
  }

  /** Sleeps for some milliseconds, or until a report comes in or the signal is aborted. */
  async sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      signal?.addEventListener('abort', this.#wake, { once: true });
    });
    if (this.#wake) signal?.removeEventListener('abort', this.#wake);
    this.#wake = undefined;
  }
}
