import type { Agenda } from '../../../src/agenda/agenda.js';
import { buildAgenda } from '../../../src/agenda/build-agenda.js';
import { addDays, type Day, type Weekday, weekdayOf } from '../../../src/people/day.js';
import type { Network } from '../../../src/people/network.js';
import { defaultSettings, type Settings } from '../../../src/people/settings.js';
import { network as networkOf } from '../../unit/agenda/build.js';
import { addEntry, growNetwork, type NetworkSize, type Simulated } from './grow-network.js';
import { actOn, answer, type Post, talk } from './live-on.js';
import { type Morning, measureQuiet, measureStability, type Stability } from './measure-stability.js';
import type { Strategy } from './strategies.js';

/** A Monday. */
export const START: Day = '2026-01-05';
const A_YEAR = 364;

export interface Scenario {
  size: NetworkSize;
  perDay: number;
  /** Monday to Friday unless given. */
  days?: Weekday[];
  seed: number;
  /** In days; a year unless given. */
  length?: number;
  /** True to build further pages each day, to see how quiet they are: it doubles the time. */
  trials?: boolean;
}

/** A year as it was lived; {@link measureYear} makes figures of it. */
export interface LivedYear {
  people: Simulated[];
  settings: Settings;
  start: Day;
  end: Day;
  /** How many people were contacted by the strategy on each day. */
  contacted: Map<Day, number>;
  /** The first day on which the page said that it is too much; null if it never did. */
  capacitySaid: Day | null;
  stability: Stability;
}

/**
 * Lives a year day by day on an in-memory network: in the morning the user does what the strategy says, then the day
 * brings answers, encounters and new people. The same scenario gives the same year.
 */
export function simulateYear(scenario: Scenario, strategy: Strategy): LivedYear {
  const { size, perDay, seed, length = A_YEAR } = scenario;
  const settings = defaultSettings();
  settings.budget.perDay = perDay;
  if (scenario.days) settings.budget.days = scenario.days;
  const world = growNetwork(size, seed, START, length);
  const people = [...world.people];
  const network: Network = networkOf(people.map(({ contact }) => contact));
  const bySimulated = new Map(people.map((one) => [one.contact, one]));
  const post: Post = new Map();
  const lived: LivedYear = {
    people,
    settings,
    start: START,
    end: addDays(START, length),
    contacted: new Map(),
    capacitySaid: null,
    stability: {
      days: 0,
      movedByNight: 0,
      planned: 0,
      movedQuietly: 0,
      plannedQuietly: 0,
      samples: 0,
      movedByDone: 0,
      movedByAdded: 0,
    },
  };
  let yesterday: Agenda | undefined;
  for (let today = START; today < lived.end; today = addDays(today, 1)) {
    const agenda = buildAgenda(network, { today, settings });
    if (agenda.suggestions.some(({ rule }) => rule === 'capacity')) lived.capacitySaid ??= today;
    const morning: Morning = { agenda, yesterday, network, settings, today };
    if (scenario.trials) measureStability(lived.stability, morning);
    const places = settings.budget.days.includes(weekdayOf(today)) ? perDay : 0;
    const chosen = strategy.choose(agenda, today, places);
    lived.contacted.set(today, chosen.length);
    for (const item of chosen) {
      const one = bySimulated.get(item.contact);
      if (one) actOn(item, one, today, post, strategy.ahead);
    }
    if (scenario.trials) measureQuiet(lived.stability, morning);
    for (const one of post.get(today) ?? []) answer(one, today);
    for (const one of world.encounters.get(today) ?? []) {
      addEntry(one, today, 'met');
      talk(one, today);
    }
    for (const one of world.newcomers.get(today) ?? []) {
      people.push(one);
      network.contacts.push(one.contact);
      bySimulated.set(one.contact, one);
      talk(one, today);
    }
    yesterday = agenda;
  }
  return lived;
}
