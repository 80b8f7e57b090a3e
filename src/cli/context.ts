import { Failure } from '../app/failure.js';
import type { Day } from '../people/day.js';
import { parseDayWords } from '../people/parse-day-words.js';
import { type Io, localDay } from './io.js';
import { makePaint, type Paint, wantsColour } from './terminal/paint.js';
import { safeJson, visible } from './terminal/visible.js';

/** The options that every command takes. */
export interface GlobalOptions {
  vault?: string;
  today?: string;
  json?: boolean;
  quiet?: boolean;
  color?: boolean;
}

/** What a command works with: the day, where its words go, and how they may look. */
export interface Context {
  io: Io;
  /** `--vault`, as given. */
  vault?: string;
  today: Day;
  /** True if `--today` or `$KNOWWHO_TODAY` fixed the day. */
  todayIsFixed: boolean;
  json: boolean;
  quiet: boolean;
  /** For standard output. */
  paint: Paint;
  /** Columns to lay text out in; infinite where it does not go to a terminal. */
  width: number;
  /** True if questions may be asked. */
  interactive: boolean;
  /** Data, to standard output; a missing final line break is added. */
  out(text: string): void;
  /** One JSON value, to standard output; on one line if `compact`. */
  outJson(value: unknown, compact?: boolean): void;
  /** News, to standard error; silent with `--quiet`. */
  say(text: string): void;
  /** What went wrong, to standard error. */
  warn(text: string): void;
}

/** Reads the options that every command takes; a day that cannot be read is a usage failure. */
export function makeContext(io: Io, options: GlobalOptions): Context {
  const colour = options.color !== false;
  const { today, fixed } = readToday(io, options.today);
  const line = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);
  const quiet = options.quiet === true;
  return {
    io,
    vault: options.vault,
    today,
    todayIsFixed: fixed,
    json: options.json === true,
    quiet,
    paint: makePaint(wantsColour(io.stdout, io.env, colour)),
    // What goes into a file or another program is not broken into lines.
    width: io.stdout.isTTY ? Math.min(Math.max(io.stdout.columns || 80, 40), 120) : Number.POSITIVE_INFINITY,
    interactive: !quiet && io.stdout.isTTY === true && io.stderr.isTTY === true && io.stdin.isTTY === true,
    out: (text) => {
      io.stdout.write(line(text));
    },
    outJson: (value, compact) => {
      io.stdout.write(`${safeJson(value, compact ? 0 : 2)}\n`);
    },
    say: (text) => {
      if (!quiet) io.stderr.write(line(visible(text)));
    },
    warn: (text) => {
      io.stderr.write(line(visible(text)));
    },
  };
}

function readToday(io: Io, option: string | undefined): { today: Day; fixed: boolean } {
  const actual = localDay(io.now());
  const text = option ?? io.env.KNOWWHO_TODAY;
  if (text === undefined || (option === undefined && text.trim() === ''))
    return { today: actual, fixed: false };
  const day = parseDayWords(text, actual);
  if (day !== undefined) return { today: day, fixed: true };
  const name = option === undefined ? '$KNOWWHO_TODAY' : '--today';
  throw new Failure('usage', `${name}: “${text}” is no day of the calendar. Write it as 2026-11-23.`);
}
