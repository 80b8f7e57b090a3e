import { describe, expect, test } from 'vitest';
import { isInTemplateFolder, isTemplate } from '../../../src/vault/template-note.js';

describe('a template', () => {
  test.each([
    ['people/Person.md', '---\nname: {{title}}\n---\n'],
    ['people/Person.md', '---\ntype: person\r\nmet-on: "{{date:YYYY-MM-DD}}"\r\n---\r\n'],
    ['people/Person.md', '---\naliases:\n  - "{{VALUE}}"\n---\n'],
    ['people/Person.md', '---\ncreated: <% tp.date.now() %>\n---\n'],
    ['people/Person.md', '---\nmet-at: the party on {{date}}\n---\n'],
    ['people/Person.md', '# {{title}}\n'],
    ['people/Person.md', '---\ntype: person\n---\n\n# <% tp.file.title %>\n'],
    ['people/Person.md', '<%* const name = await tp.system.prompt("?") %>\n'],
    ['people/{{name}}.md', ''],
  ])('%s %j', (path, text) => {
    expect(isTemplate(path, text)).toBe(true);
  });

  test.each([
    '---\ntype: person\nmet-at: talk on {{mustache}} templates\n---\n# Anna\n',
    '---\ntype: person\n---\n# Anna\n\nShe writes `{{title}}` in her templates, and <% %> too.\n',
    '---\na: 1\n---\n\n```\n---\nname: {{title}}\n---\n```\n',
    '',
  ])('is not %j', (text) => {
    expect(isTemplate('people/Anna.md', text)).toBe(false);
  });

  test.each(['Templates/Person.md', 'people/_templates/x.md', 'Meta/Vorlagen/x.md', 'template/x.md'])(
    'lies in %s',
    (path) => {
      expect(isInTemplateFolder(path)).toBe(true);
    },
  );

  test.each(['people/Templates.md', 'Contemplates/x.md', 'templates2/x.md'])('does not lie in %s', (path) => {
    expect(isInTemplateFolder(path)).toBe(false);
  });
});
