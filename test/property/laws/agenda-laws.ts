import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Agenda, ItemRuleId } from '../../../src/agenda/agenda.js';
import { type AgendaWeek, agendaWeek } from '../../../src/agenda/agenda-week.js';
import { buildAgenda } from '../../../src/agenda/build-agenda.js';
import { findItem } from '../../../src/agenda/find-items.js';
import { mayBeTold, personWeek } from '../../../src/agenda/finished-week.js';
import { newcomersAmong } from '../../../src/agenda/newcomers.js';
import type { RuleContext } from '../../../src/agenda/rule.js';
import { type Standing, standingOf } from '../../../src/agenda/standing.js';
import { languageOf } from '../../../src/language/index.js';
import { glanceAtNote } from '../../../src/note/glance-at-note.js';
import { readNote } from '../../../src/note/read-note.js';
import { addDays, type Day, daysOfWeek, mondayOf, weekdayOf, weekOf } from '../../../src/people/day.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { agendaToJson } from '../../../src/render/agenda-json.js';
import { type Law, law } from '../law.js';
import { agendaFor, type GeneratedVault, networkOf, vault } from '../vault-generators.js';

const settings = defaultSettings();
const shown = (agenda: Agenda) => agendaToJson(agenda, new Map());
const namesOf = (list: readonly { contact: { person: { name: string } } }[]) =>
  list.map(({ contact }) => contact.person.name);
const RHYTHM = new Set<ItemRuleId>(['cadence', 'nudge', 'first-follow-up']);

/** The reasons of each person, on the page or waiting for a place. */
function reasonsOf({ items, notThisWeek }: Agenda): Map<string, ItemRuleId[]> {
  const all = [...items, ...notThisWeek.map(({ item }) => item)];
  return new Map(all.map(({ contact, reasons }) => [contact.person.path, reasons.map(({ rule }) => rule)]));
}

const peopleIn = ({ files }: GeneratedVault) =>
  Object.keys(files).filter((path) => path.startsWith('people/'));

/** A vault with a line of one person's front matter set. */
function withProperty(
  { today, files }: GeneratedVault,
  path: string,
  key: string,
  value: string,
): GeneratedVault {
  const lines = (files[path] as string).split('\n').filter((line) => !line.startsWith(`${key}:`));
  return { today, files: { ...files, [path]: ['---', `${key}: ${value}`, ...lines.slice(1)].join('\n') } };
}

function withEntry({ today, files }: GeneratedVault, path: string, line: string): GeneratedVault {
  return {
    today,
    files: { ...files, [path]: (files[path] as string).replace('## Log\n', `## Log\n${line}\n`) },
  };
}

const places = ({ items }: Agenda) => items.filter(({ planned }) => planned !== null);

/** What rules know if everybody is asked about everybody whom they ever introduced. */
function askingAll(standings: Standing[], today: Day, week: AgendaWeek): RuleContext {
  const language = languageOf(settings.language);
  return {
    today,
    week: [],
    weekStart: week.start,
    weekEnd: week.end,
    otherWeek: week.start > today,
    settings,
    language,
    phrases: language.reasons(today),
    introducedBy: ({ contact }) =>
      standings.filter(
        (one) =>
          one.contact !== contact &&
          one.contact.person.status !== 'archived' &&
          one.contact.introducers.some((by) => by.contact === contact),
      ),
  };
}

/** Of everybody it is known how we met, the log is in the order of its days, and most are but acquaintances. */
function tidied({ today, files }: GeneratedVault): GeneratedVault {
  const isEntry = (line: string) => /^- \d/.test(line);
  const tidy = (text: string) => {
    const whole = text.replace('---\n', '---\nmet-at: a fair\n');
    const isClose = text.length % 4 === 0;
    const lines = (isClose ? whole : whole.replace(/^(?:tier|every|birthday): .*\n/gm, '')).split('\n');
    const entries = lines.filter(isEntry).sort();
    return lines.map((line) => (isEntry(line) ? entries.shift() : line)).join('\n');
  };
  const all = Object.entries(files);
  return {
    today,
    files: Object.fromEntries(
      all.map(([path, text]) => [path, path.startsWith('people/') ? tidy(text) : text]),
    ),
  };
}

export const AGENDA_LAWS: Law[] = [
  law(
    'of notes that are only glanced at the agenda says the same, on any day',
    [vault, fc.integer({ min: -400, max: 400 })],
    (generated, days) => {
      const { today, files } = tidied(generated);
      let glanced = 0;
      const glance: typeof readNote = (path, text, own) => {
        const facts = glanceAtNote(path, text, own);
        if (Object.getPrototypeOf(facts) !== Object.prototype) glanced += 1;
        return facts;
      };
      const agendaBy = (read: typeof readNote) =>
        shown(buildAgenda(networkOf(files, settings, read), { today: addDays(today, days), settings }));
      assert.deepEqual(agendaBy(glance), agendaBy(readNote));
      return glanced > 1;
    },
  ),
  law(
    'who is passed over as quiet, and whoever introduced only such as came long ago, gives no rule a word',
    [vault, fc.integer({ min: 0, max: 3 })],
    (one, weeks) => {
      const standings = networkOf(one.files).contacts.map((contact) =>
        standingOf(contact, one.today, settings),
      );
      const week = agendaWeek(one.today, settings, weekOf(addDays(one.today, 7 * weeks))) as AgendaWeek;
      const all = askingAll(standings, one.today, week);
      const few = { ...all, introducedBy: newcomersAmong(standings) };
      let quiet = 0;
      for (const standing of standings) {
        const found = findItem(standing, all);
        const isPassedOver = standing.quiet && few.introducedBy(standing).length === 0;
        assert.deepEqual(isPassedOver ? undefined : findItem(standing, few), found);
        if (isPassedOver) quiet += 1;
      }
      return quiet > 0;
    },
  ),
  law(
    'everybody stands at one place at most: on the page, waiting for an answer, or not this week',
    [vault],
    (one) => {
      const agenda = agendaFor(one);
      const all = [...namesOf(agenda.items), ...namesOf(agenda.waiting), ...namesOf(agenda.notThisWeek)];
      assert.equal(new Set(all).size, all.length);
      for (const { reasons } of agenda.items) assert(reasons.length > 0);
      return all.length > 0;
    },
  ),
  law(
    'a finished week tells nothing of people who are passed over for it',
    [vault, fc.integer({ min: -3, max: 1 })],
    (one, weeks) => {
      const monday = mondayOf(addDays(one.today, 7 * weeks));
      const days = { week: weekOf(monday), monday, sunday: addDays(monday, 6) };
      let passedOver = 0;
      for (const contact of networkOf(one.files).contacts) {
        if (mayBeTold(standingOf(contact, one.today, settings), days)) continue;
        assert.equal(personWeek(contact, days), undefined);
        passedOver += 1;
      }
      return passedOver > 0;
    },
  ),
  law(
    'the order of the page is that of the days, and within a day of rank, fixed dates first',
    [vault],
    (one) => {
      const { items, week } = agendaFor(one);
      const sunday = daysOfWeek(week)?.at(-1) as Day;
      const days = items.map(({ planned }) => planned ?? '9999');
      assert.deepEqual(days, [...days].sort());
      for (const day of new Set(days)) {
        const firm = items
          .filter(({ planned }) => planned === day)
          .map(({ reasons }) => reasons.some(({ fixed }) => fixed !== undefined && fixed <= sunday));
        // Whoever has a date in this week stands above those who have none, also where a free place before it was better.
        if (day !== '9999')
          assert.deepEqual(
            [...firm].sort((a, b) => Number(b) - Number(a)),
            firm,
          );
      }
      return items.length > 1;
    },
  ),
  law(
    'no day has more people than its limit but for dates that are kept, and no free place stays free',
    [vault, fc.integer({ min: 1, max: 3 })],
    (one, perDay) => {
      const own = { ...settings, budget: { ...settings.budget, perDay } };
      const agenda = agendaFor(one, own);
      const perDayOf = new Map<Day, number>();
      for (const { planned, reasons, status } of agenda.items) {
        if (planned === null) assert.equal(status, 'upcoming');
        if (planned === null) continue;
        assert(planned >= one.today);
        const isFixed = reasons.some(({ fixed }) => fixed !== undefined);
        const isLastCall = reasons.some(
          ({ rule, atLatest }) => rule === 'first-follow-up' && atLatest >= one.today,
        );
        if (isFixed || isLastCall) continue;
        assert(own.budget.days.includes(weekdayOf(planned)), `${planned} is no slot day`);
        perDayOf.set(planned, (perDayOf.get(planned) ?? 0) + 1);
      }
      for (const [day, count] of perDayOf) assert(count <= perDay, `${count} on ${day}`);
      if (agenda.notThisWeek.length > 0) {
        const last = [0, 1, 2, 3, 4, 5, 6]
          .map((days) => addDays(one.today, days))
          .filter((day) => own.budget.days.includes(weekdayOf(day)));
        const friday = last.find((day) => weekdayOf(day) === 5) as Day;
        // The last day of the week is beyond every gap of a contact before it: whoever waits, waits for a full one.
        const contactedToday = new Set(
          agenda.done.filter(({ date }) => date === one.today).map(({ contact }) => contact),
        ).size;
        const onLast =
          places(agenda).filter(({ planned }) => planned === friday).length +
          (friday === one.today ? contactedToday : 0);
        const waitsForGap = agenda.notThisWeek.every(
          ({ item }) => item.lastContact !== null && addDays(item.lastContact, own.gap) > friday,
        );
        assert(
          onLast >= perDay || waitsForGap || friday === one.today,
          `${onLast} on ${friday}, and somebody waits`,
        );
      }
      return agenda.items.length > 0;
    },
  ),
  law(
    'the same notes give the same agenda in whatever order they are read',
    [vault, fc.infiniteStream(fc.nat())],
    (one, draws) => {
      const entries = Object.entries(one.files);
      const keys = new Map(entries.map(([path]) => [path, draws.next().value as number]));
      const mixed = [...entries].sort(([a], [b]) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      assert.deepEqual(shown(agendaFor({ ...one, files: Object.fromEntries(mixed) })), shown(agendaFor(one)));
      return entries.length > 1;
    },
  ),
  law(
    'a note about nothing and nobody changes nothing',
    [vault, fc.constantFrom('Recipes.md', 'projects/Boat.md', 'journal/Ideas.md', 'people.md')],
    (one, path) => {
      const more = {
        ...one,
        files: { [path]: '# Soup\n\n- 2026-11-18 met: leek\n- [ ] buy leek 📅 2026-11-20\n', ...one.files },
      };
      assert.deepEqual(shown(agendaFor(more)), shown(agendaFor(one)));
    },
  ),
  law(
    'one person more moves nobody up, nobody by more than a day of places, and changes no order',
    [vault, fc.nat(30)],
    (one, silent) => {
      const before = agendaFor(one);
      const files = {
        ...one.files,
        'people/Zz New.md': `---\ntype: person\ntier: B\nlast-contact: ${addDays(one.today, -60 - silent)}\n---\n`,
      };
      const after = agendaFor({ ...one, files });
      const order = (agenda: Agenda) =>
        [...places(agenda), ...agenda.notThisWeek.map(({ item }) => item)].map(
          ({ contact }) => contact.person.name,
        );
      const rest = places(after).filter(({ contact }) => contact.person.name !== 'Zz New');
      const daysBefore = new Map(
        places(before).map(({ contact, planned }) => [contact.person.name, planned as Day]),
      );
      let pushed = order(before).length - order(after).filter((name) => name !== 'Zz New').length;
      assert.equal(pushed, 0);
      for (const { contact, planned } of rest) {
        const was = daysBefore.get(contact.person.name);
        assert(was !== undefined && (planned as Day) >= was, `${contact.person.name}: ${was} → ${planned}`);
        if (planned !== was) pushed += 1;
      }
      // In a week of five days of two places the newcomer pushes at most one person a day on to the next, the last one out.
      assert(pushed <= 5, `${pushed} people moved`);
      assert(places(before).length - rest.length <= 1);
      return places(before).length > 0;
    },
  ),
  law('archived people never appear, paused ones only with a promise', [vault, fc.nat(11)], (one, index) => {
    const path = peopleIn(one)[index % Math.max(1, peopleIn(one).length)];
    if (path === undefined) return false;
    const archived = shown(agendaFor(withProperty(one, path, 'status', 'archived')));
    for (const list of [archived.items, archived.waiting, archived.notThisWeek])
      assert(!list.some((item) => item.path === path));
    const paused = agendaFor(withProperty(one, path, 'status', 'paused'));
    assert(!namesOf(paused.waiting).some((name) => path === `people/${name}.md`));
    assert((reasonsOf(paused).get(path) ?? []).every((rule) => rule === 'promise'));
  }),
  law(
    'a snooze hides what follows the rhythm until its last day, and nothing that has a date',
    [vault, fc.nat(11), fc.nat(40)],
    (one, index, days) => {
      const path = peopleIn(one)[index % Math.max(1, peopleIn(one).length)];
      if (path === undefined) return false;
      const until = (day: Day) =>
        reasonsOf(agendaFor(withProperty(one, path, 'snooze-until', day))).get(path) ?? [];
      const awake = until(addDays(one.today, -1));
      const asleep = until(addDays(one.today, days));
      assert.deepEqual([...asleep].sort(), awake.filter((rule) => !RHYTHM.has(rule)).sort());
      return awake.length > 0;
    },
  ),
  law('what is due today and not done is there tomorrow', [vault], (one) => {
    // What is written down for tomorrow happens overnight.
    if (Object.values(one.files).some((text) => text.includes(`- ${addDays(one.today, 1)}`))) return false;
    const now = agendaFor(one);
    const next = reasonsOf(agendaFor({ ...one, today: addDays(one.today, 1) }));
    const stays = [...now.items, ...now.notThisWeek.map(({ item }) => item)].flatMap(({ contact, reasons }) =>
      reasons
        .filter(
          ({ rule, status }) =>
            status !== 'upcoming' && (rule === 'cadence' || rule === 'promise' || rule === 'thank'),
        )
        .map(({ rule }) => [contact.person.path, rule] as const),
    );
    // An answer that is waited for, or an appointment that comes near, may silence the rhythm; neither comes by itself overnight.
    for (const [path, rule] of stays) assert(next.get(path)?.includes(rule), `${path}: ${rule}`);
    return stays.length > 0;
  }),
  law(
    'whoever was met today is not asked to be contacted by the rhythm',
    [vault, fc.nat(11)],
    (one, index) => {
      const path = peopleIn(one)[index % Math.max(1, peopleIn(one).length)];
      if (path === undefined) return false;
      const agenda = agendaFor(withEntry(one, path, `- ${one.today} met: today`));
      const found = [...agenda.items, ...agenda.notThisWeek.map(({ item }) => item)].find(
        ({ contact }) => contact.person.path === path,
      );
      for (const { rule, due } of found?.reasons ?? []) if (rule === 'cadence') assert(due > one.today);
      assert(!found?.reasons.some(({ rule }) => rule === 'nudge'));
    },
  ),
  law(
    'every reason and every suggestion names a place in the vault, and every name is somebody of it',
    [vault],
    (one) => {
      const agenda = agendaFor(one);
      for (const { reasons } of [...agenda.items, ...agenda.notThisWeek.map(({ item }) => item)])
        for (const { source, text, advice } of reasons) {
          const lines = one.files[source.path]?.split('\n') ?? [];
          assert(source.line >= 1 && source.line <= lines.length, `${source.path}:${source.line}`);
          assert(text !== '' && !/[\r\n]|undefined|NaN|\[object/.test(text), text);
          assert.match(advice, /^A\d+$/);
        }
      const count = new Map<string, number>();
      for (const { rule, people, accept } of agenda.suggestions) {
        count.set(rule, (count.get(rule) ?? 0) + 1);
        assert(accept !== '');
        for (const { person } of people)
          assert(one.files[person.path] !== undefined && person.status === 'active');
      }
      for (const [rule, times] of count) assert(times <= 3, rule);
      return agenda.items.length > 0;
    },
  ),
];
