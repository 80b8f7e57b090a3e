import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../src/people/build-network.js';
import { chainBetween, chainFromMe, introductionsIn } from '../../../src/people/introductions.js';
import type { Contact } from '../../../src/people/network.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { personNote } from './note-facts.js';

const by = (target: string) => ({ target, isLink: true, line: 2, column: 1 });

/** People `P0`, `P1` … of whom each was introduced by the ones that its row names. */
function people(rows: number[][]): { contacts: Contact[]; known: ReturnType<typeof introductionsIn> } {
  const name = (index: number) => `P${String(index).padStart(5, '0')}`;
  const notes = rows.map((row, index) =>
    personNote(`people/${name(index)}.md`, { introducedBy: row.map((one) => by(name(one))) }),
  );
  const { network } = buildNetwork(
    notes,
    defaultSettings(),
    notes.map(({ path }) => path),
  );
  return { contacts: network.contacts, known: introductionsIn(network) };
}

function at(contacts: Contact[], index: number): Contact {
  const contact = contacts[index];
  if (!contact) throw new Error(`nobody stands at ${index}`);
  return contact;
}

describe('a chain of introductions', () => {
  test('is the shortest, in either direction', () => {
    const { contacts, known } = people([[], [0], [1], [2, 0], [3]]);
    const chain = chainBetween(at(contacts, 4), at(contacts, 1), known);
    expect(chain?.map(({ a, b }) => [a.person.name, b.person.name])).toEqual([
      ['P00003', 'P00004'],
      ['P00002', 'P00003'],
      ['P00001', 'P00002'],
    ]);
    expect(chainBetween(at(contacts, 1), at(contacts, 1), known)).toEqual([]);
  });

  test('from me starts with somebody whom nobody introduced', () => {
    const { contacts, known } = people([[], [0], [1], [4], [3], []]);
    expect(chainFromMe(at(contacts, 2), known)?.first).toBe(at(contacts, 0));
    expect(chainFromMe(at(contacts, 2), known)?.chain.map(({ b }) => b)).toEqual([
      at(contacts, 1),
      at(contacts, 2),
    ]);
    expect(chainFromMe(at(contacts, 5), known)).toEqual({ first: at(contacts, 5), chain: [] });
    expect(chainFromMe(at(contacts, 3), known)).toBeUndefined();
    expect(chainFromMe(at(contacts, 2), known, 1)).toBeUndefined();
  });

  test('may be ten thousand people long', () => {
    const { contacts, known } = people(
      Array.from({ length: 10_000 }, (_, index) => (index === 0 ? [] : [index - 1])),
    );
    expect(chainFromMe(at(contacts, 9_999), known)?.chain).toHaveLength(9_999);
  });
});
