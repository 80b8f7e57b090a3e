import { describe, expect, it } from 'vitest';
import { changeMark } from '../../../src/render/marked-block.js';
import { mergePage } from '../../../src/render/merge-page.js';

/** A page as the program writes it; what is typed into it later does not change its mark. */
function page(day: string, body: string, before = '', after = '\n'): string {
  return `${before}<!-- knowwho:begin ${changeMark(body)} ${day} · what you write outside these two lines stays yours -->\n${body}\n<!-- knowwho:end -->${after}`;
}

const BODY = `# Week 47

## Today, Friday 20 November
- [ ] [[Thomas Brunner]] · met on Tuesday: write by Friday · [[Thomas Brunner (stub)|what to say]]
  - [ ] send the slides, by 23 November
- [ ] [[Anna Keller]] · say thanks · [[Anna Keller (stub)|what to say]]

## Waiting for an answer
- [[Anna Keller]], since 17 November.`;
const BASE = page('2026-11-20', BODY);
const LATER = page(
  '2026-11-21',
  BODY.replace('Friday 20', 'Saturday 21')
    .replace('write by Friday', 'overdue since Friday')
    .replace(/- \[ \] \[\[Anna[^\n]*\n/, ''),
);

function merge(
  base: string,
  ours: string,
  theirs: string,
  renderings?: (mark: string) => string | undefined,
) {
  const one = mergePage({ base, ours, theirs }, renderings);
  expect(mergePage({ base, ours: theirs, theirs: ours }, renderings)).toBe(one);
  return one;
}

const tick = (text: string, name: string, words = '') =>
  text.replace(new RegExp(`- \\[ \\] (\\[\\[${name}\\]\\].*)`), `- [x] $1${words}`);

describe('merging pages', () => {
  it('keeps the ticks of both sides, and those under a line', () => {
    const ours = tick(BASE, 'Thomas Brunner', ' met for lunch');
    const theirs = tick(BASE, 'Anna Keller').replace('- [ ] send', '- [x] send');
    expect(merge(BASE, ours, theirs)).toBe(tick(ours, 'Anna Keller').replace('- [ ] send', '- [x] send'));
  });

  it('lets a tick and words on the same line be one, and two different ones be two lines', () => {
    const ours = tick(BASE, 'Anna Keller');
    const theirs = BASE.replace(
      '[[Anna Keller (stub)|what to say]]',
      '[[Anna Keller (stub)|what to say]] rang her',
    );
    expect(merge(BASE, ours, theirs)).toBe(tick(theirs, 'Anna Keller'));
    const line = /- \[ \] \[\[Anna.*/.exec(BASE)?.[0] ?? '';
    const snoozed = BASE.replace(line, line.replace('[ ]', '[>]'));
    expect(merge(BASE, ours, snoozed)).toBe(
      BASE.replace(line, `${line.replace('[ ]', '[x]')}\n${line.replace('[ ]', '[>]')}`),
    );
  });

  it('takes the later of two pages that nobody typed into, and the other where somebody did', () => {
    const third = page('2026-11-22', BODY.replace('Friday 20', 'Sunday 22'));
    expect(merge(BASE, LATER, third)).toBe(third);
    const typed = tick(BASE, 'Anna Keller');
    expect(merge(BASE, LATER, typed)).toBe(typed);
    expect(merge(BASE, LATER, tick(third, 'Anna Keller'))).toBe(tick(third, 'Anna Keller'));
  });

  it('puts what was typed into the older page onto the later one', () => {
    const ours = tick(LATER, 'Thomas Brunner');
    const theirs = tick(BASE, 'Anna Keller', ' met for lunch').replace(
      '(stub)|what to say]]\n  -',
      '(stub)|what to say]] later\n  -',
    );
    expect(merge(BASE, ours, theirs)).toBe(
      tick(LATER, 'Thomas Brunner', ' later').replace(
        '\n\n## Waiting',
        '\n- [x] [[Anna Keller]] met for lunch\n\n## Waiting',
      ),
    );
  });

  it('never puts a tick under another person', () => {
    const ours = page(
      '2026-11-21',
      BODY.replace('[[Thomas Brunner]]', '[[Tom Brunner]]').replace('send the slides', 'send the book'),
    ).replace('[[Anna Keller (stub)|what to say]]', '$& later');
    const merged = merge(BASE, ours, BASE.replace('- [ ] send', '- [x] send'));
    expect(merged).toContain('  - [ ] send the book');
    expect(merged).toContain('  - [x] send the slides');
  });

  it('does so by what it remembers, and by what shows, where the ancestor is another page', () => {
    const old = page('2026-11-13', '# Week 46\n\nNobody is due.');
    const ours = tick(LATER, 'Thomas Brunner');
    const theirs = tick(BASE, 'Anna Keller', ' met for lunch');
    const expected = tick(LATER, 'Thomas Brunner');
    const known = (mark: string) => (mark === changeMark(BODY) ? `\n${BODY}\n` : undefined);
    for (const memory of [known, undefined]) {
      const merged = merge(old, ours, theirs, memory);
      expect(merged).toContain('- [x] [[Anna Keller]] met for lunch\n');
      expect(merged?.replace('- [x] [[Anna Keller]] met for lunch\n', '')).toBe(expected);
    }
  });

  it('does not carry out again what the other side has carried out', () => {
    const base = tick(BASE, 'Anna Keller');
    expect(merge(base, LATER, tick(base, 'Thomas Brunner'))).toBe(tick(LATER, 'Thomas Brunner'));
  });

  it('keeps the text around, also where both sides wrote', () => {
    const ours = page('2026-11-20', BODY, 'Mine.\n\n', '\nBelow.\n');
    const theirs = page('2026-11-20', BODY, 'Yours.\n\n', '\n');
    expect(merge(BASE, ours, theirs)).toBe(page('2026-11-20', BODY, 'Mine.\nYours.\n\n', '\nBelow.\n'));
  });

  it('merges without a common ancestor, with CRLF, and gives up on doubtful markers', () => {
    expect(merge('', tick(BASE, 'Anna Keller'), tick(BASE, 'Thomas Brunner'))).toBe(
      tick(tick(BASE, 'Anna Keller'), 'Thomas Brunner'),
    );
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(merge(crlf(BASE), crlf(tick(BASE, 'Anna Keller')), crlf(tick(BASE, 'Thomas Brunner')))).toBe(
      crlf(tick(tick(BASE, 'Anna Keller'), 'Thomas Brunner')),
    );
    expect(merge(BASE, tick(BASE, 'Anna Keller'), BASE.replace('<!-- knowwho:end -->', ''))).toBeUndefined();
  });
});
