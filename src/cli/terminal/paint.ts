/** Puts colour on a piece of text, or leaves it as it is. */
type Stroke = (text: string) => string;

/** The few colours in use; each means one thing. */
export interface Paint {
  heading: Stroke;
  name: Stroke;
  late: Stroke;
  good: Stroke;
  faint: Stroke;
  warning: Stroke;
}

const plain: Stroke = (text) => text;
const code =
  (start: number, end: number): Stroke =>
  (text) =>
    text === '' ? '' : `\x1b[${start}m${text}\x1b[${end}m`;

/** The strokes for a terminal that shows colour, or strokes that change nothing. */
export function makePaint(colour: boolean): Paint {
  if (!colour) return { heading: plain, name: plain, late: plain, good: plain, faint: plain, warning: plain };
  return {
    heading: code(1, 22),
    name: code(36, 39),
    late: code(31, 39),
    good: code(32, 39),
    faint: code(2, 22),
    warning: code(33, 39),
  };
}

/**
 * True if an output shows colour: it is a terminal that can, neither `--no-color` nor `NO_COLOR` (no-color.org: set
 * and not empty) is given.
 */
export function wantsColour(output: { isTTY?: boolean }, env: NodeJS.ProcessEnv, allowed: boolean): boolean {
  if (!allowed || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb') return false;
  return output.isTTY === true;
}
