import { GAVE, GOT_TWICE } from '../../people/log-marks.js';
import { isBehind, summaryOf } from '../../people/log-summary.js';
import { meets } from '../../people/match-words.js';
import type { Contact } from '../../people/network.js';
import { indexOffers, type OfferIndex } from '../../people/offer-index.js';
import { plainText, shorten } from '../../people/plain-text.js';
import { foundAmong } from '../found-among.js';
import { onceFor } from '../once.js';
import type { Standing } from '../standing.js';
import type { Found, SuggestionContext, SuggestionRule } from '../suggestion-rule.js';
import { entryLine } from './accept-line.js';
import { isOpenTo } from './open-to.js';
import { areStrangers } from './strangers.js';

const FAVOURS = 2;

/** Tasks in which I ask: "ask Jan for the key", "Jan um den Schlüssel bitten"; not "ask around". */
const ASKS =
  /^ask\s+(?!around\b).*\b(?:for|to|if|whether)\s|(?:^|\s)(?:um|nach|ob)\s.*(?:fragen|anfragen|bitten)\s*$/iu;

/** Somebody to whom something is owed, and why. */
interface Taker {
  standing: Standing;
  got: number;
  asks?: string;
  wants?: string;
}

/** Pay in before you draw out. */
export const giveFirst: SuggestionRule = {
  id: 'give-first',
  advice: 'A12',
  why: 'Pay in before you draw out: first ask what you can do for the other.',
  speaks:
    'About somebody from whom you `got` something twice, or whom you are about to ask (an open task says so, or they offer what `me.md` seeks, and they seek something themselves), to whom you never `gave` anything and brought nobody. Names what they seek, and who offers it.',
  find(context) {
    const wanted = indexOffers((context.me?.seeks ?? []).map((seeks) => ({ offer: seeks, holder: seeks })));
    const asking = { ...context, wanted, key: [context.me] };
    const takers = foundAmong(context.standings, (standing) =>
      mayTake(standing) ? takerOf(standing, asking) : undefined,
    );
    if (takers.length === 0) return [];
    return takers
      .sort((a, b) => b.got - a.got || b.standing.weight - a.standing.weight)
      .slice(0, 3)
      .map((taker) => suggest(taker, context.offers(), context));
  },
};

type Asking = SuggestionContext & { wanted: OfferIndex<string>; key: readonly unknown[] };

/** Nothing was given to them yet, and they helped twice or seek something. */
function mayTake({ contact, marks }: Standing): boolean {
  return (marks & GAVE) === 0 && ((marks & GOT_TWICE) !== 0 || contact.person.seeks.length > 0);
}

const takerOf = onceFor((_standing, { key }: Asking) => key, findTaker);

function findTaker(standing: Standing, context: Asking): Taker | undefined {
  const { today, wanted } = context;
  const { person, tasks } = standing.contact;
  const summary = summaryOf(person);
  const got = isBehind(summary, today)
    ? summary.got
    : person.entries.filter(({ date, kind }) => date <= today && kind === 'got').length;
  const open = summary.open ? [...person.tasks, ...tasks] : tasks;
  // Without something to give, asking is not held up.
  const asking =
    person.seeks.length > 0
      ? open.find(
          ({ state, theirs, text }) =>
            state === 'open' && !theirs && /ask|frag|bitte/i.test(text) && ASKS.test(plainText(text)),
        )?.text
      : undefined;
  const wants =
    person.seeks.length > 0
      ? person.offers.map((offer) => wanted.find(offer)[0]?.holder).find((seeks) => seeks !== undefined)
      : undefined;
  if (got < FAVOURS && asking === undefined && wants === undefined) return undefined;
  if (!isOpenTo('give-first', standing, context)) return undefined;
  return {
    standing,
    got: got < FAVOURS ? 0 : got,
    asks: asking && shorten(plainText(asking), 80),
    wants: wants && shorten(plainText(wants), 80),
  };
}

function suggest(
  { standing: { contact }, got, asks, wants }: Taker,
  offers: OfferIndex<Contact>,
  { me, today, suggestions }: SuggestionContext,
): Found {
  const { person } = contact;
  const helps = person.seeks.map((seeks) => ({
    seeks,
    mine: me?.offers.some((offer) => meets(seeks, offer)) ?? false,
    by: offers.find(seeks).find(({ holder }) => areStrangers(contact, holder))?.holder,
  }));
  const help = helps.find(({ mine }) => mine) ?? helps.find(({ by }) => by) ?? helps[0];
  const by = help?.mine ? undefined : help?.by;
  const text = suggestions.giveFirst({
    name: person.name,
    got,
    asks,
    wants,
    seeks: help && shorten(plainText(help.seeks), 80),
    mine: help?.mine ?? false,
    by: by?.person.name,
  });
  const accept = by
    ? entryLine(today, suggestions.kinds.introduced, suggestions.to(by.person.name))
    : entryLine(today, suggestions.kinds.gave, help?.mine ? help.seeks : '…');
  return { people: by ? [contact, by] : [contact], text, accept, faint: !help?.mine && !by };
}
