import { Command } from 'commander';
import type { CommandSpec } from './command-spec.js';
import type { GlobalOptions } from './context.js';
import type { Io } from './io.js';
import { COMMANDS } from './specs/index.js';
import { visible } from './terminal/visible.js';

/** Carries out one command. */
export type Runner = (
  spec: CommandSpec,
  args: string[],
  options: Record<string, unknown>,
  globals: GlobalOptions,
) => Promise<void>;

/** The options that may stand before or after any command. */
export const GLOBAL_OPTIONS: [string, string][] = [
  ['--vault <dir>', 'the folder with your notes (default: $KNOWWHO_VAULT, else found upwards from here)'],
  ['--today <date>', 'take this day for today (default: $KNOWWHO_TODAY, else the calendar)'],
  ['--json', 'print JSON for other programs'],
  ['--quiet', 'print only data that was asked for and what goes wrong'],
  ['--no-color', 'no colour ($NO_COLOR works too)'],
];

/** What the exit codes mean. */
export const EXIT_CODES: [number, string][] = [
  [0, 'done (problems in notes do not fail “due”)'],
  [1, 'findings of “check”, or the request cannot be met'],
  [2, 'wrong usage or settings'],
  [3, 'the environment failed (disk, permissions)'],
  [130, 'interrupted'],
];

const EXAMPLES: [string, string][] = [
  ['knowwho init --example', 'make an example vault and look around'],
  ['cd ~/Notes && knowwho init', 'adopt your own folder of notes'],
  ['knowwho due', 'whom to contact this week, and why'],
  ['knowwho log Thomas "met for lunch"', 'note a contact'],
];

/**
 * The command line as commander knows it: names and help only; `run` is called with what was asked for. Of all commands
 * only the one that `argv` plainly asks for, if it does: making the others known takes longer than reading a note.
 */
export function buildProgram(io: Io, version: string, argv: readonly string[], run: Runner): Command {
  const program = new Command('knowwho');
  program
    .description('Reads your person notes and says whom to contact this week, why, and what to say.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: true, helpWidth: 100 })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(visible(text.replace(/^error: /, 'knowwho: '))),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
    .addHelpText('after', `\n${examplesText(EXAMPLES)}\n\n${exitText()}`);
  for (const [flags, description] of GLOBAL_OPTIONS) program.option(flags, description);
  const asked = commandOf(argv);
  for (const spec of asked ? [asked] : COMMANDS) addCommand(program, spec, run);
  return program;
}

/** The command of a line before which nothing but global options stands. */
function commandOf(argv: readonly string[]): CommandSpec | undefined {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] as string;
    if (!word.startsWith('-')) return COMMANDS.find(({ name }) => name === word);
    const [name, value] = word.split('=');
    const flags = GLOBAL_OPTIONS.map(([one]) => one).find((one) => one.split(' ')[0] === name);
    const takesValue = flags?.includes('<') === true;
    if (flags === undefined || (value !== undefined && !takesValue)) return undefined;
    if (takesValue && value === undefined) at += 1;
  }
  return undefined;
}

function addCommand(program: Command, spec: CommandSpec, run: Runner): void {
  const command = program
    .command(spec.name)
    .summary(spec.summary)
    .description(spec.description)
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError(`See: knowwho ${spec.name} --help`)
    .addHelpText('after', `\n${glossaryText(spec)}${examplesText(spec.examples)}`);
  // Commander allows a variadic argument only at the end; what follows it is told apart by the command.
  const variadic = spec.arguments.findIndex(([name]) => name.includes('...'));
  const known = variadic === -1 ? spec.arguments : spec.arguments.slice(0, variadic + 1);
  for (const [name, description] of known) command.argument(name, description);
  if (known.length < spec.arguments.length) {
    command.usage(['[options]', ...spec.arguments.map(([name]) => name)].join(' '));
  }
  for (const { flags, description, repeatable } of spec.options) {
    if (repeatable)
      command.option(flags, description, (value: string, list: string[] = []) => [...list, value]);
    else command.option(flags, description);
  }
  command.action(async (...parts: unknown[]) => {
    const args = parts
      .slice(0, -2)
      .flat()
      .filter((part) => typeof part === 'string');
    await run(spec, args, command.opts(), program.opts<GlobalOptions>());
  });
}

function glossaryText({ glossary }: CommandSpec): string {
  if (!glossary) return '';
  const width = Math.max(...glossary.rows.map(([word]) => word.length));
  const lines = glossary.rows.map(([word, what]) => `  ${word.padEnd(width)}  ${what}`);
  return `${glossary.heading}:\n${lines.join('\n')}\n\n`;
}

/** The examples of a command as its help shows them. */
function examplesText(examples: [string, string][]): string {
  const lines = examples.map(([line, what]) => `  ${line}\n      ${what}`);
  return ['Examples:', ...lines].join('\n');
}

function exitText(): string {
  return ['Exit codes:', ...EXIT_CODES.map(([code, what]) => `  ${String(code).padEnd(4)} ${what}`)].join(
    '\n',
  );
}
