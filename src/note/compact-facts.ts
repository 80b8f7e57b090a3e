import { NONE } from '../people/shared-list.js';
import { asItIs, type KeepText, type KeptText } from './kept-text.js';
import { lightNote } from './light-note.js';
import type { NoteFacts } from './note.js';
import { type PackedFacts, packFacts, unpackFacts } from './pack-facts.js';
import { packHand, unpackHand } from './pack-hand.js';

/**
 * The same facts in less memory, for who keeps those of ten thousand notes: one text, taken apart as long as somebody
 * looks closer, beside what is asked of everybody for each agenda. `keep` puts the text away; else it stays as it is.
 */
export function compactFacts(facts: NoteFacts, keep: KeepText = asItIs): NoteFacts {
  const { kind, broken, problems } = facts;
  // There are few of these, and each is looked at for each agenda.
  if (kind === 'me' || kind === 'goal' || kind === 'clipping') return flat(facts);
  const path = flat(facts.path);
  const text = keep(inLatin1(JSON.stringify(packFacts(facts))));
  const read = readerOf(path, text);
  const hand = packHand(facts);
  if (hand) return unpackHand(path, flat(hand), read);
  return lightNote(
    { path, kind, broken, title: flat(facts.title), problems: list(problems) },
    undefined,
    read,
  );
}

/** In a function of its own: a closure holds on to whatever closures beside it need. */
function readerOf(path: string, text: KeptText): () => NoteFacts {
  return () => unpackFacts(path, JSON.parse(text.get()) as PackedFacts);
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
