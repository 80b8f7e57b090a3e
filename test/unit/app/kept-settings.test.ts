import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeptSettings } from '../../../src/app/kept-settings.js';
import { parseSettings } from '../../../src/note/settings/parse-settings.js';
import { makeVault } from '../../cli/run-cli.js';

const FULL = `language: de
people:
  folders: [people, Freunde]
journal:
  format: YYYY/MM/DD
fields:
  birthday: geburtstag
  met-at: "wo: kennengelernt"
tiers:
  A: { every: 2 weeks, limit: 12, tags: [nah] }
  Z: { every: 5 months }
default-tier: Z
owner: me
exclude: ["x/**", archive]
`;

function vault(): { root: string; file: string } {
  const root = makeVault({});
  return { root, file: join(root, '.knowwho/settings.cache') };
}

/** Parses as a run of the program would that keeps what it parsed; says which texts had to be parsed. */
function run(root: string, text: string, parsed: string[] = []) {
  const kept = new KeptSettings(root, (own, path) => {
    parsed.push(own);
    return parseSettings(own, path);
  });
  const result = kept.parse(text, 'knowwho.yaml');
  kept.keep();
  return result;
}

describe('KeptSettings', () => {
  it('gives what the parser gives, the first time and from what was kept', () => {
    const { root } = vault();
    const parsed = parseSettings(FULL, 'knowwho.yaml');
    expect(parsed.problems).toEqual([]);
    for (let time = 0; time < 2; time += 1) {
      const kept = run(root, FULL);
      expect(kept).toEqual(parsed);
      expect(JSON.stringify(kept.settings)).toBe(JSON.stringify(parsed.settings));
    }
  });

  it('parses a text once, and again what is another text and what is damaged', () => {
    const { root, file } = vault();
    const parsed: string[] = [];
    const other = 'language: en\n';
    for (const text of [FULL, FULL, other, FULL, FULL])
      expect(run(root, text, parsed)).toEqual(parseSettings(text, 'knowwho.yaml'));
    expect(parsed).toEqual([FULL, other, FULL]);
    writeFileSync(file, readFileSync(file, 'utf8').replace('geburtstag', 'geburtstga'));
    expect(run(root, FULL, parsed).settings.fields.birthday).toBe('geburtstag');
    expect(parsed).toHaveLength(4);
  });

  it('keeps what the text says, not what was made of it afterwards', () => {
    const { root } = vault();
    const kept = new KeptSettings(root);
    kept.parse(FULL, 'knowwho.yaml').settings.exclude.push('later');
    kept.keep();
    expect(run(root, FULL)).toEqual(parseSettings(FULL, 'knowwho.yaml'));
  });

  it('keeps nothing unless it is told to, and nothing of settings with problems', () => {
    const { root, file } = vault();
    new KeptSettings(root).parse(FULL, 'knowwho.yaml');
    expect(existsSync(file)).toBe(false);
    const wrong = 'langauge: de\n';
    expect(run(root, wrong)).toEqual(parseSettings(wrong, 'knowwho.yaml'));
    expect(existsSync(file)).toBe(false);
  });
});
