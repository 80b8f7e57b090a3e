/** Files beside the notes that are nobody's note: conflict copies (to be reported), temporaries and templates (not even that). */
export const CONFLICT_COPIES = [
  'people/Fine Ada.sync-conflict-20261101-101010-ABCDEF7.md',
  'people/Fine Ada (Conflicted copy phone 202611011200).md',
  "people/Fine Ben (Bob's conflicted copy 2026-11-01).md",
  'people/Fine Ben (conflicted copy 2026-11-02 101112).md',
];

/** What editors and sync programs leave lying about. */
export const TEMPORARIES = [
  'people/.Fine Ada.md.swp',
  'people/4913',
  'people/Fine Ada.md~',
  'people/#Fine Ada.md#',
  'people/.gedit-save-X1Y2Z3',
  'people/Fine Ada.md___jb_tmp___',
  'people/.syncthing.Fine Ada.md.tmp',
  'people/.Fine Cem.md.icloud',
  '.trash/Fine Ada.md',
  '.git/Fine Ada.md',
  'node_modules/people/Fine Ada.md',
];

/** Unrendered forms for new notes. */
export const TEMPLATES: Record<string, string> = {
  'people/New Person.md':
    '---\ntype: person\nname: {{title}}\ntier: {{tier}}\nmet-on: {{date:YYYY-MM-DD}}\n---\n# {{title}}\n',
  'people/New Templater.md': '---\ntype: person\nmet-on: <% tp.date.now() %>\n---\n# {{VALUE:name}}\n',
};
