import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../built-program.js';
import { putFiles } from '../folders.js';

/** A command that writes, and what to do with what it leaves behind when it is stopped. */
export interface WritingCommand {
  name: string;
  argv: string[];
  /** What the next run is; by default the same once more for generated files. */
  next: string[];
  /** True if the next run has to end as if nothing had happened; else the vault may also be as before. */
  completes: boolean;
  /** Makes the folder in which it is run. */
  prepare(root: string): Promise<void>;
}

const VAULT = {
  'knowwho.yaml': 'budget: { per-day: 9 }\n',
  'me.md': '---\ncity: Bern\n---\n',
  'people/Anna Keller.md':
    '---\ntier: A\nlast-contact: 2026-10-01\n---\n- [ ] send the slides 📅 2026-11-25\n\n## Log\n- 2026-10-01 call: hello\n',
  'people/Ben Wyss.md': 'met at a party',
  'people/Cem Kaya.md':
    '\uFEFF---\r\ntier: "B" # close\r\nintroduced-by: "[[Ben Wyss]]"\r\n---\r\nCem introduced [[Ben Wyss]].\r\n',
  'people/Dora Lang.md':
    '---\ntier: A\nintroduced-by: "[[Anna Keller]]"\n---\n## Log\n- 2026-10-04 wrote: hello',
  'journal/2026-11-02.md': '- Lunch with [[Anna Keller]] and [[people/Ben Wyss|Ben]]\n',
};

const FIX = ['check', '--fix'];

async function vault(root: string): Promise<void> {
  putFiles(root, VAULT);
}

/** What `check --fix` can mend. */
async function unquoted(root: string): Promise<void> {
  const plain = Object.entries(VAULT).map(([path, text]) => [path, text.replace(/"(\[\[.*?\]\])"/g, '$1')]);
  putFiles(root, Object.fromEntries(plain));
}

/** A vault with its page, in which somebody ticked, typed and filled the inbox. */
async function typed(root: string): Promise<void> {
  await vault(root);
  await runBuilt(['--quiet', 'due'], root);
  const page = join(root, 'due.md');
  const text = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    text
      .replace(/- \[ \] (\[\[Anna Keller\]\].*)/, '- [x] $1 met for lunch Zebra')
      .replace(/- \[ \] (\[\[Dora Lang\]\].*)/, '- [-] $1 Numbat')
      .replace(/- \[ \] (send the slides)/, '- [x] $1')
      .replace(/^# /m, '- buy Kudu\n# '),
  );
  putFiles(root, {
    'inbox.md': '- Erik Moor, Acme, met at Design evening, B\n- Ben: call about the Quokka\n- ???\n',
  });
}

function command(argv: string[], more: Partial<WritingCommand> = {}): WritingCommand {
  return { name: argv.join(' '), argv, next: FIX, completes: false, prepare: vault, ...more };
}

function after(first: string[], argv: string[]): WritingCommand {
  const prepare = async (root: string) => {
    await vault(root);
    await runBuilt(first, root);
  };
  return command(argv, { name: `${argv.join(' ')} (of ${first[0]})`, prepare });
}

/** Commands that come to the same when they are given once more: what the program makes by itself. */
const again = (argv: string[], prepare: WritingCommand['prepare'], name?: string): WritingCommand =>
  command(argv, { next: argv, completes: true, prepare, ...(name === undefined ? {} : { name }) });

/** Every command that writes. `watch` ends after its first round. */
export const WRITING_COMMANDS: WritingCommand[] = [
  again(['due'], vault, 'due (the first page)'),
  again(['due'], typed, 'due (ticks and an inbox)'),
  again(['watch'], typed),
  command(['add', 'Erik Moor', '--tier', 'B', '--met-at', 'Design evening']),
  command(['add', '--event', 'Design evening', 'Erik Moor', 'Fay Moor', 'Anna Keller']),
  command(['log', 'Anna', 'Ben', 'Cem', 'met for lunch']),
  command(['promise', 'Anna', 'Ben', 'the book', '--by', '2026-12-01']),
  command(['promise', 'Anna', 'slides', '--done']),
  command(['promise', 'Anna', 'slides', '--move', '2026-12-01', '--because', 'late']),
  command(['snooze', 'Anna', 'Ben', '2w']),
  command(['tier', 'Anna', 'Ben', 'Cem', 'C']),
  again(['stub', 'Anna', 'Ben'], vault),
  command(FIX, { prepare: unquoted }),
  command(['rename', 'Ben', 'Ben Frei', '--yes']),
  command(['rename', 'Ben', 'ben wyss', '--yes']),
  command(['merge', 'Anna', 'Ben', '--yes']),
  after(['log', 'Anna', 'Ben', 'Cem', 'met for lunch'], ['undo']),
  after(['rename', 'Ben', 'Ben Frei', '--yes'], ['undo']),
  after(['merge', 'Anna', 'Ben', '--yes'], ['undo']),
  again(['init'], async (root) => {
    const { 'knowwho.yaml': _, ...notes } = VAULT;
    putFiles(root, { ...notes, '.gitignore': 'x\n' });
  }),
  again(['init', '--example', 'sample'], async () => {}),
];
