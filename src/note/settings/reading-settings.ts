import type { Settings } from '../../people/settings.js';
import { fieldsSetting } from './fields-setting.js';
import { inGroup } from './in-group.js';
import { folderPatterns } from './path-readers.js';
import { tagList, text, textList } from './readers.js';
import { type Setting, setting } from './setting.js';
import { dateFormat } from './time-readers.js';

/** Keys that say which notes are what, and how they are read. */
export const READING_SETTINGS: readonly Setting<Settings>[] = [
  setting(
    'people.folders',
    folderPatterns,
    inGroup('people', 'folders'),
    'Every note in these folders is a person. Patterns may stand for several folders.',
    'people: { folders: [Contacts, "Areas/**/People"] }',
  ),
  setting(
    'people.tags',
    tagList,
    inGroup('people', 'tags'),
    'A note with one of these tags is a person, wherever it lies.',
    'people: { tags: [person, contact] }',
  ),
  setting(
    'people.type',
    text,
    inGroup('people', 'type'),
    'A note whose `type:` is this word is a person, wherever it lies.',
    'people: { type: contact }',
  ),
  setting(
    'journal.folders',
    folderPatterns,
    inGroup('journal', 'folders'),
    'Folders of dated notes; a link to a person there is a contact. Default: the daily notes of Obsidian, if it keeps any.',
    'journal: { folders: [Daily, Meetings] }',
  ),
  setting(
    'journal.format',
    dateFormat,
    inGroup('journal', 'format'),
    'How their file names give the date, in Moment tokens. Default: the format of Obsidian’s daily notes.',
    'journal: { format: YYYY/MM/YYYY-MM-DD }',
  ),
  setting(
    'goals.folders',
    folderPatterns,
    inGroup('goals', 'folders'),
    'Folders with one note for each goal.',
    'goals: { folders: [Goals] }',
  ),
  setting(
    'clippings.folders',
    folderPatterns,
    inGroup('clippings', 'folders'),
    'Folders with links and articles that are worth sharing.',
    'clippings: { folders: [Clippings, Reading] }',
  ),
  setting(
    'log.headings',
    textList,
    inGroup('log', 'headings'),
    'Headings that the log of a person note stands under. Log, Verlauf and Kontakte are always understood.',
    'log: { headings: [Interactions] }',
  ),
  setting(
    'contact.under',
    textList,
    inGroup('contact', 'under'),
    'If given, links in dated notes are contacts only under these headings.',
    'contact: { under: [People, Met] }',
  ),
  fieldsSetting,
];
