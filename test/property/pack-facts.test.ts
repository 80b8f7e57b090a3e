import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFacts, unpackFacts } from '../../src/note/pack-facts.js';
import type { PackedHand } from '../../src/note/pack-hand.js';
import { readNote } from '../../src/note/read-note.js';
import { summarize, summaryOf } from '../../src/people/log-summary.js';
import { defaultSettings } from '../../src/people/settings.js';
import { glanceAtRecord, recordOf } from '../../src/vault/note-cache.js';
import { anyNote, note } from './note-generators.js';

const settings = defaultSettings();

function expectSame(path: string, text: string): void {
  const facts = readNote(path, text, settings);
  const back = unpackFacts(path, JSON.parse(JSON.stringify(packFacts(facts))));
  expect(back).toEqual(facts);
  // To the byte in every order of keys that a program may print.
  expect(JSON.stringify(back.person)).toBe(JSON.stringify(facts.person));
}

/** At hand first, and then the rest. */
function expectSameAtHand(path: string, text: string): boolean {
  const facts = readNote(path, text, settings);
  const { bytes, hand } = recordOf({ size: 0, mtime: 0, ctime: 0, ino: 0 }, facts);
  const kept = JSON.parse(JSON.stringify({ hand })) as { hand?: PackedHand };
  const back = glanceAtRecord(path, {
    stamp: { size: 0, mtime: 0, ctime: 0, ino: 0 },
    bytes,
    hand: kept.hand,
  });
  if (facts.person && back.person) {
    expect(summaryOf(back.person)).toEqual(summarize(facts.person.entries, facts.person.tasks));
    for (const key of Object.keys(facts.person))
      expect(Reflect.get(back.person, key), key).toEqual(Reflect.get(facts.person, key));
  }
  for (const key of Object.keys(facts).filter((one) => one !== 'person'))
    expect(Reflect.get(back, key), key).toEqual(Reflect.get(facts, key));
  expect(JSON.stringify(back)).toBe(JSON.stringify(facts));
  return hand !== undefined;
}

describe('facts that are packed', () => {
  const path = fc.constantFrom(
    'people/Ann.md',
    'me.md',
    'journal/2026-11-18.md',
    'goals/G.md',
    'clippings/c.md',
    'x/Y.MD',
  );

  it('come out as they went in, for any note', () => {
    fc.assert(
      fc.property(path, fc.oneof(note, anyNote), (at, text) => expectSame(at, text)),
      { numRuns: 600 },
    );
  });

  it('come out of a record little by little, too', () => {
    let people = 0;
    fc.assert(
      fc.property(path, fc.oneof(note, anyNote), (at, text) => {
        if (expectSameAtHand(at, text)) people += 1;
      }),
      { numRuns: 600 },
    );
    expect(people).toBeGreaterThan(50);
  });

  it('come out as they went in, with every property and entry that there is', () => {
    const text = `---
type: person
name: Anna Keller-Graf
aliases: [Anni, "Frau K."]
tags: [person/friend, rowing]
tier: B
every: 3 weeks
met-at: Design evening 2025-03-01 in Zürich
introduced-by: ["[[Ben]]", Cem Kaya]
last-contact: 2026-01-02
birthday: --02-29
occasions: ["2026-12-01 new job", "yearly 06-12 wedding"]
family: ["Mia, daughter, 2019-05-02", Tom]
company: [Acme, "[[B AG|B]]"]
role: lead
city: Bern
language: de-CH
email: a@example.org b@example.org
phone: "+41 44 000 00 00"
links: https://example.org
channel: signal
address: du
salutation: Liebe Anna
interests: rowing, maps
offers: [rooms]
seeks: [moderation]
goals: ["[[Speak]]"]
rapport: 4
snooze-until: 2026-12-24
status: paused
owner: me@example.org
---
She keeps the best list of rooms in town, and knows whom to ask.

## Log
- 2026-11-18 sent via mail: the list [minutes:: 0] [cost:: 0 CHF] [result:: yes]
- 2026-11-19 foo: unknown
- 2026-11-20 met at Bern via train
- 2026-11-21

## Promises
- [ ] send it 📅 2026-12-01 ➕ 2026-11-01
- [x] theirs: come ✅ 2026-11-02
- [-] dropped ⏳ 2026-11-03
`;
    for (const at of ['people/Anna Keller-Graf.md', 'people/Other.md', 'me.md']) expectSame(at, text);
    const goal =
      '---\nstatus: done\ndeadline: 2027-01-01\nseeks: a room\nurl: https://example.org\n---\n# A\n[[Ann]] and [b](c.md)\n- [ ] ask [[Ann]] 📅 2026-11-20\n';
    for (const at of ['goals/Speak.md', 'clippings/Speak.md', 'journal/2026-11-20 Speak.md'])
      expectSame(at, goal);
  });

  it('come out as they went in, for the example vault', () => {
    const root = join(import.meta.dirname, '..', '..', 'example-vault');
    for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.md'))
        expectSame(path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8'));
  });
});
