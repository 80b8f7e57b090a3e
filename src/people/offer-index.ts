import { wordStems } from './match-words.js';

/** More than this share one word: it tells nothing any more, and the search stays short. */
const MOST_TRIED = 400;
/** A search of more words than this is tried word for word only. */
const MOST_WORDS = 6;

interface Row<T> {
  offer: string;
  stems: ReadonlySet<string>;
  holders: T[];
}

/** Who offers what, found by the words of a search. */
export interface OfferIndex<T> {
  /** All who offer what is wanted, in the order in which they were given. */
  find(wanted: string): { offer: string; holder: T }[];
}

/**
 * An index over offers, in the given order: `find` gives what `meets` would, without trying every pair, so that ten
 * thousand seekers and helpers take time in proportion to their number.
 */
export function indexOffers<T>(offers: Iterable<{ offer: string; holder: T }>): OfferIndex<T> {
  const rows = new Map<string, Row<T>>();
  const byStem = new Map<string, Row<T>[]>();
  const order = new Map<T, number>();
  for (const { offer, holder } of offers) {
    if (!order.has(holder)) order.set(holder, order.size);
    const stems = [...new Set(wordStems(offer))].sort();
    if (stems.length === 0) continue;
    const key = stems.join(' ');
    let row = rows.get(key);
    if (!row) {
      row = { offer, stems: new Set(stems), holders: [] };
      rows.set(key, row);
      for (const stem of stems) addTo(byStem, stem, row);
    }
    row.holders.push(holder);
  }
  const found = new Map<string, { offer: string; holder: T }[]>();
  const byText = new Map<string, { offer: string; holder: T }[]>();
  return {
    find(wanted) {
      if (rows.size === 0) return [];
      const asked = byText.get(wanted);
      if (asked) return asked;
      const stems = [...new Set(wordStems(wanted))].sort();
      const key = stems.join(' ');
      const known = found.get(key);
      if (known) {
        byText.set(wanted, known);
        return known;
      }
      const matching = new Set([...rowsWithin(stems, rows), ...rowsAround(stems, byStem)]);
      const helpers = [...matching]
        .flatMap(({ offer, holders }) => holders.map((holder) => ({ offer, holder })))
        .sort((a, b) => (order.get(a.holder) ?? 0) - (order.get(b.holder) ?? 0));
      found.set(key, helpers);
      byText.set(wanted, helpers);
      return helpers;
    },
  };
}

/** Makes an index over offers, and gives the same one as long as the offers, their holders and their order are the same. */
export function keptOffers<T>(): (offers: { offer: string; holder: T }[]) => OfferIndex<T> {
  let last: { offer: string; holder: T }[] = [];
  let index = indexOffers(last);
  return (offers) => {
    const isSame =
      offers.length === last.length &&
      offers.every(({ offer, holder }, at) => offer === last[at]?.offer && holder === last[at]?.holder);
    if (!isSame) index = indexOffers(offers);
    last = offers;
    return index;
  };
}

/** Offers of which every word stands in the search: one look-up for each choice of its words. */
function rowsWithin<T>(stems: string[], rows: Map<string, Row<T>>): Row<T>[] {
  if (stems.length > MOST_WORDS)
    return [stems, ...stems.map((one) => [one])].flatMap((few) => rows.get(few.join(' ')) ?? []);
  const choices = Array.from({ length: 2 ** stems.length - 1 }, (_, choice) =>
    stems.filter((_stem, index) => ((choice + 1) >> index) & 1),
  );
  return choices.flatMap((few) => rows.get(few.join(' ')) ?? []);
}

/** Offers that hold every word of the search: tried are those with its rarest word. */
function rowsAround<T>(stems: string[], byStem: Map<string, Row<T>[]>): Row<T>[] {
  const lists = stems.map((stem) => byStem.get(stem) ?? []);
  const rarest = lists.reduce<Row<T>[] | undefined>(
    (best, list) => (best === undefined || list.length < best.length ? list : best),
    undefined,
  );
  return (rarest ?? []).slice(0, MOST_TRIED).filter((row) => stems.every((stem) => row.stems.has(stem)));
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
