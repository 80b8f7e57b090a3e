import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeNotes } from '../../../src/app/write-notes.js';
import { filesOf, makeVault, writeIn } from '../../cli/run-cli.js';

const action = { what: () => 'test', day: '2026-11-20' };
const SOURCE = join(import.meta.dirname, '../../../src');

describe('writeNotes', () => {
  it('plans again when somebody wrote in between, as one step of the history', () => {
    const root = makeVault({ 'a.md': 'one\n', 'b.md': 'one\n' });
    let turns = 0;
    const { written } = writeNotes(root, action, () => {
      turns += 1;
      const changes = ['a.md', 'b.md'].map((path) => {
        const before = readFileSync(join(root, path), 'utf8');
        return { path, before, after: before.includes('mine') ? before : `${before}mine\n` };
      });
      if (turns === 1) writeIn(root, 'b.md', 'one\ntheirs\n');
      return { changes };
    });
    expect({ turns, written }).toEqual({ turns: 2, written: ['a.md', 'b.md'] });
    expect(filesOf(root)).toEqual({ 'a.md': 'one\nmine\n', 'b.md': 'one\ntheirs\nmine\n' });
    expect(readdirSync(join(root, '.knowwho/journal'))).toHaveLength(1);
  });

  it('takes everything back when it gives up over one file', () => {
    const root = makeVault({ 'a.md': 'a', 'b.md': 'b' });
    const plan = () => ({
      changes: [
        { path: 'a.md', before: readFileSync(join(root, 'a.md'), 'utf8'), after: 'A' },
        { path: 'b.md', before: 'something else', after: 'B' },
      ],
    });
    expect(() => writeNotes(root, action, plan)).toThrow(/nothing was lost:\n {2}b\.md: /);
    expect(filesOf(root)).toEqual({ 'a.md': 'a', 'b.md': 'b' });
    expect(readdirSync(join(root, '.knowwho/journal'))).toEqual([]);
  });

  it('takes everything back when the second plan is refused', () => {
    const root = makeVault({ 'a.md': 'a', 'b.md': 'b' });
    let turns = 0;
    const plan = () => {
      if (++turns > 1) throw new RangeError('a defect');
      return {
        changes: [
          { path: 'a.md', before: 'a', after: 'A' },
          { path: 'b.md', before: 'something else', after: 'B' },
        ],
      };
    };
    expect(() => writeNotes(root, action, plan)).toThrow('a defect');
    expect(filesOf(root)).toEqual({ 'a.md': 'a', 'b.md': 'b' });
  });

  it('is the only way to the notes', () => {
    const users = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .filter((path) => /import .*\bwrite(?:Changes|Plan)\b/.test(readFileSync(join(SOURCE, path), 'utf8')))
      .map((path) => path.replaceAll('\\', '/'))
      .sort();
    // Generated files, the program's own folder, and settings: nothing that is a note.
    expect(users).toEqual([
      'app/copy-example.ts',
      'app/due-memory.ts',
      'app/init-vault.ts',
      'app/refresh.ts',
      'app/set-up-git.ts',
      'app/take-inbox.ts',
      'app/undo-last.ts',
      'app/write-plan.ts',
      'app/write-stub.ts',
      'vault/journal/find-saved-over.ts',
      'vault/journal/journal-store.ts',
      'vault/journal/open-action.ts',
      'vault/journal/recover-actions.ts',
      'vault/lock/with-lock.ts',
      'vault/own-file.ts',
    ]);
  });
});
