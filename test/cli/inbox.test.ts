import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planInbox } from '../../src/app/plan-inbox.js';
import { readState } from '../../src/app/read-state.js';
import { writeChanges } from '../../src/vault/write-changes.js';
import { Rounds } from '../../src/watch/round.js';
import { SENTENCES } from '../unit/note/sentence/sentences.js';
import { filesOf, makeVault, runCli, writeIn } from './run-cli.js';

const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': '---\nlast-contact: 2026-11-01\n---\n',
  'people/Tom Frei.md': '',
  'people/Tom Roth.md': '',
};
const TODAY = '2026-11-23';

const due = (root: string, ...argv: string[]) => runCli(['due', ...argv], root);
const inboxOf = (root: string, path = 'inbox.md') => readFileSync(join(root, path), 'utf8');
const people = (root: string) =>
  Object.fromEntries(Object.entries(filesOf(root)).filter(([path]) => path.startsWith('people/')));

describe('the inbox', () => {
  it('becomes notes, entries and promises, and keeps what is the user’s', async () => {
    const kept =
      '# Inbox\n\n- [ ] my own task\n> a quotation, Acme\n```\nLea Graf, Acme\n```\n<!-- Lea Graf, Acme -->\n| a |\n';
    const inbox =
      `---\ntitle: x\n---\n${kept}- Lea Neu, Acme, met at Design evening yesterday, via Anna, B, send her the deck by friday\n` +
      'Anna Keller: met for lunch, she looks for rooms, call her by 1.12.\n* Urs Bär, met at PyCon\n  - likes jazz\n' +
      'Urs Bär, rang him about the talk\nEva Lang, un';
    const root = makeVault({ ...VAULT, 'inbox.md': inbox });
    const { code, stderr } = await due(root);
    expect(code).toBe(0);
    expect(stderr).toContain('From inbox.md: people/Lea Neu.md: new note');
    expect(inboxOf(root)).toBe(`---\ntitle: x\n---\n${kept}Eva Lang, un`);
    expect(people(root)).toEqual({
      ...Object.fromEntries(Object.entries(VAULT).filter(([path]) => path.startsWith('people/Tom'))),
      'people/Lea Neu.md':
        '---\ntier: B\nmet-at: Design evening\nmet-on: 2026-11-22\nintroduced-by: "[[Anna Keller]]"\ncompany: Acme\n---\n' +
        '\n## Promises\n- [ ] send her the deck 📅 2026-11-27\n',
      'people/Anna Keller.md':
        '---\nlast-contact: 2026-11-23\n---\n\n## Log\n- 2026-11-23 met: for lunch, she looks for rooms\n' +
        '\n## Promises\n- [ ] call her 📅 2026-12-01\n',
      'people/Urs Bär.md':
        '---\nmet-at: PyCon\nmet-on: 2026-11-23\ninterests: [jazz]\n---\n\n## Log\n- 2026-11-23 call: rang him about the talk\n',
    });
  });

  it('leaves what it does not understand, with one comment', async () => {
    const lines = [
      'Buy milk',
      'Weekly Review',
      'Nina Hofer, met 31.11. at Acme',
      'Tom, lunch',
      'Anna, Acme',
      'Anna Keller',
      'Lea Neu, Acme, via Tom',
    ];
    const root = makeVault({ ...VAULT, 'inbox.md': `\uFEFF${lines.join('\r\n')}\r\n` });
    await due(root);
    const once = inboxOf(root);
    expect(once.replace(/ <!-- not understood: [^\r\n]+ -->/g, '')).toBe(`\uFEFF${lines.join('\r\n')}\r\n`);
    expect(once.match(/<!-- not understood: /g)).toHaveLength(lines.length);
    expect(once).toContain('Tom Frei (people/Tom Frei.md), Tom Roth');
    await due(root);
    expect(inboxOf(root)).toBe(once);
    // Corrected, the line goes with its comment.
    writeIn(root, 'inbox.md', once.replace('31.11.', '20.11.'));
    await due(root);
    expect(inboxOf(root)).not.toContain('Nina');
    expect(filesOf(root)['people/Nina Hofer.md']).toBe('---\nmet-at: Acme\nmet-on: 2026-11-20\n---\n');
    expect(people(root)).toMatchObject({ 'people/Anna Keller.md': VAULT['people/Anna Keller.md'] });
  });

  it.each(SENTENCES)(
    'takes each sentence once, also if it was stopped before the inbox was written: %s',
    (sentence, _, meaning) => {
      const root = makeVault({ ...VAULT, 'inbox.md': `${sentence}\n` });
      const first = planInbox(readState(root), TODAY);
      // What is not understood changes no note.
      if (first.changes.length === 0) return expect(first.inbox?.after).toContain('<!-- not understood: ');
      writeChanges(root, first.changes);
      const again = planInbox(readState(root), TODAY);
      expect(again.changes).toEqual([]);
      expect(again.inbox?.after).toBe('');
      // Where no day is counted from today, on the day after too.
      const isNew = first.changes[0]?.before === null;
      if (isNew && !meaning.some((one) => /20\d\d-/.test(one))) {
        expect(planInbox(readState(root), '2026-11-24').changes).toEqual([]);
      }
      return undefined;
    },
  );

  it('gives the same bytes on two machines', async () => {
    const files = { ...VAULT, 'inbox.md': 'Lea Neu, Acme, met at PyCon\nAnna Keller, called about it\n' };
    const [one, two] = [makeVault(files), makeVault(files)];
    await due(one);
    await due(two);
    expect(people(one)).toEqual(people(two));
    expect(inboxOf(one)).toBe('');
    // One has the notes by git already, and still the old inbox.
    for (const [path, text] of Object.entries(people(one))) writeIn(two, path, text);
    writeIn(two, 'inbox.md', files['inbox.md']);
    await due(two);
    expect(people(two)).toEqual(people(one));
    expect(inboxOf(two)).toBe('');
  });

  it('is called as the settings say, is no note, and shows in a dry run', async () => {
    const files = {
      ...VAULT,
      'knowwho.yaml': 'inbox: Notes/Quick.md\n',
      'Notes/Quick.md':
        '- Lea Neu, met at PyCon\n- [ ] ask [[Anna Keller]] 📅 2026-11-23\n- [[Anna Keller]], called\n',
      'Inbox.md': 'Eva Lang, met at PyCon\n',
    };
    const root = makeVault(files);
    const dry = await due(root, '--dry-run');
    expect(dry.stderr).toContain('  write  people/Lea Neu.md\n');
    expect(dry.stderr).toContain('  change Notes/Quick.md\n');
    expect(dry.stdout).not.toContain('ask Anna Keller');
    expect(filesOf(root)).toEqual(files);
    await due(root);
    expect(inboxOf(root, 'Notes/Quick.md')).toBe('- [ ] ask [[Anna Keller]] 📅 2026-11-23\n');
    expect(inboxOf(root, 'Inbox.md')).toBe(files['Inbox.md']);
    expect(filesOf(root)['people/Anna Keller.md']).toContain('- 2026-11-23 call: called');
  });

  it('is left alone where it cannot be read safely', async () => {
    for (const inbox of [
      '---\na: [\n---\nLea Neu, met at PyCon\n',
      '<<<<<<< HEAD\nLea Neu, met at X\n=======\n>>>>>>> b\n',
    ]) {
      const root = makeVault({ ...VAULT, 'inbox.md': inbox });
      await due(root);
      expect(inboxOf(root)).toBe(inbox);
      expect(people(root)).not.toHaveProperty('people/Lea Neu.md');
    }
  });

  it('is one step of the history: undo takes the notes back', async () => {
    const root = makeVault({
      ...VAULT,
      'inbox.md': 'Lea Neu, met at PyCon\nAnna Keller, called\nLea Neu, call her\n',
    });
    await due(root);
    expect(people(root)['people/Lea Neu.md']).toContain('- [ ] call her');
    expect((await runCli(['undo'], root)).code).toBe(0);
    expect(people(root)).toEqual(
      Object.fromEntries(Object.entries(VAULT).filter(([path]) => path !== 'knowwho.yaml')),
    );
    expect(inboxOf(root)).toBe('');
  });

  it('waits in watch until the user has stopped typing', () => {
    const root = makeVault({ ...VAULT, 'inbox.md': '' });
    const rounds = new Rounds(root);
    rounds.look(TODAY);
    writeIn(root, 'inbox.md', 'Lea Neu, met at PyCon\n');
    expect(rounds.look(TODAY)).toBeUndefined();
    expect(rounds.pageAt).toBeGreaterThan(Date.now());
    // Another note changes meanwhile: the inbox still waits.
    writeIn(root, 'people/Tom Frei.md', '---\ntier: B\n---\n');
    expect(rounds.look(TODAY)?.changed).toEqual(['people/Tom Frei.md']);
    expect(inboxOf(root)).toBe('Lea Neu, met at PyCon\n');
    const before = (Date.now() - 60_000) / 1000;
    utimesSync(join(root, 'inbox.md'), before, before);
    const round = rounds.look(TODAY);
    expect(round?.written).toEqual(expect.arrayContaining(['people/Lea Neu.md', 'inbox.md']));
    expect(inboxOf(root)).toBe('');
    expect(rounds.look(TODAY)).toBeUndefined();
  });
});
