import { brokenNotes } from '../../hostile/broken-notes.js';
import { oddNotes } from '../../hostile/odd-notes.js';
import { BASE_NOTES, noteWith } from './base-notes.js';
import { Dice } from './dice.js';
import { longLine } from './long-lines.js';
import { NAUGHTY_STRINGS } from './naughty-strings.js';

/** A file as it may lie in a vault. */
export interface HostileNote {
  /** How it was made, enough to make it again. */
  how: string;
  path: string;
  bytes: Uint8Array;
}

const MEGABYTE = 1_000_000;

/** How a note is made of another; each kind of damage yields notes without end or until it has tried everything. */
export type Damage = 'truncated' | 'flipped' | 'naughty' | 'shuffled' | 'written' | 'long';

const PIECES = [
  '---\n',
  '---',
  '\n',
  '\r\n',
  '\r',
  '# ',
  '## Log\n',
  '## Promises\n',
  '- ',
  '* ',
  '1. ',
  '  ',
  '\t',
  '> ',
  '```\n',
  '~~~\n',
  '%%',
  '<!--',
  '-->',
  '<div>\n',
  '</div>\n',
  '2026-11-18 ',
  '18.11.2026 ',
  'met',
  'sent',
  ' via email',
  ' at ',
  ': ',
  'tier: A\n',
  'met-on: 2026-11-18\n',
  'name: ',
  'birthday: 1984-11-21\n',
  '[ ] ',
  '[x] ',
  '[[Ada Fine]]',
  '[[',
  ']]',
  '[a](b)',
  '`',
  '**',
  '_',
  '📅 2026-11-25',
  '✅ 2026-11-19',
  '[due:: 2026-11-25]',
  'theirs: ',
  'send the slides',
  'interests: [',
  ']\n',
  '{',
  '}',
  '"',
  "'",
  '&a ',
  '*a',
  '|\n',
  '>\n',
  '  - ',
  '\u202e',
  '\u0000',
  '\ufeff',
  '🙂',
  'é',
  '\ud83d',
  '#tag',
  '===\n',
  '<<<<<<< a\n',
  '>>>>>>> b\n',
  '\\',
  'x'.repeat(300),
];

/** All notes of one kind of damage. */
export function* damagedNotes(damage: Damage, seed: number): Generator<HostileNote> {
  const dice = new Dice(seed);
  if (damage === 'truncated') yield* truncated();
  else if (damage === 'naughty') yield* naughty();
  else if (damage === 'written') yield* written();
  else for (let index = 0; ; index += 1) yield byLot(damage, dice, index);
}

function byLot(damage: Damage, dice: Dice, index: number): HostileNote {
  if (damage === 'long') return longLine(dice, MEGABYTE);
  return damage === 'flipped' ? flipped(dice, index) : shuffled(dice, index);
}

function* truncated(): Generator<HostileNote> {
  for (const { path, text } of BASE_NOTES) {
    const bytes = Buffer.from(text);
    for (let length = bytes.length; length >= 0; length -= 1)
      yield { how: `${path} cut to ${length} bytes`, path, bytes: bytes.subarray(0, length) };
  }
}

function flipped(dice: Dice, index: number): HostileNote {
  const { path, text } = dice.one(BASE_NOTES);
  const bytes = Buffer.from(text);
  for (let flips = 1 + dice.below(4); flips > 0; flips -= 1) {
    const at = dice.below(bytes.length);
    // Half of the flips stay text: invalid UTF-8 is refused before anything else could go wrong.
    bytes[at] = dice.below(2) === 0 ? dice.below(256) : 0x20 + dice.below(0x5f);
  }
  return { how: `${path} flipped, no. ${index}`, path, bytes };
}

function* naughty(): Generator<HostileNote> {
  for (let place = 0; ; place += 1) {
    for (const [index, value] of NAUGHTY_STRINGS.entries()) {
      const text = noteWith(value, place);
      if (text === undefined) return;
      const how = `string ${index} (${JSON.stringify(value.slice(0, 30))}) in place ${place}`;
      yield { how, path: 'people/Hostile.md', bytes: Buffer.from(text) };
    }
  }
}

function shuffled(dice: Dice, index: number): HostileNote {
  const path = dice.one([
    'people/Hostile.md',
    'people/Hostile.md',
    'journal/2026-11-19.md',
    'me.md',
    'goals/Goal.md',
  ]);
  const start = dice.below(3) > 0 ? '---\ntier: A\nmet-on: 2026-11-18\n' : '';
  const pieces = Array.from({ length: 1 + dice.below(60) }, () =>
    dice.below(8) === 0 ? dice.one(NAUGHTY_STRINGS).slice(0, 400) : dice.one(PIECES),
  );
  return { how: `pieces no. ${index}`, path, bytes: Buffer.from(start + pieces.join('')) };
}

function* written(): Generator<HostileNote> {
  const texts = { ...brokenNotes('/nonexistent/executed.txt'), ...oddNotes() };
  for (const [path, content] of Object.entries(texts))
    yield {
      how: path,
      path: path.startsWith('journal/') ? path : 'people/Hostile.md',
      bytes: Buffer.from(content),
    };
}
