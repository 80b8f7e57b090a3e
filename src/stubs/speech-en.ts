import type { SpeechWords } from './speech-words.js';

const PAST =
  /^(?:\p{Ll}+ed|built|rebuilt|made|ran|gave|began|left|won|wrote|went|took|got|sold|led|found|bought|taught|moved|met|spent|lost|kept|set|grew|chose|became|came|read|saw|did|had|was|held|heard|learnt|understood)$/u;
const PRESENT: Readonly<Record<string, string>> = {
  is: 'are',
  has: 'have',
  was: 'were',
  does: 'do',
  wants: 'want',
  needs: 'need',
  plans: 'plan',
  works: 'work',
  thinks: 'think',
  hopes: 'hope',
  looks: 'look',
  runs: 'run',
  leads: 'lead',
  starts: 'start',
  teaches: 'teach',
  builds: 'build',
  writes: 'write',
  moves: 'move',
  takes: 'take',
  makes: 'make',
  likes: 'like',
  loves: 'love',
  tries: 'try',
  goes: 'go',
  knows: 'know',
  "isn't": "aren't",
  "hasn't": "haven't",
  "wasn't": "weren't",
  will: 'will',
  would: 'would',
  can: 'can',
  could: 'could',
  might: 'might',
  may: 'may',
  should: 'should',
};
/** What one would not quote back to somebody in a first line. */
const DELICATE =
  /\b(?:ill|sick|illness|cancer|died|death|funeral|divorc\w*|separat\w*|fired|laid off|layoff|burn-?out|depress\w*|hospital|surgery|pregnan\w*|miscarriage|debt|lawsuit|complain\w*|angry|quit|crisis|grief|lost (?:his|her|their))\b/i;
const VERBS =
  'listen|agree|discuss|plan|prepare|go|finish|send|call|book|bring|ask|introduce|forward|share|write|lend|return|invite|find|look|check|tell|give|get|pass|put|email|mail|order|buy|prepare|review|read|translate|connect|help|show|print|copy|recommend|collect|organise|organize|arrange|pick|drop|set|try|think|talk|speak|meet|make|let|reserve|post|test|draft|sign|pay|fix|repair|come|visit|suggest|propose|confirm|answer|reply|lift|water|feed|take|mention|scan|upload';
const PROMISE = new RegExp(`^(?:to )?(?:${VERBS})\\b`, 'i');
const FOR_YOU = new RegExp(`^(?:${VERBS})\\b.*\\byour?\\b`, 'i');
const ACTION = new RegExp(`^(?:${VERBS})\\b`, 'i');

const SURPRISE =
  /\b(?:card|gift|present|surprise|farewell|birthday|collect|everybody|everyone|signs?|secret|fire|raise|reference|feedback)\b/i;
const NO_NOUN = new RegExp(
  `^(?:he|she|they|i|we|you|it|there|that|if|for|with|by|in|at|to|from|because|and|but|not|no|yes|asked|told|talked|said|spoke|sent|wrote|showed|helped|called|caught|promised|looking|seems?|sounds?|met|saw|got|gave|thanked|congratulated|quick|short|${VERBS})(?!\\p{L})|${DELICATE.source}|\\b(?:i|we|he|she|they|is|are|was|were|has|have|had|will|would|can|could|wants|needs|looks|does|did|came|went)\\b|["?]`,
  'iu',
);

/** What can stand behind "our talk about": it has an article or an owner, is a question, or is many of something. */
const NAMEABLE =
  /^(?:(?:the|an?|his|her|their|your|our|my|how|whether|what|why|who|where|when)\b|\p{Lu}\p{L}+['’]s? |\p{Lu}\p{Ll}+ \p{Lu}|(?!\p{L}+ (?:weeks|days|months|years|hours)\b)(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|eighty|hundred) |\p{Ll}+s (?:for|of|in|on|at|about|from|with|that)\b)/u;

/** English. */
export const enSpeech: SpeechWords = {
  you: 'you',
  pronouns: {
    his: 'your',
    her: 'your',
    their: 'your',
    him: 'you',
    them: 'you',
    hers: 'yours',
    theirs: 'yours',
  },
  objectPronoun:
    /\bher(?=,|$| (?:to|for|the|a|an|my|our|some|about|with|on|at|in|and|up|back|again|if|when|whether|by|of|what|how)\b)/gi,
  about: [
    /^(?:we )?(?:talked|talk|spoke|chatted|discussion|conversation|exchange|long talk|good talk) (?:about|on) (.+)$/i,
    /^(?:about|regarding|on the subject of|re) (.+)$/i,
    /^(?:we )?discussed (.+)$/i,
    /^told me about (.+)$/i,
  ],
  accusative: (noun) => noun,
  talks: {
    talk: 'our talk',
    call: 'our call',
    video: 'our video call',
    coffee: 'our coffee',
    tea: 'our tea',
    breakfast: 'our breakfast',
    lunch: 'our lunch',
    dinner: 'our dinner',
    beer: 'our beer',
    walk: 'our walk',
    hike: 'our hike',
    swim: 'our swim',
    cinema: 'our evening at the cinema',
    train: 'our train ride',
    evening: 'our evening',
    'your-mail': 'your e-mail',
    'your-card': 'your card',
    'your-letter': 'your letter',
    'your-message': 'your message',
    'my-message': 'my message',
  },
  when: ({ month, day }, isMessage) => (month ? `in ${month}` : `${isMessage ? 'of' : 'on'} ${day}`),
  asked: [
    /\basked (?:him |her |them )?(?:for|about) (.+)$/i,
    /^(?:question|request) (?:for|about|on) (.+)$/i,
    /^(?:about|regarding|re) (.+)$/i,
  ],
  clause(text) {
    const match = /^(?:he|she|they) (\S+)( .+)$/i.exec(text);
    const [, verb = '', rest = ''] = match ?? [];
    if (!match || DELICATE.test(text) || /\b(?:he|she|they|me|us|i|we)\b/i.test(rest)) return undefined;
    if (Object.hasOwn(PRESENT, verb)) return `you ${PRESENT[verb]}${rest}`;
    return PAST.test(verb) ? `you ${verb}${rest}` : undefined;
  },
  question(text) {
    const match = /^(how|why|what|where|when|whether|who) (.+)$/i.exec(text);
    const [, word = '', rest = ''] = match ?? [];
    if (!match || DELICATE.test(text)) return undefined;
    if (/^to\b/i.test(rest)) return text;
    const about = /^(?:he|she|they) (\S+)(.*)$/i.exec(rest);
    if (about) {
      const [, verb = '', more = ''] = about;
      if (/\b(?:he|she|they|i|we)\b/i.test(more)) return undefined;
      if (!Object.hasOwn(PRESENT, verb) && !PAST.test(verb)) return undefined;
      return `${word.toLowerCase()} you ${PRESENT[verb] ?? verb}${more}`;
    }
    return /\b(?:he|she|they|i|we)\b/i.test(rest) ? undefined : text;
  },
  isDelicate: (text) => DELICATE.test(text),
  nameable(text) {
    const parts = text.split(/, (?:and )?/);
    const at = parts.findIndex((part) => NAMEABLE.test(part));
    if (at < 0) return undefined;
    return at === 0 ? text : parts.slice(at).join(', ');
  },
  isNoNoun: (text) =>
    NO_NOUN.test(text) ||
    (!/^(?:the|a|an|his|her|their|my|our|some)\b/i.test(text) && /^\S+ (?:\S+ )?\S+ed\b/.test(text)),
  promise(text, toYou) {
    if (!PROMISE.test(text) || DELICATE.test(text) || text.length > 120) return undefined;
    const said = toYou(text.replace(/^to /i, ''));
    return `I'll ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
  },
  gift(text) {
    const owed = /^you gets? (the .{3,80}?)(?: from me)?$/u.exec(text)?.[1];
    if (owed !== undefined) return owed;
    const match =
      /^(?:send|forward|share|email|mail|pass on) (?:(?:him|her|them|you|\p{Lu}\p{L}+) )?((?:the|a|an|my|some|two|three|our) .+)$/u.exec(
        text,
      );
    return match?.[1] === undefined || match[1].length > 90
      ? undefined
      : match[1].replace(/ to (?:him|her|them)$/, '');
  },
  request(text) {
    const match =
      /^(?:ask (?:you|him|her|them) (?:for|about|whether|if|to) |talk (?:to|with) (?:you|him|her|them) about |call (?:you|him|her|them) (?:back )?about |tell (?:you|him|her|them) about ).{3,90}$|^(?:agree|discuss|plan|prepare|review|go through|talk about|look at) .{3,80} with (?:you|him|her|them)$/iu.exec(
        text,
      );
    return match && !/\b(?:he|she|they|his|her|their)\b/i.test(text.slice(8))
      ? toYouStart(match[0])
      : undefined;
  },
  isForThem: (text) => FOR_YOU.test(text) && !SURPRISE.test(text) && !DELICATE.test(text),
  isAction: (text) => ACTION.test(text) && text.length <= 100,
};

function toYouStart(text: string): string {
  const said = text.replace(/\b(?:him|her|them)\b/, 'you');
  return said.charAt(0).toLowerCase() + said.slice(1);
}
