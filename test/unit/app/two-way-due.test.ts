import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { refresh } from '../../../src/app/refresh.js';
import { filesOf, makeVault, writeIn } from '../../cli/run-cli.js';

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

const person = (tier: string, log: string, more = '') => `---\ntier: ${tier}\n---\n${more}## Log\n${log}`;
const VAULT = {
  'knowwho.yaml': 'budget: { per-day: 9 }\n',
  'people/Anna Keller.md': person('A', '- 2026-10-01 met for tea\n'),
  'people/Ben Wyss.md': person('A', '- 2026-10-02 met\r\n- 2026-11-20 got: an address\r\n'),
  'people/Cem Kaya.md': person('A', '- 2026-10-03 call\n', '- [ ] send the slides 📅 2026-11-25\n\n'),
  'people/Dora Lang.md': person('A', '- 2026-10-04 wrote: hello', '%% a comment %%\n'),
  'people/Eva Roth.md': '---\ntier: A\nbirthday: 11-24\n---\n',
  'projects/Boat.md': '- [ ] ask [[Dora Lang]] for the key 📅 2026-11-26\n',
};

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
const note = (root: string, name: string) => read(root, `people/${name}.md`);
const go = (root: string, today = MONDAY) => refresh(root, { today });

function vault(files: Record<string, string> = VAULT, today = MONDAY): string {
  const root = makeVault(files);
  go(root, today);
  return root;
}

/** Changes the person's line in the agenda as an editor would, and saves. */
function edit(root: string, name: string, change: (line: string) => string): void {
  const page = read(root, 'due.md');
  const line = page.split('\n').find((one) => one.startsWith(`- [ ] [[${name}]]`));
  if (line === undefined) throw new Error(`${name} is not on the page:\n${page}`);
  writeIn(
    root,
    'due.md',
    page.replace(line, () => change(line)),
  );
}

const tick = (line: string) => line.replace('- [ ]', '- [x]');
const added = (root: string, name: string) => {
  const before = (VAULT as Record<string, string>)[`people/${name}.md`]?.split(/\r?\n/) ?? [];
  return note(root, name)
    .split(/\r?\n/)
    .filter((line) => !before.includes(line));
};
const isOnPage = (root: string, name: string) => read(root, 'due.md').includes(`- [ ] [[${name}]]`);

describe('the agenda file read back', () => {
  it('logs a tick, takes the line away and shows it as done', () => {
    const root = vault();
    edit(root, 'Anna Keller', tick);
    const { written, carriedOut } = go(root);
    expect(written[0]).toBe('people/Anna Keller.md');
    expect(carriedOut).toMatchObject([{ person: 'people/Anna Keller.md', kind: 'done' }]);
    expect(added(root, 'Anna Keller')).toEqual(['- 2026-11-23 wrote']);
    expect(isOnPage(root, 'Anna Keller')).toBe(false);
    expect(read(root, 'due.md')).toMatch(/Done this week\n.*\[\[Anna Keller\]\] \(wrote, Monday\)/);
    expect(go(root).written).toEqual([]);
  });

  it('writes one entry of hidden words on the day of the meeting, also where an old page comes back a day later', () => {
    const root = makeVault({ 'knowwho.yaml': '', 'people/Zoe Ott.md': '---\nmet-on: 2026-11-23\n---\n' });
    refresh(root, { today: '2026-11-23' });
    const ticked = read(root, 'due.md').replace(/- \[ \] (.*Zoe.*)/, '- [x] $1 %% c %%');
    for (const today of ['2026-11-23', '2026-11-23', '2026-11-24']) {
      writeIn(root, 'due.md', ticked);
      refresh(root, { today });
      expect(note(root, 'Zoe Ott').match(/^- .*$/gm)).toEqual([
        '- 2026-11-23 wrote: %% c %% [closes:: first-follow-up]',
      ]);
    }
  });

  it('puts no full stop behind a question that waits for its answer', () => {
    const root = vault({ 'people/Zoe Ott.md': '## Log\n- 2026-11-20 sent: free on Friday?\n' });
    expect(read(root, 'due.md')).toContain('since 20 November: free on Friday? A gentle reminder on');
  });

  it('takes an open task under a ticked line for a promise, once, and leaves it while nothing is ticked', () => {
    const root = vault();
    const promised = '\n  - [ ] send her the photos by friday\n  - [ ] water the plants 🔁 every week';
    edit(root, 'Anna Keller', (line) => line + promised);
    expect(go(root).written).not.toContain('people/Anna Keller.md');
    expect(read(root, 'due.md')).toContain(promised);
    edit(root, 'Anna Keller', (line) => `${tick(line)} met for tea`);
    const ticked = read(root, 'due.md');
    go(root);
    expect(added(root, 'Anna Keller')).toEqual([
      '- 2026-11-23 met: for tea',
      '## Promises',
      '- [ ] send her the photos by friday 📅 2026-11-27',
    ]);
    expect(read(root, 'due.md')).toMatch(
      /\[\[Anna Keller\]\].*you promised.*\n {2}- \[ \] send her the photos/,
    );
    expect(read(root, 'due.md')).toContain('water the plants 🔁 every week');
    const once = note(root, 'Anna Keller');
    writeIn(root, 'due.md', ticked);
    go(root);
    expect(note(root, 'Anna Keller')).toBe(once);
  });

  it.each(['%% aside %% over tea', 'over tea ^tea', 'over tea <!-- hm -->'])(
    'logs a tick once, whose words the note does not show as typed: %s',
    (words) => {
      const root = vault();
      edit(root, 'Anna Keller', (line) => `${tick(line)} ${words}`);
      const ticked = read(root, 'due.md');
      go(root);
      const now = added(root, 'Anna Keller');
      expect(now).toHaveLength(1);
      writeIn(root, 'due.md', ticked);
      go(root, TUESDAY);
      expect(added(root, 'Anna Keller')).toEqual(now);
    },
  );

  it.each([
    ['a first follow-up on the day of the meeting', 'met-on: 2026-11-23', '', ''],
    ['a birthday that is to come', 'birthday: 11-26', '', ' met for lunch'],
    ['somebody of whom nothing was noted yet', 'tier: A', '', ' met for lunch'],
    ['a reminder, by another word', 'tier: C', '- 2026-11-05 sent: a question\n', ' wrote her again'],
    ['thanks, by what came in', 'tier: C', '- 2026-11-20 got: an address\n', ' she wrote: gladly'],
  ])('closes for good %s', (_, head, log, words) => {
    const root = vault({ 'people/Zoe Ott.md': `---\n${head}\n---\n## Log\n${log}` });
    edit(root, 'Zoe Ott', (line) => tick(line) + words);
    go(root);
    for (const day of [MONDAY, TUESDAY, '2026-11-25', '2026-11-26']) {
      go(root, day);
      expect(isOnPage(root, 'Zoe Ott')).toBe(false);
    }
    expect(note(root, 'Zoe Ott').match(/^- 2026-11-23/gm)).toHaveLength(1);
  });

  it.each([
    ['words behind the line', (line: string) => `${tick(line)} met for lunch`, 'met: for lunch'],
    ['words in the middle', (line: string) => tick(line).replace(' · ', ' · rang her · '), 'call: rang her'],
    [
      'words under the line',
      (line: string) => `${tick(line)}\n  - Anruf wegen\n    der Workshops`,
      'call: Anruf wegen der Workshops',
    ],
    [
      'several lines',
      (line: string) => `${tick(line)} rang her about the flat\n  - she looks for a painter\n  - back in May`,
      'call: rang her about the flat; she looks for a painter; back in May',
    ],
    ['a kind, and words under it', (line: string) => `${tick(line)} met\n  - old boats`, 'met: old boats'],
    [
      'a channel, and words under it',
      (line: string) => `${tick(line)} via email\n  - boats`,
      'wrote via email: boats',
    ],
    ['a channel', (line: string) => `${tick(line)} via email: her plans`, 'wrote via email: her plans'],
    ['no kind', (line: string) => `${tick(line)} she has moved to Bern`, 'wrote: she has moved to Bern'],
    ['a question', (line: string) => `${tick(line)} sent: when shall we meet?`, 'sent: when shall we meet?'],
  ])('takes %s as the text', (_, change, entry) => {
    const root = vault();
    edit(root, 'Anna Keller', change);
    go(root);
    expect(added(root, 'Anna Keller')).toEqual([`- 2026-11-23 ${entry}`]);
    expect(go(root, TUESDAY).carriedOut).toEqual([]);
    expect(added(root, 'Anna Keller')).toHaveLength(1);
  });

  it('logs a tick of the phone on its day', () => {
    const root = vault();
    edit(root, 'Anna Keller', (line) => `${tick(line)} met ✅ 2026-11-22`);
    go(root, TUESDAY);
    expect(added(root, 'Anna Keller')).toEqual(['- 2026-11-22 met']);
  });

  it('thanks and greets where that was the reason', () => {
    const root = vault();
    edit(root, 'Ben Wyss', tick);
    edit(root, 'Eva Roth', tick);
    go(root);
    expect(added(root, 'Ben Wyss')).toEqual(['- 2026-11-23 thanked']);
    expect(added(root, 'Eva Roth')).toContain('- 2026-11-23 greeted');
    expect(isOnPage(root, 'Ben Wyss') || isOnPage(root, 'Eva Roth')).toBe(false);
  });

  it('ticks a promise at its source, in the note or elsewhere', () => {
    const root = vault();
    writeIn(
      root,
      'due.md',
      read(root, 'due.md').replace(/^ {2}- \[ \] .*$/gm, (line) => line.replace('[ ]', '[x]')),
    );
    go(root);
    expect(note(root, 'Cem Kaya')).toContain('- [x] send the slides 📅 2026-11-25 ✅ 2026-11-23\n');
    expect(read(root, 'projects/Boat.md')).toBe(
      '- [x] ask [[Dora Lang]] for the key 📅 2026-11-26 ✅ 2026-11-23\n',
    );
    expect(added(root, 'Dora Lang')).toEqual([]);
    expect(go(root).written).toEqual([]);
  });

  it('ticks nothing that reads otherwise by now', () => {
    const root = vault();
    edit(root, 'Cem Kaya', tick);
    writeIn(root, 'due.md', read(root, 'due.md').replace('- [ ] send the slides', '- [x] send the slides'));
    const changed = note(root, 'Cem Kaya').replace('send the slides', 'send the new slides');
    writeIn(root, 'people/Cem Kaya.md', changed);
    go(root);
    expect(note(root, 'Cem Kaya')).toContain('- [ ] send the new slides');
    expect(read(root, 'due.md')).toMatch(/- \[x\] send the slides.*<!-- not carried out: the promise/);
  });

  it('snoozes and lets pass', () => {
    const root = vault();
    edit(root, 'Anna Keller', (line) => line.replace('[ ]', '[>]'));
    edit(root, 'Dora Lang', (line) => `${line} snooze 2w away until spring`);
    edit(root, 'Ben Wyss', (line) => `${line} skip he knows`);
    go(root);
    expect(added(root, 'Anna Keller')).toEqual(['snooze-until: 2026-11-30']);
    expect(added(root, 'Dora Lang')).toEqual([
      'snooze-until: 2026-12-07',
      '- 2026-11-23 note: away until spring',
    ]);
    expect(added(root, 'Ben Wyss')).toEqual(['- 2026-11-23 skipped: he knows']);
    expect(isOnPage(root, 'Anna Keller') || isOnPage(root, 'Ben Wyss')).toBe(false);
    expect(go(root).written).toEqual([]);
  });

  it('leaves half-typed words where they are, until they are ticked', () => {
    const root = vault();
    edit(root, 'Anna Keller', (line) => `${line} met for\n  in the old town`);
    const page = read(root, 'due.md');
    expect(go(root).written).toEqual([]);
    expect(read(root, 'due.md')).toBe(page);
    go(root, TUESDAY);
    expect(read(root, 'due.md')).toMatch(/\[\[Anna Keller\]\].* met for\n {2}in the old town\n/);
    edit(root, 'Anna Keller', tick);
    go(root, TUESDAY);
    expect(added(root, 'Anna Keller')).toEqual(['- 2026-11-24 met: for in the old town']);
  });

  it('says beside a line what it does not understand, once, and forgets it when it is mended', () => {
    const root = vault();
    edit(root, 'Anna Keller', (line) => `${line} snooze 2`);
    go(root);
    go(root);
    expect(read(root, 'due.md')).toMatch(/snooze 2 <!-- not understood: until when\?[^\n]*-->\n/);
    expect(read(root, 'due.md').match(/not understood/g)).toHaveLength(1);
    writeIn(root, 'due.md', read(root, 'due.md').replace('snooze 2 <!--', 'snooze 2w <!--'));
    go(root);
    expect(added(root, 'Anna Keller')).toEqual(['snooze-until: 2026-12-07']);
    expect(read(root, 'due.md')).not.toContain('not understood');
  });

  it('keeps free lines and text around the block', () => {
    const root = vault();
    const page = read(root, 'due.md');
    const typed = page
      .replace('## Today', '- buy Stollen\n\n## Today')
      .replace('<!-- knowwho:end', 'a last word\n<!-- knowwho:end');
    writeIn(root, 'due.md', `# Mine\n\n${typed}\nafterwards\n`);
    edit(root, 'Anna Keller', tick);
    go(root);
    go(root, TUESDAY);
    const now = read(root, 'due.md');
    for (const words of ['# Mine\n', 'buy Stollen', 'a last word', 'afterwards\n']) {
      expect(now.split(words), words).toHaveLength(2);
    }
    expect(added(root, 'Anna Keller')).toHaveLength(1);
  });

  it('leaves a broken note alone, and the tick on the page', () => {
    const root = vault();
    const broken = note(root, 'Anna Keller').replace('tier: A', 'tier: [A');
    writeIn(root, 'people/Anna Keller.md', broken);
    edit(root, 'Anna Keller', (line) => `${tick(line)} met Xylo`);
    go(root);
    expect(note(root, 'Anna Keller')).toBe(broken);
    expect(read(root, 'due.md')).toMatch(/\[x\] \[\[Anna Keller\]\].* met Xylo/);
  });

  it('reports an unresolved git conflict and leaves the file alone', () => {
    const root = vault();
    edit(root, 'Anna Keller', (line) => `<<<<<<< HEAD\n${tick(line)}\n=======\n${line}\n>>>>>>> other`);
    const files = filesOf(root);
    const { outputProblems } = go(root, TUESDAY);
    expect(outputProblems).toMatchObject([
      { path: 'due.md', message: expect.stringContaining('git conflict') },
    ]);
    expect(read(root, 'due.md')).toBe(files['due.md']);
    expect(note(root, 'Anna Keller')).toBe(files['people/Anna Keller.md']);
  });

  it('plans without writing', () => {
    const root = vault();
    edit(root, 'Anna Keller', tick);
    const files = filesOf(root);
    const { acted, carriedOut } = refresh(root, { today: MONDAY, dryRun: true });
    expect(acted.map(({ path }) => path)).toEqual(['people/Anna Keller.md']);
    expect(carriedOut).toHaveLength(1);
    expect(filesOf(root)).toEqual(files);
  });

  it('plans the page as it will be, with what stays typed', () => {
    const root = vault();
    edit(root, 'Anna Keller', (line) => `${tick(line)} met`);
    edit(root, 'Ben Wyss', (line) => `${line} half a word`);
    edit(root, 'Dora Lang', (line) => `${line} snooze 2`);
    const planned = refresh(root, { today: MONDAY, dryRun: true });
    expect(planned.agenda.done).toMatchObject([{ kind: 'met', date: MONDAY }]);
    const after = new Map([...planned.acted, ...planned.changes].map((one) => [one.path, one.after]));
    const { written, removed } = go(root);
    expect([...written, ...removed].sort()).toEqual([...after.keys()].sort());
    for (const path of written) expect(read(root, path), path).toBe(after.get(path));
  });

  it('shows at the weekend what was done in the week', () => {
    const root = vault(VAULT, '2026-11-27');
    edit(root, 'Anna Keller', (line) => `${tick(line)} met`);
    go(root, '2026-11-27');
    for (const day of ['2026-11-28', '2026-11-29']) {
      go(root, day);
      expect(read(root, 'due.md'), day).toMatch(
        /# Week 49[\s\S]*Done this week\n.*\[\[Anna Keller\]\] \(met, Friday\)/,
      );
    }
    go(root, '2026-11-30');
    expect(read(root, 'due.md')).not.toContain('Done this week');
  });
});

/** An evening at the desk: everybody on the page gets something. */
function session(root: string): void {
  edit(root, 'Anna Keller', (line) => `${tick(line)} met for lunch Zebra`);
  edit(root, 'Ben Wyss', tick);
  edit(root, 'Dora Lang', (line) => `${line} snooze 2w Quokka`);
  edit(root, 'Eva Roth', (line) => `${tick(line)}\n  - per Mail: Wombat`);
  edit(root, 'Cem Kaya', (line) => `${line.replace('[ ]', '[-]')} Numbat`);
  writeIn(root, 'due.md', read(root, 'due.md').replace('- [ ] send the slides', '- [x] send the slides'));
}

/** Each contact, property and ticked task once, whatever happened in between. */
function expectOnce(root: string): void {
  const lines = (name: string) => added(root, name).filter((line) => line !== '' && !line.startsWith('## '));
  expect(lines('Anna Keller')).toEqual([expect.stringMatching(/^- 2026-11-2[34] met: for lunch Zebra$/)]);
  expect(lines('Ben Wyss')).toEqual([expect.stringMatching(/^- 2026-11-2[34] thanked$/)]);
  expect(lines('Dora Lang')).toEqual([
    expect.stringMatching(/^snooze-until: 2026-12-0[78]$/),
    expect.stringMatching(/^- 2026-11-2[34] note: Quokka$/),
  ]);
  expect(lines('Eva Roth').filter((line) => line.startsWith('- 2'))).toEqual([
    expect.stringMatching(/^- 2026-11-2[34] greeted via Mail: Wombat$/),
  ]);
  expect(lines('Cem Kaya')).toEqual([
    expect.stringMatching(/^- \[x\] send the slides 📅 2026-11-25 ✅ 2026-11-2[34]$/),
    expect.stringMatching(/^- 2026-11-2[34] skipped: Numbat$/),
  ]);
}

describe('exactly once', () => {
  it('however often the page is saved and read', () => {
    const root = vault();
    session(root);
    const saved = read(root, 'due.md');
    for (let turn = 0; turn < 10; turn += 1) {
      writeIn(root, 'due.md', saved);
      go(root, turn < 5 ? MONDAY : TUESDAY);
    }
    expectOnce(root);
    expect(go(root, TUESDAY).written).toEqual([]);
    expect(read(root, 'due.md')).not.toContain('typed into the agenda');
  });

  const stops = Array.from({ length: 8 }, (_, count) => count);
  it.each(
    stops.flatMap((stop) =>
      [MONDAY, TUESDAY].flatMap((day) => [true, false].map((cache) => [stop, day, cache] as const)),
    ),
  )('if the program stops after write %i and goes on on %s (cache kept: %s)', (stop, day, cache) => {
    const root = vault();
    session(root);
    const copy = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-stop-')));
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
    cpSync(root, copy, { recursive: true });
    const { written } = go(root);
    expect(written.slice(0, 5).every((path) => path.startsWith('people/'))).toBe(true);
    for (const path of written.slice(0, stop)) cpSync(join(root, path), join(copy, path));
    if (!cache) rmSync(join(copy, '.knowwho'), { recursive: true });
    go(copy, day);
    expectOnce(copy);
    go(copy, day);
    expectOnce(copy);
    expect(go(copy, day).written).toEqual([]);
  });

  it('if the cache is gone, with every word', () => {
    const root = vault();
    session(root);
    rmSync(join(root, '.knowwho'), { recursive: true });
    go(root, TUESDAY);
    expectOnce(root);
    expect(read(root, 'due.md')).not.toContain('typed into the agenda');
  });

  it('if the cache is gone and the notes have changed, with every word', () => {
    const root = vault();
    session(root);
    rmSync(join(root, '.knowwho'), { recursive: true });
    writeIn(root, 'people/Fritz Gut.md', person('A', '- 2026-10-05 met\n'));
    writeIn(root, 'journal/2026-11-22.md', 'A word with [[Anna Keller]]\n');
    go(root);
    expectOnce(root);
  });

  it('if two clones act on the same page and git merges them', () => {
    const one = vault();
    const two = realpathSync(mkdtempSync(join(tmpdir(), 'knowwho-clone-')));
    onTestFinished(() => rmSync(two, { recursive: true, force: true }));
    const git = (cwd: string, ...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd,
        stdio: 'pipe',
      }).toString();
    const commit = (cwd: string) => {
      git(cwd, 'add', '-A');
      git(cwd, 'commit', '-qm', 'work');
    };
    git(one, 'init', '-q', '-b', 'main');
    commit(one);
    expect(git(one, 'ls-files')).not.toContain('.knowwho');
    git(two, 'clone', '-q', one, '.');

    // The same tick on both, and the programs run before they meet.
    for (const root of [one, two]) {
      edit(root, 'Anna Keller', (line) => `${tick(line)} met Zebra`);
      go(root);
      commit(root);
    }
    git(two, 'pull', '-q', '--no-rebase', '--no-edit');
    go(two);
    expect(added(two, 'Anna Keller')).toEqual(['- 2026-11-23 met: Zebra']);

    // Different ticks on both that nobody has read yet.
    edit(one, 'Ben Wyss', (line) => `${tick(line)} met Wombat ✅ 2026-11-23`);
    commit(one);
    edit(two, 'Eva Roth', (line) => `${tick(line)} Numbat`);
    git(two, 'add', '-A');
    git(two, 'commit', '-qm', 'tick', '--allow-empty');
    git(two, 'pull', '-q', '--no-rebase', '--no-edit');
    go(two);
    commit(two);
    git(one, 'pull', '-q', '--no-rebase', '--no-edit', two, 'main');
    go(one);
    for (const root of [one, two]) {
      expect(added(root, 'Anna Keller')).toEqual(['- 2026-11-23 met: Zebra']);
      expect(added(root, 'Ben Wyss')).toEqual(['- 2026-11-23 met: Wombat (thanked)']);
      expect(added(root, 'Eva Roth')).toContain('- 2026-11-23 greeted: Numbat');
      expect(read(root, 'due.md')).not.toContain('Zebra');
    }
    expect(filesOf(one)['due.md']).toBe(filesOf(two)['due.md']);
  });
});

describe('in German, with Markdown links', () => {
  it('reads the page that it writes', () => {
    const root = vault({
      ...VAULT,
      'knowwho.yaml':
        'budget: { per-day: 9 }\nlanguage: de\noutput: { links: markdown, agenda: Heute/due.md }\n',
    });
    const page = read(root, 'Heute/due.md');
    writeFileSync(
      join(root, 'Heute/due.md'),
      page
        .replace(/- \[ \] (\[Anna Keller\].*)/, '- [x] $1 Anruf wegen Zebra')
        .replace(/- \[ \] (\[Ben Wyss\].*)/, '- [-] $1 keine Zeit')
        .replace(/- \[ \] (\[Dora Lang\].*)/, '- [ ] $1 später 2 Wochen')
        .replaceAll('\n', '\r\n'),
    );
    go(root);
    expect(added(root, 'Anna Keller')).toEqual(['- 2026-11-23 call: Anruf wegen Zebra']);
    expect(added(root, 'Ben Wyss')).toEqual(['- 2026-11-23 skipped: keine Zeit']);
    expect(added(root, 'Dora Lang')).toEqual(['snooze-until: 2026-12-07']);
    expect(go(root).written).toEqual([]);
  });
});
