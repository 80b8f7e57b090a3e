import { CommanderError } from 'commander';
import { type FailureKind, failureOf } from '../app/failure.js';
import { packageInfo } from '../app/package-info.js';
import { makeContext } from './context.js';
import type { Io } from './io.js';
import { buildProgram } from './program.js';
import { visible } from './terminal/visible.js';

const EXIT: Record<FailureKind, number> = { refused: 1, usage: 2, environment: 3, interrupted: 130 };

/**
 * Runs one command line (without the program's own name) and returns the exit code. This is the one place where
 * errors end: users see a sentence, never a stack trace, unless `KNOWWHO_DEBUG` is set.
 */
export async function run(argv: string[], io: Io): Promise<number> {
  let code = 0;
  const program = buildProgram(io, packageInfo().version, argv, async (spec, args, options, globals) => {
    const context = makeContext(io, globals);
    const command = await spec.load();
    code = await command.run(context, args, options);
  });
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return report(error, io);
  }
}

function report(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  const failure = failureOf(error);
  const debug = (io.env.KNOWWHO_DEBUG ?? '') !== '';
  if (failure?.kind !== 'interrupted') {
    const message = failure?.message ?? `something went wrong inside the program: ${String(error)}`;
    io.stderr.write(visible(`knowwho: ${message}\n`));
    if (!failure && !debug)
      io.stderr.write('Run it again with KNOWWHO_DEBUG=1 to see where, and please report it.\n');
    if (debug && error instanceof Error) io.stderr.write(visible(`${error.stack ?? ''}\n`));
  }
  return EXIT[failure?.kind ?? 'environment'];
}
