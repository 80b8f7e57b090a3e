import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from './watcher.js';

/** Looks at a file every millisecond or two, and reads it whenever it is another one. */
export class PageChanges {
  private last = '';
  private ended = false;
  private readonly path: string;
  private readonly listeners = new Set<(text: string) => void>();

  constructor(vault: string) {
    this.path = join(vault, 'due.md');
    void this.run();
  }

  /** Calls with the text of every version of the page that is seen. */
  onChange(listener: (text: string) => void): void {
    this.listeners.add(listener);
  }

  /** Resolves when the page holds this text, and rejects after `limit` milliseconds. */
  until(words: string, limit: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.listeners.delete(listen);
        reject(new Error(`“${words}” has not come to the page within ${limit / 1000} s`));
      }, limit);
      const listen = (text: string): void => {
        if (!text.includes(words)) return;
        clearTimeout(timer);
        this.listeners.delete(listen);
        resolve();
      };
      this.listeners.add(listen);
    });
  }

  stop(): void {
    this.ended = true;
  }

  private async run(): Promise<void> {
    while (!this.ended) {
      const now = this.state();
      if (now !== this.last) {
        this.last = now;
        const text = now === '' ? '' : readFileSync(this.path, 'utf8');
        for (const listener of [...this.listeners]) listener(text);
      }
      await pause(1);
    }
  }

  private state(): string {
    const stats = statSync(this.path, { throwIfNoEntry: false, bigint: true });
    return stats ? `${stats.ino} ${stats.mtimeNs} ${stats.size}` : '';
  }
}
