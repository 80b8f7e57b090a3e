import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes a folder with these files (path → text or bytes; `/` at the end makes a folder), gone after the test. */
export function tempVault(files: Record<string, string | Uint8Array> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) put(root, path, content);
  return root;
}

/** Writes one file of a vault, with its folders. */
export function put(root: string, path: string, content: string | Uint8Array): void {
  const file = join(root, path);
  mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true });
  if (!path.endsWith('/')) writeFileSync(file, content);
}

/** The bytes of a file as text, for comparison. */
export function textIn(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every file below a folder, hidden ones too, with its text: nothing may be left over. */
export function treeOf(root: string): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name).slice(root.length + 1);
    tree[path] = textIn(root, path);
  }
  return tree;
}
