import { languageOf } from '../language/index.js';
import { NO_TIER } from '../people/no-tier.js';
import type { Settings } from '../people/settings.js';

/** What one says to a person without a tier; a tier is one of the settings', or `none`. */
export type TriageAnswer = { tier: string } | 'skip' | 'undo' | 'quit';

/** An answer and the one key that gives it. */
export interface TriageChoice {
  key: string;
  label: string;
  /** Goes with the label only while the answer is open. */
  hint?: string;
  answer: TriageAnswer;
}

const EVERY_KEY = [...'123456789abcdefghijklmnopqrstuvwxyz'];

/**
 * The answers with their keys, each key once: tiers go by a letter of their name. Skip stands first, because that is
 * what Enter means. `counts` says how many people each tier holds.
 */
export function triageChoices(
  settings: Settings,
  counts: ReadonlyMap<string, number>,
  canUndo: boolean,
): TriageChoice[] {
  const taken = new Set<string>();
  const takeKey = (word: string): string | undefined => {
    const wanted = [...word.toLowerCase()].filter((letter) => /^[\p{L}\p{N}]$/u.test(letter));
    const key = [...wanted, ...EVERY_KEY].find((one) => !taken.has(one));
    if (key !== undefined) taken.add(key);
    return key;
  };
  // The tiers choose first; an answer that finds no key is left out, and there are 35 of them at least.
  const tiers = choices(tierLabels(settings, counts).slice(0, EVERY_KEY.length - 4), takeKey);
  const [skip, ...rest] = choices(
    [
      ['skip', 'skip for now (or Enter)', 'skip'],
      ['never', 'never: no regular contact', { tier: NO_TIER }],
      ...(canUndo ? [['undo', 'undo the last answer', 'undo'] satisfies Labelled] : []),
      ['quit', 'quit', 'quit'],
    ],
    takeKey,
  );
  return [...(skip ? [skip] : []), ...tiers, ...rest];
}

type Labelled = [word: string, label: string, answer: TriageAnswer, hint?: string];

function choices(labelled: Labelled[], takeKey: (word: string) => string | undefined): TriageChoice[] {
  return labelled.flatMap(([word, label, answer, hint]) => {
    const key = takeKey(word);
    return key === undefined ? [] : [{ key, label, hint, answer }];
  });
}

function tierLabels({ tiers }: Settings, counts: ReadonlyMap<string, number>): Labelled[] {
  const names = Object.keys(tiers);
  const width = Math.max(0, ...names.map((name) => name.length));
  return Object.entries(tiers).map(([name, { every, limit }]) => {
    const count = counts.get(name) ?? 0;
    const held = limit === undefined ? `${count} so far` : `${count} of at most ${limit}`;
    const label = `${name.padEnd(width)}  every ${languageOf('en').cadence(every)}`;
    return [name, label, { tier: name }, held];
  });
}
