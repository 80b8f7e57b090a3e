import { defaultSettings } from '../../people/settings.js';
import type { Survey } from './survey-vault.js';

/** The text of a `knowwho.yaml` that fits what the survey found, with comments that say why. */
export function renderSettings(survey: Survey): string {
  return [
    '# Settings of knowwho. Every key is optional; docs/settings.md lists them all.',
    `# Found ${count(survey.people.paths.length, 'person', 'people')} in ${count(survey.notes, 'note', 'notes')}.`,
    '',
    ...peopleLines(survey),
    ...journalLines(survey),
    ...folderLines('goals', survey.goals),
    ...folderLines('clippings', survey.clippings),
    ...fieldLines(survey),
    ...outputLines(survey),
    ...(survey.language === 'de' ? ['language: de', ''] : []),
    ...EXAMPLES,
  ].join('\n');
}

const EXAMPLES = [
  '# How often each tier wants contact. Give people a tier in their notes: "tier: B".',
  '# tiers:',
  '#   A: { every: 3 weeks, at-latest: 4 weeks }',
  '#   B: { every: 2 months, at-latest: 3 months }',
  '# The tier of everybody who has none:',
  '# default-tier: C',
  '# How many people on which days:',
  '# budget: { per-day: 2, days: [mon, tue, wed, thu, fri], slot: "08:30-09:00" }',
  '',
];

function peopleLines({ people }: Survey): string[] {
  const lines: string[] = [];
  const standard = defaultSettings().people;
  if (people.folders.length > 0 && people.folders.join() !== standard.folders.join()) {
    lines.push(`  folders: ${list(people.folders)}`);
  } else if (people.folders.length === 0 && (people.tags.length > 0 || people.type !== undefined)) {
    lines.push('  folders: [people]   # new notes go here; the others are known by their tag or type');
  }
  const tags = people.tags.filter((tag) => tag !== 'person');
  if (tags.length > 0) lines.push(`  tags: ${list([...standard.tags, ...tags])}`);
  if (people.type !== undefined && people.type.toLowerCase() !== standard.type)
    lines.push(`  type: ${word(people.type)}`);
  if (lines.length > 0) return ['# A note is a person by its folder, tag or type.', 'people:', ...lines, ''];
  if (people.paths.length > 0) return [];
  return [
    '# No notes about people were found. Say where they are, or begin with "knowwho add NAME".',
    '# people: { folders: [people], tags: [person], type: person }',
    '',
  ];
}

function journalLines({ journal }: Survey): string[] {
  if (!journal) return [];
  const number = `${count(journal.paths.length, 'dated note', 'dated notes')}: a link to a person there is a contact.`;
  if (journal.fromObsidian) return [`# ${number} Folder and format are those of Obsidian’s daily notes.`, ''];
  return [
    `# ${number}`,
    'journal:',
    `  folders: ${list(journal.folders)}`,
    `  format: ${word(journal.format)}`,
    '',
  ];
}

function folderLines(key: string, folders: string[]): string[] {
  return folders.length === 0 ? [] : [`${key}: { folders: ${list(folders)} }`, ''];
}

function fieldLines({ fields, people }: Survey): string[] {
  const usable = fields.filter((field) => field.odd === undefined);
  const odd = fields.filter((field) => field.odd !== undefined);
  const lines = usable.map(
    (field) => `  ${field.ours}: ${word(field.theirs)}   # in ${count(field.count, 'note', 'notes')}`,
  );
  const type = people.typeProperty;
  if (type !== undefined) lines.push(`  type: ${word(type)}`);
  const asides = odd.map(
    (field) =>
      `# ${comment(field.theirs)} looks like our ${field.ours}, but ${comment(field.odd ?? '')} is not understood there.`,
  );
  if (lines.length === 0) return asides.length === 0 ? [] : [...asides, ''];
  return ['# Our property names and those of this vault.', 'fields:', ...lines, ...asides, ''];
}

function outputLines({ ownDueFile }: Survey): string[] {
  if (!ownDueFile) return [];
  return ['# There is a due.md of your own already.', 'output: { agenda: knowwho.md }', ''];
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

function list(words: readonly string[]): string {
  return `[${words.map((one) => word(one === '' ? '/' : one)).join(', ')}]`;
}

/** A word for YAML: quoted unless it is plain beyond doubt. JSON's quoting is valid YAML. */
function word(text: string): string {
  const plain =
    /^[\p{L}_/][\p{L}\p{N}_/. -]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$|\s$/i.test(text);
  return plain ? text : JSON.stringify(text);
}

function comment(text: string): string {
  return JSON.stringify(text.slice(0, 40)).replace(/[\u2028\u2029\u0085]/g, ' ');
}
