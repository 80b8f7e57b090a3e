import { confirm, isCancel } from '@clack/prompts';
import { Failure } from '../app/failure.js';
import type { Context } from './context.js';

/**
 * Asks whether what was shown is to be carried out; `yes` has answered already. Where nobody can be asked it is wrong
 * usage; Ctrl-C is an interruption.
 */
export async function confirmed(context: Context, yes: boolean | undefined): Promise<boolean> {
  if (yes) return true;
  if (!context.interactive || context.json)
    throw new Failure(
      'usage',
      'nothing was written. Say --yes to carry it out, or --dry-run to see it only.',
    );
  // Standard output is for data.
  const answer = await confirm({ message: 'Write this?', initialValue: false, output: process.stderr });
  if (isCancel(answer)) throw new Failure('interrupted', 'stopped; nothing was written.');
  return answer;
}
