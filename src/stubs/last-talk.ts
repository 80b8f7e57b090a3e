import { type PastContact, pastContacts } from '../agenda/contact-history.js';
import type { Day } from '../people/day.js';
import { directionOf } from '../people/entry.js';
import { firstNameOf } from '../people/first-name.js';
import type { Contact } from '../people/network.js';
import { plainText } from '../people/plain-text.js';

/** What a contact was, in as far as one can name it to the person: `our lunch`, `your e-mail`. */
export type TalkName =
  | 'talk'
  | 'call'
  | 'video'
  | 'coffee'
  | 'tea'
  | 'breakfast'
  | 'lunch'
  | 'dinner'
  | 'beer'
  | 'walk'
  | 'hike'
  | 'swim'
  | 'cinema'
  | 'train'
  | 'evening'
  | 'your-mail'
  | 'your-card'
  | 'your-letter'
  | 'your-message'
  | 'my-message';

/** The last contact that a message can take up. */
export interface LastTalk {
  date: Day;
  name: TalkName;
  /** What it was about, in the user's words; empty where nothing is written. */
  text: string;
  /** True if the topic comes from something they said. */
  told: boolean;
}

const ACTIVITIES: readonly [TalkName, string][] = [
  ['coffee', 'coffee|espresso|kaffee'],
  ['tea', 'tea|tee'],
  ['breakfast', 'breakfast|brunch|frühstück|zmorge'],
  ['lunch', 'lunch|mittagessen|zmittag'],
  ['dinner', 'dinner|supper|abendessen|znacht'],
  ['beer', 'beer|bier|feierabendbier'],
  ['walk', 'walk|spaziergang'],
  ['hike', 'hike|wanderung'],
  ['swim', 'swim'],
  ['cinema', 'cinema|kino'],
  ['train', 'train'],
  ['evening', 'evening|abend'],
  ['video', 'video|video call|videocall|videogespräch'],
  ['call', 'call|phone call|telephone call|telefonat|anruf'],
];
const ALL = ACTIVITIES.map(([, words]) => words).join('|');
const MANNER =
  '(?:(?:after|nach) (?:the|der|dem) \\p{L}+,? )?(?:(?:for|a|an|the|rhine|long|short|quick|good|late|early|lovely|nice|langes?|langer|kurzes?|kurzer|gutes?|guter|zum|beim|ein|einen)\\s+)*';
const ACTIVITY = new RegExp(`^${MANNER}(${ALL})(?!\\p{L})`, 'iu');

/** The kind of meeting that a text begins with ("lunch at the corner place"), and the text behind it. */
function activityIn(text: string): { name: TalkName; rest: string } | undefined {
  const match = ACTIVITY.exec(text);
  const word = match?.[1]?.toLowerCase();
  if (!match || word === undefined) return undefined;
  const name = ACTIVITIES.find(([, words]) => words.split('|').includes(word))?.[0];
  return name && { name, rest: text.slice(match[0].length) };
}

/** The last talk, else the last message in which something was said; undefined if nothing can be taken up. */
export function lastTalkOf(contact: Contact, today: Day): LastTalk | undefined {
  const talks = pastContacts(contact, today).flatMap((past) => talkIn(past, contact.person.name) ?? []);
  return talks.findLast(({ name }) => name !== 'my-message') ?? talks.at(-1);
}

function talkIn({ date, entry, mention }: PastContact, name: string): LastTalk | undefined {
  if (mention) {
    const found = talkOfDiary(plainText(mention.text), name);
    return found && { date, ...found, told: false };
  }
  if (!entry) return undefined;
  const text = plainText(entry.text);
  const direction = directionOf(entry.kind);
  if (direction === 'out') {
    const isMessage = entry.kind === 'wrote' || entry.kind === 'sent';
    return isMessage && text !== '' ? { date, name: 'my-message', text, told: false } : undefined;
  }
  if (direction === 'in') {
    if (entry.kind === 'got' || text === '') return undefined;
    return { date, name: messageName(entry.via), text, told: true };
  }
  const activity = activityIn(text);
  if (activity) {
    const about = /^[^,:]*(?:,\s*|:\s*)(.+)$/u.exec(activity.rest)?.[1] ?? '';
    return { date, name: activity.name, text: about, told: true };
  }
  const spoken = entry.kind === 'call' ? 'call' : entry.kind === 'video' ? 'video' : 'talk';
  return text === '' ? undefined : { date, name: spoken, text, told: true };
}

const POST = 'postcard|card|letter|message|postkarte|karte|brief|nachricht';
const ANY_POST = new RegExp(POST, 'iu');
const PHONED = /telefoniert|phoned/iu;
const TRAIN = /im zug/iu;

function postName(word: string): TalkName {
  if (/card|karte/i.test(word)) return 'your-card';
  return /letter|brief/i.test(word) ? 'your-letter' : 'your-message';
}

function messageName(via: string | undefined): TalkName {
  if (/mail/i.test(via ?? '')) return 'your-mail';
  return /card|karte/i.test(via ?? '') ? 'your-card' : 'your-message';
}

/**
 * A line of a dated note, if it tells of one meeting with this person and nothing else: "Coffee with Anna about the
 * budget." Whatever the line goes on to say of them stays in the diary.
 */
function talkOfDiary(line: string, name: string): Pick<LastTalk, 'name' | 'text'> | undefined {
  const first = line.split(/[.!?;](?=\s|$)|:(?=\s)/)[0] ?? '';
  const said = [name, firstNameOf(name)].find((one) => first.includes(one));
  if (said === undefined) return undefined;
  const activity = activityIn(first);
  const who = pattern(said);
  // A pattern with a name in it is made ready only where its words stand.
  const phoned =
    PHONED.test(first) &&
    new RegExp(`^(?:mit ${who} telefoniert|phoned ${who}(?: for .*)?)$`, 'iu').test(first);
  if (phoned) return { name: 'call', text: '' };
  const train =
    TRAIN.test(first) &&
    new RegExp(`^mit ${who} im zug(?: nach [^,]+)?(?:,(?: lange)? (über .+))?$`, 'iu').exec(first);
  if (train) return { name: 'train', text: train[1] ?? '' };
  const post =
    ANY_POST.test(first) &&
    new RegExp(`^[^,]{0,24}?(?<!\\p{L})(${POST}) (?:from|von) ${who}(?!\\p{L})`, 'iu').exec(first)?.[1];
  if (post) return { name: postName(post), text: '' };
  const rest =
    activity && new RegExp(`^[^,]*? (?:with|mit) ${who}(?![\\p{L}’'])(.*)$`, 'u').exec(activity.rest)?.[1];
  if (!activity || rest === undefined) return undefined;
  const about = /(?:^|\s)(?:about|über) (.+?)(?: (?:geredet|gesprochen|geplaudert|diskutiert))?$/u.exec(
    rest,
  )?.[1];
  return {
    name: activity.name,
    text: about === undefined ? '' : `${/über/.test(rest) ? 'über' : 'about'} ${about}`,
  };
}

function pattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
