import { confirm, isCancel } from '@clack/prompts';
import { Failure } from '../app/failure.js';

/** Asks a question that is answered with yes or no; no is the answer of an empty line. Ctrl-C ends the program. */
export async function askWhether(message: string): Promise<boolean> {
  // Standard output is for data.
  const answer = await confirm({ message, initialValue: false, output: process.stderr });
  if (isCancel(answer)) throw new Failure('interrupted', 'stopped; nothing was written.');
  return answer;
}
