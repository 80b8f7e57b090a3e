/** A note as it should be, which is then damaged. `§` marks the places of values. */
export interface BaseNote {
  path: string;
  text: string;
}

const RICH = `---
type: person
name: Ada Fine
aliases: [Addie, "A. Fine"]
tier: A
every: 3 weeks
met-at: Design evening, Bern
met-on: 2026-11-18
introduced-by: "[[Ben Fine]]"
last-contact: 2026-10-12
birthday: 1984-11-22
occasions:
  - 2026-11-24 new job at Acme
  - yearly 11-25 wedding day
family: ["Mia, daughter, 2019-11-23"]
company: Acme
role: designer
city: [Bern, Thun]
language: en
email: ada@example.org
channel: linkedin
address: du
salutation: Dear Ada
interests: [music, chess]
offers: [logo design]
seeks: [a bookkeeper]
goals: ["[[Studio]]"]
rapport: 4
links: https://example.org/ada
---
# Ada Fine

Likes long walks. #friend

## Log
- 2026-11-18 met at Design evening: she rebuilt her studio #studio
- 2026-11-19 got: the address of a printer
- 2026-10-12 sent via email: asked for her slides [minutes:: 5] [cost:: 3 CHF] [result:: a logo]
- 2026-12-02 met for lunch

## Promises
- [ ] send the slides 📅 2026-11-25
- [ ] theirs: introduce me to HR 📅 2026-11-19
- [x] ring [[Ben Fine]] ✅ 2026-11-01
`;

/** The same in the words and line ends of somebody else: German, CRLF, a byte order mark, other bullets. */
const GERMAN = `\uFEFF---
# Kommentar
tier: B
met-at: 'Messe in Köln'
introduced-by: [[Ben Fine]]
birthday: 12.05.1984
family:
  - Jonas, Sohn, 2015-06-01
status: active
---
> Zitat mit [[Ada Fine]]

Verlauf
-------
* 18.11.2026 getroffen bei der Messe: er sucht eine Wohnung
* 2026-11-19 Anruf: kurz

### Versprechen
1. [ ] die Folien schicken [due:: 2026-11-25]
2. [ ] Karte schreiben ⏳ 2026-11-26 ^block

\`\`\`
- 2026-01-01 met: only code
\`\`\`
%% 2026-01-02 hidden %%
`.replace(/\n/g, '\r\n');

const MEETING = `---
date: 2026-11-19
tags: [meeting]
---
# Round table

Talked to [[Ada Fine]] and [Ben](<../people/Ben Fine.md>) about [[Studio|the studio]].

- [ ] send the notes to [[Ada Fine]] 📅 2026-11-24
- [x] ring [[Ben Fine]] ✅ 2026-11-19
- ![[Ada Fine]] \`[[Ben Fine]]\`
> quoted [[Ben Fine]]
`;

/** The notes that are cut off at every offset, flipped and filled. */
export const BASE_NOTES: readonly BaseNote[] = [
  { path: 'people/Hostile.md', text: RICH },
  { path: 'people/Hostil.md', text: GERMAN },
  { path: 'journal/2026-11-19.md', text: MEETING },
];

/** A note with one value in all places at once or in one of them; undefined where there are no more places. */
export function noteWith(value: string, place: number): string | undefined {
  const quoted = JSON.stringify(value);
  const line = value.replace(/\s+/g, ' ');
  const places: ((text: string) => string)[] = [
    ...RICH_KEYS.map((key) => (text: string) => withProperty(text, key, quoted)),
    ...RICH_KEYS.slice(0, 6).map((key) => (text: string) => withProperty(text, key, value)),
    (text) => withProperty(text, 'interests', `[${quoted}, ${quoted}]`),
    (text) => withProperty(text, quoted, 'x'),
    (text) => withProperty(text, value, 'x'),
    (text) => text.replace('she rebuilt her studio', () => line),
    (text) => text.replace('she rebuilt her studio', () => value),
    (text) => text.replace('the address of a printer', () => line),
    (text) => text.replace('asked for her slides', () => line),
    (text) => text.replace('Design evening:', () => `${line}:`),
    (text) => text.replace('via email', () => `via ${line}`),
    (text) => text.replace('sent via', () => `${line} via`),
    (text) => text.replace('2026-12-02 met for lunch', () => `2026-12-02 met ${line}`),
    (text) => text.replace('send the slides', () => line),
    (text) => text.replace('introduce me to HR', () => line),
    (text) => text.replace('📅 2026-11-25', () => value),
    (text) => text.replace('# Ada Fine', () => `# ${line}`),
    (text) => text.replace('## Log', () => `## ${line}`),
    (text) => text.replace('## Promises', () => value),
    (text) => text.replace('Likes long walks.', () => value),
    (text) => value + text,
    (text) => text + value,
    (text) => text.replace('---\n', () => `---\n${value}\n`),
    (text) => text.replace('---\n# Ada', () => `${value}\n---\n# Ada`),
  ];
  const put = places[place];
  return put?.(RICH);
}

const RICH_KEYS = [
  'name',
  'aliases',
  'tier',
  'met-at',
  'city',
  'introduced-by',
  'every',
  'met-on',
  'last-contact',
  'birthday',
  'occasions',
  'family',
  'company',
  'role',
  'language',
  'email',
  'phone',
  'channel',
  'address',
  'salutation',
  'interests',
  'offers',
  'seeks',
  'goals',
  'rapport',
  'snooze-until',
  'status',
  'owner',
  'links',
  'tags',
  'type',
];

function withProperty(text: string, key: string, value: string): string {
  const bare = text.replace(new RegExp(`^${key.replace(/[^\w-]/g, '.')}:.*\n(?: {2}- .*\n)*`, 'm'), '');
  return bare.replace('---\n', () => `---\n${key}: ${value}\n`);
}
