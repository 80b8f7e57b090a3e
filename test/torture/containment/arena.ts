import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Outcome, runBuilt } from '../built-program.js';
import { opensOutside } from './outside-spy.js';

/** Stands in every file beside the vault, and must never be seen anywhere else. */
const CANARY = 'canary-7f3a91';

/** A folder with a vault in it and things beside the vault that nobody may read or write. */
export class Arena {
  readonly root: string;
  readonly vault: string;
  readonly beside: string;
  #hash = '';

  constructor() {
    this.root = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-arena-')));
    this.vault = join(this.root, 'deep', 'vault');
    this.beside = join(this.root, 'deep', 'beside');
    for (const folder of [this.root, join(this.root, 'deep'), this.beside]) fillBeside(folder);
    this.#hash = this.#hashBeside();
  }

  /** Makes the vault afresh, with these files and links (`path → target`) besides its own. */
  makeVault(
    files: Readonly<Record<string, string>> = {},
    links: Readonly<Record<string, string>> = {},
  ): void {
    rmSync(this.vault, { recursive: true, force: true });
    const own = { ...OWN_FILES, ...files };
    for (const [path, text] of Object.entries(own)) {
      if (Object.keys(links).some((link) => path === link || path.startsWith(`${link}/`))) continue;
      mkdirSync(dirname(join(this.vault, path)), { recursive: true });
      writeFileSync(join(this.vault, path), text);
    }
    for (const [path, target] of Object.entries({
      out: '../beside',
      'people/out': '../../beside',
      ...links,
    })) {
      if (existsSync(join(this.vault, path))) continue;
      mkdirSync(dirname(join(this.vault, path)), { recursive: true });
      symlinkSync(target, join(this.vault, path));
    }
  }

  /** Runs command lines in the vault, one after the other, and says what they did that they must not. */
  async broken(commands: readonly string[][], env: NodeJS.ProcessEnv = {}): Promise<string[]> {
    const wrong: string[] = [];
    const opened = await opensOutside(this.root, this.vault, async () => {
      for (const args of commands) {
        const result = await this.cli(args, env);
        const shown = args.join(' ').slice(0, 120);
        if ((result.stdout + result.stderr).includes(CANARY))
          wrong.push(`“${shown}” shows what stands outside`);
        if (/something went wrong inside/.test(result.stderr))
          wrong.push(`“${shown}” fails: ${result.stderr.slice(0, 160)}`);
      }
    });
    wrong.push(...opened);
    const changed = this.changed();
    if (changed !== undefined) wrong.push(changed);
    for (const file of filesBelow(this.vault)) {
      if (readFileSync(file, 'latin1').includes(CANARY))
        wrong.push(`${file.slice(this.vault.length + 1)} holds what stands outside`);
    }
    return wrong;
  }

  /** Says so if the tree beside the vault is not what it was. */
  changed(): string | undefined {
    const now = this.#hashBeside();
    if (now === this.#hash) return undefined;
    this.#hash = now;
    return 'the tree beside the vault has changed';
  }

  /** One command line in this process. */
  async cli(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    return runBuilt(args, this.vault, {
      stdin: { isTTY: false, readAll: () => '' },
      env: { KNOWWHO_TODAY: '2026-11-23', HOME: this.root, ...env },
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #hashBeside(): string {
    const hash = createHash('sha256');
    const visit = (folder: string) => {
      for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
        a.name < b.name ? -1 : 1,
      )) {
        const path = join(folder, entry.name);
        if (path === this.vault) continue;
        hash.update(`${path}\0`);
        if (entry.isSymbolicLink()) hash.update(readlinkSync(path));
        else if (entry.isDirectory()) visit(path);
        else hash.update(readFileSync(path));
      }
    };
    visit(this.root);
    return hash.digest('hex');
  }
}

const OWN_FILES: Readonly<Record<string, string>> = {
  'knowwho.yaml': 'language: en\n',
  'me.md': '---\nname: Zoe\n---\n',
  'people/Ada Fine.md': '---\ntier: A\n---\nSee [[Ben Fine]].\n\n## Log\n- 2026-08-12 met: tea\n',
  'people/Ben Fine.md':
    '---\ntier: B\nintroduced-by: "[[Ada Fine]]"\n---\n## Promises\n- [ ] a book 📅 2026-11-24\n',
  'journal/2026-11-19.md': 'With [[Ada Fine]].\n',
};

/** Notes, settings, templates and a journal, so that whoever gets here finds what he looks for. */
function fillBeside(folder: string): void {
  const note = `---\ntype: person\ntier: A\nlast-contact: 2020-01-01\nname: ${CANARY}\n---\n## Log\n- 2020-01-01 met: ${CANARY}\n`;
  const files: Record<string, string> = {
    'Secret.md': note,
    Secret: CANARY,
    'due.md': `<!-- knowwho:begin 000000 2026-11-20 -->\n- [x] [[Ada Fine]] · ${CANARY}\n<!-- knowwho:end -->\n`,
    'inbox.md': `- Ada Fine met: ${CANARY}\n`,
    '2026-11-20.md': `With [[Ada Fine]]: ${CANARY}\n`,
    'en/due.liquid': `${CANARY}\n`,
    'journal/00000001-abcdef00.json': `{"version":1,"what":"${CANARY}","day":"2026-11-20","changes":[],"pid":1,"host":"x"}\n`,
    'due.json': `[{"mark":"000000","body":"${CANARY}","rules":{},"tasks":[],"thoughts":[]}]\n`,
    'app.json': `{"userIgnoreFilters":["${CANARY}"]}\n`,
    'settings.yaml': `owner: ${CANARY}\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
