import { statSync } from 'node:fs';
import type { Inbox } from './inbox.js';
import { type FolderObserver, observeFolders } from './observe-folders.js';
import { isLeftOutFolder, isRelevantFile } from './relevant.js';

/** How the watcher learns of changes: the system's reports, or none (`polling`), and whether the root is there. */
export class Sensor {
  readonly #root: string;
  readonly #inbox: Inbox;
  readonly #observe: typeof observeFolders;
  #observer: FolderObserver | undefined;
  #rootId: string | undefined;
  #failure: Error | undefined;
  /** True if the system does not report changes, so that the disk has to be compared. */
  polling: boolean;

  constructor(root: string, inbox: Inbox, polling: boolean, observe = observeFolders) {
    this.#root = root;
    this.#inbox = inbox;
    this.polling = polling;
    this.#observe = observe;
  }

  /** False while the folder of the vault is gone. */
  get rootIsThere(): boolean {
    return this.#rootId !== undefined;
  }

  /** Begins to listen. */
  async start(): Promise<void> {
    this.#rootId = idOf(this.#root);
    if (this.polling || !this.rootIsThere) return;
    this.#observer = await this.#observe(this.#root, isLeftOutFolder, {
      file: (path) => {
        if (isRelevantFile(path)) this.#inbox.report(path);
      },
      folder: (path) => this.#inbox.report(path),
      failed: (error) => {
        this.#failure = error;
        this.#inbox.wake();
      },
    });
  }

  /** Stops listening. */
  async stop(): Promise<void> {
    await this.#observer?.close();
    this.#observer = undefined;
  }

  /**
   * Looks after itself: falls back to polling when the system cannot watch, and listens anew when the root was made
   * again. Returns what to tell the user, and whether reports may have been missed.
   */
  async check(): Promise<{ news: string[]; missed: boolean }> {
    const news: string[] = [];
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) news.push(...(await this.#fallBack(failure)));
    const id = idOf(this.#root);
    if (id === this.#rootId) return { news, missed: failure !== undefined };
    // Reports of the old folder say nothing of the new one.
    await this.stop();
    await this.start();
    if (id === undefined) news.push('the folder of the vault is gone; waiting for it to come back.');
    return { news, missed: true };
  }

  async #fallBack(failure: Error): Promise<string[]> {
    if (this.polling) return [];
    const code = 'code' in failure ? String(failure.code) : failure.message;
    // A single folder that cannot be watched (it went away, it is locked) is no reason to give up on the others.
    if (!['ENOSPC', 'EMFILE', 'ENFILE', 'ENOSYS', 'EINVAL'].includes(code)) return [];
    this.polling = true;
    await this.stop();
    return [
      `the system cannot watch any more folders (${code}); comparing the disk every few seconds instead.`,
    ];
  }
}

/** What tells a folder from another one made in its place; undefined if there is none. */
function idOf(root: string): string | undefined {
  const stat = statSync(root, { throwIfNoEntry: false });
  return stat?.isDirectory() ? `${stat.dev}:${stat.ino}` : undefined;
}
