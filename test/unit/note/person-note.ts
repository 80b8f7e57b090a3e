import { parsePerson } from '../../../src/note/parse-person.js';
import type { Person } from '../../../src/people/person.js';
import { defaultSettings, type Settings } from '../../../src/people/settings.js';

/** The path of the notes that these helpers make. */
export const PATH = 'people/Thomas Brunner.md';

/** A person note with these lines of front matter and this body, read. */
export function personOf(frontMatter: string, body = '', settings: Settings = defaultSettings()) {
  const { person, problems } = parsePerson(PATH, `---\n${frontMatter}\n---\n${body}`, settings);
  return { person: person as Person, problems, codes: codesOf(problems) };
}

/** The codes of problems with their places, without the hints. */
export function codesOf(
  problems: readonly { code: string; severity: string; line: number; column: number }[],
): string[] {
  return problems
    .filter(({ severity }) => severity !== 'hint')
    .map(({ code, line, column }) => `${code} ${line}:${column}`);
}
