// Times the program beside plain reads, other programs and itself at other sizes. `npm run bench -- --list` says how.
// `npm run bench -- simulate` for a year of the plan instead
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const compiled = spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', join(root, 'test', 'bench')], {
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(1);
const built = join(root, 'dist', 'bench', 'test', 'bench');
const args = process.argv.slice(2);
if (args[0] === 'simulate')
  (await import(join(built, 'simulation', 'print-simulation.js'))).printSimulation(args[1]);
else process.exitCode = await (await import(join(built, 'run-bench.js'))).runBench(root, args);
