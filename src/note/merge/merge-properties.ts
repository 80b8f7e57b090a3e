import { nameKey } from '../../people/name-index.js';
import type { Person } from '../../people/person.js';
import type { Settings } from '../../people/settings.js';
import { applyEdits } from '../edit.js';
import { type Separator, textOf, textsOf } from '../property-values.js';
import type { YamlValue } from '../read-yaml.js';
import { setProperty } from '../set-property.js';
import { splitNote } from '../split-note.js';

/** A note to be merged: its text, and what it reads as. */
export interface NoteToMerge {
  path: string;
  text: string;
  person: Person;
}

/** The first note with the properties of both, what was taken over, and what both say differently. */
export interface MergedProperties {
  text: string;
  /** Keys of the second note that were added or whose items were. */
  taken: string[];
  /** What the second note says otherwise, as lines `key: value`: the first note's value stays. */
  conflicts: string[];
}

/** Properties that hold several values, and how a single text of them is split. */
const LISTS = new Map<string, Separator>([
  ['tags', 'comma'],
  ['interests', 'comma'],
  ['offers', 'comma'],
  ['seeks', 'comma'],
  ['goals', 'comma'],
  ['owner', 'comma'],
  ['email', 'space'],
  ['links', 'space'],
  ['phone', 'comma'],
  ['occasions', 'line'],
  ['family', 'line'],
  ['introduced-by', 'none'],
]);
/** Properties that hold one value: a list of two would be read as none. */
const SINGLE = new Set(
  'type tier every met-at birthday language channel address salutation rapport date deadline url'.split(' '),
);
/** What silences a person is not taken over by the other note, where it may have stood for a reason that is gone. */
const STAYS_BEHIND = new Set(['status', 'snooze-until']);

/**
 * Properties by key: what the first note has stays, what it lacks is taken over, lists are united, the later
 * `last-contact` and the earlier `met-on` count, and the second name becomes an alias.
 */
export function mergeProperties(
  first: NoteToMerge,
  second: NoteToMerge,
  settings: Settings,
): MergedProperties {
  const merged: MergedProperties = { text: first.text, taken: [], conflicts: [] };
  const split = splitNote(second.text);
  if ('problem' in split) return merged;
  const set = (key: string, value: string | string[]): boolean => {
    const edited = setProperty(first.path, merged.text, key, value);
    if ('problem' in edited) return false;
    merged.text = applyEdits(merged.text, edited.edits);
    merged.taken.push(key);
    return true;
  };
  for (const [key, theirs] of Object.entries(split.data)) {
    const ours = ourKey(key, settings);
    if (ours === 'name' || ours === 'aliases' || ours === 'alias' || isEmpty(theirs)) continue;
    const own = propertyOf(merged.text, ours, settings);
    const differs = () => merged.conflicts.push(`${key}: ${wordsOf(theirs)}`);
    if (own === undefined) {
      const value = STAYS_BEHIND.has(ours) ? undefined : plainValue(theirs);
      if (value === undefined || !set(key, value)) differs();
    } else if (ours === 'last-contact' || ours === 'met-on') {
      const better = betterDay(ours, first.person, second.person);
      if (better !== undefined && !set(own.key, better)) differs();
    } else if (!SINGLE.has(ours) && (LISTS.has(ours) || Array.isArray(own.value) || Array.isArray(theirs))) {
      const united = unite(own.value, theirs, LISTS.get(ours) ?? 'none');
      if (united === undefined || (united.added && !set(own.key, united.items))) differs();
    } else if (wordsOf(own.value) !== wordsOf(theirs)) differs();
  }
  addAliases(merged, first.person, second.person, set, settings);
  return merged;
}

function addAliases(
  merged: MergedProperties,
  first: Person,
  second: Person,
  set: (key: string, value: string[]) => boolean,
  settings: Settings,
): void {
  const known = [first.name, first.fileName, ...first.aliases].map(nameKey);
  const added: string[] = [];
  for (const alias of [second.name, second.fileName, ...second.aliases]) {
    if (known.includes(nameKey(alias))) continue;
    known.push(nameKey(alias));
    added.push(alias);
  }
  if (added.length === 0) return;
  const own = propertyOf(merged.text, 'aliases', settings) ?? propertyOf(merged.text, 'alias', settings);
  const key = own?.key ?? settings.fields.aliases ?? 'aliases';
  if (!set(key, [...first.aliases, ...added])) merged.conflicts.push(`aliases: ${added.join(', ')}`);
}

function betterDay(key: 'last-contact' | 'met-on', first: Person, second: Person): string | undefined {
  const [own, other] =
    key === 'met-on'
      ? [first.metOn?.value, second.metOn?.value]
      : [first.lastContact?.value, second.lastContact?.value];
  if (other === undefined || own === other) return undefined;
  if (own === undefined) return other;
  return (key === 'met-on') === other < own ? other : undefined;
}

function ourKey(key: string, { fields }: Settings): string {
  const mapped = Object.entries(fields).find(([, theirs]) => nameKey(theirs) === nameKey(key));
  return mapped?.[0] ?? nameKey(key);
}

function propertyOf(
  text: string,
  ours: string,
  settings: Settings,
): { key: string; value: YamlValue } | undefined {
  const split = splitNote(text);
  const data = 'problem' in split ? {} : split.data;
  const found = Object.entries(data).find(
    ([key, value]) => ourKey(key, settings) === ours && !isEmpty(value),
  );
  return found && { key: found[0], value: found[1] };
}

function unite(
  own: YamlValue,
  theirs: YamlValue,
  separator: Separator,
): { items: string[]; added: boolean } | undefined {
  const [mine, others] = [textsOf(own, separator), textsOf(theirs, separator)];
  if (mine.wrong.length > 0 || others.wrong.length > 0) return undefined;
  const items = mine.texts.map(({ text }) => text);
  const known = new Set(items.map(itemKey));
  const added = others.texts.map(({ text }) => text).filter((text) => !known.has(itemKey(text)));
  return { items: [...items, ...new Set(added)], added: added.length > 0 };
}

function itemKey(text: string): string {
  return nameKey(text.replace(/^#/, ''));
}

function plainValue(value: YamlValue): string | string[] | undefined {
  if (typeof value === 'string') return value;
  const { texts, wrong } = textsOf(value, 'none');
  return wrong.length > 0 ? undefined : texts.map(({ text }) => text);
}

function wordsOf(value: YamlValue): string {
  const text = textOf(value);
  if (text !== undefined) return text.replace(/\s+/g, ' ');
  const { texts, wrong } = textsOf(value, 'none');
  return wrong.length > 0 ? JSON.stringify(value) : texts.map((one) => one.text).join(', ');
}

function isEmpty(value: YamlValue): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.every(isEmpty);
}
