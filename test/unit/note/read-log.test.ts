import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/people/settings.js';
import { personOf } from './person-note.js';

const entriesOf = (body: string, settings = defaultSettings()) =>
  personOf('tier: A', body, settings).person.entries.map(({ date, kind, text }) =>
    `${date} ${kind} ${text}`.trim(),
  );

describe('the log', () => {
  it.each([
    '# Log',
    '## Log',
    '###### log',
    '## **LOG**:',
    'Log\n===',
    '## 📒 Log',
    '## Verlauf',
    '## Kontakte ##',
    '## [[Log]]',
  ])('stands under %j', (heading) => {
    expect(entriesOf(`${heading}\n- 2026-11-18 met: x\n`)).toEqual(['2026-11-18 met x']);
  });

  it('stands under the headings of the settings', () => {
    const settings = defaultSettings();
    settings.log.headings = ['Interactions'];
    expect(entriesOf('## interactions\n- 2026-11-18 met\n', settings)).toEqual(['2026-11-18 met']);
    expect(entriesOf('## Notes\n- 2026-11-18 met\n', settings)).toEqual([]);
  });

  it('ends at the next heading of its level or a higher one, and may stand twice', () => {
    const body = `## Log\n- 2026-11-01 met\n### 2025\n- 2025-11-02 call\n## Other\n- 2026-11-03 met\n# Log\n- 2026-11-04 video\n`;
    expect(entriesOf(body)).toEqual(['2025-11-02 call', '2026-11-01 met', '2026-11-04 video']);
  });

  it('reads every bullet, nesting and ticked tasks, but no tasks that are open or dropped', () => {
    const body = [
      '## Log',
      '* 2026-11-01 met',
      '+ 2026-11-02 met',
      '1. 2026-11-03 met',
      '',
      '- 2026',
      '  - 2026-11-04 met',
      '    - 2026-11-05 call: later',
      '- [x] 2026-11-06 met: slides ✅ 2026-11-07',
      '- [ ] 2026-11-08 met',
      '- [-] 2026-11-09 met',
      '',
    ].join('\n');
    const { person, codes } = personOf('tier: A', body);
    expect(person.entries.map(({ date, text, line }) => [date, text, line])).toEqual([
      ['2026-11-01', '', 5],
      ['2026-11-02', '', 6],
      ['2026-11-03', '', 7],
      ['2026-11-04', '', 10],
      ['2026-11-05', 'later', 11],
      ['2026-11-06', 'slides', 12],
    ]);
    expect(codes).toEqual([]);
  });

  it('joins the lines of an entry and leaves nested notes, comments and block ids out', () => {
    const body = '## Log\r\n- 2026-11-18 met: one\r\n  two %%not this%%\r\nthree ^id-1\r\n  - nested\r\n';
    expect(entriesOf(body)).toEqual(['2026-11-18 met one two three']);
  });

  it('is ordered by date; entries of one day as they happened', () => {
    const oldestFirst = '## Log\n- 2026-11-01 met: a\n- 2026-11-02 met: b\n- 2026-11-02 met: c\n';
    expect(entriesOf(oldestFirst)).toEqual(['2026-11-01 met a', '2026-11-02 met b', '2026-11-02 met c']);
    const newestFirst = '## Log\n- 2026-11-02 met: c\n- 2026-11-02 met: b\n- 2026-11-01 met: a\n';
    expect(entriesOf(newestFirst)).toEqual(['2026-11-01 met a', '2026-11-02 met b', '2026-11-02 met c']);
  });

  it('is not in code, quotations or comments', () => {
    const body =
      '## Log\n```\n- 2026-11-01 met\n```\n> - 2026-11-02 met\n\n%%\n- 2026-11-03 met\n%%\n<!--\n- 2026-11-04 met\n-->\n';
    expect(entriesOf(body)).toEqual([]);
  });

  it('reports what it cannot read, at its place, and goes on', () => {
    const body =
      '## Log\n- 2026-02-30 met\n- met on Monday\n  - nested is fine\n- 2026-11-18 had coffee\n- 2026-11-19 met\n- \n';
    const { person, codes, problems } = personOf('tier: A', body);
    expect(codes).toEqual(['invalid-date 5:3', 'entry-without-date 6:1', 'unknown-kind 8:3']);
    expect(problems.find(({ code }) => code === 'unknown-kind')).toMatchObject({
      excerpt: '- 2026-11-18 had coffee',
    });
    expect(person.entries).toHaveLength(2);
  });
});
