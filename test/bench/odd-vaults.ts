import { addDays } from '../../src/people/day.js';
import { LAST_DAY } from './vault-person.js';
import { createWriter } from './write-files.js';

/** A vault that is large in one respect only. */
export interface OddVault {
  name: string;
  /** How large it is measured; a quarter of it is measured, too. */
  size: number;
  make(write: (path: string, text: string) => void, size: number): void;
}

const PERSON = '---\ntype: person\ntier: B\n---\n';

function name(index: number): string {
  return `Person ${index}`;
}

function people(write: (path: string, text: string) => void, count: number): void {
  for (let index = 0; index < count; index += 1) write(`people/${name(index)}.md`, PERSON);
}

function lines(count: number, line: (index: number) => string): string {
  return `${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\n`;
}

/** Where a program that compares everything with everything would be found out. */
export const ODD_VAULTS: OddVault[] = [
  {
    name: 'notes of one name, each linked',
    size: 1_000,
    make(write, size) {
      for (let index = 0; index < size; index += 1)
        write(`people/${index}/Anna Keller.md`, `${PERSON}[[${(index + 1) % size}/Anna Keller]]\n`);
      write(
        'journal/2026-11-19.md',
        lines(size, (index) => `met [[${index}/Anna Keller]], then [[Anna Keller]]`),
      );
    },
  },
  {
    name: 'entries in one log',
    size: 20_000,
    make(write, size) {
      const kinds = ['met', 'sent', 'got', 'received', 'note'];
      const entry = (index: number): string =>
        `- ${addDays(LAST_DAY, -(index % 9_000))} ${kinds[index % 5]}: about the ${index % 97}th thing`;
      write('people/Anna Keller.md', `${PERSON}## Log\n${lines(size, entry)}`);
    },
  },
  {
    name: 'links in one daily note',
    size: 5_000,
    make(write, size) {
      people(write, size);
      write(
        'journal/2026-11-19.md',
        lines(size, (index) => `met [[${name(index)}]] there`),
      );
    },
  },
  {
    name: 'open tasks in one note',
    size: 5_000,
    make(write, size) {
      people(write, 100);
      write(
        'plan.md',
        lines(size, (index) => `- [ ] ask [[${name(index % 100)}]] for part ${index} 📅 2026-11-24`),
      );
    },
  },
  {
    name: 'other notes',
    size: 100_000,
    make(write, size) {
      people(write, 10);
      for (let index = 0; index < size; index += 1)
        write(`notes/${index % 100}/Note ${index}.md`, `# Note ${index}\n\nSee [[Note ${index + 1}]].\n`);
    },
  },
  {
    name: 'folders beside each other',
    size: 4_000,
    make(write, size) {
      for (let index = 0; index < size; index += 1) write(`people/${index}/${name(index)}.md`, PERSON);
    },
  },
  {
    name: 'folders in each other',
    // A path may have 4,096 characters.
    size: 1_000,
    make(write, size) {
      let folder = 'people';
      for (let index = 0; index < size; index += 1) {
        folder += '/d';
        write(`${folder}/${name(index)}.md`, PERSON);
      }
    },
  },
  {
    name: 'people of one firm who seek what all offer',
    size: 4_000,
    make(write, size) {
      const note =
        '---\ntype: person\ntier: C\ncompany: Acme\nseeks: [graphic design]\noffers: [graphic designer]\n---\n';
      for (let index = 0; index < size; index += 1) write(`people/${name(index)}.md`, note);
    },
  },
];

/** Writes an odd vault of a size into a folder. */
export function makeOddVault(dir: string, { make }: OddVault, size: number): void {
  const write = createWriter(dir);
  write('knowwho.yaml', '');
  make(write, size);
}
