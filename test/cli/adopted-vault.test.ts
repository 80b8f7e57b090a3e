import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdoptedVault } from '../bench/make-adopted-vault.js';
import { filesOf, runCli } from './run-cli.js';

const WEEK = [
  '2026-11-16',
  '2026-11-17',
  '2026-11-18',
  '2026-11-19',
  '2026-11-20',
  '2026-11-21',
  '2026-11-22',
];

describe('an adopted vault of ordinary notes', () => {
  let root = '';
  let notes: Record<string, string> = {};
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'knowwho-adopted-'));
    makeAdoptedVault(root, { people: 300, seed: 1 });
    notes = filesOf(root);
    expect((await runCli(['init', root], root)).code).toBe(0);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('is adopted without touching a note', () => {
    const after = filesOf(root);
    for (const [path, text] of Object.entries(notes))
      if (path !== '.gitignore') expect(after[path], path).toBe(text);
    expect(after['knowwho.yaml']).toContain('lastContacted');
  });

  it.each(WEEK)('gets a page of one screen with something to do on %s', async (today) => {
    expect((await runCli(['--vault', root, '--today', today, '--quiet', 'due'], root)).code).toBe(0);
    const page = readFileSync(join(root, 'due.md'), 'utf8');
    expect(page.split('\n').length).toBeLessThan(50);
    expect(page).toMatch(/^- \[ \] /m);
    expect(page.match(/300 people have no tier yet/g)).toHaveLength(1);
    expect(page).toContain('`knowwho triage`');
    expect(page).not.toMatch(/undefined|null|NaN|\{\{|days ago|days late/);
    const stubs = Object.entries(filesOf(root)).filter(([path]) => path.startsWith('stubs/'));
    expect(stubs.length).toBeGreaterThan(0);
    for (const [path, text] of stubs)
      expect(text, path).not.toMatch(/undefined|null|NaN|\{\{| ,|\(\)|\.\.\s| {2,}\S+:$/m);
  });

  it('changes at most one generated file from one quiet day to the next', async () => {
    const run = (today: string) => runCli(['--vault', root, '--today', today, '--quiet', 'due'], root);
    await run('2026-11-24');
    const before = filesOf(root);
    await run('2026-11-25');
    const after = filesOf(root);
    const changed = Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
    expect(changed.filter((path) => !path.startsWith('.knowwho'))).toEqual(['due.md']);
  });
});

describe('check on a few thousand ordinary notes', () => {
  it('does not crash and places every problem', async () => {
    const root = mkdtempSync(join(tmpdir(), 'knowwho-adopted-'));
    try {
      makeAdoptedVault(root, { people: 2_500, seed: 7 });
      await runCli(['init', root], root);
      const { stdout } = await runCli(['--vault', root, '--json', 'check'], root);
      const { problems } = JSON.parse(stdout);
      expect(problems.length).toBeGreaterThan(0);
      for (const { path, line, column, excerpt } of problems) {
        const text = readFileSync(join(root, path), 'utf8').split(/\r?\n/)[line - 1] ?? '';
        expect(column).toBeLessThanOrEqual(text.length + 1);
        expect(
          text.replace(/^\uFEFF/, '').includes(excerpt.replace(/…$|^…/g, '').trim().slice(0, 20)),
          `${path}:${line}`,
        ).toBe(true);
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
