import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { refresh } from '../../../../src/app/refresh.js';
import type { RoundEvent, WatchEvent } from '../../../../src/watch/watch-event.js';
import { watchVault } from '../../../../src/watch/watch-vault.js';

export const TODAY = '2026-11-23';

/** A vault in a temporary folder with a watcher at work on it, both gone when `use` is done. */
export async function withWatcher(
  files: Readonly<Record<string, string>>,
  use: (watched: Watched) => Promise<void>,
): Promise<void> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-torture-')));
  try {
    const watched = new Watched(root, files);
    try {
      await watched.until(() => watched.rounds.length > 0);
      await use(watched);
    } finally {
      await watched.stop();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A watcher and everything that it has said. */
export class Watched {
  readonly events: WatchEvent[] = [];
  /** The page after each round: what a reader could have seen. */
  readonly pages: string[] = [];
  readonly #stop = new AbortController();
  readonly #ended: Promise<void>;

  constructor(
    readonly root: string,
    files: Readonly<Record<string, string>>,
  ) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.#ended = this.#watch();
  }

  async #watch(): Promise<void> {
    const timing = { heartbeat: 200, typing: 0 };
    for await (const event of watchVault(this.root, {
      today: () => TODAY,
      timing,
      signal: this.#stop.signal,
    })) {
      this.events.push(event);
      if (event.kind === 'round') this.pages.push(this.page());
    }
  }

  get rounds(): RoundEvent[] {
    return this.events.filter((event): event is RoundEvent => event.kind === 'round');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  page(): string {
    try {
      return readFileSync(join(this.root, 'due.md'), 'utf8');
    } catch {
      return '';
    }
  }

  /** Waits until something holds; false if it does not within 20 seconds. */
  async until(holds: () => boolean): Promise<boolean> {
    const end = performance.now() + 20_000;
    while (!holds()) {
      if (performance.now() > end) return false;
      await pause(5);
    }
    return true;
  }

  /** Waits until the files are those that a fresh run leaves; else says which is not. */
  async untilTrue(): Promise<string | undefined> {
    let left = '';
    const isTrue = await this.until(() => {
      try {
        left = refresh(this.root, { today: TODAY, dryRun: true })
          .changes.map(({ path }) => path)
          .join(', ');
      } catch (error) {
        left = String(error);
      }
      return left === '';
    });
    return isTrue ? undefined : `not as a fresh run leaves it: ${left.slice(0, 200)}`;
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#ended;
  }
}

/** Waits some milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
