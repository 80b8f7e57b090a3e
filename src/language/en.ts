import { type Day, dayParts, weekdayOf } from '../people/day.js';
import { ownValue } from '../people/own-value.js';
import type { Language } from './language.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const CHANNELS: Record<string, string> = {
  linkedin: 'LinkedIn',
  xing: 'Xing',
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  email: 'e-mail',
  mail: 'e-mail',
  'e-mail': 'e-mail',
  signal: 'Signal',
  telegram: 'Telegram',
  phone: 'the phone',
  call: 'the phone',
  telephone: 'the phone',
  telefon: 'the phone',
  postcard: 'a postcard',
  postkarte: 'a postcard',
  karte: 'a postcard',
  brief: 'a letter',
  letter: 'a letter',
};
const KINDS: Record<string, string> = { met: 'meeting', call: 'call', video: 'video call' };

function dayAndMonth(day: Day): string {
  const { month, day: date } = dayParts(day);
  return `${date} ${MONTHS[month - 1]}`;
}

function day(value: Day, today: Day): string {
  const year = value.slice(0, 4);
  return year === today.slice(0, 4) ? dayAndMonth(value) : `${dayAndMonth(value)} ${Number(year)}`;
}

function weekday(value: Day): string {
  return WEEKDAYS[weekdayOf(value) - 1] ?? '';
}

function count(amount: number, one: string, many: string): string {
  return amount === 1 ? one : `${amount} ${many}`;
}

/** A number of days as a person would say it: `3 weeks`. */
function spell(days: number): string {
  if (days >= 60) return count(Math.round(days / 30.4), 'month', 'months');
  return days >= 14 ? count(Math.round(days / 7), 'week', 'weeks') : count(days, 'day', 'days');
}

/** `at Acme`, with the preposition left to the reader where the text brings its own. */
function placed(place: string | undefined): string {
  return place ? ` (${place})` : '';
}

/** English, the default. */
export const en: Language = {
  code: 'en',
  day,
  weekdayAndDay: (value, today) => `${weekday(value)} ${day(value, today)}`,
  weekday,
  dayOfWeek: (value) => `${weekday(value)} ${dayParts(value).day}`,
  span(from, to) {
    const start = dayParts(from);
    const end = dayParts(to);
    if (start.year !== end.year) return `${dayAndMonth(from)} ${start.year} – ${dayAndMonth(to)} ${end.year}`;
    if (start.month !== end.month) return `${dayAndMonth(from)} – ${dayAndMonth(to)} ${end.year}`;
    return `${start.day}–${dayAndMonth(to)} ${end.year}`;
  },
  month(value) {
    const { year, month } = dayParts(value);
    return `${MONTHS[month - 1]} ${year}`;
  },
  cadence({ months, days }) {
    const parts: string[] = [];
    if (months > 0)
      parts.push(months % 12 === 0 ? count(months / 12, 'year', 'years') : count(months, 'month', 'months'));
    if (days > 0) parts.push(days % 7 === 0 ? count(days / 7, 'week', 'weeks') : count(days, 'day', 'days'));
    return parts.join(' and ');
  },
  gaveWord: 'you promised',
  yourTask: 'your task',
  whatToSay: 'what to say',
  kind: (kind) => kind,
  help: ({ seeks, by }) => (by ? `looks for ${seeks}: ${by} could help` : `looks for ${seeks}: you can help`),
  sendOn: ({ title, interest }) => `send “${title}” (${interest})`,
  changes: {
    kept: ({ on, text, theirs }) =>
      `${theirs ? 'they kept their word' : 'you kept your word'}: ${text} (${on})`,
    brought: ({ on, who }) => `brought you ${who} (${on})`,
    entry: ({ on, text, kind }) => (kind ? `${kind}: ${text} (${on})` : `${text} (${on})`),
  },
  goalSeeks({ title, deadline, seeks, offered }) {
    const by = deadline ? ` (by ${deadline})` : '';
    const wanted = ` looks for${offered ? ' what they offer' : ''}: ${seeks.join('; ')}`;
    return `“${title}”${by}${seeks.length === 0 ? '' : wanted}`;
  },
  appointment(kind, on, today) {
    const what = kind === 'call' || kind === 'video' ? 'our call' : 'seeing you';
    return `${what} on ${en.weekdayAndDay(on, today)}`;
  },
  farewell: (_formal, brief) => (brief ? 'Best' : 'All the best'),
  tones: { warm: 'Warm', brief: 'Brief' },
  afterGreeting: (body) => body,
  channel: (channel) => ownValue(CHANNELS, channel.toLowerCase()) ?? channel,
  list(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  },
  reasons: (today) => ({
    firstFollowUp: ({ metOn, place, through, atLatest, late }) =>
      `met on ${en.weekdayAndDay(metOn, today)}${placed(place)}${through ? `, through ${through}` : ''}: ` +
      (late ? 'not written to yet' : `write by ${en.weekdayAndDay(atLatest, today)}`),
    thankIntroducer: ({ newcomer, due }) =>
      `say thanks for introducing you to ${newcomer}, by ${day(due, today)}`,
    reportBack: ({ newcomer, talked, due }) =>
      `say how it went with ${newcomer} on ${day(talked, today)}, by ${day(due, today)}`,
    thank: ({ favour, on }) => `say thank you${favour ? ` for: ${favour}` : ''} (${day(on, today)})`,
    promise: ({ text, due }) => `you promised: ${text}, by ${day(due, today)}`,
    task: ({ text, due }) => `your task: ${text}, by ${day(due, today)}`,
    promiseTheirs: ({ who, text, due }) => `${who} promised: ${text}, by ${day(due, today)}`,
    birthday({ who, relation, on, age, missed }) {
      const subject = who ? `${who}${relation ? ` (${relation})` : ''} ` : '';
      const date = en.weekdayAndDay(on, today);
      const years =
        age === undefined
          ? missed
            ? 'had a birthday'
            : 'has a birthday'
          : `${missed ? 'turned' : 'turns'} ${age}`;
      return `${subject}${years} on ${date}`;
    },
    occasion: ({ text, on, years, missed }) =>
      `${text}${years ? ` (${count(years, '1 year', 'years')})` : ''}, ${missed ? 'was on ' : ''}${en.weekdayAndDay(on, today)}`,
    appointment: ({ kind, on, at, text }) =>
      `${ownValue(KINDS, kind) ?? 'appointment'} on ${en.weekdayAndDay(on, today)}${at ? `, ${at}` : ''}${text ? `: ${text}` : ''}`,
    nudge: ({ since, text }) =>
      `no answer since ${day(since, today)}${text ? ` (${text})` : ''}: a gentle reminder`,
    goal: ({ title, deadline }) =>
      `for your goal “${title}”${deadline ? `, by ${day(deadline, today)}` : ''}`,
    cadence({ every, last, topic, kind, metOn }) {
      const often = `every ${en.cadence(every)}`;
      if (!last)
        return metOn
          ? `${often}, met on ${day(metOn, today)}, no word since`
          : `${often}, no contact noted yet`;
      const known = ownValue(KINDS, kind);
      const how = known ? ` (${known})` : '';
      return `${often}, last on ${day(last, today)}${how}${topic ? `: ${topic}` : ''}`;
    },
  }),
  suggestions: (today) => ({
    serendipity: ({ last, about }) => `last heard in ${en.month(last)}${about ? `: ${about}` : ''}`,
    giveFirst({ name, got, asks, wants, seeks, mine, by }) {
      const helped = `has helped you ${got === 2 ? 'twice' : `${got} times`}`;
      if (!seeks) return `${name} ${helped} and has had nothing from you yet: give first`;
      const asked = asks?.replace(/^ask\s+.*?\s(?=(?:for|to|if|whether)\s)/i, '');
      const why =
        got > 0 ? ` ${helped} and` : asked ? `, whom you want to ask ${asked},` : ` offers ${wants}, and`;
      const help = mine ? '; you can help' : by ? `; ${by} can help` : '';
      return `${name}${why} looks for ${seeks}${help}: give first`;
    },
    introduce: ({ seeker, seeks, helper }) =>
      helper
        ? `${seeker} looks for ${seeks}; ${helper} can help: introduce them`
        : `${seeker} looks for ${seeks}; you can help: say so`,
    groupMeeting({ names, kind, shared }) {
      const common = {
        city: `live in ${shared}`,
        interest: `share an interest (${shared})`,
        company: `work at ${shared}`,
        place: `met you at the same place (${shared})`,
      }[kind];
      return `${en.list(names)} are due and ${common}: invite them together`;
    },
    meetInPerson: ({ name, met, city }) =>
      `${name}: only written words ${met ? `since you met on ${day(met, today)}` : 'so far'}; time to sit down together${city ? ` (${city})` : ''}`,
    share: ({ names, title, interests }) => `Send “${title}” to ${en.list(names)} (${en.list(interests)})`,
    tierDrift: ({ name, days, from, every, to, up }) =>
      `${name}: in touch about every ${spell(days)}, ${up ? 'more' : 'less'} than tier ${from} wants (every ${en.cadence(every)}); move ${up ? 'up' : 'down'} to ${to}?`,
    capacity({ full, needed, available, names, to }) {
      const what = full
        ? `Tier ${full.tier} holds ${full.count} people, its limit is ${full.limit}`
        : `The tiers ask for ${needed} contacts a week, there is room for ${available}`;
      return names.length > 0 && to ? `${what}: ${en.list(names)} could move down to ${to}` : what;
    },
    letGo: ({ name, rapport, attempts, since }) =>
      rapport !== undefined && rapport <= 2
        ? `${name}: rapport ${rapport} of 5${attempts > 1 && since ? `, and no answer since ${day(since, today)}` : ''}; let this contact go?`
        : `${name}: ${attempts} messages without an answer${since ? ` since ${day(since, today)}` : ''}; let this contact go?`,
    kinds: { introduced: 'introduced', gave: 'gave', wrote: 'wrote', met: 'met' },
    to: (name) => `to ${name}`,
    allTogether: 'all together',
    inPerson: 'in person',
  }),
};
