import {
  AT_WORDS,
  AT_WORDS_BEFORE_NAME,
  CHANNELS,
  NO_PLACES,
  VIA_WORDS,
  VIA_WORDS_BEFORE_CHANNEL,
} from '../language/reading.js';

/** What follows the kind of an entry. */
export interface WayAndPlace {
  via?: string;
  at?: string;
  text: string;
}

const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');
const VIA = new RegExp(`^(?:${alternatives(VIA_WORDS)})\\s+(?=\\S)`, 'iu');
const VIA_BEFORE_CHANNEL = new RegExp(`^(?:${alternatives(VIA_WORDS_BEFORE_CHANNEL)})\\s+(?=\\S)`, 'iu');
const CHANNEL = new RegExp(`^(?:${alternatives(CHANNELS)})(?![\\p{L}\\p{N}-])`, 'iu');
const AT = new RegExp(
  `^(?:(?:${alternatives(AT_WORDS.filter((word) => word !== '@'))})\\s+(?=\\S)|@ ?(?=\\S))`,
  'iu',
);
const IN = new RegExp(`^(?:${alternatives(AT_WORDS_BEFORE_NAME)})\\s+(?=\\p{Lu})`, 'u');
const LATER_AT = new RegExp(
  `\\s(?=(?:${alternatives(AT_WORDS.filter((word) => word !== '@'))})\\s+\\S)`,
  'iu',
);
const LATER_VIA = new RegExp(`\\s(?=(?:${alternatives(VIA_WORDS)})\\s+\\S)`, 'iu');

/** A place without a colon behind it may have this many words; more are a sentence. */
const MOST_WORDS_OF_PLACE = 6;

/**
 * Reads `[via CHANNEL] [at PLACE]: text` (in either order). Without a colon, a channel is one word or a known one,
 * and a place is all that follows, if it is short.
 */
export function readWayAndPlace(rest: string, kind: string): WayAndPlace {
  if (/^\s*:/.test(rest)) return { text: rest.slice(rest.indexOf(':') + 1).trim() };
  const words = rest.replace(/^[ \t]*[,;][ \t]+|^[ \t]+[–—-]+[ \t]+/, '').trim();
  const colon = colonAt(words);
  if (colon !== -1) {
    const head = readHead(words.slice(0, colon).trim(), kind);
    if (head) return { ...head, text: words.slice(colon + 1).trim() };
  }
  return readOpen(words, kind);
}

/** The first colon before white space or the end that is not inside a link. */
function colonAt(words: string): number {
  const plain = words.includes('[[')
    ? words.replace(/\[\[[^[\]]*\]\]/g, (link) => '_'.repeat(link.length))
    : words;
  return plain.search(/:(?=\s|$)/);
}

/** With a colon, what stands before it is channel and place and nothing else. */
function readHead(head: string, kind: string): { via?: string; at?: string } | undefined {
  const via = viaStart(head);
  if (via) {
    const [channel, place] = cut(head.slice(via), LATER_AT);
    const at = place === undefined ? undefined : place.slice(atStart(place, kind));
    return { via: channel, ...(at && { at }) };
  }
  const at = atStart(head, kind);
  if (at === 0) return undefined;
  const [place, way] = cut(head.slice(at), LATER_VIA);
  const channel = way?.slice(viaStart(way));
  return { ...(channel && { via: channel }), at: place };
}

function readOpen(words: string, kind: string): WayAndPlace {
  const via = viaStart(words);
  if (via === 0) return readOpenPlace(words, kind);
  const after = words.slice(via);
  const channel = (CHANNEL.exec(after) ?? /^[^\s,;]+/.exec(after))?.[0] ?? after;
  const rest = after.slice(channel.length).replace(/^[,;]?\s+/, '');
  return viaStart(rest) > 0 ? { via: channel, text: rest } : { ...readOpenPlace(rest, kind), via: channel };
}

function readOpenPlace(words: string, kind: string): WayAndPlace {
  const at = atStart(words, kind);
  const place = words.slice(at);
  const isSentence = place.split(/\s+/, MOST_WORDS_OF_PLACE + 1).length > MOST_WORDS_OF_PLACE;
  if (at === 0 || isSentence) return { text: words };
  const [where, way] = cut(place, LATER_VIA);
  const channel = way?.slice(viaStart(way));
  return { ...(channel && { via: channel }), at: where, text: '' };
}

/** Length of `via ` at the beginning, 0 if there is no channel. */
function viaStart(words: string): number {
  const clear = VIA.exec(words);
  if (clear) return clear[0].length;
  const unclear = VIA_BEFORE_CHANNEL.exec(words);
  return unclear && CHANNEL.test(words.slice(unclear[0].length)) ? unclear[0].length : 0;
}

/** Length of `at ` at the beginning, 0 if there is no place. */
function atStart(words: string, kind: string): number {
  const clear = AT.exec(words);
  if (clear) return clear[0].length;
  const unclear = kind === 'met' ? IN.exec(words) : null;
  if (!unclear) return 0;
  const name = (/^[\p{L}]+/u.exec(words.slice(unclear[0].length)) ?? [''])[0];
  return NO_PLACES.has(name.toLowerCase()) ? 0 : unclear[0].length;
}

function cut(words: string, at: RegExp): [string, string | undefined] {
  const match = at.exec(words);
  return match
    ? [words.slice(0, match.index).trim(), words.slice(match.index).trim()]
    : [words.trim(), undefined];
}
