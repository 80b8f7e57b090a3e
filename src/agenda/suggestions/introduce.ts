import { meets } from '../../people/match-words.js';
import type { Contact } from '../../people/network.js';
import { indexOffers } from '../../people/offer-index.js';
import { plainText, shorten } from '../../people/plain-text.js';
import type { Standing } from '../standing.js';
import type { Found, SuggestionContext, SuggestionRule } from '../suggestion-rule.js';
import { entryLine } from './accept-line.js';
import { openTo } from './open-to.js';
import { strangerFinder } from './strangers.js';

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
    const seekers = context.standings
      .filter((standing) => standing.contact.person.seeks.length > 0 && isOpen(standing, context))
      .sort(byWeight);
    if (seekers.length === 0) return [];
    const matchesOf = matcher(context);
    let most = MY_WEIGHT;
    context.standings.forEach((standing) => {
      const { weight, contact } = standing;
      if (weight > most && contact.person.offers.length > 0 && isOpen(standing, context)) most = weight;
    });
    const matches: Match[] = [];
    for (const [at, seeker] of seekers.entries()) {
      matches.push(...matchesOf(seeker));
      const next = seekers[at + 1]?.weight;
      if (next === seeker.weight) continue;
      // Whoever comes later weighs too little to come before these.
      const certain = next === undefined ? matches : matches.filter(({ weight }) => weight >= next + most);
      const best = bestOf(certain);
      if (best.length === ENOUGH || next === undefined)
        return best.map(([match, people]) => suggest(match, people, context));
    }
    return [];
  },
};

const isOpen = openTo('introduce');

/** Finds who can help a seeker: I, else the weightiest stranger. */
function matcher(context: SuggestionContext): (seeker: Standing) => Match[] {
  const { me, standingOf, offers } = context;
  const mine = indexOffers((me?.offers ?? []).map((offer) => ({ offer, holder: true })));
  const firstStranger = strangerFinder(({ contact }: Standing) => contact);
  const known = new Map<string, Standing[]>();
  const helpersFor = (seeks: string): Standing[] => {
    const helpers =
      known.get(seeks) ??
      offers()
        .find(seeks)
        .map(({ holder }) => standingOf(holder))
        .filter((helper) => isOpen(helper, context))
        .sort(byWeight);
    known.set(seeks, helpers);
    return helpers;
  };
  return (seeker) =>
    seeker.contact.person.seeks.flatMap((seeks): Match[] => {
      if (mine.find(seeks).length > 0) return [{ seeker, seeks, weight: seeker.weight + MY_WEIGHT }];
      const helper = firstStranger(seeker.contact, helpersFor(seeks));
      return helper ? [{ seeker, seeks, helper, weight: seeker.weight + helper.weight }] : [];
    });
}

/** The weightiest matches that name nobody twice. */
function bestOf(matches: readonly Match[]): [Match, Contact[]][] {
  const named = new Set<Contact>();
  const best: [Match, Contact[]][] = [];
  for (const match of [...matches].sort((a, b) => b.weight - a.weight)) {
    if (best.length === ENOUGH) break;
    const people = match.helper ? [match.seeker.contact, match.helper.contact] : [match.seeker.contact];
    if (people.some((one) => named.has(one))) continue;
    if (!match.helper && hasOffered(match.seeker, match.seeks)) continue;
    for (const one of people) named.add(one);
    best.push([match, people]);
  }
  return best;
}

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
