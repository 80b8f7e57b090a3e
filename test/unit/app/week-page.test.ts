import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refresh } from '../../../src/app/refresh.js';
import { Rounds } from '../../../src/watch/round.js';
import { filesOf, makeVault, writeIn } from '../../cli/run-cli.js';

const FRIDAY = '2026-11-20';
const MONDAY = '2026-11-23';
const WEEK = 'agenda/2026-W47.md';

const VAULT = {
  'people/Anna Keller.md':
    '---\ntier: A\n---\n## Log\n- 2026-11-15 call: too early\n- 2026-11-16 met at the Odeon: her *plans*\n- 2026-11-17 received: an answer\n- 2026-11-23 call: too late\n',
  'people/Ben Wyss.md':
    '---\ntier: B\nsnooze-until: 2026-12-01\n---\n- [x] lend him the tent ✅ 2026-11-22\n- [x] theirs: bring it back ✅ 2026-11-20\n\n## Log\n- 2026-11-18 skipped: he knows\n- 2026-11-19 skipped: introduce\n',
  'people/Cem Kaya.md':
    '---\ntier: A\n---\n- [ ] send the slides 📅 2026-11-20\n- [x] the key 📅 2026-11-18 ✅ 2026-11-24\n- [ ] a later thing 📅 2026-12-20\n\n## Log\n- 2026-11-21 moved: the contract (2026-11-19 → 2026-12-01): ill\n- 2026-11-18 sent via email: the draft?\n',
  'projects/Boat.md': '- [x] ask [[Anna Keller]] for the oars ✅ 2026-11-19\n- [x] no day, [[Anna Keller]]\n',
};

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
const go = (root: string, today: string) => refresh(root, { today });
const weeks = (root: string) => Object.keys(filesOf(root)).filter((path) => path.startsWith('agenda/'));

describe('the page of a finished week', () => {
  it('tells what was done, kept, moved, let pass and left open, from Monday on', () => {
    const root = makeVault(VAULT);
    go(root, '2026-11-22');
    expect(weeks(root).filter((path) => path === WEEK)).toEqual([]);
    const { written } = go(root, MONDAY);
    expect(written).toContain(WEEK);
    expect(read(root, WEEK)).toBe(
      [
        '<!-- knowwho:begin 1cf7ec · what you write outside these two lines stays yours -->',
        '# Week 47 · 16–22 November 2026',
        '',
        '## Done',
        '- Monday 16 · [[Anna Keller]] · met (the Odeon): her plans',
        '- Wednesday 18 · [[Cem Kaya]] · sent via email: the draft?',
        '',
        '## Promises kept',
        '- Thursday 19 · [[Anna Keller]] · ask Anna Keller for the oars',
        '- Sunday 22 · [[Ben Wyss]] · lend him the tent',
        '',
        '## Moved',
        '- Saturday 21 · [[Cem Kaya]] · the contract (2026-11-19 → 2026-12-01): ill',
        '',
        '## Let pass',
        '- Wednesday 18 · [[Ben Wyss]] · he knows',
        '',
        '## Still promised',
        '- [[Cem Kaya]] · the key, by 18 November',
        '- [[Cem Kaya]] · send the slides, by 20 November',
        '<!-- knowwho:end -->',
        '',
      ].join('\n'),
    );
    expect(go(root, MONDAY).written).toEqual([]);
  });

  it('is written in German, with Markdown links where the vault has them', () => {
    const root = makeVault({
      ...VAULT,
      'knowwho.yaml': 'language: de\noutput: { links: markdown, weeks: Wochen }\n',
    });
    go(root, MONDAY);
    const page = read(root, 'Wochen/2026-W47.md');
    expect(page).toContain('# Woche 47 · 16.–22. November 2026\n\n## Erledigt\n- Montag, 16. · ');
    expect(page).toContain('[Anna Keller](../people/Anna%20Keller.md) · getroffen');
    expect(page).toContain('## Noch versprochen\n');
  });

  it('is the same on every machine, with and without what the program remembers', () => {
    const [one, two] = [makeVault(VAULT), makeVault(VAULT)];
    go(one, FRIDAY);
    go(one, MONDAY);
    rmSync(join(two, '.knowwho'), { recursive: true, force: true });
    go(two, '2026-11-29');
    expect(read(two, WEEK)).toBe(read(one, WEEK));
  });

  it('takes in what arrives late, until another week is over; then it is left alone', () => {
    const root = makeVault(VAULT);
    go(root, MONDAY);
    const late = (line: string) =>
      writeIn(root, 'people/Ben Wyss.md', `${read(root, 'people/Ben Wyss.md')}- 2026-11-20 call: ${line}\n`);
    late('Zebra');
    go(root, '2026-11-26');
    expect(read(root, WEEK)).toContain('- Friday 20 · [[Ben Wyss]] · call: Zebra\n');
    go(root, '2026-11-30');
    const page = read(root, WEEK);
    late('Quokka');
    go(root, '2026-11-30');
    go(root, '2026-12-07');
    expect(read(root, WEEK)).toBe(page);
  });

  it('is not made for a week in which nothing happened', () => {
    const root = makeVault({ 'people/Anna.md': '---\ntier: A\n---\n- [ ] a promise 📅 2026-11-20\n' });
    go(root, MONDAY);
    expect(weeks(root)).toEqual([]);
  });

  it('leaves a page alone into which somebody wrote, and keeps the words around the block', () => {
    const root = makeVault(VAULT);
    go(root, MONDAY);
    writeIn(root, WEEK, `A good week.\n\n${read(root, WEEK)}\nSleep more.\n`);
    writeIn(root, 'people/Dora.md', '## Log\n- 2026-11-20 call\n');
    go(root, MONDAY);
    const around = read(root, WEEK);
    expect(around).toMatch(/^A good week\.\n\n<!--[\s\S]*\[\[Dora\]\] · call\n[\s\S]*-->\n\nSleep more\.\n$/);
    const typed = around.replace('## Done', '## Done, with pleasure');
    writeIn(root, WEEK, typed);
    writeIn(root, 'people/Eva.md', '## Log\n- 2026-11-20 call\n');
    const { outputProblems } = go(root, MONDAY);
    expect(read(root, WEEK)).toBe(typed);
    expect(outputProblems).toEqual([]);
  });

  it('leaves a note of the user’s own and an unresolved conflict alone', () => {
    const root = makeVault({ ...VAULT, [WEEK]: 'My plans for [[Anna Keller]]\n' });
    go(root, MONDAY);
    expect(read(root, WEEK)).toBe('My plans for [[Anna Keller]]\n');
    const conflict = '<<<<<<< HEAD\n<!-- knowwho:begin 1 -->\n=======\n>>>>>>> other\n<!-- knowwho:end -->\n';
    writeIn(root, WEEK, conflict);
    expect(go(root, MONDAY).outputProblems).toMatchObject([{ path: WEEK }]);
    expect(read(root, WEEK)).toBe(conflict);
  });

  it('is never read for contacts or promises', () => {
    const root = makeVault(VAULT);
    go(root, MONDAY);
    const { state } = go(root, MONDAY);
    const ben = state.network.contacts.find(({ person }) => person.name === 'Ben Wyss');
    expect(ben?.mentions).toEqual([]);
    expect([...state.generated.keys(), ...state.notes.map(({ path }) => path)]).not.toContain(WEEK);
  });

  it('is written by watch when Monday comes, in one round', () => {
    const root = makeVault(VAULT);
    const rounds = new Rounds(root);
    rounds.look('2026-11-22');
    expect(rounds.look(MONDAY)).toMatchObject({ cause: 'day', written: expect.arrayContaining([WEEK]) });
    expect(rounds.isOwnWriting([WEEK])).toBe(true);
    expect(rounds.look(MONDAY)).toBeUndefined();
    rmSync(join(root, WEEK));
    expect(rounds.look(MONDAY)).toMatchObject({ changed: [WEEK], written: [WEEK] });
    expect(rounds.look(MONDAY)).toBeUndefined();
  });
});
