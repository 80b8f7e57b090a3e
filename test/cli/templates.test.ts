import { describe, expect, it } from 'vitest';
import { filesOf, makeVault, runCli } from './run-cli.js';

const VAULT = {
  'knowwho.yaml': '',
  'people/Anna Keller.md': '---\ntier: A\nmet-on: 2026-11-22\n---\n',
};

async function dueWith(templates: Record<string, string>) {
  const root = makeVault({ ...VAULT, ...templates });
  const { code } = await runCli(['due'], root);
  const check = await runCli(['check', '--json'], root);
  const { problems } = JSON.parse(check.stdout) as { problems: { path: string; message: string }[] };
  const files = filesOf(root);
  return {
    code,
    page: files['due.md'] ?? '',
    stub: files['stubs/Anna Keller (stub).md'] ?? '',
    problems: problems.filter(({ path }) => path.startsWith('templates/')),
    root,
  };
}

describe('own templates', () => {
  it.each([
    ['endless', '{% for i in (1..100000000) %}{% endfor %}'],
    ['a flood', '{% for i in (1..99999) %}{{ "0123456789012345678901234567890123456789" }}{% endfor %}'],
    ['broken', '{% if %}'],
    ['an unknown filter', '{{ week.number | constructor }}'],
    ['another file', '{% include "../../me.md" %}'],
    ['a file of the system', '{% render "/etc/passwd" %}'],
  ])('reports %s and takes the packaged one', async (_, text) => {
    const { code, page, problems } = await dueWith({ 'templates/en/due.liquid': text });
    expect(code).toBe(0);
    expect(page).toContain('# Week 48');
    expect(page.length).toBeLessThan(5000);
    expect(problems.map(({ path }) => path)).toEqual(['templates/en/due.liquid']);
    expect(problems[0]?.message).not.toContain('ENOENT');
  });

  it('keeps the good ones where another one is broken', async () => {
    const { page, stub, problems } = await dueWith({
      'templates/en/due.liquid': 'MY PAGE {{ week.number }}',
      'templates/en/stub.liquid': '{% nonsense %}',
      'templates/en/say-first-follow-up.liquid': '{{ nobody | nothing }}',
    });
    expect(page).toContain('MY PAGE 48');
    expect(stub).toContain('# [[Anna Keller]]');
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'templates/en/say-first-follow-up.liquid',
      'templates/en/stub.liquid',
    ]);
  });

  it('writes a stub on request with the packaged template too, and says why', async () => {
    const root = makeVault({ ...VAULT, 'templates/en/stub.liquid': '{% nonsense %}' });
    const { code, stdout, stderr } = await runCli(['stub', 'Anna', '--print'], root);
    expect(code).toBe(0);
    expect(stdout).toContain('# [[Anna Keller]]');
    expect(stderr).toContain('templates/en/stub.liquid:1');
  });

  it('writes what there is, however much, where the template is a packaged one', async () => {
    const promises = Array.from(
      { length: 4000 },
      (_, at) => `- [ ] send part ${at} of the book 📅 2026-11-24\n`,
    );
    const root = makeVault({
      'knowwho.yaml': '',
      'people/Anna Keller.md': `## Promises\n${promises.join('')}`,
    });
    const { code, stderr } = await runCli(['due', '--quiet'], root);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(filesOf(root)['stubs/Anna Keller (stub).md']).toContain('part 3999 of');
  });

  it('sees plain data and nothing behind it', async () => {
    const { page } = await dueWith({
      'templates/en/due.liquid':
        '[{{ week.constructor }}{{ days.__proto__ }}{{ week.toString }}{{ days.constructor.name }}]',
    });
    expect(page).toContain('\n[]\n');
  });
});
