import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TextShelf } from '../../../src/app/text-shelf.js';
import { compactFacts } from '../../../src/note/compact-facts.js';
import type { NoteFacts } from '../../../src/note/note.js';
import { readNote } from '../../../src/note/read-note.js';
import { defaultSettings } from '../../../src/people/settings.js';

const FULL = `---
type: person
name: Žofie “Zo” Müller
aliases: [Zo, 小芳]
tags: [chess, a-b]
tier: A
every: 3 weeks
met-at: Fair
met-on: 2024-02-03
introduced-by: "[[Ann]]"
last-contact: 2026-01-02
birthday: 1980-02-29
occasions: [2026-12-01 jubilee]
family: ["Mia, daughter, 2019-05-02"]
company: Acme
role: [CTO]
city: Bern
language: de
email: zo@example.org
phone: "+41 1"
links: [https://example.org]
channel: mail
address: du
salutation: Liebe Zo
interests: [go, ☃]
offers: [a couch]
seeks: [a piano]
goals: ["[[Book]]"]
rapport: 4
snooze-until: 2026-12-24
status: paused
owner: me
---
She builds bridges — large ones.

## Log

- 2026-01-02 met via lunch @ Café: about the 🎹 [minutes:: 90] [cost:: 3 CHF]
- 2025-12-01 danced

- [ ] send the “paper” 📅 2026-02-01
- [x] call ✅ 2026-01-03
`;
const NOTES: Record<string, string> = {
  'people/Zo.md': FULL,
  'people/Empty.md': '',
  'people/Broken.md': '---\ntier: [\n---\n',
  'journal/2026-01-02.md': '# Fair\n\nMet [[Zo]] and [[Ann|her]].\n\n- [ ] call [[Zo]] 📅 2026-01-05\n',
  'goals/Book.md': '---\ntype: goal\ndeadline: 2027-01-01\nseeks: an editor\n---\n[[Zo]]\n',
  'me.md': '---\ninterests: [go]\noffers: [time]\n---\n',
  'x.md': 'No [[Zo]] in particular, #tag\n',
};
const EXAMPLE = join(__dirname, '../../../example-vault/people');
for (const name of readdirSync(EXAMPLE).filter((one) => one.endsWith('.md')))
  NOTES[`people/${name}`] = readFileSync(join(EXAMPLE, name), 'utf8');

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

/** What can be read of an object, one property after the other. */
function readOut(object: object, keys: string[]): unknown {
  return plain(Object.fromEntries(keys.map((key) => [key, Reflect.get(object, key)])));
}

describe('compactFacts', () => {
  const shelf = new TextShelf();
  const all = Object.entries(NOTES).map(([path, text]): [string, NoteFacts, NoteFacts] => {
    const facts = readNote(path, text, defaultSettings());
    return [path, facts, compactFacts(facts, shelf.keep)];
  });

  it('says of every note the same as before, as a whole and property by property', () => {
    for (const [, facts, compact] of all) {
      expect(plain(compact)).toEqual(plain(facts));
      const keys = Object.keys(facts).filter((key) => key !== 'person');
      expect(readOut(compact, keys)).toEqual(readOut(facts, keys));
      const { person } = facts;
      if (!person) continue;
      expect(readOut(compact.person as object, Object.keys(person))).toEqual(plain(person));
    }
  });

  it('says so without a shelf, and twice', () => {
    for (const [, facts] of all) {
      const compact = compactFacts(facts);
      expect(plain(compact)).toEqual(plain(facts));
      expect(plain(compact)).toEqual(plain(facts));
    }
  });

  it('knows of a full note every property that a person can have', () => {
    const [, facts] = all[0] as [string, NoteFacts, NoteFacts];
    const empty = Object.entries(facts.person ?? {}).filter(
      ([, value]) => value === undefined || (Array.isArray(value) && value.length === 0),
    );
    expect(empty).toEqual([]);
    expect(facts.problems.map(({ code }) => code)).toEqual(['unknown-kind']);
  });
});
