import { mergeNote } from '../../../src/note/three-way/merge-note.js';
import type { Sides } from '../../../src/note/three-way/sides.js';
import { defaultSettings } from '../../../src/people/settings.js';
import { GitPlace } from '../../cli/git-clones.js';

/**
 * Merges notes by git itself, with the driver that git-setup installs, in one go; gives back those whose outcome is
 * another than that of the merge in this process.
 */
export function mergeWithGit(main: string, notes: readonly Sides<string>[]): string[] {
  const place = new GitPlace(main);
  try {
    place.git('.', 'init', '-q', '-b', 'main', 'vault');
    place.write('vault/knowwho.yaml', '');
    place.knowwho('vault', 'git-setup');
    const pathOf = (index: number) => `vault/people/Person ${index}.md`;
    const writeAll = (side: keyof Sides<string>) => {
      notes.forEach((note, index) => {
        place.write(pathOf(index), note[side]);
      });
      place.commit('vault', side);
    };
    writeAll('base');
    place.git('vault', 'checkout', '-q', '-b', 'theirs');
    writeAll('theirs');
    place.git('vault', 'checkout', '-q', 'main');
    writeAll('ours');
    place.try('vault', 'merge', '-q', '-m', 'merge', 'theirs');
    return notes.flatMap((note, index) => {
      const merged = mergeNote(note, defaultSettings(), { ours: 'ours', theirs: 'theirs', size: 7 });
      const text = place.read(pathOf(index));
      if (!merged) return text === note.ours ? [`note ${index}: git took our side`] : [];
      const plain = (one: string) => one.replace(/^([<>]{7}) .*$/gm, '$1');
      return plain(text) === plain(merged.text) ? [] : [`note ${index}: git has another outcome`];
    });
  } finally {
    place.remove();
  }
}

/** The outcome of git's own text merge. */
export function mergedAsText(sides: Sides<string>): string {
  const place = new GitPlace('');
  try {
    for (const side of ['base', 'ours', 'theirs'] as const) place.write(side, sides[side]);
    return place.try(
      '.',
      'merge-file',
      '-p',
      '-L',
      'ours',
      '-L',
      'base',
      '-L',
      'theirs',
      'ours',
      'base',
      'theirs',
    ).out;
  } finally {
    place.remove();
  }
}
