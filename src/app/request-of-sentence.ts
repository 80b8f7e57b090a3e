import type { Sentence, SentenceField } from '../note/sentence/sentence.js';
import type { AddRequest } from './add-person.js';

/** What of a request is a list. */
const LISTS = {
  email: 'email',
  phone: 'phone',
  links: 'links',
  tags: 'tags',
  interests: 'interests',
  offers: 'offers',
  seeks: 'seeks',
  'introduced-by': 'by',
} as const;
const TEXTS = {
  tier: 'tier',
  'met-at': 'metAt',
  'met-on': 'metOn',
  company: 'company',
  role: 'role',
  city: 'city',
  birthday: 'birthday',
  channel: 'channel',
} as const;

/**
 * The new person that a sentence describes. What is `given` besides (the options) wins over what the sentence says of
 * the same; the words that lose become a part of the note's text, like all that was not understood.
 */
export function requestOfSentence(sentence: Sentence, given: Partial<AddRequest> = {}): AddRequest {
  const request: AddRequest = { name: sentence.name, promises: [] };
  const words: string[] = [];
  for (const part of sentence.parts) {
    const loses = part.meaning.some(
      ({ field }) => keyOf(field) !== undefined && given[keyOf(field) as keyof AddRequest] !== undefined,
    );
    if (loses || part.meaning.some(({ field }) => field === 'note')) {
      words.push(part.words);
      continue;
    }
    for (const { field, value, promise } of part.meaning) {
      if (promise) request.promises?.push(promise);
      else if (field in LISTS) {
        const key = LISTS[field as keyof typeof LISTS];
        request[key] = [...(request[key] ?? []), value];
      } else if (field in TEXTS) request[TEXTS[field as keyof typeof TEXTS]] = value;
    }
  }
  const defined = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const note = [given.note, textOf(words)].filter(Boolean).join(', ');
  return { ...request, ...defined, name: sentence.name, note: note === '' ? undefined : note };
}

/** Parts side by side again: a full stop needs no comma. */
export function textOf(words: readonly string[]): string {
  return words.reduce(
    (text, part) => (text === '' ? part : /[.!?]$/.test(text) ? `${text} ${part}` : `${text}, ${part}`),
    '',
  );
}

function keyOf(field: SentenceField): string | undefined {
  return { ...LISTS, ...TEXTS }[field as keyof typeof LISTS | keyof typeof TEXTS];
}
