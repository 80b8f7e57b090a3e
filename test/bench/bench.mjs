// Times `knowwho due` over generated vaults beside a plain read of the same files, in one run, as medians and ratios.
// `npm run bench` · `npm run bench -- 1000` for one size · `npm run bench -- simulate` for a year of the plan instead
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const compiled = spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', join(root, 'test', 'bench')], {
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(1);
if (process.argv[2] === 'simulate') {
  const compiledTo = join(root, 'dist', 'bench', 'test', 'bench', 'simulation', 'print-simulation.js');
  (await import(compiledTo)).printSimulation(process.argv[3]);
  process.exit(0);
}
const { makeVault } = await import(join(root, 'dist', 'bench', 'test', 'bench', 'make-vault.js'));

const RUNS = 7;
const sizes = process.argv[2] ? [Number(process.argv[2])] : [1_000, 10_000];
const cli = join(root, 'dist', 'cli', 'main.js');

const PLAIN_READ = `
const { readdirSync, readFileSync } = require('node:fs');
let bytes = 0;
for (const entry of readdirSync(process.argv[1], { recursive: true, withFileTypes: true }))
  if (entry.isFile() && entry.name.endsWith('.md')) bytes += readFileSync(entry.parentPath + '/' + entry.name, 'utf8').length;
`;

/** Median and spread (quarter to three quarters) of the seconds that a command takes. */
function time(args, before = () => {}) {
  const seconds = [];
  for (let run = 0; run < RUNS; run += 1) {
    before();
    const start = process.hrtime.bigint();
    const result = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
    if (result.status !== 0) throw new Error(result.stderr);
  }
  seconds.sort((a, b) => a - b);
  return { median: seconds[RUNS >> 1], low: seconds[RUNS >> 2], high: seconds[RUNS - 1 - (RUNS >> 2)] };
}

function row(what, { median, low, high }, reference) {
  const ratio = reference ? `${(median / reference.median).toFixed(2)} ×` : '';
  console.log(`${what.padEnd(34)} ${median.toFixed(3)} s  (${low.toFixed(3)}–${high.toFixed(3)})  ${ratio}`);
}

for (const people of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'knowwho-bench-'));
  try {
    makeVault(folder, { people, dailyNotes: Math.max(100, people / 10), seed: 1 });
    const due = ['--vault', folder, '--today', '2026-11-20', '--quiet', 'due'];
    console.log(`\n${people} people, ${Math.max(100, people / 10)} daily notes; ratios to a plain read`);
    const node = time(['-e', '0']);
    const read = time(['-e', PLAIN_READ, folder]);
    row('node -e 0', node);
    row('plain synchronous read', read, read);
    row('due --dry-run', time([cli, ...due, '--dry-run']), read);
    spawnSync(process.execPath, [cli, ...due]);
    row('due, nothing to write', time([cli, ...due]), read);
    row('--version', time([cli, '--version']), node);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
