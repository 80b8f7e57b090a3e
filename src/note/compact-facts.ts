import type { Person } from '../people/person.js';
import { NONE } from '../people/shared-list.js';
import { type AtHand, compactNote } from './compact-note.js';
import { asItIs, type KeepText } from './kept-text.js';
import type { NoteFacts } from './note.js';
import { packFacts } from './pack-facts.js';

/**
 * The same facts in less memory, for who keeps those of ten thousand notes: one text, taken apart as long as somebody
 * looks closer, beside what is asked of everybody for each agenda. `keep` puts the text away; else it stays as it is.
 */
export function compactFacts(facts: NoteFacts, keep: KeepText = asItIs): NoteFacts {
  const { kind, broken, problems } = facts;
  // There are few of these, and each is looked at for each agenda.
  if (kind === 'me' || kind === 'goal' || kind === 'clipping') return flat(facts);
  const path = flat(facts.path);
  const title = flat(facts.title);
  const person = facts.person && personAtHand(facts.person, path, title);
  const text = keep(inLatin1(JSON.stringify(packFacts(facts))));
  return compactNote({ path, kind, broken, title, problems: list(problems) }, person, text);
}

function personAtHand(person: Person, path: string, title: string): AtHand {
  const { status, tier, every, rapport, offers, seeks } = person;
  const name = person.name === title ? title : flat(person.name);
  const fileName = person.fileName === name ? name : flat(person.fileName);
  const own = { status, rapport, tier: tier && flat(tier), every: every && flat(every) };
  return { ...own, path, name, fileName, offers: list(offers), seeks: list(seeks) };
}

function list<T>(items: T[]): T[] {
  return items.length === 0 ? NONE : flat(items);
}

/** A copy by way of JSON: its strings do not hold on to the note that they were cut out of, and equal short ones are one. */
function flat<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** One letter beyond Latin-1 would make two bytes of each. */
function inLatin1(json: string): string {
  return json.replace(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
