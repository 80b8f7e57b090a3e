import { addDays, type Day } from '../../people/day.js';
import type { FamilyMember, Occasion, Person } from '../../people/person.js';
import type { Settings } from '../../people/settings.js';
import { occurrenceNear } from '../../people/yearly-date.js';

/** A birthday or another occasion of a person whose day is near, the years reached where they are known. */
export type NearOccasion = { on: Day; years?: number; line: number } & (
  | { kind: 'birthday' }
  | { kind: 'occasion'; occasion: Occasion }
  | { kind: 'family'; member: FamilyMember }
);

/** What lies `occasions.ahead` days ahead at most, or was missed by `occasions.missed`; families by tier (advice A5, A6). */
export function occasionsNear(
  person: Person,
  tier: string | undefined,
  today: Day,
  { occasions }: Pick<Settings, 'occasions'>,
): NearOccasion[] {
  const found: NearOccasion[] = [];
  const birthday = person.birthday && occurrenceNear(person.birthday.value, today, occasions);
  if (person.birthday && birthday) found.push({ kind: 'birthday', ...birthday, line: person.birthday.line });
  for (const occasion of person.occasions) {
    const { once, yearly, line } = occasion;
    const near = once ? single(once, today, occasions) : yearly && occurrenceNear(yearly, today, occasions);
    if (near) found.push({ kind: 'occasion', ...near, line, occasion });
  }
  const own = tier?.toLowerCase();
  if (occasions.family.some((one) => one.toLowerCase() === own)) {
    for (const member of person.family) {
      const near = member.birthday && occurrenceNear(member.birthday, today, occasions);
      if (near) found.push({ kind: 'family', ...near, line: member.line, member });
    }
  }
  return found;
}

function single(
  on: Day,
  today: Day,
  { missed, ahead }: { missed: number; ahead: number },
): { on: Day } | undefined {
  return on >= addDays(today, -missed) && on <= addDays(today, ahead) ? { on } : undefined;
}
