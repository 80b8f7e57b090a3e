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
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

/** A vault in a fresh temporary folder, removed when the test is over. */
export function makeVault(files: Record<string, string>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-test-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) writeIn(root, path, text);
  return root;
}

/** Writes a file of the vault, with its folders. */
export function writeIn(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Every file of a folder with its text, in order of path; the program's own folder is not looked at. */
export function filesOf(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.startsWith('.knowwho'))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  );
}

/** What a run of the program left behind. */
export interface CliResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the program inside this process, with a fixed day unless the command line or `io` says otherwise. */
export async function runCli(argv: string[], cwd: string, io: Partial<Io> = {}): Promise<CliResult> {
  const result: CliResult = { code: 0, stdout: '', stderr: '' };
  result.code = await run(argv, {
    stdout: {
      write: (text) => (result.stdout += text),
      ...(io.stdout && { ...io.stdout, write: (text: string) => (result.stdout += text) }),
    },
    stderr: { write: (text) => (result.stderr += text), isTTY: io.stderr?.isTTY },
    stdin: io.stdin ?? { isTTY: false },
    env: io.env ?? { KNOWWHO_TODAY: '2026-11-23' },
    cwd,
    now: io.now ?? (() => new Date(2026, 10, 23, 9, 14)),
    stopSignal: io.stopSignal,
  });
  return result;
}
