import { expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { buildProgram, GLOBAL_OPTIONS } from '../../src/cli/program.js';
import { COMMANDS } from '../../src/cli/specs/index.js';

/** What comes of a command line: what is printed, and what would be run. `known` is the line that the program is made for. */
async function outcome(argv: string[], known: string[]): Promise<unknown[]> {
  const seen: unknown[] = [];
  const stream = (name: string) => ({ write: (text: string) => seen.push(name, text) });
  const io = { stdout: stream('out'), stderr: stream('err') } as unknown as Io;
  const program = buildProgram(io, '1.2.3', known, async (spec, args, options, globals) => {
    seen.push(spec.name, args, options, globals);
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    seen.push(String(error));
  }
  return seen;
}

it('does the same with the one command that is asked for as with all', async () => {
  const before = [
    [],
    ['--json'],
    ['--vault', 'show'],
    ['--vault=due', '--quiet'],
    ['--today', '--json'],
    ['--json=1'],
    ['--no-color=1'],
    ['--foo'],
    ['--'],
    ['-h'],
    ['--version'],
    ['help'],
    ['--vault'],
    ...GLOBAL_OPTIONS.map(([flags]) => flags.split(' ').map((word) => (word.startsWith('<') ? 'x' : word))),
  ];
  const after = [[], ['x'], ['--help'], ['--jsn'], ['--vault', 'y', 'a', 'b', 'c'], ['due'], ['--', 'show']];
  for (const name of [...COMMANDS.map((spec) => spec.name), 'shw', 'help', ''])
    for (const some of before)
      for (const rest of after) {
        const argv = [...some, name, ...rest];
        expect([argv, await outcome(argv, argv)]).toEqual([argv, await outcome(argv, [])]);
      }
});
