import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/app/failure.js';
import { writePlan } from '../../../src/app/write-plan.js';
import { filesOf, makeVault, writeIn } from '../../cli/run-cli.js';

describe('writePlan', () => {
  it('plans again when somebody wrote to a file in between, and loses nothing', () => {
    const root = makeVault({ 'a.md': 'one\n', 'b.md': 'one\n' });
    let turns = 0;
    const { written } = writePlan(root, () => {
      turns += 1;
      const changes = ['a.md', 'b.md'].map((path) => {
        const before = readFileSync(join(root, path), 'utf8');
        return { path, before, after: before.includes('mine') ? before : `${before}mine\n` };
      });
      if (turns === 1) writeIn(root, 'b.md', 'one\ntheirs\n');
      return { changes };
    });
    expect(turns).toBe(2);
    expect(written).toEqual(['a.md', 'b.md']);
    expect(filesOf(root)).toEqual({ 'a.md': 'one\nmine\n', 'b.md': 'one\ntheirs\nmine\n' });
  });

  it('gives up after three times with a refusal that names the file and leaves it as it is', () => {
    const root = makeVault({ 'a.md': 'x' });
    let turns = 0;
    const plan = () => {
      turns += 1;
      return { changes: [{ path: 'a.md', before: 'something else', after: 'mine' }] };
    };
    expect(() => writePlan(root, plan)).toThrow(Failure);
    expect(() => writePlan(root, plan)).toThrow(/a\.md: /);
    expect(turns).toBe(6);
    expect(filesOf(root)).toEqual({ 'a.md': 'x' });
  });
});
