import { describe, expect, it } from 'vitest';
import { makeVault, runCli } from './run-cli.js';

const NOTE = `---
tier: B
city: Bern
channel: LinkedIn
interests: [sailing]
seeks: [workshop moderation]
goals: [Fill the workshops]
family: ["Mia, daughter, 2019-05-02"]
---
## Log
- 2026-08-01 met: her new team
- 2026-08-20 note: a new flat in Bern
`;
const VAULT = {
  'knowwho.yaml': '',
  'me.md': '---\nname: Julia Frei\noffers: [workshop moderation]\ninterests: [sailing]\n---\n',
  'goals/Fill the workshops.md': '---\ndeadline: 2027-02-28\nseeks: [a library]\n---\n',
  'clippings/Winter.md':
    '---\ntitle: Laying up a boat\nurl: https://example.org/boat\ntags: [sailing]\n---\n',
  'people/Anna Keller.md': NOTE,
};

async function stubOf(files: Record<string, string>, today = '2026-11-20') {
  const root = makeVault(files);
  const { stdout, code } = await runCli(['--today', today, 'stub', 'Anna', '--print'], root);
  expect(code).toBe(0);
  return stdout;
}

describe('a stub', () => {
  it('holds two messages of different tone, each whole and within the limit', async () => {
    const stub = await stubOf(VAULT);
    const [, warm = '', brief = ''] =
      /## Draft for LinkedIn · warm \((?:\d+) of 300 characters\)\n([\s\S]+?)\n\n## Brief and direct \(\d+ of 300 characters\)\n([\s\S]+)$/.exec(
        stub,
      ) ?? [];
    expect(warm).toMatch(/^Hi Anna,\n/);
    expect(warm).toContain('your new team');
    expect(warm).toMatch(/\nAll the best, Julia$/);
    expect(brief).toMatch(/^Hi Anna,\n/);
    expect(brief).toContain('your new team');
    expect(brief.trim()).toMatch(/\nBest, Julia$/);
    expect(warm.length).toBeLessThanOrEqual(300);
    const sentences = (text: string) =>
      new Set(
        text
          .split('\n')[1]
          ?.match(/[^.?!]+[.?!]/g)
          ?.map((one) => one.trim()),
      );
    const [first] = sentences(brief);
    expect(sentences(warm).has(first ?? '')).toBe(false);
  });

  it('says what one could do before what one wants, and what changed since', async () => {
    const stub = await stubOf(VAULT);
    const rows = [...stub.matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, row]) => row);
    expect(rows).toEqual([
      'Why now',
      'Your goal',
      'Last time',
      'Since then',
      'What you could do',
      'In common',
    ]);
    expect(stub).toContain('**Last time** · 1 August 2026, met: her new team');
    expect(stub).toContain('**Since then** · note: a new flat in Bern (20 August 2026)');
    expect(stub).toContain('looks for workshop moderation: you can help; send “Laying up a boat” (sailing)');
    expect(stub).toContain('“Fill the workshops” (by 28 February 2027) looks for: a library');
  });

  it('does not change from day to day, but on a birthday', async () => {
    const at = (today: string) => stubOf(VAULT, today);
    expect(await at('2026-11-21')).toBe(await at('2026-11-20'));
    expect(await at('2027-05-01')).toContain('Mia (daughter, 7)');
    expect(await at('2027-05-02')).toContain('Mia (daughter, 8)');
  });

  it('gives two ways to begin a call, and points', async () => {
    const stub = await stubOf({ ...VAULT, 'people/Anna Keller.md': NOTE.replace('LinkedIn', 'phone') });
    const call = stub.slice(stub.indexOf('## For the call'));
    expect(call).toMatch(/^## For the call\n- \*\*Warm\*\* · .+\n- \*\*Brief\*\* · .+\n- /);
    expect(call).not.toContain('time for a call');
    expect(call).not.toContain('All the best');
  });

  it('still takes a template of one’s own that knows no tones', async () => {
    const stub = await stubOf({
      ...VAULT,
      'templates/en/say-cadence.liquid':
        'MINE {{ topic.noun }}, last on {{ on }}.\n? {{ seeks }} may be left out, as it is long.\n',
      'templates/en/draft.liquid':
        '{% for version in versions %}[{{ version.kind }}] {{ version.text }}\n{% endfor %}',
    });
    expect(stub).toContain(
      '[main] Hi Anna,\nMINE your new team, last on 1 August. workshop moderation may be left out',
    );
    expect(stub).toContain('[short] Hi Anna,\nMINE your new team, last on 1 August.\n');
  });
});
