import { type ParsedSettings, parseSettings } from '../note/settings/parse-settings.js';
import type { Settings } from '../people/settings.js';
import { placeMark, readOwnFile, writeOwnFile } from '../vault/own-file.js';
import { programMark } from './program-mark.js';

const FILE = 'settings.cache';

interface Kept {
  settings: Settings;
  given: string[];
}

/**
 * Settings as they were parsed the last time: loading the parser of YAML takes longer than a look at a thousand notes,
 * and the same text says the same to the same program.
 */
export class KeptSettings {
  readonly #root: string;
  readonly #parse: typeof parseSettings;
  /** What had to be parsed; as text, since whoever asked for it fills in the rest. */
  #fresh: { key: string; body: string } | undefined;

  constructor(root: string, parse: typeof parseSettings = parseSettings) {
    this.#root = root;
    this.#parse = parse;
  }

  /** {@link parseSettings}, from what was kept where that does. */
  readonly parse: typeof parseSettings = (text, path) => {
    if (text.trim() === '') return this.#parse(text, path);
    const key = [programMark(), placeMark(this.#root), path, text].join('\n\n');
    const kept = readKept(this.#root, key);
    if (kept) return kept;
    const parsed = this.#parse(text, path);
    const { settings, problems, given } = parsed;
    const body = JSON.stringify({ settings, given: [...given] } satisfies Kept);
    // What is wrong is told with its place. A key of that name would be another thing when it is read again.
    if (problems.length === 0 && !body.includes('__proto__')) this.#fresh = { key, body };
    return parsed;
  };

  /** Keeps for the next time what had to be parsed this time. */
  keep(): void {
    if (this.#fresh) writeOwnFile(this.#root, FILE, this.#fresh.key, Buffer.from(this.#fresh.body));
    this.#fresh = undefined;
  }
}

function readKept(root: string, key: string): ParsedSettings | undefined {
  const bytes = readOwnFile(root, FILE, key);
  if (!bytes) return undefined;
  try {
    const { settings, given } = JSON.parse(bytes.toString('utf8')) as Kept;
    return { settings, problems: [], given: new Set(given) };
  } catch {
    return undefined;
  }
}
