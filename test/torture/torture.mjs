// Puts the promises about the user's text to the test and prints the figures.
// `npm run torture` · `npm run torture -- kill faults` for some parts · `--long` · `--short` · `--seed 7` · `--list`
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const compiled = spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', join(root, 'test', 'torture')], {
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(1);
// The program looks for its version two folders above itself.
copyFileSync(join(root, 'package.json'), join(root, 'dist', 'torture', 'package.json'));
const built = join(root, 'dist', 'torture', 'test', 'torture');
const { PARTS } = await import(join(built, 'parts.js'));
const { runParts } = await import(join(built, 'run-parts.js'));

const args = process.argv.slice(2);
const effort = args.includes('--long') ? 'long' : args.includes('--short') ? 'short' : 'full';
const seedAt = args.indexOf('--seed');
const seed = seedAt === -1 ? 1 : Number(args[seedAt + 1]);
const names = args.filter((arg, index) => !arg.startsWith('--') && (seedAt === -1 || index !== seedAt + 1));
const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
if (args.includes('--list') || unknown.length > 0 || Number.isNaN(seed)) {
  for (const { name, what } of PARTS) console.log(`${name.padEnd(12)} ${what}`);
  if (unknown.length > 0) console.error(`There is no part called ${unknown.join(', ')}.`);
  process.exit(unknown.length > 0 || Number.isNaN(seed) ? 2 : 0);
}
console.log(`effort ${effort}, seed ${seed}, node ${process.version}, ${process.platform}`);
const { broken, skipped } = await runParts(
  PARTS.filter(({ name }) => names.length === 0 || names.includes(name)),
  {
    effort,
    seed,
    print: (line) => console.log(line),
    progress: (line) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${line}\r`),
  },
);
if (skipped.length > 0) console.log(`\nSKIPPED: ${skipped.join(', ')}`);
console.log(`\n${broken === 0 ? 'Nothing broke.' : `${broken} promises broken.`}`);
process.exit(broken === 0 ? 0 : 1);
