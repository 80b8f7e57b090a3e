import type { Context } from './context.js';

/** One option of a command, as commander writes it. */
interface OptionSpec {
  /** `--on <date>` */
  flags: string;
  description: string;
  /** May be given more than once; the values come as a list. */
  repeatable?: boolean;
}

/** What a command's file exports. Options come as commander names them: `--met-at` as `metAt`. */
interface CommandModule {
  /** Returns the exit code. */
  run(context: Context, args: string[], options: object): Promise<number>;
}

/** Everything the help and the documentation say of a command, cheap to load; the command itself comes when run. */
export interface CommandSpec {
  name: string;
  /** As commander writes them: `['<name...>', 'who it was']`. */
  arguments: [string, string][];
  /** One line, for the list of commands. */
  summary: string;
  /** A few sentences, for the command's own help. */
  description: string;
  options: OptionSpec[];
  /** A list that belongs to the help: its heading, and rows of a word and what it means. */
  glossary?: { heading: string; rows: [string, string][] };
  /** A command line and what it is for. */
  examples: [string, string][];
  load(): Promise<CommandModule>;
}
