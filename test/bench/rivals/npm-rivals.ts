import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rival } from './ripgrep.js';

/** The versions that are compared with; they are installed for the bench alone, and are no part of the project. */
const VERSIONS = { velite: '0.4.0', mddb: '0.9.5' };

/** Front matter and the text as it is: the least that velite can be asked for. */
const VELITE_CONFIG = `import { defineConfig, s } from 'velite';
export default defineConfig({
  root: process.env.BENCH_VAULT,
  output: { data: '.velite', assets: 'assets', clean: true },
  collections: {
    people: {
      name: 'Person',
      pattern: '**/*.md',
      schema: s.object({ tier: s.string().optional(), 'met-on': s.string().optional(), text: s.raw() }),
    },
  },
});
`;

/** Installs the indexers into a folder; says why not where that fails. */
export function installRivals(folder: string): string | undefined {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  writeFileSync(join(folder, 'velite.config.mjs'), VELITE_CONFIG);
  const packages = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages];
  const { status, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0
    ? undefined
    : `npm could not install ${packages.join(' and ')}: ${stderr.trim().slice(0, 300)}`;
}

/** velite, which turns folders of Markdown into data for web sites. */
export function velite(folder: string, vault: string): Rival {
  const program = join(folder, 'node_modules', 'velite', 'bin', 'velite.js');
  const args = [program, 'build', '--config', 'velite.config.mjs', '--silent'];
  const env = { BENCH_VAULT: vault };
  return {
    task: { name: `velite ${VERSIONS.velite} build`, command: process.execPath, args, cwd: folder, env },
  };
}

/** mddb, which indexes folders of Markdown into SQLite; each time into a new file. */
export function mddb(folder: string, vault: string): Rival {
  const program = join(folder, 'node_modules', 'mddb', 'dist', 'src', 'bin', 'index.js');
  const cwd = mkdtempSync(join(folder, 'mddb-'));
  const before = (): void => {
    rmSync(cwd, { recursive: true, force: true });
    mkdirSync(cwd);
  };
  return {
    task: { name: `mddb ${VERSIONS.mddb}`, command: process.execPath, args: [program, vault], cwd, before },
  };
}
