import { type Day, dayParts, weekdayOf } from '../people/day.js';
import { ownValue } from '../people/own-value.js';
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

/** A number of days as a person would say it: `3 Wochen`. */
function spell(days: number): string {
  if (days >= 60) return count(Math.round(days / 30.4), 'Monat', 'Monate');
  return days >= 14 ? count(Math.round(days / 7), 'Woche', 'Wochen') : count(days, 'Tag', 'Tage');
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}

/** `alle 3 Wochen`, `jedes Jahr` */
function each(span: string): string {
  return `alle ${span}`
    .replace(/^alle (Jahr|Monat|Tag)$/, 'jeden $1')
    .replace('jeden Jahr', 'jedes Jahr')
    .replace(/^alle Woche$/, 'jede Woche');
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
  sendOn: ({ title, interest }) => `«${title}» schicken (${interest})`,
  changes: {
    kept: ({ on, text, theirs }) =>
      `${theirs ? 'hat Wort gehalten' : 'du hast Wort gehalten'}: ${text} (${on})`,
    brought: ({ on, who }) => `hat dich mit ${who} bekannt gemacht (${on})`,
    entry: ({ on, text, kind }) => (kind ? `${kind}: ${text} (${on})` : `${text} (${on})`),
  },
  goalSeeks({ title, deadline, seeks, offered }) {
    const by = deadline ? ` (bis ${deadline})` : '';
    const wanted = ` sucht${offered ? ', was hier zu finden ist' : ''}: ${seeks.join('; ')}`;
    return `«${title}»${by}${seeks.length === 0 ? '' : wanted}`;
  },
  appointment(kind, on, today) {
    const what = kind === 'call' || kind === 'video' ? 'unser Gespräch' : 'unser Treffen';
    return `${what} am ${de.weekdayAndDay(on, today)}`;
  },
  farewell: (formal, brief) => (formal ? 'Mit besten Wünschen' : brief ? 'Bis bald' : 'Herzlich'),
  tones: { warm: 'Herzlich', brief: 'Kurz' },
  afterGreeting: (body) =>
    body.replace(
      /^(?:Danke|Ich|Wie|Unser|Mein|Alles|Das|Die|Der|Deine?|Ihre?|Herzliche[rn]?|Nur|Nochmals|Seit|Ein|Eine|Am|Im|Hier|Es|Über|Was|Hast|Haben|Noch|Mir|Spät|Nachträglich|In|Etwas|Heute|Nicht|Schön|Ganz|Gute|Darf|Hier|Vorab|Bleibt|Zuletzt|Könntest|Bei|Für|Falls|Du|Den|Dein|Fehlt|Unsere|Zum|Eine|Damit|Schon|Was|Bis|Versprochen)(?!\p{L})/u,
      (word) =>
        // "Ihre" stays: it is the polite form.
        word.startsWith('Ihr') ? word : word.charAt(0).toLowerCase() + word.slice(1),
    ),
  channel: (channel) => ownValue(CHANNELS, channel.toLowerCase()) ?? channel,
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
      `${ownValue(KINDS, kind) ?? 'Termin'} am ${de.weekdayAndDay(on, today)}${at ? `, ${at}` : ''}${text ? `: ${text}` : ''}`,
    nudge: ({ since, text }) =>
      `ohne Antwort seit ${day(since, today)}${text ? ` (${text})` : ''}: sanft erinnern`,
    goal: ({ title, deadline }) =>
      `für dein Ziel «${title}»${deadline ? `, bis ${day(deadline, today)}` : ''}`,
    cadence({ every, last, topic, kind, metOn }) {
      const often = each(de.cadence(every));
      if (!last)
        return metOn
          ? `${often}, kennengelernt am ${day(metOn, today)}, seither kein Wort`
          : `${often}, noch kein Kontakt notiert`;
      const known = ownValue(KINDS, kind);
      const how = known ? ` (${known})` : '';
      return `${often}, zuletzt am ${day(last, today)}${how}${topic ? `: ${topic}` : ''}`;
    },
  }),
  suggestions: (today) => ({
    serendipity: ({ last, about }) => `zuletzt gehört im ${de.month(last)}${about ? `: ${about}` : ''}`,
    giveFirst({ name, got, asks, wants, seeks, mine, by }) {
      const helped = `hat dir ${got === 2 ? 'zweimal' : `${got}-mal`} geholfen`;
      if (!seeks) return `${name} ${helped} und noch nichts von dir bekommen: zuerst geben`;
      const why =
        got > 0 ? `${helped} und sucht` : asks ? `sucht` : `bietet an, was du suchst (${wants}), und sucht`;
      const help = mine ? '; du kannst helfen' : by ? `; ${by} kann helfen` : '';
      const before = got === 0 && asks ? ` (deine Aufgabe: ${asks})` : '';
      return `${name} ${why} ${seeks}${help}: zuerst geben${before}`;
    },
    introduce: ({ seeker, seeks, helper }) =>
      helper
        ? `${seeker} sucht ${seeks}; ${helper} kann helfen: die beiden zusammenbringen`
        : `${seeker} sucht ${seeks}; du kannst helfen: sag es`,
    groupMeeting({ names, kind, shared }) {
      const common = {
        city: `wohnen in ${shared}`,
        interest: `teilen ein Interesse (${shared})`,
        company: `arbeiten bei ${shared}`,
        place: `kennst du vom selben Ort (${shared})`,
      }[kind];
      return `${de.list(names)} sind an der Reihe und ${common}: alle zusammen einladen`;
    },
    meetInPerson: ({ name, met, city }) =>
      `${name}: ${met ? `seit dem Treffen am ${day(met, today)}` : 'bisher'} nur geschrieben; Zeit für ein Treffen${city ? ` (${city})` : ''}`,
    share: ({ names, title, interests }) =>
      `«${title}» an ${de.list(names)} schicken (${de.list(interests)})`,
    tierDrift: ({ name, days, from, every, to, up }) =>
      `${name}: Kontakt etwa ${each(spell(days))}, ${up ? 'mehr' : 'weniger'}, als Stufe ${from} will (${each(de.cadence(every))}); ${up ? 'hinauf' : 'hinunter'} zu ${to}?`,
    capacity({ full, needed, available, names, to }) {
      const what = full
        ? `Stufe ${full.tier} hat ${full.count} Personen, ihre Grenze ist ${full.limit}`
        : `Die Stufen wünschen ${decimal(needed)} Kontakte pro Woche, Platz ist für ${available}`;
      return names.length > 0 && to
        ? `${what}: ${de.list(names)} könnte${names.length > 1 ? 'n' : ''} zu ${to} wechseln`
        : what;
    },
    letGo: ({ name, rapport, attempts, since }) =>
      rapport !== undefined && rapport <= 2
        ? `${name}: Draht ${rapport} von 5${attempts > 1 && since ? `, und ohne Antwort seit ${day(since, today)}` : ''}; diesen Kontakt loslassen?`
        : `${name}: ${attempts} Nachrichten ohne Antwort${since ? ` seit ${day(since, today)}` : ''}; diesen Kontakt loslassen?`,
    kinds: { introduced: 'vorgestellt', gave: 'gegeben', wrote: 'geschrieben', met: 'getroffen' },
    to: (name) => name,
    allTogether: 'alle zusammen',
    inPerson: 'persönlich',
  }),
};
