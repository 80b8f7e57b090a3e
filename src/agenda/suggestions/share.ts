import type { NoteFacts } from '../../note/note.js';
import type { Contact } from '../../people/network.js';
import { plainText, shorten } from '../../people/plain-text.js';
import { compareText } from '../../people/text-key.js';
import type { Standing } from '../standing.js';
import type { SuggestionRule } from '../suggestion-rule.js';
import { entryLine } from './accept-line.js';
import { clippingFinder, wasSent } from './clipping-finder.js';
import { openTo } from './open-to.js';

const PEOPLE = 3;
/** Three clippings with three people each are shown: more need not be looked at. */
const TRIED = 12;

const isOpen = openTo('share');

/** An article, a link, a photo with a kind line. */
export const share: SuggestionRule = {
  id: 'share',
  advice: 'A3',
  why: 'Stay on the ball, playfully: pass on an article that touches what the other likes.',
  speaks:
    'The tags or the title of a clipping meet the interests of somebody to whom the log does not say that it was sent. At most three people to a clipping, the closest first, and each person once.',
  find(context) {
    const { standings, clippings, today, suggestions } = context;
    if (clippings.length === 0) return [];
    const touchedBy = clippingFinder(clippings);
    const readers = new Map<NoteFacts, { standing: Standing; interest: string }[]>();
    const open = standings
      .filter(({ contact }) => contact.person.interests.length > 0)
      .sort((a, b) => b.weight - a.weight);
    for (const standing of open) {
      for (const interest of isOpen(standing, context) ? standing.contact.person.interests : []) {
        for (const note of touchedBy(interest)) {
          const list = readers.get(note) ?? [];
          if (list.length >= TRIED || list.at(-1)?.standing === standing || wasSent(note, standing.contact))
            continue;
          list.push({ standing, interest });
          readers.set(note, list);
        }
      }
    }
    const named = new Set<Contact>();
    return [...readers]
      .map(([note, list]) => ({ note, list, weight: list[0]?.standing.weight ?? 0 }))
      .sort(
        (a, b) =>
          b.weight - a.weight ||
          compareText(a.note.title, b.note.title) ||
          compareText(a.note.path, b.note.path),
      )
      .flatMap(({ note, list }) => {
        const chosen = list.filter(({ standing }) => !named.has(standing.contact)).slice(0, PEOPLE);
        if (chosen.length === 0) return [];
        for (const { standing } of chosen) named.add(standing.contact);
        const people = chosen.map(({ standing }) => standing.contact);
        const title = shorten(plainText(note.title), 80);
        const text = suggestions.share({
          names: people.map(({ person }) => person.name),
          title,
          interests: [...new Set(chosen.map(({ interest }) => shorten(plainText(interest), 40)))],
        });
        return [{ people, text, accept: entryLine(today, suggestions.kinds.wrote, title) }];
      });
  },
};
