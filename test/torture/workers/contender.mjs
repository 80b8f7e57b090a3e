// One of those who write in a vault at once: `node contender.mjs ROOT WHO EDITS SEED`. WHO is a command that is run
// again and again, `watch`, or an editor. Says `ready`, begins when a line comes in, and prints one line of JSON when done;
// the watcher and the editor go on until their standard input ends.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

const [root, who, count, seed] = process.argv.slice(2);
const random = mulberry(Number(seed));
const people = JSON.parse(process.env.PEOPLE);
const edits = Number(count);
const without = process.env.WITHOUT ?? '';
if (without.includes('second-look')) {
  const { SETTLING } = await import('../../../dist/cli/settling-times.js');
  Object.assign(SETTLING, { young: 0, again: 0 });
}

const result = { who, tokens: [], refused: 0, failed: [], missed: 0 };
const stop = new AbortController();
// What is loaded before the start costs no time after it.
await runCommand(
  [...(who === 'watch' ? ['watch'] : ['list']), '--vault', join(tmpdir(), 'no-such-vault')],
  root,
);
process.stdout.write('ready\n');
process.stdin.on('end', () => stop.abort('SIGTERM'));
await new Promise((resolve) => process.stdin.once('data', resolve));
if (who === 'watch') await watch();
else if (who.startsWith('editor')) await edit(who === 'editor-renames');
else await command();
// Standard input may still be open.
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));

async function command() {
  for (let turn = 0; turn < edits; turn += 1) {
    const token = `${who}x${turn}x`;
    const names = pick(who === 'many' ? 3 : 1);
    const argv = {
      log: () => ['log', ...names, `met ${token}`],
      many: () => ['log', ...names, `call: ${token}`],
      promise: () => ['promise', names[0], token, '--by', '2027-03-01'],
      add: () => (turn % 20 === 0 ? ['add', `New ${token}`] : ['log', names[0], `wrote ${token}`]),
    }[who]();
    for (;;) {
      const { code, stderr } = await runCommand(argv, root);
      if (code === 0) break;
      // Refused in words: whoever asked asks again.
      if (code === 1 && stderr.includes('nothing was lost')) result.refused += 1;
      else {
        result.failed.push(`${argv.join(' ')}: ${code} ${stderr}`);
        break;
      }
    }
    result.tokens.push([token, who === 'many' ? 3 : 1]);
  }
}

/** An editor that looks whether the file has changed right before it saves, as VS Code and vim do. */
async function edit(renames) {
  for (let turn = 0; turn < edits || !stop.signal.aborted; turn += 1) {
    const token = `${who}x${turn}x`;
    const file = join(root, `people/${pick(1)[0]}.md`);
    for (;;) {
      const before = readFileSync(file, 'utf8');
      await sleep(random() * 3);
      const after = `${before.trimEnd()}\n\n${token}\n`;
      if (readFileSync(file, 'utf8') !== before) {
        result.missed += 1;
        continue;
      }
      if (renames) {
        writeFileSync(`${file}.new~`, after);
        renameSync(`${file}.new~`, file);
      } else writeFileSync(file, after);
      break;
    }
    result.tokens.push([token, 1]);
    await sleep(random() * 120);
  }
}

async function watch() {
  const { code, stderr } = await runCommand(['watch'], root, { stopSignal: () => stop.signal });
  const trouble = stderr
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('Watching') && !line.includes('is gone: an editor'));
  if (code !== 0 || trouble.length > 0) result.failed.push(`watch: ${code} ${trouble.join(' / ')}`);
}

function pick(many) {
  const rest = [...people];
  return Array.from({ length: many }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]);
}

function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function mulberry(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
