import { BORN_WORDS } from '../language/reading.js';
import type { FamilyMember } from '../people/person.js';
import { withoutLinks } from './property-values.js';
import type { Unreadable } from './read-occasion.js';
import { readYearlyDate } from './read-yearly-date.js';

const BORN = new RegExp(
  `^(?:${BORN_WORDS.map((word) => word.replace(/[.*]/g, '\\$&')).join('|')})\\s*(?=\\d|-)`,
  'iu',
);

/**
 * Reads `Mia, daughter, 2019-05-02`: a name, then relation and birthday, both optional and in any order. Where the
 * birthday cannot be read, name and relation still count and `problem` says so.
 */
export function readFamilyMember(
  value: string,
  line: number,
): { member?: FamilyMember; problem?: Unreadable } {
  const [first = '', ...others] = value.split(',').map((part) => withoutLinks(part.trim()));
  if (first === '' || /^[\d-]/.test(first)) return { problem: 'unreadable' };
  const member: FamilyMember = { name: first, line };
  const relation: string[] = [];
  let problem: Unreadable | undefined;
  for (const part of others) {
    const birthday = readYearlyDate(part.replace(BORN, ''));
    if (birthday === 'impossible') problem = 'impossible';
    else if (birthday !== undefined) member.birthday = birthday;
    else if (/^\D*\d/.test(part)) problem = 'unreadable';
    else if (part !== '') relation.push(part);
  }
  if (relation.length > 0) member.relation = relation.join(', ');
  return { member, problem };
}
