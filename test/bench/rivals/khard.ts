import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { personName } from '../make-vault.js';
import { canRun, type Rival } from './ripgrep.js';

/** khard, an address book for the terminal, over one vCard for each person of a generated vault. */
export function khard(folder: string, people: number): Rival {
  if (!canRun('khard')) return { missing: 'khard is not installed (Debian: apt-get install khard)' };
  const cards = join(folder, 'cards');
  mkdirSync(cards, { recursive: true });
  for (let index = 0; index < people; index += 1) writeFileSync(join(cards, `${index}.vcf`), vcard(index));
  const config = join(folder, 'khard.conf');
  writeFileSync(config, `[addressbooks]\n[[all]]\npath = ${cards}\n[general]\ndefault_action = list\n`);
  return { task: { name: 'khard list', command: 'khard', args: ['-c', config, 'list'] } };
}

function vcard(index: number): string {
  const name = personName(index);
  const last = name.split(' ').at(-1) ?? name;
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${index}@example.org`,
    `FN:${name}`,
    `N:${last};${name.slice(0, -last.length - 1)};;;`,
    `EMAIL:person.${index}@example.org`,
    'BDAY:1970-02-03',
    'END:VCARD',
    '',
  ].join('\r\n');
}
