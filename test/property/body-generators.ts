import fc from 'fast-check';
import { anyNote, markdown, note } from './note-generators.js';

const anyLine = fc.constantFrom(
  '',
  '',
  '## Log',
  '## Log',
  '## Verlauf',
  '# Log ##',
  '### Log: 2026',
  '## Promises',
  '### Deeper',
  '#tag',
  '# #tag',
  'Prose of some length, with a [[Link]] and *more*.',
  'Reads on trains, writes on paper.',
  'Tel. 044 123 45 67',
  '[[Anna]] is the one to ask',
  '[x](y) z',
  '[a]: /b',
  '- a bullet of some words',
  '- [[Anna]] again and again',
  '- **bold** words, three',
  '- 1. nested',
  '- # no',
  '- - x',
  '- ',
  '-',
  '---',
  '-----',
  '===',
  '* star',
  '+ plus',
  '*em* phasis in prose',
  '2. two',
  '12.05.1984 born',
  '| a | b |',
  '“quoted” words that go on',
  '\u2003 wide space',
  '\u00a0',
  '🙂 smiles a lot, always',
  '- [ ] send the slides 📅 2026-11-25',
  '- [x] send it 📅 2026-11-25 ✅ 2026-11-24',
  '- [ ] theirs: the key 📅 2026-11-25',
  '- [ ] call, some day',
  '- [ ] wrong 📅 2026-02-30',
  '- [x] wrong 📅 2026-02-30',
  '- [-] dropped',
  '- [ ]  wide',
  '- [ ] ',
  '- [ ]x',
  '- [é] other',
  '- [🙂] other',
  '- [a](b) link',
  '- [ ] with an id ^abc',
  '- 2026-11-17 met at Design Thinking evening: formats',
  '- 2026-11-17 met at Bern via mail: formats',
  '- 2026-11-18 sent via linkedin: asked for his slides',
  '- 2026-11-20 received via email: his article [minutes:: 10]',
  '- 2026-11-22 thanked via postcard: for it [cost:: 3 CHF] [result:: new logo]',
  '- 2026-12-02 met for lunch',
  '- 2026-11-21 met: #meetings and more',
  '- 2026-02-30 met: x',
  '- 2026-11-21 frobbed: x',
  '- 2026-11-21',
  '- 2026-11-21: met',
  '- 17.11.2026 traf: y',
  '- 17. 11. 2026 traf: y',
  '- (2026-11-21) call: z',
  '- [[2026-11-21]] call: z',
  '- [x] 2026-11-21 call: z',
  '- 2026-11-21 call: z ^id-1',
  '- no date',
  '- 2026-11-21 call: 10:30 with a  gap ',
  '- 2026-11-21 call: a\u2028b',
  '- 2026-11-21 call: c\u00a0',
  '  continued',
  '> quoted',
  '```',
  'a `code` b',
  '%% comment %%',
  '<b>',
);
const prose = fc.constantFrom(
  'Prose of some length, with a [[Link]] and *more*.',
  'Reads on trains, writes on paper.',
  '- a bullet of some words',
  '',
  '- [[Anna]] again and again',
  '',
  '[[Anna]] is the one to ask',
  'Tel. 044 123 45 67',
);
const entry = fc.constantFrom(
  '- 2026-11-17 met at Design Thinking evening: formats',
  '- 2026-11-18 sent via linkedin: asked for his slides',
  '- 2026-11-20 received via email: his article [minutes:: 10]',
  '- 2026-11-22 thanked via postcard: for it [cost:: 3 CHF] [result:: new logo]',
  '- 2026-12-02 met for lunch',
  '',
  '- 2025-11-21 met: #meetings and more',
  '- 2026-10-01 met with Ben',
  '- 2026-10-02 mail erhalten: ja',
  '- 2026-10-03 she wrote: a question',
  '- 2026-10-04 phone  call: z',
  '- 2026-10-05 video call',
  '- 2026-10-06 got',
);
const promise = fc.constantFrom(
  '- [ ] send the slides 📅 2026-11-25',
  '- [x] send it 📅 2026-11-25 ✅ 2026-11-24',
  '- [ ] call, some day',
);
/** Nothing but what is written plainly. */
export const plainBody = fc
  .tuple(
    fc.array(prose, { maxLength: 3 }),
    fc.constantFrom('## Log', '# Verlauf', '### Log', ''),
    fc.array(entry, { maxLength: 6 }),
    fc.constantFrom('oldest first', 'newest first', 'anyhow'),
    fc.constantFrom('## Promises', '# Next', '## Log', ''),
    fc.array(promise, { maxLength: 3 }),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([first, log, entries, order, next, tasks, end]) => {
    if (order !== 'anyhow') entries.sort();
    if (order === 'newest first') entries.reverse();
    return ['Quiet, listens.', '', ...first, '', log, ...entries, next, ...tasks].join('\n').concat(end);
  });

/** As people write notes, with here and there a line that is otherwise. */
const usual = fc
  .tuple(
    fc.array(prose, { maxLength: 4 }),
    fc.constantFrom('## Log', '# Verlauf', '### Log'),
    fc.array(entry, { maxLength: 5 }),
    fc.constantFrom('## Promises', '# Next', '## Log', ''),
    fc.array(promise, { maxLength: 3 }),
    fc.array(fc.tuple(anyLine, fc.nat(16)), { maxLength: 2 }),
  )
  .map(([first, log, entries, next, tasks, odd]) => {
    const all: string[] = [...first, log, ...entries, next, ...tasks];
    for (const [one, at] of odd) all.splice(at, 0, one);
    return all.join('\n');
  });
const lines = fc.oneof(
  { weight: 3, arbitrary: usual },
  fc.array(anyLine, { maxLength: 14 }).map((all) => all.join('\n')),
);
const ended = fc.tuple(lines, fc.constantFrom('', '\n', '\n\n', ' ', '  \n')).map((parts) => parts.join(''));
/** The body of a note: most are such as people write them. */
export const body = fc.oneof({ weight: 4, arbitrary: ended }, note, anyNote, markdown);
