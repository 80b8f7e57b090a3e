import type { Agenda, Reason } from '../agenda/agenda.js';
import { pastContacts } from '../agenda/contact-history.js';
import { itemOf } from '../agenda/item-of.js';
import type { Language } from '../language/language.js';
import { cadenceDays } from '../people/cadence.js';
import { type Day, daysBetween } from '../people/day.js';
import { isContact } from '../people/entry.js';
import { firstNameOf } from '../people/first-name.js';
import type { Contact, Network } from '../people/network.js';
import { ownValue } from '../people/own-value.js';
import { plainText, shorten } from '../people/plain-text.js';
import type { Settings } from '../people/settings.js';
import { clippingFor, helpFor, sharedWith } from './common-ground.js';
import { channelOf, isSpoken } from './compose-message.js';
import { lastTalkOf } from './last-talk.js';
import { messageLanguage } from './message-language.js';
import { greetingFor } from './names.js';
import { type OccasionWords, occasionWords } from './occasion-words.js';
import { placePhrase } from './place-phrase.js';
import { speechWords } from './speech-words.js';
import { talkPhrase } from './talk-phrase.js';
import { isSayable, promiseToSay, type TaskSpeech, taskToTakeAlong } from './task-speech.js';
import { askedFor, type Topic, topicOf, toYou } from './topic.js';

/** The data of the message templates `say-RULE.liquid`: plain strings, absent where nothing fits a sentence. */
export interface MessageData {
  rule: string;
  greeting: string;
  first_name: string;
  /** True for the German "Sie". */
  formal: boolean;
  me: string;
  /** `at the Design Thinking evening` */
  place?: string;
  /** The weekday and the day that the reason goes back to. */
  weekday?: string;
  on?: string;
  month?: string;
  topic: Topic;
  /** What a question can take up; for thanks not the favour itself. */
  asking: Topic;
  /** True if the topic comes from something they said. */
  told: boolean;
  /** True if nothing is written on the channel: the lines become points for a call. */
  spoken: boolean;
  /** What the last contact is called, with its time: `our lunch in September`; German: in the accusative. */
  talk?: string;
  /** True if it was the last contact of all: only then one can speak of "since". */
  talk_last: boolean;
  /** True if the topic does not follow it with "about": lunch and walks are not about something. */
  talk_joins?: boolean;
  other?: string;
  /** The promise as a sentence without full stop, or its plain words. */
  promise?: TaskSpeech;
  /** Another task that the message can take along. */
  along?: TaskSpeech;
  /** The reason is a task that is not for the person's ears: there is nothing to send. */
  nothing_to_send: boolean;
  theirs?: { verb?: string; text: string; sayable: boolean };
  asked?: string;
  /**
   * `years`: the age or anniversary; `round`: a birthday that ends in 0; `news`: "new job", which one congratulates on,
   * in German with `to`: „zur neuen Stelle“. The text is empty where it is in another language than the message.
   */
  occasion?: OccasionWords & { birthday: boolean; of?: string; years?: number; round?: number };
  appointment?: string;
  /** Its day alone: `Thursday 26 November`. */
  appointment_on?: string;
  seeks?: string;
  seeks_known: boolean;
  /** True if what they seek begins with an article, and so can follow "you look for". */
  seeks_named?: boolean;
  /** A clipping that touches an interest of theirs and was not sent yet. */
  clipping?: { title: string; url?: string };
  interest?: string;
  /** A city that both live in. */
  city?: string;
}

/** What can be said to one person for one reason. */
export function messageData(
  contact: Contact,
  reason: Reason | undefined,
  { agenda, network, settings }: { agenda: Agenda; network: Network; settings: Settings },
): MessageData {
  const { person } = contact;
  const { today } = agenda;
  const language = messageLanguage(contact, settings);
  const formal = person.address === 'Sie';
  const firstName = firstNameOf(person.name);
  const about = reason?.about ?? {};
  const words = speechWords(language.code, formal);
  const lastTalk = lastTalkOf(contact, today);
  const meeting = reason?.rule === 'first-follow-up';
  const topicText = reason?.rule === 'thank' || meeting ? about.topic : lastTalk?.text;
  const topic = topicOf(topicText, language.code, formal);
  const asking = reason?.rule === 'thank' ? topicOf(lastTalk?.text, language.code, formal) : topic;
  const item = itemOf(agenda, contact);
  const since = about.since ?? lastTalk?.date ?? item?.lastContact ?? undefined;
  const appointment = person.entries.find((entry) => entry.date > today && isContact(entry.kind));
  const help = helpFor(contact, network)[0];
  const shared = sharedWith(person, network.me);
  const speech = { language, formal, today };
  const promise = promiseToSay(contact, reason, speech);
  const nothingToSend = reason?.task !== undefined && promise === undefined;
  return {
    rule: reason?.rule ?? 'cadence',
    nothing_to_send: nothingToSend,
    greeting: greetingFor(person, language.code),
    first_name: firstName,
    formal,
    me: network.me ? firstNameOf(network.me.name) : '',
    place: placePhrase(person.metAt?.value, language.code),
    weekday: since === undefined ? undefined : language.weekday(since),
    on: since === undefined ? undefined : language.day(since, today),
    month: monthOf(since, reason, contact, settings, language, today),
    topic,
    asking,
    told: lastTalk?.told ?? false,
    spoken: isSpoken(channelOf(person)),
    talk_last:
      lastTalk !== undefined &&
      lastTalk.date === (item?.lastContact ?? pastContacts(contact, today).at(-1)?.date),
    ...talkPhrase(
      lastTalk,
      topic,
      (day) => ({
        day: language.day(day, today),
        month: monthOf(day, reason, contact, settings, language, today),
      }),
      words,
    ),
    other: about.other,
    promise,
    along: taskToTakeAlong(contact, reason, speech),
    theirs: theirsOf(reason, language, formal),
    asked: reason?.rule === 'nudge' ? askedWords(about.topic ?? '', language, formal) : undefined,
    occasion:
      reason?.rule === 'occasion'
        ? {
            birthday: about.birthday === true,
            ...occasionWords(about.topic ?? '', language, formal),
            of: about.other,
            years: about.years,
            round: roundYears(about.years),
          }
        : undefined,
    appointment: appointment && language.appointment(appointment.kind, appointment.date, today),
    appointment_on: appointment && language.weekdayAndDay(appointment.date, today),
    seeks: help && spoken(help.seeks, language),
    seeks_known: help?.by !== undefined,
    seeks_named:
      help && /^(?:an?|the|some|ein|eine|einen|jemand\p{L}*) /iu.test(spoken(help.seeks, language)),
    clipping: clippingToSend(contact, network),
    interest: shared.interests[0],
    city: shared.places.find((place) => person.city.includes(place)),
  };
}

/** A short rhythm speaks of the day, a long one of the month; a talk in this year needs no year. */
function monthOf(
  since: Day | undefined,
  reason: Reason | undefined,
  { person }: Contact,
  settings: Settings,
  language: Language,
  today: Day,
): string | undefined {
  if (since === undefined) return undefined;
  const tier = ownValue(settings.tiers, person.tier?.value);
  const every = person.every?.value ?? tier?.every;
  const far = reason ? daysBetween(since, reason.due) > 45 : !every || cadenceDays(every) > 45;
  if (!far) return undefined;
  return since.slice(0, 4) === today.slice(0, 4)
    ? language.month(since).replace(/ \d+$/, '')
    : language.month(since);
}

function clippingToSend(contact: Contact, network: Network): MessageData['clipping'] {
  const found = clippingFor(contact, network);
  return found && { title: shorten(plainText(found.note.title), 80), url: found.note.url };
}

function theirsOf(reason: Reason | undefined, language: Language, formal: boolean): MessageData['theirs'] {
  if (reason?.rule !== 'promise-theirs') return undefined;
  const text = shorten(withoutAside(plainText(reason.about?.topic ?? '')), 100);
  const words = speechWords(language.code, formal);
  return {
    text,
    sayable: isSayable(text, language.code),
    verb: words.isAction(text) ? toYou(text, words) : undefined,
  };
}

/** The words without a relative clause about the person themselves, which would be said to them: ", whom he knows from …". */
function withoutAside(text: string): string {
  const aside =
    /,\s+(?:who|whom|whose|which|that|den|die|der|das|dem|deren|dessen)\s(?=.*(?<!\p{L})(?:he|she|they|er|sie)(?!\p{L})).*$/iu;
  return text.replace(aside, '');
}

/** What was asked; in German with the word that rules its case: „Frage nach deinen Folien“. */
function askedWords(topic: string, language: Language, formal: boolean): string | undefined {
  const noun = askedFor(topic, language.code, formal);
  if (noun === undefined || language.code !== 'de') return noun;
  const before = topic.slice(0, topic.search(/ (?:gefragt|gebeten)|$/));
  if (/(?:^| )um /.test(before)) return `Bitte um ${noun}`;
  return /(?:^| )nach /.test(before) ? `Frage nach ${noun}` : noun;
}

function roundYears(years: number | undefined): number | undefined {
  return years !== undefined && years >= 20 && years % 10 === 0 ? years : undefined;
}

/** What somebody seeks, with the article that notes leave out: "a user research role". */
function spoken(text: string, language: Language): string {
  const bare = plainText(text).replace(/^(?:looking for|sucht|suche) /i, '');
  const isOne =
    language.code === 'en' &&
    /(?:role|job|post|position|designer|adviser|coach|partner|teacher|lawyer|developer|photographer|speaker|bookkeeper|mentor|flat|room|office)$/i.test(
      bare,
    ) &&
    !/^(?:an?|the|some|my|our|his|her|their|new) /i.test(bare);
  return isOne ? `${/^(?:[aeio]|u(?!ser|ni))/i.test(bare) ? 'an' : 'a'} ${bare}` : bare;
}
