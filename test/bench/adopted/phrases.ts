import type { Random } from '../random.js';
import type { Name } from './names.js';

/** How the vault's owner knows somebody; decides what notes and diary say about them. */
export type Circle =
  | 'work'
  | 'client'
  | 'former'
  | 'friend'
  | 'neighbour'
  | 'club'
  | 'family'
  | 'study'
  | 'service'
  | 'travel';

export const CIRCLES: Circle[] = [
  'work',
  'work',
  'work',
  'client',
  'client',
  'former',
  'former',
  'friend',
  'friend',
  'friend',
  'neighbour',
  'club',
  'club',
  'family',
  'study',
  'service',
  'travel',
];

/** The first one is where the owner works. */
const COMPANIES = [
  'Rheinmed',
  'Bluttner Systems',
  'Kantonsspital Hirzen',
  'Orvella',
  'Fenwick & Rowe',
  'Novaluz',
  'Teigwerk',
  'Hafenlicht',
  'Maru Robotics',
  'Brugger Treuhand',
  'Odense Pumps',
  'Atelier Quai 9',
  'Kestrel Labs',
  'Sandoval Media',
  'Weidmatt Schule',
  'Polarlys Shipping',
];
export const CITIES = [
  'Basel',
  'Freiburg',
  'Mulhouse',
  'Zürich',
  'Bern',
  'Lörrach',
  'Lyon',
  'Berlin',
  'Dublin',
  'Porto',
  'Kraków',
  'Boston',
];
const PLACES = [
  'the canteen',
  'Café Spitz',
  'the market hall',
  'the climbing gym',
  'the allotment',
  'the station',
  'the Rhine steps',
  'the Thai place',
  'the office kitchen',
  'the tram',
  'the school gate',
  'the museum garden',
];
const WORK_TOPICS = [
  'the delayed release',
  'hiring two testers',
  'the audit in March',
  'the new pricing',
  'a job offer in Lyon',
  'how to say no to a client',
  'the robot demo',
  'a failed certification',
  'the budget for next year',
  'the new head of research',
  'the supplier in Odense',
  'who takes over the help line',
  'the translation of the manual',
  'working four days',
];
const HOME_TOPICS = [
  'school choice',
  'moving to the countryside',
  'an old bicycle',
  'a course in sign language',
  'the heating',
  'parents getting old',
  'the Mahler programme',
  'a knee operation',
  'composting',
  'the wedding plans',
  'a podcast about bridges',
  'a broken dishwasher',
  'night trains',
  'a sabbatical',
  'the referendum',
  'a cabin without electricity',
];
/** The people of the working week. */
export const BUSINESS = new Set<Circle>(['work', 'client', 'former']);
/** Where people come from who are not colleagues. */
export const OTHER_COMPANIES = COMPANIES.slice(1);
const TRAINS = ['Berlin', 'Hamburg', 'Vienna', 'Prague', 'Rome', 'Amsterdam'];
const THEMEN = [
  'die neue Stelle',
  'den Umbau',
  'die Schule der Kinder',
  'das Audit im März',
  'einen Kurs in Gebärdensprache',
  'die Pensionierung',
  'den Garten',
  'das Orchester',
  'die Heizung',
  'ein Angebot aus Lyon',
  'den Rücken',
  'die Ferien im Engadin',
];

function pronouns({ gender }: Name): Record<string, string> {
  return gender === 'f'
    ? { he: 'she', He: 'She', his: 'her', His: 'Her', him: 'her', er: 'sie', Er: 'Sie', sein: 'ihr' }
    : { he: 'he', He: 'He', his: 'his', His: 'His', him: 'him', er: 'er', Er: 'Er', sein: 'sein' };
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whom a sentence is about; `more` are further words for its pattern. */
export interface Subject {
  name: Name;
  circle: Circle;
  more?: Record<string, string>;
}

/** Fills a pattern: pronouns (`{he}`, `{er}` …), `{topic}`, `{thema}`, `{place}`, `{train}` and the subject's own words. */
export function fill(random: Random, pattern: string, { name, circle, more = {} }: Subject): string {
  const words: Record<string, string> = { first: name.first, ...pronouns(name), ...more };
  const filled = pattern.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const own = words[key];
    if (own !== undefined) return own;
    const topics = BUSINESS.has(circle) ? WORK_TOPICS : HOME_TOPICS;
    if (key === 'topic') return random.deal(topics);
    if (key === 'Topic') return upperFirst(random.deal(topics));
    if (key === 'thema') return random.deal(THEMEN);
    if (key === 'place') return random.deal(PLACES);
    if (key === 'train') return random.deal(TRAINS);
    if (key === 'city') return random.deal(CITIES);
    if (key === 'before') return random.deal(OTHER_COMPANIES);
    return whole;
  });
  return upperFirst(filled);
}
