import type { VaultState } from '../../../src/app/read-state.js';
import type { NoteFacts } from '../../../src/note/note.js';
import { readNote } from '../../../src/note/read-note.js';
import { buildNetwork } from '../../../src/people/build-network.js';
import type { Settings } from '../../../src/people/settings.js';

/** People and a journal beside the hostile note, so that links, introducers, mentions and namesakes mean something. */
export const NEIGHBOURS: Readonly<Record<string, string>> = {
  'me.md':
    '---\nname: Zoe\noffers: [bookkeeping]\nseeks: [logo design]\ninterests: [music]\ncity: Bern\n---\n',
  'people/Ada Fine.md':
    '---\ntier: A\nmet-on: 2026-01-10\ninterests: [music]\ncity: Bern\n---\n## Log\n- 2026-10-12 met: tea\n',
  'people/Ben Fine.md':
    '---\ntier: B\ncity: Bern\ninterests: [music]\n---\n## Log\n- 2026-09-12 got: a lift\n',
  'journal/2026-11-18.md':
    'Walk with [[Hostile]] and [[Ben Fine]].\n- [ ] card for [[Hostile]] 📅 2026-11-24\n',
};

const known = new WeakMap<Settings, Map<string, NoteFacts>>();

/** The neighbours say the same every time. */
function neighbour(path: string, settings: Settings): NoteFacts {
  const facts = known.get(settings) ?? new Map<string, NoteFacts>();
  known.set(settings, facts);
  const read = facts.get(path) ?? readNote(path, NEIGHBOURS[path] as string, settings);
  facts.set(path, read);
  return read;
}

/** A vault in memory as the use cases know it: nothing of it lies on the disk. */
export function smallState(
  texts: Readonly<Record<string, string>>,
  generated: ReadonlyMap<string, string>,
  settings: Settings,
): VaultState {
  const all = { ...NEIGHBOURS, ...texts };
  const paths = Object.keys(all).sort();
  const notes = paths.map((path): NoteFacts => {
    return Object.hasOwn(texts, path)
      ? readNote(path, all[path] as string, settings)
      : neighbour(path, settings);
  });
  const excerptOf = (path: string, line: number) => all[path]?.split(/\r?\n/)[line - 1];
  const { network, problems } = buildNetwork(notes, settings, paths, excerptOf);
  return {
    root: '/nonexistent-vault',
    settings,
    notes,
    network,
    problems: [...notes.flatMap((note) => note.problems), ...problems],
    outerProblems: [],
    allPaths: [...paths, ...generated.keys()].sort(),
    generated: new Map(generated),
    textOf: (path) => all[path] ?? generated.get(path),
  };
}
