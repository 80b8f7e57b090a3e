import { failureOf } from '../../app/failure.js';
import { mergeVersions } from '../../app/merge-versions.js';
import type { Context } from '../context.js';

const ENVIRONMENT = 3;

/** `knowwho merge-driver`: merges one file for git. It is silent, since git says what came of it. */
export async function run(context: Context, args: string[]): Promise<number> {
  const [base = '', ours = '', theirs = '', size = '7', path = ours, label, other] = args;
  try {
    const { conflicts } = mergeVersions(context.io.cwd, {
      base,
      ours,
      theirs,
      size: /^[1-9]\d{0,2}$/.test(size) ? Number(size) : 7,
      path,
      labels: { ours: named(label, 'ours'), theirs: named(other, 'theirs') },
    });
    return conflicts > 0 ? 1 : 0;
  } catch (error) {
    const failure = failureOf(error);
    // To git, 1 would mean that there are conflicts to be seen in the file.
    context.warn(`knowwho: ${path}: ${failure?.message ?? String(error)}`);
    return ENVIRONMENT;
  }
}

/** An older git leaves `%X` as it stands. */
function named(label: string | undefined, otherwise: string): string {
  return label === undefined || label === '' || /^%[A-Z]$/.test(label)
    ? otherwise
    : label.replace(/[\r\n]+/g, ' ');
}
