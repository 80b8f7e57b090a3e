import { writeStubs } from '../../app/write-stub.js';
import type { Context } from '../context.js';
import { readingOf } from '../terminal/progress.js';
import { visible } from '../terminal/visible.js';
import { vaultRoot } from '../vault-root.js';

interface StubCommandOptions {
  print?: boolean;
  dryRun?: boolean;
}

/** `knowwho stub NAME…`: prepares conversations. */
export async function run(context: Context, names: string[], options: StubCommandOptions): Promise<number> {
  const dryRun = options.dryRun === true || options.print === true;
  const { today } = context;
  const stubs = writeStubs(vaultRoot(context), names, {
    today,
    dryRun,
    readNotes: readingOf(context),
    onProblem: ({ path, line, message }) => context.warn(`${path}:${line}: ${message}`),
  });
  if (context.json) {
    context.outJson(stubs.map((one) => ({ ...one, outcome: dryRun ? 'not-written' : one.outcome })));
  } else if (options.print) {
    context.out(stubs.map(({ text }) => visible(text)).join('\n'));
  } else {
    for (const { stub, outcome } of stubs) {
      const word = outcome === 'unchanged' ? 'is up to date' : dryRun ? 'would be written' : 'written';
      if (!context.quiet) context.out(visible(`${stub} ${word}`));
    }
  }
  return 0;
}
