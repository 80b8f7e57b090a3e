/** How people say in a few words what they just did, in every language at once: "we had lunch", "sie hat angerufen". */
import { directionOf, type KnownKind } from '../people/entry.js';
import { kindOfWord } from './reading.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words before the one that tells: who, when, in what manner. */
const BEFORE = set(
  'i i’ve we we’ve have had did just finally again also then today yesterday him her them me us with on ' +
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'ich wir hab habe haben heute gestern vorgestern endlich kurz lange wieder nochmals nochmal auch dann ' +
    'sie ihn ihm ihr ihnen mich mir uns euch mit am montag dienstag mittwoch donnerstag freitag samstag sonntag',
);
const THEY = set('he she they he’s she’s they’ve has er hat');
const ARTICLES = set(
  'a an the our ein eine einen einem der die das den dem unser unseren for zu zum beim ' +
    'short quick long good lovely nice kurzer kurzes kurzen langer langes langen guter gutes guten schöner schönes schönen',
);
const TOGETHER = set(
  'lunch dinner supper breakfast brunch coffee tea beer drinks walk hike ' +
    'mittagessen abendessen frühstück kaffee tee bier spaziergang wanderung zmittag znacht zmorge',
);
const TALKED = set('talked spoke spoken chatted gesprochen geredet geplaudert');
/** What may stand behind an article: "a call", not "a video" or "the phone number". */
const EVENTS = set('call meeting anruf telefonat treffen videocall videoanruf');
/** A plan is no meeting: "lunch on Friday". */
const PLANNED =
  /\?|(?<!\p{L})(?:on|next|tomorrow|soon|planned|invited|proposed|suggested|morgen|bald|nächste\p{L}*|kommende\p{L}*|geplant|abgemacht|eingeladen|vorgeschlagen)(?!\p{L})|(?<!\p{L})am (?:\d|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)/iu;

const MOST_BEFORE = 6;

/** What makes "lunch" something that took place, where it could be a taste: "we had lunch". */
const HAD = set('we had have wir habe haben hatten for zum');

/**
 * The kind of contact that the words tell of, where it is not their first one; undefined if they name none. `isTick` is
 * false where it is not certain that anything took place: then "coffee" alone tells nothing.
 */
export function kindOfTick(words: string, isTick = true): KnownKind | undefined {
  const tokens = (
    words
      .toLowerCase()
      .replaceAll("'", '’')
      .match(/[^\s,;:.!?–—()]+/gu) ?? []
  ).slice(0, 9);
  const before: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!isTick && TOGETHER.has(token) && !before.some((one) => HAD.has(one))) return undefined;
    const kind = kindAt(
      token,
      tokens[index + 1],
      before.some((one) => ARTICLES.has(one)),
      words,
    );
    if (kind !== undefined) return saidOfThem(before) ? fromThem(kind) : kind;
    const goesOn = BEFORE.has(token) || THEY.has(token) || ARTICLES.has(token);
    if (!goesOn || before.length >= MOST_BEFORE) return undefined;
    before.push(token);
  }
  return undefined;
}

function kindAt(
  token: string,
  next: string | undefined,
  behindArticle: boolean,
  words: string,
): KnownKind | undefined {
  if (TOGETHER.has(token)) return PLANNED.test(words) ? undefined : 'met';
  if (TALKED.has(token)) return /\s(?:at|bei|beim|im|in)\s/iu.test(words) ? 'met' : 'call';
  if (behindArticle && !EVENTS.has(token)) return undefined;
  return (next === undefined ? undefined : kindOfWord(`${token} ${next}`)) ?? kindOfWord(token);
}

function saidOfThem(before: string[]): boolean {
  if (before.some((token) => THEY.has(token))) return true;
  return before.includes('sie') && before.includes('haben') && !before.includes('wir');
}

/** What they did comes in; a conversation stays one. */
function fromThem(kind: KnownKind): KnownKind {
  if (kind === 'gave') return 'got';
  return directionOf(kind) === 'out' ? 'received' : kind;
}
