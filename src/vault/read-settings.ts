import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../note/diagnostic.js';
import { parseSettings } from '../note/settings/parse-settings.js';
import type { Settings } from '../people/settings.js';
import { isInside, realRootOf } from './containment.js';
import { folderAsOnDisk } from './folder-as-on-disk.js';
import { type ObsidianSettings, readObsidianSettings } from './obsidian-settings.js';
import { type ReadText, readText } from './read-text.js';
import { realPathOf } from './real-path.js';
import { vaultProblem } from './vault-problem.js';

const FILE = 'knowwho.yaml';
const MAX_BYTES = 1024 * 1024;

/**
 * The vault's settings: `knowwho.yaml` over Obsidian's own over the defaults, folders in the spelling that they have
 * on the disk. A problem of severity `error` means that they must not be used. `parse` is
 * another way to the same.
 */
export function readSettings(
  root: string,
  parse: typeof parseSettings = parseSettings,
): { settings: Settings; problems: Diagnostic[] } {
  const { text, problems: unread } = settingsText(root);
  const { settings, problems, given } = parse(text, FILE);
  const { obsidian, problems: foreign } = readObsidianSettings(root);
  applyObsidian(settings, given, obsidian, existsSync(join(root, 'journal')));
  spellAsOnDisk(root, settings);
  return { settings, problems: [...unread, ...problems, ...foreign] };
}

/**
 * Puts Obsidian's settings where the vault's own say nothing. The daily-note folder may be the vault itself (an empty
 * name): there only notes in the exact date format are dated.
 */
function applyObsidian(
  settings: Settings,
  given: ReadonlySet<string>,
  obsidian: ObsidianSettings,
  hasJournal: boolean,
): void {
  const { daily } = obsidian;
  if (daily && !given.has('journal.folders')) {
    const others = settings.journal.folders.filter((folder) => hasJournal && folder !== daily.folder);
    settings.journal.folders = [daily.folder, ...others];
  }
  if (daily && !given.has('journal.format')) settings.journal.format = daily.format;
  if (obsidian.markdownLinks && !given.has('output.links')) settings.output.links = 'markdown';
  settings.exclude = [...settings.exclude, ...obsidian.exclude];
}

function settingsText(root: string): { text: string; problems: Diagnostic[] } {
  const real = realPathOf(join(root, FILE));
  if (real !== undefined && !isInside(realRootOf(root), real)) {
    const message = 'The settings are a link to a file outside the vault, and such files are not read.';
    return { text: '', problems: [vaultProblem(FILE, 'invalid-settings', message, 'error')] };
  }
  const read = readText(join(root, FILE), MAX_BYTES);
  if (read.ok) return { text: read.text, problems: [] };
  if (read.reason !== 'missing') {
    return { text: '', problems: [vaultProblem(FILE, 'invalid-settings', whyUnread(read), 'error')] };
  }
  if (!existsSync(join(root, 'knowwho.yml'))) return { text: '', problems: [] };
  const message = 'The settings are read from knowwho.yaml; rename the file.';
  return { text: '', problems: [vaultProblem('knowwho.yml', 'unknown-setting', message)] };
}

function whyUnread(read: ReadText & { ok: false }): string {
  if (read.reason === 'too-large') return 'The settings are larger than 1 MB.';
  if (read.reason === 'not-text') return 'The settings are not valid UTF-8 text.';
  return read.reason === 'unreadable'
    ? `The settings cannot be read (${read.code}).`
    : 'The settings are not a file.';
}

/** The default `people` means the vault's `People`: new notes must not make a second folder beside it. */
function spellAsOnDisk(root: string, settings: Settings): void {
  const spell = (folder: string): string => folderAsOnDisk(root, folder);
  settings.people.folders = settings.people.folders.map(spell);
  settings.journal.folders = settings.journal.folders.map(spell);
  settings.goals.folders = settings.goals.folders.map(spell);
  settings.clippings.folders = settings.clippings.folders.map(spell);
  settings.templates = spell(settings.templates);
  settings.output.agenda = spell(settings.output.agenda);
  settings.output.stubs = spell(settings.output.stubs);
  settings.output.weeks = spell(settings.output.weeks);
}
