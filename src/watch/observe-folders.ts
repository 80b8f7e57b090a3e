import { relative, sep } from 'node:path';
import type { FSWatcher } from 'chokidar';

/** Whom to tell what was seen. Paths are vault-relative, with `/`. */
export interface FolderListener {
  /** Something happened to this name in a folder; what, is for the disk to tell. */
  file(path: string): void;
  /** A folder came or went. */
  folder(path: string): void;
  /** The system cannot watch (any more), for instance ENOSPC: too few watches; EMFILE: too many files. */
  failed(error: Error): void;
}

/** Watches folders until it is closed. */
export interface FolderObserver {
  close(): Promise<void>;
}

/**
 * Watches the folders of a vault through chokidar, which needs one watch per folder instead of one per file: files
 * are ignored, and the raw reports of their folders tell of them. Resolves when watching has begun.
 */
export async function observeFolders(
  root: string,
  isLeftOut: (path: string) => boolean,
  listener: FolderListener,
): Promise<FolderObserver> {
  const { watch } = await import('chokidar');
  const inVault = (path: string) => relative(root, path).split(sep).join('/');
  // A pattern would match the vault's own parents (a vault below a dot folder), so: a function on relative paths.
  const watcher = watch(root, {
    ignored: (path, stats) => (stats?.isFile() ?? false) || isLeftOut(inVault(path)),
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    usePolling: false,
  });
  watcher.on('raw', (_event, name, details: unknown) => {
    const folder = watchedPath(details);
    if (typeof name === 'string' && folder !== undefined) listener.file(inVault(`${folder}${sep}${name}`));
  });
  watcher.on('addDir', (path) => listener.folder(inVault(path)));
  watcher.on('unlinkDir', (path) => listener.folder(inVault(path)));
  watcher.on('error', (error) => listener.failed(error instanceof Error ? error : new Error(String(error))));
  await untilReady(watcher);
  return { close: () => watcher.close() };
}

function watchedPath(details: unknown): string | undefined {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return undefined;
  return typeof details.watchedPath === 'string' ? details.watchedPath : undefined;
}

function untilReady(watcher: FSWatcher): Promise<void> {
  return new Promise((resolve) => {
    watcher.once('ready', resolve);
    // Where watching fails at once there may be nothing to get ready for; whoever listens decides what to do.
    watcher.once('error', () => resolve());
  });
}
