import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { listUnsorted } from '../../src/app/list-unsorted.js';
import { readState } from '../../src/app/read-state.js';
import { makePaint } from '../../src/cli/terminal/paint.js';
import { triagePeople } from '../../src/cli/triage-people.js';
import { filesOf, makeVault, runCli, writeIn } from './run-cli.js';

const today = '2026-11-23';
const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': '---\ncity: Bern\n---\nPlays the viola.\n',
  'people/Ben Wyss.md': '## Log\n- 2026-11-01 call: his new boat\n- 2026-11-02 met for lunch\n',
  'people/Cem Kaya.md': '---\ntier: B\n---\n',
  'people/Dan Frei.md': '---\nevery: 3 weeks\n---\n',
  'people/Eva Roth.md': '---\nstatus: paused\n---\n',
  'people/Fay Lim.md': '---\ntier: none\n---\n',
  'people/Gus Orr.md': '',
  'journal/2026-10-01.md': '- [[Anna Keller]] showed me her garden\n',
  'journal/2026-10-02.md': '- [[Anna Keller]] again\n- a call with [[Dan Frei]]\n',
  'journal/2026-10-03.md': '- [[Anna Keller]] lent me a book\n- [[Ben Wyss]] too\n',
  'journal/2026-11-02.md': '- Lunch with [[Ben Wyss]]\n',
};

describe('triage without a terminal', () => {
  it('lists active people without tier and cadence, the most contacted first', async () => {
    const { code, stdout } = await runCli(['triage', '--json'], makeVault(VAULT));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        person: 'Ben Wyss',
        path: 'people/Ben Wyss.md',
        contacts: 3,
        lastContact: '2026-11-02',
        text: 'for lunch',
      },
      {
        person: 'Anna Keller',
        path: 'people/Anna Keller.md',
        contacts: 3,
        lastContact: '2026-10-03',
        text: 'Anna Keller lent me a book',
      },
      { person: 'Gus Orr', path: 'people/Gus Orr.md', contacts: 0, lastContact: null, text: '' },
    ]);
  });

  it('lists whom the agenda counts', async () => {
    const root = makeVault(VAULT);
    await runCli(['due'], root);
    expect(filesOf(root)['due.md']).toMatch(/3 people have no tier yet.*`knowwho triage`/);
    const { stdout } = await runCli(['due'], root);
    expect(stdout).toContain('3 people have no tier yet: knowwho triage');
  });

  it('prints a table, asks nothing, and changes nothing', async () => {
    const root = makeVault(VAULT);
    const { code, stdout, stderr } = await runCli(['triage', '--limit', '2'], root);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^Name +Contacts +Last contact +About +Path$/);
    expect(lines[1]).toMatch(/^Ben Wyss +3 +2026-11-02 {2}21 days ago +for lunch +people\/Ben Wyss\.md$/);
    expect(lines).toHaveLength(3);
    expect(stderr).toContain('The first 2 of 3');
    expect(filesOf(root)).toEqual(VAULT);
  });

  it('says so when there is nothing to sort', async () => {
    const root = makeVault({ 'knowwho.yaml': 'default-tier: C\n', 'people/Anna.md': '' });
    expect(await runCli(['triage'], root)).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('Nothing to sort'),
    });
    expect((await runCli(['triage', '--json'], root)).stdout).toBe('[]\n');
  });

  it.each(['0', 'many', '-1', '1.5'])('--limit %s is wrong usage', async (limit) => {
    const { code, stderr } = await runCli(['triage', `--limit=${limit}`], makeVault(VAULT));
    expect(code).toBe(2);
    expect(stderr).toContain('--limit');
  });
});

/** Sits at a terminal: presses one key, or does something and presses the key that it returns, at each question. */
async function sit(root: string, keys: (string | (() => string))[]) {
  const input = new PassThrough();
  let screen = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      const text = String(chunk);
      screen += text;
      // The list of answers is drawn once for each question, with quit as its last line.
      if (/ q .*quit/.test(text)) {
        const next = keys.shift() ?? 'q';
        setImmediate(() => input.write(typeof next === 'string' ? next : next()));
      }
      done();
    },
  });
  const state = readState(root);
  const people = listUnsorted(state, today);
  const style = { today, paint: makePaint(false), width: 80 };
  const outcome = await triagePeople(state, people, people.length, style, { input, output }).catch(
    (error: unknown) => error,
  );
  return { outcome, screen, unasked: keys };
}

describe('triage in a terminal', () => {
  it('shows one person after the other and writes each answer at once', async () => {
    const root = makeVault(VAULT);
    const atOnce: string[] = [];
    const { outcome, screen, unasked } = await sit(root, [
      'b',
      () => {
        atOnce.push(filesOf(root)['people/Ben Wyss.md'] ?? '');
        return 's';
      },
      'n',
    ]);
    expect({ outcome, unasked }).toEqual({ outcome: 0, unasked: [] });
    expect(filesOf(root)).toEqual({
      ...VAULT,
      'people/Ben Wyss.md': `---\ntier: B\n---\n${VAULT['people/Ben Wyss.md']}`,
      'people/Gus Orr.md': '---\ntier: none\n---\n',
    });
    expect(atOnce).toEqual([filesOf(root)['people/Ben Wyss.md']]);
    for (const words of [
      '3 people have no tier yet',
      'Ben Wyss  1 of 3',
      '3 contacts, the last on 2026-11-02',
      '2026-11-02  for lunch',
      '2026-11-01  his new boat',
      'next due on 2027-01-02',
      'Anna Keller  2 of 3',
      'Bern',
      'Plays the viola.',
      'No contact noted.',
      'Sorted: 1 in B, 1 without a tier; one is left.',
    ])
      expect(screen).toContain(words);
    // The journal tells of the same lunch.
    expect(screen).not.toContain('Lunch with Ben');
    const { stdout } = await runCli(['triage', '--json'], root);
    expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ person: 'Anna Keller' })]);
  });

  it('takes Enter for skip and other keys for nothing, and quits with q', async () => {
    const root = makeVault(VAULT);
    const { outcome, screen } = await sit(root, ['\r', 'x\x1b[Bzs', 'q']);
    expect(outcome).toBe(0);
    expect(filesOf(root)).toEqual(VAULT);
    expect(screen).toContain('Gus Orr  3 of 3');
    expect(screen).toContain('Nothing was written; 3 are left.');
  });

  it('on Ctrl-C is interrupted, and what was answered stays', async () => {
    const root = makeVault(VAULT);
    const { outcome, screen } = await sit(root, ['a', '\x03']);
    expect(outcome).toMatchObject({ kind: 'interrupted' });
    expect(filesOf(root)['people/Ben Wyss.md']).toContain('tier: A');
    expect(screen).toContain('2 are left');
  });

  it('takes the last answers back, byte for byte', async () => {
    const root = makeVault(VAULT);
    const { outcome } = await sit(root, ['a', 'n', 'u', 'u', 's', 'q']);
    expect(outcome).toBe(0);
    expect(filesOf(root)).toEqual(VAULT);
  });

  it('never overwrites what somebody typed meanwhile', async () => {
    const root = makeVault(VAULT);
    const typed = '---\ncity: Bern\n---\nPlays the viola, and chess.\n';
    const { screen } = await sit(root, [
      's',
      () => {
        writeIn(root, 'people/Anna Keller.md', typed);
        return 'c';
      },
      () => {
        writeIn(root, 'people/Anna Keller.md', `${typed}More.\n`);
        return 'u';
      },
      'q',
    ]);
    expect(filesOf(root)['people/Anna Keller.md']).toBe(`${typed}More.\n`);
    expect(screen).toContain('tier: C is written');
    expect(screen).toContain('was not undone and nothing was changed');
  });

  it('goes on with the next person where a note cannot be written to', async () => {
    const root = makeVault(VAULT);
    const { outcome, screen } = await sit(root, [
      () => {
        writeIn(root, 'people/Ben Wyss.md', '---\ntier: [\n---\n');
        return 'a';
      },
      'd',
      'q',
    ]);
    expect(outcome).toBe(0);
    expect(screen).toMatch(/people\/Ben Wyss\.md:\d/);
    expect(filesOf(root)['people/Ben Wyss.md']).toBe('---\ntier: [\n---\n');
    expect(filesOf(root)['people/Anna Keller.md']).toContain('tier: D\n');
  });
});
