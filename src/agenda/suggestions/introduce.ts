import { meets } from '../../people/match-words.js';
import type { Contact } from '../../people/network.js';
import { indexOffers } from '../../people/offer-index.js';
import { plainText, shorten } from '../../people/plain-text.js';
import type { Standing } from '../standing.js';
import type { Found, SuggestionContext, SuggestionRule } from '../suggestion-rule.js';
import { entryLine } from './accept-line.js';
import { isOpenTo } from './open-to.js';
import { areStrangers } from './strangers.js';

/** What I have to offer myself counts like a person of tier B. */
const MY_WEIGHT = 4;
/** More are not shown. */
const ENOUGH = 3;

interface Match {
  seeker: Standing;
  seeks: string;
  helper?: Standing;
  weight: number;
}

/** Bring people together. */
export const introduce: SuggestionRule = {
  id: 'introduce',
  advice: 'A20',
  why: 'Bring people together: what one seeks, another has.',
  speaks:
    "One's `seeks` meets another's `offers`, or yours in `me.md`, compared without case and inflection. Silent where they seem to know each other: the log says `introduced`, one came through the other, they share a company, or one line of a dated note names both.",
  find(context) {
    const open = context.standings.filter((standing) => isOpenTo('introduce', standing, context));
    const seekers = open.filter(({ contact }) => contact.person.seeks.length > 0).sort(byWeight);
    if (seekers.length === 0) return [];
    const helpers = open.filter(({ contact }) => contact.person.offers.length > 0).sort(byWeight);
    const offers = indexOffers(
      helpers.flatMap((holder) => holder.contact.person.offers.map((offer) => ({ offer, holder }))),
    );
    const mine = indexOffers((context.me?.offers ?? []).map((offer) => ({ offer, holder: true })));
    const matches = seekers.flatMap((seeker): Match[] =>
      seeker.contact.person.seeks.flatMap((seeks): Match[] => {
        if (mine.find(seeks).length > 0) return [{ seeker, seeks, weight: seeker.weight + MY_WEIGHT }];
        const helper = offers
          .find(seeks)
          .find(({ holder }) => areStrangers(seeker.contact, holder.contact))?.holder;
        return helper ? [{ seeker, seeks, helper, weight: seeker.weight + helper.weight }] : [];
      }),
    );
    matches.sort((a, b) => b.weight - a.weight);
    const named = new Set<Contact>();
    const found: Found[] = [];
    for (const match of matches) {
      if (found.length === ENOUGH) break;
      const people = match.helper ? [match.seeker.contact, match.helper.contact] : [match.seeker.contact];
      if (people.some((one) => named.has(one))) continue;
      if (!match.helper && hasOffered(match.seeker, match.seeks)) continue;
      for (const one of people) named.add(one);
      found.push(suggest(match, people, context));
    }
    return found;
  },
};

function byWeight(a: Standing, b: Standing): number {
  return b.weight - a.weight;
}

function suggest({ seeker, seeks, helper }: Match, people: Contact[], context: SuggestionContext): Found {
  const { suggestions, today } = context;
  const wanted = shorten(plainText(seeks), 80);
  const { kinds } = suggestions;
  const other = helper?.contact.person.name;
  return {
    people,
    text: suggestions.introduce({ seeker: seeker.contact.person.name, seeks: wanted, helper: other }),
    accept: other
      ? entryLine(today, kinds.introduced, suggestions.to(other))
      : entryLine(today, kinds.wrote, wanted),
  };
}

/** I have written of it already, or given it. */
function hasOffered({ contact }: Standing, seeks: string): boolean {
  return contact.person.entries.some(
    ({ kind, text }) =>
      ['gave', 'wrote', 'sent', 'introduced'].includes(kind) && text !== '' && meets(seeks, text),
  );
}
