import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVault } from '../../src/index.js';

const STUB = 'stubs/Samira Haddad (stub).md';

describe('the day of an appointment', () => {
  let root = '';
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const refresh = async (today: string) => (await openVault(root)).refresh({ today });
  const todayOn = (page: string) => /## Today[\s\S]*?(?=\n## )/.exec(page)?.[0] ?? '';

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'knowwho-meeting-'));
    cpSync(join(import.meta.dirname, '../../example-vault'), root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('shows it without a box and keeps what was prepared, until the day is over', async () => {
    const project = join(root, 'projects/Team day 2027.md');
    writeFileSync(project, readFileSync(project, 'utf8').replace('- [ ] send [[Samira', '- [x] send [[Samira'));
    await refresh('2026-11-25');
    const prepared = read(STUB);
    await refresh('2026-11-26');
    expect(todayOn(read('due.md'))).toContain(
      '- [[Samira Haddad]] · video call on Thursday 26 November: choose one of the three ideas · [[Samira Haddad (stub)|what to say]]',
    );
    expect(read('due.md')).not.toContain('[[Samira Haddad]] (video, Thursday)');
    expect(read(STUB)).toBe(prepared);
    expect((await refresh('2026-11-26')).changes).toEqual([]);
    await refresh('2026-11-27');
    expect(todayOn(read('due.md'))).not.toContain('Samira');
    expect(read('due.md')).toContain('[[Samira Haddad]] (video, Thursday)');
    expect(existsSync(join(root, STUB))).toBe(false);
  });

  it('does not bring back a line that was ticked with a meeting of today', async () => {
    await refresh('2026-11-23');
    const page = read('due.md');
    const line = /- \[ \] (\[\[Ben Wyss\]\][^\n]*)/.exec(page) as RegExpExecArray;
    writeFileSync(join(root, 'due.md'), page.replace(line[0], `- [x] ${line[1]} met for lunch`));
    await refresh('2026-11-23');
    expect(todayOn(read('due.md'))).not.toContain('Ben Wyss');
    expect(read('people/Ben Wyss.md')).toContain('- 2026-11-23 met: for lunch');
  });
});

it('says of somebody put off until when, instead of asking for a reminder', async () => {
  const root = mkdtempSync(join(tmpdir(), 'knowwho-put-off-'));
  try {
    writeFileSync(join(root, 'knowwho.yaml'), '');
    cpSync(join(import.meta.dirname, '../../example-vault'), root, { recursive: true });
    const note = join(root, 'people/Karim Benali.md');
    writeFileSync(note, readFileSync(note, 'utf8').replace(/^---\n/, '---\nsnooze-until: 2026-12-01\n'));
    await (await openVault(root)).refresh({ today: '2026-11-25' });
    const page = readFileSync(join(root, 'due.md'), 'utf8');
    expect(page).toMatch(/\[\[Karim Benali\]\], since 9 November[^\n]*You put it off until 1 December\./);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
