/** Names in many scripts, names of the kind that shells, URLs and file systems stumble over. */
const NAMES = [
  '王小明',
  '佐藤 健',
  '김민지',
  'محمد العلي',
  'נועה לוי',
  'Дмитрий Соколов',
  'Γιώργος',
  'ნინო',
  'Արմեն',
  'अनन्या',
  'สมชาย',
  'ლუკა',
  'ሰላም',
  'ᠮᠣᠩᠭᠣᠯ',
  "Seán O'Brien",
  'Zoe\u0301 Decomposed',
  'Zoë Composed',
  '🦊 Fox',
  '👩‍👩‍👧 Family',
  '-rf',
  '$(touch pwned)',
  '`id`',
  '%2e%2e%2fup',
  '__proto__',
  'constructor',
  'a'.repeat(200),
  'CON',
  'Trailing dot.',
  'Two  spaces',
  'Hash #1 ^x | y',
  '[[Linked]]',
  'New\nline',
  'Back\\slash',
  '<script>alert(1)</script>'.replace('/', '∕'),
];

/** Notes that are strange but can be read: nothing may crash, hang or be executed, and their readable parts count. */
export function oddNotes(): Record<string, string> {
  const named = NAMES.map((name): [string, string] => [
    `people/odd/${name}.md`,
    '---\ntier: D\nlast-contact: 2026-11-01\n---\n',
  ]);
  return {
    ...Object.fromEntries(named),
    'people/odd/Bom.md': '\uFEFF---\ntier: D\nlast-contact: 2026-11-01\n---\nWith a BOM.\n',
    'people/odd/Crlf.md':
      '---\r\ntier: D\r\nlast-contact: 2026-11-01\r\n---\r\n## Log\r\n- 2026-10-01 met: a carriage\r\n',
    'people/odd/Cr Only.md': '---\rtier: D\r---\r## Log\r- 2026-10-01 met: an old Macintosh\r',
    'people/odd/Empty.md': '',
    'people/odd/Only Fences.md': '---\n---\n',
    'people/odd/Only Dashes.md': '---',
    'people/odd/Constructor Key.md':
      '---\ntier: D\nlast-contact: 2026-11-01\nconstructor: x\ntoString: y\nhasOwnProperty: z\n---\n',
    'people/odd/Long Line.md': `---\ntier: D\nlast-contact: 2026-11-01\n---\n${'word '.repeat(210_000)}\n`,
    'people/odd/Many Brackets.md': `---\ntier: D\nlast-contact: 2026-11-01\n---\n${'['.repeat(300_000)}\n`,
    'people/odd/Many Openings.md': `---\ntier: D\nlast-contact: 2026-11-01\n---\n${'[[a|'.repeat(60_000)}\n${'`'.repeat(50_000)}\n${'- [ '.repeat(30_000)}\n`,
    'people/odd/Deep Quote.md': `---\ntier: D\nlast-contact: 2026-11-01\n---\n${'> '.repeat(20_000)}[[Fine Ada]]\n`,
    'people/odd/Quotes In An Item.md': `---\ntier: D\nlast-contact: 2026-11-01\n---\n- ${'>'.repeat(30_000)}\n`,
    'people/odd/Long Name.md': `---\ntier: D\nlast-contact: 2026-11-01\nname: "${'word '.repeat(60_000)}"\n---\n`,
    'people/odd/Lists For Text.md':
      '---\ntier: [A, B]\nname: [One, Two]\nmet-on: [2026-01-01, 2026-01-02]\nevery: [1 week]\nsnooze-until: []\n---\n',
    'people/odd/Numbers.md':
      '---\ntier: 1\nname: 42\nbirthday: 19840512\nrapport: 11\nphone: +41791234567\nevery: 7\nstatus: 0\n---\n',
    'people/odd/Nested Maps.md':
      '---\ntier: {letter: A}\ncompany: {name: Acme, since: {year: 2020}}\nfamily: {Mia: 2019-05-02}\noccasions: [{2026-12-01: x}]\n---\n',
    'people/odd/Booleans.md':
      '---\ntier: yes\nname: true\nmet-on: null\nlast-contact: ~\nlanguage: no\nintroduced-by: false\n---\n',
    'people/odd/Impossible Dates.md':
      '---\ntier: D\nmet-on: 2026-02-30\nlast-contact: 2026-13-01\nbirthday: 30.02.1990\nsnooze-until: 0000-00-00\noccasions: [2026-02-30 nothing]\nfamily: ["Mia, daughter, 2019-02-29"]\n---\n## Log\n- 2026-02-30 met: never\n- 99999-01-01 met: later\n- 2026-11-01 met: once\n',
    'people/odd/Bidi.md':
      '---\ntier: D\nlast-contact: 2026-11-01\ncompany: "Acme \u202Egnp.exe"\nmet-at: "bell \\a, escape \\e[31mred\\e[0m, nul \\0, zero\u200Bwidth"\n---\n',
    'people/odd/Markup.md':
      '---\ntier: D\nmet-on: 2026-11-18\nmet-at: "--> <img src=x onerror=alert(1)> {{ 7 | times: 7 }} {% raw %}"\n---\n## Log\n- 2026-11-18 met: <!-- knowwho:end --> [[Fine Ada]] | `code` %% comment\n',
    'people/odd/Upwards.md': '---\ntier: D\nname: ../../../../etc/passwd\nmet-on: 2026-11-18\n---\n',
    'people/odd/Links To Itself.md':
      '---\ntier: D\nlast-contact: 2026-11-01\nintroduced-by: "[[Links To Itself]]"\n---\n',
    'people/Folder.md/Inside.md':
      '---\ntier: D\nlast-contact: 2026-11-01\n---\nMy folder is called like a note.\n',
    'journal/2026-11-19.md': 'Unclosed code swallows what follows:\n```\n[[Fine Ada]]\n',
    'journal/2026-02-30.md': 'A day that never was, with [[Fine Ben]].\n',
  };
}
