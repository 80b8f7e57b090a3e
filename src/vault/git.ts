import { spawnSync } from 'node:child_process';
import { errorCode } from './environment-error.js';

/** What git answered; `missing` where there is no git. */
export type GitAnswer = { missing: true } | { missing: false; code: number; out: Buffer; err: string };

/** Variables with which a hook or another git tells which repository is meant; here the folder alone says it. */
const ELSEWHERE = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];

/** Runs git in a folder, without a shell and in English. Of a git that was killed the code is 128. */
export function runGit(folder: string, args: readonly string[]): GitAnswer {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C' };
  for (const name of ELSEWHERE) delete env[name];
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    env,
    maxBuffer: 256 * 1024 * 1024,
    windowsHide: true,
  });
  if (error && errorCode(error) === 'ENOENT') return { missing: true };
  const err = error ? error.message : stderr.toString('utf8').trim();
  return { missing: false, code: error ? 128 : (status ?? 128), out: stdout ?? Buffer.alloc(0), err };
}
