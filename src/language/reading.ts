/**
 * The words by which notes are read, in every language at once: a German log in an English vault is understood.
 * To add a language, add its words to each list (CONTRIBUTING, "How to add a language").
 */
import type { KnownKind } from '../people/entry.js';

/** Words for the kinds of log entries, lower case; a phrase may have two words. */
const KIND_WORDS: Record<KnownKind, string[]> = {
  met: [
    'met',
    'meet',
    'met up',
    'met with',
    'meeting',
    'saw',
    'visited',
    'getroffen',
    'treffen',
    'traf',
    'gesehen',
    'besucht',
  ],
  call: [
    'call',
    'called',
    'phone',
    'phoned',
    'rang',
    'telephoned',
    'phone call',
    'phonecall',
    'rang up',
    'anruf',
    'angerufen',
    'telefoniert',
    'telefonat',
    'telefon',
    'telefonierte',
    'rief',
  ],
  video: [
    'video',
    'video call',
    'videocall',
    'video-call',
    'zoom',
    'zoomed',
    'teams',
    'facetime',
    'skype',
    'skyped',
    'videoanruf',
    'videotelefonat',
    'videokonferenz',
    'video-anruf',
    'videochat',
  ],
  sent: [
    'sent',
    'send',
    'asked',
    'gesendet',
    'geschickt',
    'gesandt',
    'gefragt',
    'angefragt',
    'nachgefragt',
    'mail geschickt',
    'e-mail geschickt',
    'nachricht geschickt',
  ],
  wrote: [
    'wrote',
    'written',
    'write',
    'emailed',
    'e-mailed',
    'mailed',
    'messaged',
    'texted',
    'shared',
    'forwarded',
    'geschrieben',
    'schrieb',
    'gemailt',
    'weitergeleitet',
    'geteilt',
  ],
  thanked: ['thanked', 'thank', 'thanks', 'said thanks', 'gedankt', 'bedankt', 'dank', 'danke', 'dankte'],
  greeted: [
    'greeted',
    'congratulated',
    'wished',
    'gegrüßt',
    'gegrüsst',
    'gratuliert',
    'beglückwünscht',
    'grüße',
    'grüsse',
  ],
  gave: ['gave', 'given', 'give', 'helped', 'gegeben', 'geschenkt', 'geholfen', 'gab'],
  introduced: [
    'introduced',
    'vorgestellt',
    'bekannt gemacht',
    'bekanntgemacht',
    'zusammengebracht',
    'vernetzt',
  ],
  received: [
    'received',
    'he wrote',
    'she wrote',
    'they wrote',
    'he replied',
    'she replied',
    'they replied',
    'erhalten',
    'erhielt',
    'empfangen',
    'hat geschrieben',
    'hat geantwortet',
    'antwort erhalten',
    'antwort bekommen',
    'mail erhalten',
    'e-mail erhalten',
    'nachricht erhalten',
    'mail bekommen',
    'e-mail bekommen',
    'nachricht bekommen',
  ],
  got: ['got', 'bekommen', 'bekam', 'gekriegt'],
  note: ['note', 'notes', 'noted', 'notiz', 'notizen', 'notiert', 'anmerkung'],
  moved: ['moved', 'postponed', 'rescheduled', 'verschoben', 'verlegt', 'vertagt'],
  skipped: ['skipped', 'übersprungen', 'ausgelassen'],
};

const KINDS = new Map<string, KnownKind>();
for (const [kind, words] of Object.entries(KIND_WORDS)) {
  for (const word of words) KINDS.set(word.normalize('NFC'), kind as KnownKind);
}

/** The kind that a word or two-word phrase stands for, in any case; undefined if the program knows none. */
export function kindOfWord(word: string): KnownKind | undefined {
  const lower = word.toLowerCase();
  return KINDS.get(lower) ?? (/[^ -~]/.test(lower) ? KINDS.get(lower.normalize('NFC')) : undefined);
}

const PHRASE_BEGINNINGS = new Set([...KINDS.keys()].flatMap((word) => /^(.+?) /.exec(word)?.[1] ?? []));

/** True for a word, in lower case, with which a kind of two words begins. */
export function beginsPhrase(word: string): boolean {
  return PHRASE_BEGINNINGS.has(word);
}

/** Headings of the log that are always understood, besides those in the settings. Lower case. */
export const LOG_HEADINGS = ['log', 'verlauf', 'kontakte'];

/** The heading that the program itself writes, by the vault's language. */
export const LOG_HEADING = { en: 'Log', de: 'Verlauf' } as const;

/** Headings under which a new promise is written, lower case; promises are read anywhere. */
export const PROMISE_HEADINGS = ['promises', 'versprechen'];

/** The heading that is written where a note has none of them. */
export const PROMISE_HEADING = { en: 'Promises', de: 'Versprechen' } as const;

/** Ways of contact that are recognised without a clear preposition: `by phone`, `über LinkedIn`. Lower case. */
export const CHANNELS = [
  'text message',
  'phone call',
  'linkedin message',
  'direct message',
  'whatsapp message',
  'linkedin',
  'whatsapp',
  'e-mail',
  'email',
  'mail',
  'signal',
  'telegram',
  'threema',
  'teams',
  'zoom',
  'slack',
  'xing',
  'sms',
  'text',
  'phone',
  'post',
  'postcard',
  'letter',
  'card',
  'chat',
  'instagram',
  'facebook',
  'messenger',
  'skype',
  'facetime',
  'mastodon',
  'bluesky',
  'twitter',
  'discord',
  'imessage',
  'dm',
  'video',
  'telefon',
  'postkarte',
  'brief',
  'karte',
  'nachricht',
  'handy',
  'videoanruf',
];

/** `via LinkedIn`: what follows is the channel. */
export const VIA_WORDS = ['via', 'per'];
/** `by phone`, `über LinkedIn`: the channel only if what follows is one of the {@link CHANNELS}. */
export const VIA_WORDS_BEFORE_CHANNEL = ['by', 'on', 'over', 'über', 'auf', 'mit'];
/** `at Acme`, `beim Apéro`: what follows is the place. */
export const AT_WORDS = ['at', 'bei', 'beim', '@'];
/** `met in Bern`: the place only after `met`, and only before a capitalised word that is not a time. */
export const AT_WORDS_BEFORE_NAME = ['in', 'im'];
/** Capitalised words after `in` or `im` that are no place. */
export const NO_PLACES = new Set([
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'person',
  'english',
  'german',
  'french',
  'deutsch',
  'englisch',
  'januar',
  'jänner',
  'februar',
  'märz',
  'mai',
  'juni',
  'juli',
  'oktober',
  'dezember',
  'frühling',
  'frühjahr',
  'sommer',
  'herbst',
  'eile',
  'ruhe',
  'anschluss',
  'rahmen',
  'moment',
]);

/** What begins a promise of theirs, before a colon. Lower case. */
export const THEIRS_WORDS = ['theirs', 'ihrerseits', 'seinerseits', 'deren'];

/** The word that is written before a promise of theirs. */
export const THEIRS_WORD = { en: 'theirs', de: 'ihrerseits' } as const;

/** What marks an occasion as one of every year. Lower case. */
export const YEARLY_WORDS = [
  'yearly',
  'annually',
  'every year',
  'each year',
  'jährlich',
  'alljährlich',
  'jedes jahr',
];

/** What may stand before a birthday in a family line. Lower case. */
export const BORN_WORDS = ['born on', 'born', 'b.', 'geboren am', 'geboren', 'geb. am', 'geb.', '*'];

/** Month names for birthdays written in words, lower case, to 1–12. */
export const MONTHS = new Map<string, number>(
  [
    'january jan januar jänner',
    'february feb februar',
    'march mar märz mrz',
    'april apr',
    'may mai',
    'june jun juni',
    'july jul juli',
    'august aug',
    'september sep sept',
    'october oct oktober okt',
    'november nov',
    'december dec dezember dez',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** What `status:` of a goal may say when nothing more is to be done for it. */
export const CLOSED_WORDS: ReadonlySet<string> = new Set(
  'done archived closed reached achieved dropped cancelled canceled abandoned erledigt erreicht archiviert abgeschlossen fertig verworfen aufgegeben abgesagt'.split(
    ' ',
  ),
);

/** Words for the status of a person, lower case. */
export const STATUS_WORDS: Record<string, 'active' | 'paused' | 'archived'> = {
  active: 'active',
  aktiv: 'active',
  paused: 'paused',
  pause: 'paused',
  pausiert: 'paused',
  archived: 'archived',
  archive: 'archived',
  archiviert: 'archived',
  archiv: 'archived',
};

/** Names of languages for `language:`, lower case, to the tag. */
export const LANGUAGE_NAMES: Record<string, string> = {
  english: 'en',
  englisch: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  französisch: 'fr',
  français: 'fr',
  italian: 'it',
  italienisch: 'it',
  italiano: 'it',
  spanish: 'es',
  spanisch: 'es',
  español: 'es',
  portuguese: 'pt',
  portugiesisch: 'pt',
  dutch: 'nl',
  niederländisch: 'nl',
  polish: 'pl',
  polnisch: 'pl',
};

/** Dataview fields of a log entry, lower case, to ours. */
export const ENTRY_FIELDS: Record<string, 'minutes' | 'cost' | 'result'> = {
  minutes: 'minutes',
  minuten: 'minutes',
  cost: 'cost',
  costs: 'cost',
  kosten: 'cost',
  result: 'result',
  ergebnis: 'result',
};
