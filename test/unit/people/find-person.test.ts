import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../src/people/build-network.js';
import { findPerson } from '../../../src/people/find-person.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { personNote } from './note-facts.js';

const notes = [
  personNote('people/Anna Keller.md', { aliases: ['Anni'] }),
  personNote('people/Anna.md'),
  personNote('people/Andreas Vogt.md', { aliases: ['Andi'] }),
  personNote('people/jm.md', { name: 'Jos\u00E9 Marti' }),
  personNote('clients/Jan.md'),
  personNote('club/Jan.md'),
  personNote('club/MO.md'),
  personNote('club/mo.md'),
];
const { network } = buildNetwork(
  notes,
  defaultSettings(),
  notes.map((note) => note.path),
);

function found(name: string): string | string[] {
  const result = findPerson(network, name);
  return 'contact' in result ? result.contact.person.path : result.candidates.map((one) => one.person.path);
}

describe('a name', () => {
  test.each([
    ['Anna Keller', 'people/Anna Keller.md'],
    ['anna keller', 'people/Anna Keller.md'],
    ['ANNI', 'people/Anna Keller.md'],
    ['people/Anna Keller.md', 'people/Anna Keller.md'],
    ['./people/anna keller', 'people/Anna Keller.md'],
    ['[[Anna Keller]]', 'people/Anna Keller.md'],
    ['[[people/Anna Keller|Anna]]', 'people/Anna Keller.md'],
    ['jm', 'people/jm.md'],
    ['Jose\u0301 Marti', 'people/jm.md'],
    ['clients/Jan', 'clients/Jan.md'],
    ['andr', 'people/Andreas Vogt.md'],
    ['Jos', 'people/jm.md'],
    ['mo', 'club/mo.md'],
    ['MO', 'club/MO.md'],
  ])('%j is found', (name, path) => {
    expect(found(name)).toBe(path);
  });

  test('that is exact wins over longer ones that begin with it', () => {
    expect(found('Anna')).toBe('people/Anna.md');
    expect(found('anna')).toBe('people/Anna.md');
  });

  test('that may mean several people is not guessed', () => {
    expect(found('Jan')).toEqual(['clients/Jan.md', 'club/Jan.md']);
    expect(found('An')).toEqual(['people/Andreas Vogt.md', 'people/Anna.md', 'people/Anna Keller.md']);
    expect(found('Mo')).toEqual(['club/MO.md', 'club/mo.md']);
  });

  test.each(['', '  ', 'Keller', 'Jose Marti', '[[]]', 'constructor'])('%j means nobody', (name) => {
    expect(found(name)).toEqual([]);
  });
});
