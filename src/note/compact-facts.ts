import type { Person } from '../people/person.js';
import { packedNote, packedPerson } from './compact-note.js';
import type { NoteFacts } from './note.js';
import { type KeepText, PackedText } from './packed-text.js';

/** Most lists are empty: one stands for all of them. */
const NONE: never[] = [];
Object.freeze(NONE);

/**
 * The same facts in less memory, for who keeps those of ten thousand notes: one text, taken apart as long as somebody
 * looks closer, beside what is asked of everybody for each agenda. `keep` puts the text away; else it stays as it is.
 */
export function compactFacts(facts: NoteFacts, keep?: KeepText): NoteFacts {
  const { kind, broken, problems } = facts;
  // There are few of these, and each is looked at for each agenda.
  if (kind === 'me' || kind === 'goal' || kind === 'clipping') return flat(facts);
  const path = flat(facts.path);
  const title = flat(facts.title);
  const text = new PackedText(path, facts, keep);
  const person = facts.person && compactPerson(facts.person, path, title, text);
  return packedNote({ path, kind, broken, title, problems: list(problems) }, person, text);
}

function compactPerson(person: Person, path: string, title: string, text: PackedText): Person {
  const { status, tier, every, rapport, offers, seeks } = person;
  const name = person.name === title ? title : flat(person.name);
  const fileName = person.fileName === name ? name : flat(person.fileName);
  const atHand = { status, rapport, tier: tier && flat(tier), every: every && flat(every) };
  return packedPerson({ ...atHand, path, name, fileName, offers: list(offers), seeks: list(seeks) }, text);
}

function list<T>(items: T[]): T[] {
  return items.length === 0 ? NONE : flat(items);
}

/** A copy by way of JSON: its strings do not hold on to the note that they were cut out of, and equal short ones are one. */
function flat<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
