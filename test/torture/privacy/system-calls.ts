import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeInto } from '../../property/scratch-vault.js';
import { type Figure, Tally, type TortureRun } from '../part.js';
import { projectRoot } from '../project-root.js';
import { commandLines, VAULT } from './command-lines.js';

/** A socket between parts of one process is none to anywhere. */
const REACHING = /\b(?:socket\((?!AF_UNIX)|connect\(|bind\(|listen\(|sendto\(\d+, .*sa_family=AF_INET)/;

/** The same as a witness from outside sees it: what the kernel was asked for, as strace writes it down. */
export function systemCalls({ effort, progress }: TortureRun): Figure[] {
  const calls = new Tally(
    'by the kernel’s account (strace): no socket, no connection, no program but node itself',
  );
  const hasStrace = spawnSync('strace', ['-V']).status === 0;
  if (!hasStrace || process.platform !== 'linux') {
    calls.figure.note = 'SKIPPED: strace is not there (apt-get install strace)';
    return [calls.figure];
  }
  const base = mkdtempSync(join(tmpdir(), 'knowwho-calls-'));
  try {
    const vault = join(base, 'vault');
    for (const [path, text] of Object.entries(VAULT)) writeInto(vault, path, text);
    const all = commandLines().filter(([name]) => name !== 'watch' && !name?.startsWith('git'));
    for (const line of effort === 'short' ? all.filter(([name]) => name === 'due').slice(0, 1) : all) {
      progress(`strace knowwho ${line.join(' ')}`);
      calls.count(traced(line, vault, join(base, 'trace')));
    }
    // That strace sees a connection at all.
    const control = trace(
      ['-e', 'require("net").connect(9, "127.0.0.1").on("error", () => {})'],
      base,
      join(base, 'trace'),
    );
    calls.count(
      REACHING.test(control) ? undefined : 'strace did not see a connection that was made on purpose',
    );
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
  return [calls.figure];
}

function traced(line: string[], vault: string, file: string): string | undefined {
  const text = trace(
    [join(projectRoot(), 'dist', 'cli', 'main.js'), '--today', '2026-11-20', ...line],
    vault,
    file,
  );
  if (text === '') return `${line.join(' ')}: strace wrote nothing`;
  const lines = text.split('\n');
  const programs = lines.filter((call) => /\bexecve\(/.test(call) && !/ENOENT/.test(call));
  const wrong = [...lines.filter((call) => REACHING.test(call)), ...programs.slice(1)];
  return wrong.length === 0 ? undefined : `${line.join(' ')}: ${wrong[0]}`;
}

/** The network and program calls of a run of node, a line each. */
function trace(args: string[], cwd: string, file: string): string {
  rmSync(file, { force: true });
  spawnSync(
    'strace',
    ['-f', '-qq', '-e', 'trace=%network,execve,execveat', '-o', file, process.execPath, ...args],
    {
      cwd,
      stdio: 'ignore',
    },
  );
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
