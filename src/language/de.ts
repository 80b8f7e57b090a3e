import { type Day, dayParts, weekdayOf } from '../people/day.js';
import type { Language } from './language.js';

const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);
const WEEKDAYS = 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' ');
const CHANNELS: Record<string, string> = {
  linkedin: 'LinkedIn',
  xing: 'Xing',
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  email: 'E-Mail',
  mail: 'E-Mail',
  'e-mail': 'E-Mail',
  signal: 'Signal',
  telegram: 'Telegram',
  phone: 'das Telefon',
  call: 'das Telefon',
  telephone: 'das Telefon',
  telefon: 'das Telefon',
  postcard: 'eine Karte',
  postkarte: 'eine Karte',
  letter: 'einen Brief',
};
const KINDS: Record<string, string> = { met: 'Treffen', call: 'Anruf', video: 'Videogespräch' };
const ENTRY_KINDS: Record<string, string> = {
  met: 'getroffen',
  call: 'telefoniert',
  video: 'Videogespräch',
  sent: 'geschickt',
  wrote: 'geschrieben',
  thanked: 'gedankt',
  greeted: 'gegrüsst',
  gave: 'gegeben',
  introduced: 'vorgestellt',
  received: 'erhalten',
  got: 'bekommen',
  note: 'Notiz',
  moved: 'verschoben',
  skipped: 'ausgelassen',
};

function dayAndMonth(day: Day): string {
  const { month, day: date } = dayParts(day);
  return `${date}. ${MONTHS[month - 1]}`;
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

/** German. */
export const de: Language = {
  code: 'de',
  day,
  weekdayAndDay: (value, today) => `${weekday(value)}, ${day(value, today)}`,
  weekday,
  dayOfWeek: (value) => `${weekday(value)}, ${dayParts(value).day}.`,
  span(from, to) {
    const start = dayParts(from);
    const end = dayParts(to);
    if (start.year !== end.year) return `${dayAndMonth(from)} ${start.year} – ${dayAndMonth(to)} ${end.year}`;
    if (start.month !== end.month) return `${dayAndMonth(from)} – ${dayAndMonth(to)} ${end.year}`;
    return `${start.day}.–${dayAndMonth(to)} ${end.year}`;
  },
  month(value) {
    const { year, month } = dayParts(value);
    return `${MONTHS[month - 1]} ${year}`;
  },
  cadence({ months, days }) {
    const parts: string[] = [];
    if (months > 0)
      parts.push(months % 12 === 0 ? count(months / 12, 'Jahr', 'Jahre') : count(months, 'Monat', 'Monate'));
    if (days > 0)
      parts.push(days % 7 === 0 ? count(days / 7, 'Woche', 'Wochen') : count(days, 'Tag', 'Tage'));
    return parts.join(' und ');
  },
  gaveWord: 'du hast versprochen',
  yourTask: 'deine Aufgabe',
  whatToSay: 'was sagen',
  kind: (kind) => (Object.hasOwn(ENTRY_KINDS, kind) ? (ENTRY_KINDS[kind] as string) : kind),
  help: ({ seeks, by }) => (by ? `sucht ${seeks}: ${by} könnte helfen` : `sucht ${seeks}: du kannst helfen`),
  appointment(kind, on, today) {
    const what = kind === 'call' || kind === 'video' ? 'unser Gespräch' : 'unser Treffen';
    return `${what} am ${de.weekdayAndDay(on, today)}`;
  },
  farewell: (formal) => (formal ? 'Mit besten Wünschen' : 'Herzlich'),
  afterGreeting: (body) =>
    body.replace(
      /^(?:Danke|Ich|Wie|Unser|Mein|Alles|Das|Die|Der|Deine?|Ihre?|Herzliche[rn]?|Nur|Nochmals|Seit|Ein|Eine|Am|Im|Hier|Es|Über|Was|Hast|Haben|Noch|Mir|Spät|Nachträglich|In|Etwas|Heute|Nicht)(?!\p{L})/u,
      (word) =>
        // "Ihre" stays: it is the polite form.
        word.startsWith('Ihr') ? word : word.charAt(0).toLowerCase() + word.slice(1),
    ),
  channel: (channel) => CHANNELS[channel.toLowerCase()] ?? channel,
  list(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
  },
  reasons: (today) => ({
    firstFollowUp: ({ metOn, place, through, atLatest, late }) =>
      `kennengelernt am ${de.weekdayAndDay(metOn, today)}${place ? ` (${place})` : ''}${through ? `, durch ${through}` : ''}: ` +
      (late ? 'noch nicht geschrieben' : `schreiben bis ${de.weekdayAndDay(atLatest, today)}`),
    thankIntroducer: ({ newcomer, due }) =>
      `Danke sagen für die Bekanntschaft mit ${newcomer}, bis ${day(due, today)}`,
    reportBack: ({ newcomer, talked, due }) =>
      `erzählen, wie es am ${day(talked, today)} mit ${newcomer} war, bis ${day(due, today)}`,
    thank: ({ favour, on }) => `Danke sagen${favour ? ` für: ${favour}` : ''} (${day(on, today)})`,
    promise: ({ text, due }) => `du hast versprochen: ${text}, bis ${day(due, today)}`,
    task: ({ text, due }) => `deine Aufgabe: ${text}, bis ${day(due, today)}`,
    promiseTheirs: ({ who, text, due }) => `von ${who} versprochen: ${text}, bis ${day(due, today)}`,
    birthday({ who, relation, on, age, missed }) {
      const subject = who ? `${who}${relation ? ` (${relation})` : ''} ` : '';
      const date = de.weekdayAndDay(on, today);
      const years =
        age === undefined
          ? missed
            ? 'hatte Geburtstag'
            : 'hat Geburtstag'
          : `${missed ? 'wurde' : 'wird'} ${age}`;
      return `${subject}${years}, ${date}`;
    },
    occasion: ({ text, on, years, missed }) =>
      `${text}${years ? ` (${count(years, '1 Jahr', 'Jahre')})` : ''}, ${missed ? 'war am ' : ''}${de.weekdayAndDay(on, today)}`,
    appointment: ({ kind, on, at, text }) =>
      `${KINDS[kind] ?? 'Termin'} am ${de.weekdayAndDay(on, today)}${at ? `, ${at}` : ''}${text ? `: ${text}` : ''}`,
    nudge: ({ since, text }) =>
      `ohne Antwort seit ${day(since, today)}${text ? ` (${text})` : ''}: sanft erinnern`,
    cadence({ every, last, topic, kind, metOn }) {
      const often = `alle ${de.cadence(every)}`
        .replace(/^alle (Jahr|Monat|Tag)$/, 'jeden $1')
        .replace('jeden Jahr', 'jedes Jahr')
        .replace(/^alle Woche$/, 'jede Woche');
      if (!last)
        return metOn
          ? `${often}, kennengelernt am ${day(metOn, today)}, seither kein Wort`
          : `${often}, noch kein Kontakt notiert`;
      const how = kind && KINDS[kind] ? ` (${KINDS[kind]})` : '';
      return `${often}, zuletzt am ${day(last, today)}${how}${topic ? `: ${topic}` : ''}`;
    },
  }),
  suggestions: () => ({
    serendipity: ({ last, about }) => `zuletzt gehört im ${de.month(last)}${about ? `: ${about}` : ''}`,
  }),
};
