import type { Agenda, Reason } from '../agenda/agenda.js';
import { itemOf } from '../agenda/item-of.js';
import { findLanguage, languageOf } from '../language/index.js';
import type { Language } from '../language/language.js';
import { cadenceDays } from '../people/cadence.js';
import { type Day, daysBetween } from '../people/day.js';
import { directionOf, type Entry, isContact } from '../people/entry.js';
import { firstNameOf } from '../people/first-name.js';
import type { Contact, Network } from '../people/network.js';
import { plainText, shorten } from '../people/plain-text.js';
import type { Settings } from '../people/settings.js';
import { helpFor, sharedWith } from './common-ground.js';
import { greetingFor } from './names.js';
import { placePhrase } from './place-phrase.js';
import { speechWords } from './speech-words.js';
import { promiseToSay, type TaskSpeech, taskToTakeAlong } from './task-speech.js';
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
  other?: string;
  /** The promise as a sentence without full stop, or its plain words. */
  promise?: TaskSpeech;
  /** Another task that the message can take along. */
  along?: TaskSpeech;
  /** The reason is a task that is not for the person's ears: there is nothing to send. */
  nothing_to_send: boolean;
  theirs?: { verb?: string; text: string };
  asked?: string;
  /** `round`: a birthday that ends in 0; `news`: "new job", which one congratulates on. */
  occasion?: { birthday: boolean; text: string; of?: string; round?: number; news: boolean };
  appointment?: string;
  seeks?: string;
  seeks_known: boolean;
  interest?: string;
  /** A city that both live in. */
  city?: string;
}

/** Which language a person is written to: their own, else the vault's. */
export function languageFor(contact: Contact, settings: Settings): Language {
  return findLanguage(contact.person.language) ?? languageOf(settings.language);
}

/** What can be said to one person for one reason. */
export function messageData(
  contact: Contact,
  reason: Reason | undefined,
  { agenda, network, settings }: { agenda: Agenda; network: Network; settings: Settings },
): MessageData {
  const { person } = contact;
  const { today } = agenda;
  const language = languageFor(contact, settings);
  const formal = person.address === 'Sie';
  const firstName = firstNameOf(person.name);
  const about = reason?.about ?? {};
  const lastTalk = lastTold(person.entries, today);
  const meeting = reason?.rule === 'first-follow-up';
  const topicText = reason?.rule === 'thank' || meeting ? about.topic : (lastTalk?.text ?? undefined);
  const topic = topicOf(topicText, language.code, formal);
  const asking =
    reason?.rule === 'thank'
      ? topicOf(lastTalk?.kind === 'got' ? undefined : lastTalk?.text, language.code, formal)
      : topic;
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
    told: lastTalk !== undefined && directionOf(lastTalk.kind) !== 'out',
    other: about.other,
    promise,
    along: taskToTakeAlong(contact, reason, speech),
    theirs: theirsOf(reason, language, formal),
    asked: reason?.rule === 'nudge' ? askedFor(about.topic ?? '', language.code, formal) : undefined,
    occasion:
      reason?.rule === 'occasion'
        ? {
            birthday: about.birthday === true,
            text: plainText(about.topic ?? ''),
            of: about.other,
            round: roundYears(about.years),
            news: /^(?:new|first) /i.test(plainText(about.topic ?? '')),
          }
        : undefined,
    appointment: appointment && language.appointment(appointment.kind, appointment.date, today),
    seeks: help && spoken(help.seeks),
    seeks_known: help?.by !== undefined,
    interest: shared.interests[0],
    city: shared.places.find((place) => person.city.includes(place)),
  };
}

/** The last conversation with words in it. */
function lastTold(entries: Entry[], today: Day): Entry | undefined {
  return entries.findLast(
    ({ date, kind, text }) => date <= today && isContact(kind) && plainText(text) !== '',
  );
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
  const tier = person.tier && settings.tiers[person.tier.value];
  const every = person.every?.value ?? tier?.every;
  const far = reason ? daysBetween(since, reason.due) > 45 : !every || cadenceDays(every) > 45;
  if (!far) return undefined;
  return since.slice(0, 4) === today.slice(0, 4)
    ? language.month(since).replace(/ \d+$/, '')
    : language.month(since);
}

function theirsOf(reason: Reason | undefined, language: Language, formal: boolean): MessageData['theirs'] {
  if (reason?.rule !== 'promise-theirs') return undefined;
  const text = shorten(plainText(reason.about?.topic ?? ''), 100);
  const words = speechWords(language.code, formal);
  return { text, verb: words.isAction(text) ? toYou(text, words) : undefined };
}

function roundYears(years: number | undefined): number | undefined {
  return years !== undefined && years >= 20 && years % 10 === 0 ? years : undefined;
}

function spoken(text: string): string {
  return plainText(text).replace(/^(?:looking for|sucht|suche) /i, '');
}
