import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../../../src/note/settings/parse-settings.js';
import { renderSettings } from '../../../../src/vault/survey/render-settings.js';
import { surveyVault } from '../../../../src/vault/survey/survey-vault.js';
import { put, tempVault } from '../temp-vault.js';

/** The settings that `init` would write, read back; they must be free of problems. */
function adopted(files: Record<string, string>) {
  const survey = surveyVault(tempVault(files));
  const text = renderSettings(survey);
  const { settings, problems } = parseSettings(text);
  expect(problems, text).toEqual([]);
  return { survey, text, settings };
}

const person = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n`;

function days(folder: string, name: (day: string) => string = (day) => day): Record<string, string> {
  const dates = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'];
  return Object.fromEntries(dates.map((day) => [`${folder}${name(day)}.md`, 'Lunch with [[Anna]]']));
}

describe('people', () => {
  test('in a folder with an ordinary name need no properties', () => {
    const { survey, settings } = adopted({
      'Contacts/Anna.md': 'Met in Bern.',
      'Contacts/Club/Ben.md': '',
      'Ideas/x.md': '',
    });
    expect(settings.people.folders).toEqual(['Contacts']);
    expect(survey.people.paths).toEqual(['Contacts/Anna.md', 'Contacts/Club/Ben.md']);
    expect(survey.notes).toBe(3);
  });

  test('in several folders of one name become a pattern', () => {
    const { settings, survey } = adopted({
      'Areas/Work/People/A.md': '',
      'Areas/Club/People/B.md': '',
      'Areas/Work/Plan.md': '',
    });
    expect(settings.people.folders).toEqual(['Areas/*/People']);
    expect(survey.people.paths).toHaveLength(2);
  });

  test('in a folder with any name show by their properties', () => {
    const { settings } = adopted({
      'Menagerie/Anna.md': person('email: a@example.org'),
      'Menagerie/Ben.md': person('Birthday: 1980-01-01'),
      'Menagerie/Index.md': '# All',
      'Projects/One.md': person('email: project@example.org'),
      'Projects/Two.md': '',
      'Projects/Three.md': '',
    });
    expect(settings.people.folders).toEqual(['Menagerie']);
  });

  test('in a CRM folder beside companies are those of the inner folder', () => {
    expect(adopted({ 'CRM/People/A.md': '', 'CRM/Companies/Acme.md': '' }).settings.people.folders).toEqual([
      'CRM/People',
    ]);
  });

  test('in a folder called Network count only if they are people', () => {
    expect(adopted({ 'Network/Router.md': '', 'Network/Switch.md': '' }).survey.people.folders).toEqual([]);
    expect(adopted({ 'Network/A.md': person('phone: 1234567') }).survey.people.folders).toEqual(['Network']);
  });

  test('marked by tags or a type are found wherever they lie', () => {
    const byTag = adopted({
      'A.md': person('tags: [contact, bern]'),
      'x/B.md': 'About #contact things',
      'C.md': person('tags:', '  - "#contact"'),
    });
    expect(byTag.settings.people.tags).toEqual(['person', 'contact']);
    expect(byTag.survey.people.paths).toHaveLength(3);
    expect(
      adopted({
        'A.md': person('type: Contact'),
        'B.md': person('type: Contact'),
        'C.md': person('type: book'),
      }).settings.people.type,
    ).toBe('Contact');
    const kepano = adopted({ 'A.md': person('categories:', '  - "[[People]]"') });
    expect(kepano.settings.people.type).toBe('People');
    expect(kepano.settings.fields.type).toBe('categories');
  });

  test('are not daily notes, templates or excluded files', () => {
    const { survey } = adopted({
      ...days('People/'),
      'Templates/Person.md': person('email: {{email}}'),
      'People/Person.md': person('name: {{title}}'),
      'People/Anna.md': '',
      'Old/People/Ben.md': '',
      '.obsidian/app.json': '{"userIgnoreFilters":["Old/"]}',
    });
    expect(survey.people.paths).toEqual(['People/Anna.md']);
  });

  test('that are nowhere make settings with advice', () => {
    const { survey, text, settings } = adopted({ 'Ideas/x.md': '' });
    expect(survey.people.paths).toEqual([]);
    expect(text).toContain('knowwho add NAME');
    expect(settings.people.folders).toEqual(['people']);
  });
});

describe('dated notes', () => {
  test.each([
    ['Daily/', (day: string) => day, 'Daily', 'YYYY-MM-DD'],
    ['Daily/2026/11/', (day: string) => day, 'Daily', 'YYYY-MM-DD'],
    ['Daily/2026/11-November/', (day: string) => day, 'Daily', 'YYYY-MM-DD'],
    ['', (day: string) => day.replaceAll('-', ''), '', 'YYYYMMDD'],
    ['Tagebuch/', (day: string) => day.split('-').reverse().join('.'), 'Tagebuch', 'DD.MM.YYYY'],
    ['Log/', (day: string) => `${day} Wednesday`, 'Log', 'YYYY-MM-DD dddd'],
  ])('in %j are found with their format', (folder, name, expected, format) => {
    const { survey, settings } = adopted({ ...days(folder, name), 'Ideas/x.md': '' });
    expect(survey.journal?.paths).toHaveLength(4);
    expect(settings.journal).toEqual({ folders: [expected], format });
  });

  test('in several folders are all found, single ones and numbers are not', () => {
    const { settings } = adopted({
      ...days('Daily/'),
      ...days('Meetings/', (day) => `${day} Team`),
      'Ideas/2026-11-18.md': '',
      'Parts/12345678.md': '',
    });
    expect(settings.journal.folders).toEqual(['Daily', 'Meetings']);
  });

  test('where Obsidian says so already are left to Obsidian', () => {
    const { survey, text } = adopted({
      ...days('Daily/'),
      '.obsidian/daily-notes.json': '{"folder":"Daily"}',
    });
    expect(survey.journal?.fromObsidian).toBe(true);
    expect(text).not.toContain('journal:');
  });
});

describe('property names', () => {
  test('that look like ours are mapped, the commonest for each', () => {
    const { settings, survey } = adopted({
      'People/A.md': person(
        'lastContacted: 2026-11-01',
        'birthdate: 1980-05-12',
        'Contact Frequency: 3 weeks',
        'company: Acme',
      ),
      'People/B.md': person(
        'lastContacted: 2026-10-01',
        'last_seen: 2026-09-01',
        'met_at: Bern',
        'Firma: Beta AG',
        'organization:',
      ),
      'Other/x.md': person('dob: no person'),
    });
    expect(settings.fields).toEqual({
      'last-contact': 'lastContacted',
      birthday: 'birthdate',
      every: 'Contact Frequency',
      'met-at': 'met_at',
      company: 'Firma',
    });
    expect(survey.fields.find((field) => field.ours === 'last-contact')).toMatchObject({
      theirs: 'lastContacted',
      count: 2,
    });
  });

  test('whose values we would not understand are only mentioned', () => {
    const { settings, text } = adopted({
      'People/A.md': person('frequency: whenever', 'priority: high', 'prm-tier: inner'),
    });
    expect(settings.fields).toEqual({});
    expect(text).toContain('"frequency" looks like our every, but "whenever" is not understood there.');
  });

  test('of plugins and in German are known', () => {
    const plugin = adopted({
      'People/A.md': person(
        'prm-last-contacted: 2026-11-01',
        'Last chat: 2026-10-01',
        'EMAIL[HOME]: a@example.org',
      ),
    });
    expect(plugin.settings.fields['last-contact']).toMatch(/prm-last-contacted|Last chat/);
    const german = adopted({
      'Kontakte/A.md': person(
        'Geburtstag: 12.05.1984',
        'Firma: Acme',
        'Wohnort: Bern',
        'Letzter Kontakt: 2026-11-01',
      ),
    });
    expect(german.settings.fields).toEqual({
      birthday: 'Geburtstag',
      company: 'Firma',
      city: 'Wohnort',
      'last-contact': 'Letzter Kontakt',
    });
    expect(german.settings.language).toBe('de');
  });

  test('and folder names with odd characters are quoted', () => {
    const { settings, text } = adopted({
      'Leute: #1 [privat]/Kontakte/A.md': person(
        'Last "Contact"?: 2026-01-01',
        '"e mail": a@example.org',
        'geburtstag\t: 1980-01-01',
      ),
    });
    expect(settings.people.folders).toEqual(['Leute: #1 ?privat?/Kontakte']);
    expect(text).toContain('"Leute: #1 ?privat?/Kontakte"');
  });
});

test('a due.md of the user’s own is left to the user', () => {
  expect(adopted({ 'due.md': '# Library books' }).settings.output.agenda).toBe('knowwho.md');
  expect(adopted({ 'due.md': '<!-- knowwho:begin -->\n<!-- knowwho:end -->' }).settings.output.agenda).toBe(
    'due.md',
  );
});

test('other folders are recognised by name', () => {
  const { settings } = adopted({ 'Ziele/Stelle.md': '', '30 Readwise/x.md': '' });
  expect(settings.goals.folders).toEqual(['Ziele']);
  expect(settings.clippings.folders).toEqual(['30 Readwise']);
});

test('broken notes and an empty folder are surveyed without a word', () => {
  expect(adopted({}).survey.notes).toBe(0);
  const root = tempVault({
    'People/A.md': '---\nemail: [unclosed\n',
    'People/B.md': '---js\nprocess.exit()\n---',
    'People/C.md': '<<<<<<< HEAD\n',
  });
  put(root, 'People/D.md', new Uint8Array([0]));
  expect(surveyVault(root).people.paths).toHaveLength(3);
});

test('the survey is the same whatever the order on the disk', () => {
  const files = Object.entries({ 'B/People/x.md': '', 'A/Contacts/y.md': '', ...days('J/'), ...days('D/') });
  const first = renderSettings(surveyVault(tempVault(Object.fromEntries(files))));
  const second = renderSettings(surveyVault(tempVault(Object.fromEntries(files.reverse()))));
  expect(second).toBe(first);
});
