import { COMMANDS } from '../../../src/cli/specs/index.js';

/** The words that are in notes and nowhere else: they may come out where a command shows notes, and nowhere else. */
export const SECRET = 'Geheimnis7';

/** A vault with something for every command, and some notes that go wrong. */
export const VAULT: Readonly<Record<string, string>> = {
  'knowwho.yaml': '',
  'me.md': `---\noffers: [graphic design]\ncity: Bern\n---\nprivate ${SECRET}\n`,
  'people/Anna Keller.md': `---\ntier: A\ncity: Bern\ninterests: [sailing]\n---\n${SECRET}\n## Log\n- 2026-10-01 met for lunch: ${SECRET}\n- 2026-11-01 got: ${SECRET}\n\n## Promises\n- [ ] ${SECRET} 📅 2026-11-25\n`,
  'people/Ben Wyss.md': `---\nintroduced-by: "[[Anna Keller]]"\nmet-on: 2026-11-18\ncity: Bern\ninterests: [sailing]\nseeks: [graphic design]\n---\n${SECRET}\n`,
  'people/Ben Wiss.md': `---\nmet-on: 2026-11-18\n---\n${SECRET}\n`,
  'people/Broken.md': `---\ntier: [\n---\n${SECRET}\n`,
  'people/Conflict.md': `<<<<<<< HEAD\n${SECRET}\n=======\nx\n>>>>>>> b\n`,
  'journal/2026-11-12.md': `${SECRET}: [[Anna Keller]] and [[Ben Wyss]]\n- [ ] ask [[Nobody Known]] ${SECRET}\n`,
  'goals/Speak.md': '---\nseeks: [sailing]\n---\n',
  'clippings/Boats.md': `---\ntags: [sailing]\nurl: https://example.org/?q=${SECRET}\n---\n`,
  'templates/en/due.liquid': `{% include '../../../etc/passwd' %} ${SECRET} {{ env.HOME }}`,
  // What comes out of the inbox is said: that is its purpose.
  'inbox.md': 'Lea Graf, Acme, met at Design evening\n',
};

const LINES: Readonly<Record<string, string[][]>> = {
  init: [
    ['init', '--dry-run', '.'],
    ['init', '--example', 'example'],
  ],
  due: [['due'], ['due', '--json'], ['due', '--dry-run']],
  watch: [['watch'], ['watch', '--poll', '--json']],
  add: [
    ['add', 'Thomas Brunner, Acme, via Anna Keller, B, call him by friday'],
    ['add', 'Anna Keller'],
    ['add', 'Dora Lang', '--email', 'dora@example.org', '--by', 'Anna Keller'],
  ],
  log: [
    ['log', 'Anna Keller', 'met for lunch'],
    ['log', 'Ben', 'x'],
    ['log', '-', 'wrote'],
  ],
  promise: [
    ['promise', 'Anna Keller', 'the slides', '--by', '2026-12-01'],
    ['promise', 'Broken', 'x', '--by', 'friday'],
  ],
  snooze: [['snooze', 'Ben Wyss', '2w']],
  tier: [
    ['tier', 'Ben Wyss', 'B'],
    ['tier', 'Conflict', 'A'],
  ],
  triage: [['triage']],
  stub: [
    ['stub', 'Anna Keller'],
    ['stub', 'Ben Wyss', '--print'],
  ],
  show: [
    ['show', 'Anna Keller'],
    ['show', 'Nobody'],
  ],
  list: [
    ['list', '--json'],
    ['list', '--city', 'Bern'],
  ],
  who: [['who', 'graphic design']],
  near: [['near', 'Bern']],
  path: [['path', 'Ben Wyss']],
  common: [['common', 'Anna Keller', 'Ben Wyss']],
  check: [['check'], ['check', '--fix'], ['check', '--json']],
  rename: [['rename', 'Ben Wyss', 'Ben Frei', '--yes']],
  merge: [['merge', 'Ben Frei', 'Ben Wiss', '--yes']],
  undo: [['undo'], ['undo', '--list']],
};

/** Command lines for every command that there is; one that is not known here is run as it is. */
export function commandLines(): string[][] {
  const all = COMMANDS.flatMap(({ name }) => LINES[name] ?? [[name]]);
  // Once more at the end: what was made by then is written anew.
  return [...all, ['due'], ['--help'], ['--version'], ['nonsense'], ['due', '--vault', 'nowhere']];
}
