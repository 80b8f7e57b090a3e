import { languageOf } from '../language/index.js';
import type { Diagnostic } from '../note/diagnostic.js';
import { addDays, type Day, mondayOf, type Week } from '../people/day.js';
import { directionOf } from '../people/entry.js';
import type { Contact, Network } from '../people/network.js';
import type { OfferIndex } from '../people/offer-index.js';
import { isInOrder } from '../people/order-of-names.js';
import { plainText, shorten } from '../people/plain-text.js';
import type { Settings } from '../people/settings.js';
import { sortByText } from '../people/sort-by-text.js';
import { compareText } from '../people/text-key.js';
import type { Agenda, Suggestion, Waiting } from './agenda.js';
import { type AgendaWeek, agendaWeek } from './agenda-week.js';
import { findItem } from './find-items.js';
import { foundAmong } from './found-among.js';
import { loadOf } from './load.js';
import { newcomersAmong } from './newcomers.js';
import { once, onceFor } from './once.js';
import { planWeek } from './plan-week.js';
import { compareRank } from './rank.js';
import type { RuleContext } from './rule.js';
import type { Standing } from './standing.js';
import { Standings } from './standings.js';
import type { SuggestionContext } from './suggestion-rule.js';
import { SUGGESTION_RULES } from './suggestions/index.js';
import { unsortedPeople } from './unsorted.js';

const AHEAD_DAYS = 14;
const PER_SUGGESTION_RULE = 3;

/** What an agenda depends on besides the people. */
export interface AgendaOptions {
  /** `YYYY-MM-DD`; the clock is never asked. */
  today: Day;
  settings: Settings;
  /** Another week than today's, `YYYY-Www`. */
  week?: Week;
  /** What could not be read; carried along to the page. */
  problems?: Diagnostic[];
  /** What is known from an earlier agenda of the same day and settings. */
  standings?: Standings;
}

/**
 * The agenda of a network on one day: a pure function, the same on every machine.
 * @throws RangeError if `week` is not an ISO week.
 */
export function buildAgenda(
  network: Network,
  { today, settings, week, problems = [], standings: kept }: AgendaOptions,
): Agenda {
  const about = agendaWeek(today, settings, week);
  if (!about) throw new RangeError(`not an ISO week: ${week}`);
  const known = kept?.today === today && kept.settings === settings ? kept : new Standings(today, settings);
  const standings = network.contacts.map((contact) => known.of(contact));
  const context = ruleContext(standings, today, about, settings, week !== undefined && about.start > today);
  const ranked = foundAmong(standings, (standing) =>
    standing.quiet && context.introducedBy(standing).length === 0 ? undefined : itemFor(standing, context),
  );
  // Those that are known were planned before.
  for (const { item } of ranked) item.planned = null;
  const upcoming = ranked.filter(({ item }) => item.status === 'upcoming');
  const contactedToday = standings.filter(({ lastOn }) => lastOn === today).length;
  const plan = planWeek(
    ranked.filter(({ item }) => item.status !== 'upcoming'),
    {
      today,
      week: about,
      perDay: settings.budget.perDay,
      contactedToday,
      from: context.otherWeek ? about.start : today,
    },
  );
  upcoming.sort((a, b) => compareText(firstDue(a), firstDue(b)) || compareRank(a, b));
  const onAgenda = new Set(ranked.map(({ item }) => item.contact));
  const notThisWeek = new Set(plan.left.map(({ item }) => item.contact));
  const load = loadOf(standings, settings);
  // In the order of the names: what a rule does not rank keeps it, on every machine.
  const byName = isInOrder(network.contacts)
    ? standings
    : sortByText(standings, ({ contact }) => contact.person.name);
  return {
    today,
    week: about.week,
    items: [...plan.planned, ...upcoming].map(({ item }) => item),
    waiting: waitingPeople(standings, onAgenda),
    suggestions: suggest(
      {
        standings: byName,
        onAgenda,
        notThisWeek,
        due: [...plan.planned, ...plan.left].sort(compareRank).map(({ item }) => item),
        load,
        standingOf: (contact) => known.of(contact),
        offers: offersIn(byName, known),
        me: network.me,
        clippings: network.clippings,
      },
      context,
      about.week,
    ),
    notThisWeek: plan.left.map(({ item }) => ({
      contact: item.contact,
      due: item.reasons[0]?.due ?? today,
      item,
    })),
    load,
    unsorted: unsortedPeople(standings, onAgenda, today),
    ahead: appointmentsAhead(standings, about, today),
    done: doneInWeek(standings, week === undefined ? mondayOf(today) : about.start, today),
    problems,
  };
}

/** What active people offer; put together when it is first asked for. */
function offersIn(standings: readonly Standing[], known: Standings): () => OfferIndex<Contact> {
  let index: OfferIndex<Contact> | undefined;
  return () => {
    if (index) return index;
    const offers: { offer: string; holder: Contact }[] = [];
    standings.forEach(({ contact }) => {
      const { status, offers: own } = contact.person;
      if (own.length === 0 || status !== 'active') return;
      for (const offer of own) offers.push({ offer, holder: contact });
    });
    index = known.offersOf(offers);
    return index;
  };
}

function firstDue({ item }: { item: Agenda['items'][number] }): Day {
  return item.reasons.map(({ due }) => due).sort()[0] ?? '';
}

/** Others have a say in it: how things stand with those whom the person introduced. */
const itemFor = onceFor((standing, { week, introducedBy }: RuleContext) => {
  const newcomers = introducedBy(standing);
  return newcomers.length === 0 ? week : [...week, ...newcomers];
}, findItem);

function ruleContext(
  standings: Standing[],
  today: Day,
  week: AgendaWeek,
  settings: Settings,
  otherWeek: boolean,
): RuleContext {
  const language = languageOf(settings.language);
  return {
    today,
    week: [week.start, otherWeek],
    weekStart: week.start,
    weekEnd: week.end,
    otherWeek,
    settings,
    language,
    phrases: language.reasons(today),
    introducedBy: newcomersAmong(standings),
  };
}

const waitingOf = once(({ contact, awaiting }: Standing): Waiting | undefined => {
  if (!awaiting || contact.person.status !== 'active') return undefined;
  const { since, latest, attempts, nudgeOn, source } = awaiting;
  const text = shorten(plainText(awaiting.text), 100);
  return { contact, since, latest, attempts, nudgeOn: nudgeOn ?? null, text, ...source };
});

/** Who owes an answer and stands nowhere else: where a rule makes an item, the item speaks. */
function waitingPeople(standings: Standing[], onAgenda: ReadonlySet<Contact>): Waiting[] {
  return foundAmong(standings, (standing) =>
    standing.awaiting === undefined || onAgenda.has(standing.contact)
      ? undefined
      : waitingOf(standing, undefined),
  ).sort(
    (a, b) => compareText(a.since, b.since) || compareText(a.contact.person.name, b.contact.person.name),
  );
}

function suggest(
  network: Omit<SuggestionContext, 'today' | 'week' | 'weekKey' | 'settings' | 'suggestions'>,
  { today, settings, language }: RuleContext,
  week: Week,
): Suggestion[] {
  const context = {
    ...network,
    today,
    week,
    weekKey: [week] as const,
    settings,
    suggestions: language.suggestions(today),
  };
  return SUGGESTION_RULES.flatMap(({ id, advice, find }) =>
    find(context)
      .slice(0, PER_SUGGESTION_RULE)
      .map((found) => ({ rule: id, advice, ...found })),
  );
}

function appointmentsAhead(standings: Standing[], week: AgendaWeek, today: Day): Agenda['ahead'] {
  const until = addDays(today, AHEAD_DAYS);
  return standings
    .filter(({ appointments }) => appointments.length > 0)
    .flatMap(({ contact, appointments }) =>
      contact.person.status !== 'active'
        ? []
        : appointments
            .filter(({ date }) => date > week.end && date <= until)
            .map(({ date, kind, at, text, line }) => ({
              contact,
              date,
              kind,
              at,
              text: shorten(plainText(text), 80),
              source: { path: contact.person.path, line },
            })),
    )
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.contact.person.name, b.contact.person.name));
}

/** From a Monday to that week's Sunday. At the weekend the agenda is the next week's, and what was done since Monday still shows. */
function doneInWeek(standings: Standing[], monday: Day, today: Day): Agenda['done'] {
  const sunday = addDays(monday, 6);
  const until = today < sunday ? today : sunday;
  return standings
    .filter(({ lastOn }) => lastOn !== undefined && lastOn >= monday)
    .flatMap(({ contact }) =>
      contact.person.entries
        .filter(({ date, kind }) => date >= monday && date <= until && isFromMe(kind))
        .map(({ date, kind, text, line }) => ({
          contact,
          date,
          kind,
          text: shorten(plainText(text), 80),
          source: { path: contact.person.path, line },
        })),
    )
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.contact.person.name, b.contact.person.name));
}

function isFromMe(kind: string): boolean {
  const direction = directionOf(kind);
  return direction === 'out' || direction === 'both';
}
