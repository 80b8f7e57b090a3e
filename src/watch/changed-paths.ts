import type { VaultState } from '../app/read-state.js';
import { compareText } from '../people/text-key.js';

/** What the last round left behind, to tell what has changed since. */
export interface Known {
  state: VaultState;
  /** Own templates, `en/due.liquid` → text. */
  templates: Readonly<Record<string, string>>;
  /** Generated files as the last round left them. */
  generated: ReadonlyMap<string, string>;
}

/**
 * The paths that differ, in order. By content: notes are the same if their facts are the same object (see
 * `LiveVault`), generated files if their text is what was written, so that own writes are no change. With `among` only
 * these files were read; all others are as they were.
 */
export function changedPaths(
  known: Known,
  state: VaultState,
  templates: Readonly<Record<string, string>>,
  among?: ReadonlySet<string>,
): string[] {
  const changed = new Set<string>();
  if (among) {
    for (const path of among) if (known.generated.get(path) !== state.generated.get(path)) changed.add(path);
    state.notes.forEach((note, at) => {
      if (note !== known.state.notes[at]) changed.add(note.path);
    });
    addProblemPaths(known.state, state, changed);
    return [...changed].sort(compareText);
  }
  // Other settings read every note anew: then it is they that changed.
  const sameSettings = JSON.stringify(known.state.settings) === JSON.stringify(state.settings);
  if (!sameSettings) changed.add('knowwho.yaml');
  const before = new Map(known.state.notes.map((note) => [note.path, note]));
  for (const note of state.notes) {
    const old = before.get(note.path);
    if (old === undefined || (sameSettings && old !== note)) changed.add(note.path);
    before.delete(note.path);
  }
  for (const path of before.keys()) changed.add(path);
  differences(known.generated, state.generated, changed);
  const folder = state.settings.templates;
  const keyed = (own: Readonly<Record<string, string>>) =>
    new Map(Object.entries(own).map(([name, text]) => [`${folder}/${name}`, text]));
  differences(keyed(known.templates), keyed(templates), changed);
  // A file that no link could mean before, a conflict copy that came or went: the page counts them.
  const paths = new Set(known.state.allPaths);
  for (const path of state.allPaths) if (!paths.delete(path) && !state.generated.has(path)) changed.add(path);
  for (const path of paths) if (!known.generated.has(path)) changed.add(path);
  addProblemPaths(known.state, state, changed);
  return [...changed].sort(compareText);
}

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  changed: Set<string>,
): void {
  for (const [path, text] of after) if (before.get(path) !== text) changed.add(path);
  for (const path of before.keys()) if (!after.has(path)) changed.add(path);
}

function addProblemPaths(before: VaultState, after: VaultState, changed: Set<string>): void {
  if (problemKey(before) === problemKey(after)) return;
  for (const path of problemPaths(before, after)) changed.add(path);
}

function problemKey({ problems }: VaultState): string {
  return problems.map(({ path, line, code }) => `${path}:${line}:${code}`).join('\n');
}

function problemPaths(before: VaultState, after: VaultState): string[] {
  const keys = (state: VaultState) => new Set(problemKey(state).split('\n'));
  const [old, now] = [keys(before), keys(after)];
  const news = [...before.problems, ...after.problems].filter(({ path, line, code }) => {
    const key = `${path}:${line}:${code}`;
    return old.has(key) !== now.has(key);
  });
  return news.map(({ path }) => path);
}
