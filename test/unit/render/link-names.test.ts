import { describe, expect, it } from 'vitest';
import { linkNames } from '../../../src/render/link-names.js';
import { contact, person } from '../agenda/build.js';

const link = (text: string, ...names: string[]) =>
  linkNames(
    text,
    names.map((name) => contact(person(name))),
    (one) => `[[${one.person.name}]]`,
  );

describe('linkNames', () => {
  it('puts a link in the place of each name, once', () => {
    expect(link('Ann and Ben: Ann again', 'Ann', 'Ben')).toBe('[[Ann]] and [[Ben]]: Ann again');
    expect(link('Send “Stand-ups” to Ann (x)', 'Ann')).toBe('Send “Stand-ups” to [[Ann]] (x)');
  });
  it('takes no part of a word or of another name for a name', () => {
    expect(link('Annual meeting of Ann', 'Ann')).toBe('Annual meeting of [[Ann]]');
    expect(link('Ann Keller and Ann', 'Ann', 'Ann Keller')).toBe('[[Ann Keller]] and [[Ann]]');
  });
  it('keeps the rest harmless', () => {
    expect(link('Ann looks for [[x]] <b>', 'Ann')).toBe('[[Ann]] looks for \\[\\[x\\]\\] &lt;b>');
  });
});
