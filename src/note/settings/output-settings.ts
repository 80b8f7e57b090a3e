import type { Settings } from '../../people/settings.js';
import { inGroup } from './in-group.js';
import { excludePatterns, folderPattern, outputFile, outputFolder } from './path-readers.js';
import { oneOf, size, text } from './readers.js';
import { at, type Setting, setting } from './setting.js';

const LANGUAGES = {
  english: 'en',
  englisch: 'en',
  'en-gb': 'en',
  'en-us': 'en',
  german: 'de',
  deutsch: 'de',
  'de-de': 'de',
  'de-ch': 'de',
  'de-at': 'de',
} as const;
const LINKS = { wikilink: 'wiki', wikilinks: 'wiki', md: 'markdown' } as const;

/** Keys that say what is written, and what is left out. */
export const OUTPUT_SETTINGS: readonly Setting<Settings>[] = [
  setting(
    'output.agenda',
    outputFile,
    inGroup('output', 'agenda'),
    'The file that the agenda is written to.',
    'output: { agenda: Dashboard/due.md }',
  ),
  setting(
    'output.stubs',
    outputFolder,
    inGroup('output', 'stubs'),
    'The folder for the conversation stubs.',
    'output: { stubs: stubs }',
  ),
  setting(
    'output.weeks',
    outputFolder,
    inGroup('output', 'weeks'),
    'The folder for finished weeks.',
    'output: { weeks: agenda }',
  ),
  setting(
    'output.links',
    oneOf<'wiki' | 'markdown'>(['wiki', 'markdown'], LINKS),
    inGroup('output', 'links'),
    'How links are written: wiki links (double brackets) or Markdown links. Default: as Obsidian is set.',
    'output: { links: markdown }',
  ),
  setting(
    'inbox',
    outputFile,
    at('inbox'),
    'The file for quick capture: each line about a person becomes a note, or an entry in one.',
    'inbox: inbox.md',
  ),
  setting('max-note', size, at('maxNote'), 'Larger notes are reported and left out.', 'max-note: 5 MB'),
  setting(
    'templates',
    folderPattern,
    at('templates'),
    'The folder of your own templates (`en/due.liquid` and so on), if you have any.',
    'templates: templates',
  ),
  setting(
    'language',
    oneOf<'en' | 'de'>(['en', 'de'], LANGUAGES),
    at('language'),
    'The language of the generated pages: en or de.',
    'language: de',
  ),
  setting(
    'owner',
    text,
    at('owner'),
    'In a shared vault: whose agenda this is. Notes with another `owner:` are left out.',
    'owner: me@example.org',
  ),
  setting(
    'exclude',
    excludePatterns,
    at('exclude'),
    'Files and folders to leave out, besides the excluded files of Obsidian.',
    'exclude: [Archive, "**/drafts/**"]',
  ),
];
