import { describe, expect, it } from 'vitest';
import { type SplitNote, splitNote } from '../../../src/note/split-note.js';

function split(text: string): SplitNote {
  const result = splitNote(text);
  if ('problem' in result) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result;
}

function problem(text: string) {
  const result = splitNote(text);
  return 'problem' in result ? result.problem : undefined;
}

describe('front matter', () => {
  it('keeps every scalar as it is written', () => {
    const text =
      '---\nday: 2026-03-01\nno-day: 2026-02-30\nzip: 010\nphone: +4917612345\ntime: 12:30:00\nyes: true\n---\n';
    expect(split(text).data).toEqual({
      day: '2026-03-01',
      'no-day': '2026-02-30',
      zip: '010',
      phone: '+4917612345',
      time: '12:30:00',
      yes: 'true',
    });
  });

  it('takes empty values, ~ and null for nothing, but not a person called Null', () => {
    expect(split('---\na:\nb: ~\nc: null\nd: "null"\ne: Null\n---\n').data).toEqual({
      a: null,
      b: null,
      c: null,
      d: 'null',
      e: 'Null',
    });
  });

  it.each([
    ['LF', '---\nname: Ann\n---\nbody'],
    ['CRLF', '---\r\nname: Ann\r\n---\r\nbody'],
    ['a BOM', '\uFEFF---\nname: Ann\n---\nbody'],
    ['white space behind the fences', '---  \nname: Ann\n---\t\nbody'],
    ['a BOM behind it', '---\nname: Ann\n---\n\uFEFFbody'],
  ])('is read with %s', (_, text) => {
    const note = split(text);
    expect(note.data).toEqual({ name: 'Ann' });
    expect(text.slice(note.bodyStart)).toBe('body');
    expect(text.slice(note.yaml?.start, note.yaml?.end).trim()).toBe('name: Ann');
  });

  it.each([
    ['empty', '---\n---\nbody'],
    ['blank', '---\n\n---\nbody'],
    ['nothing but comments', '---\n# a\n---\nbody'],
  ])('may be %s', (_, text) => {
    expect(split(text).data).toEqual({});
    expect(text.slice(split(text).bodyStart)).toBe('body');
  });

  it('ends only at a line of three dashes', () => {
    const text = '---\na: b\nrule: |\n  x\n  ---\n  y\n---\n----\n';
    expect(split(text).data).toEqual({ a: 'b', rule: 'x\n---\ny\n' });
    expect(text.slice(split(text).bodyStart)).toBe('----\n');
  });

  it.each([
    ['', 0],
    ['# Title', 0],
    ['\uFEFF# Title', 1],
    ['\n---\na: b\n---\n', 0],
    ['----\na: b\n----\n', 0],
    ['---\n', 0],
    ['---\n\nA note that begins with a rule.\n', 0],
    ['---\nsome prose without an end\n', 0],
  ])('is absent from %j', (text, bodyStart) => {
    expect(split(text)).toEqual({ data: {}, bodyStart, bodyLine: 1 });
  });

  it('holds keys of every object as harmless keys of its own', () => {
    const { data } = split('---\nconstructor: x\nnested: { __proto__: { polluted: yes } }\n---\n');
    expect(Object.keys(data)).toEqual(['constructor', 'nested']);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('reads thousands of blank lines without delay', () => {
    expect(split(`---\na: b\n${'\n'.repeat(300_000)}c: d\n---\n`).data).toEqual({ a: 'b', c: 'd' });
  });
});

describe('a note that cannot be read', () => {
  it.each([
    ['invalid-yaml', '---\nname: Ann\nmet-at: at: x\n---\n', 'met-at'],
    ['invalid-yaml', '---\r\nname: Ann\r\n\tcity: Bern\r\n---\r\n', 'city'],
    ['invalid-yaml', '---\na: [[Anna]], [[Ben]]\n---\n', 'a:'],
    ['invalid-yaml', '---\nname: Ann\n__proto__: { polluted: yes }\n---\n', '__proto__'],
    ['front-matter-not-a-map', '---\njust words\n---\n', 'just'],
    ['front-matter-not-a-map', '---\n- a\n- b\n---\n', '- a'],
    ['front-matter-language', '---js\n{ a: process.exit(9) }\n---\n', '---js'],
    ['front-matter-language', '---javascript\nthrow new Error()\n---\n', '---java'],
    ['front-matter-language', '---json\n{}\n---\n', '---json'],
    ['front-matter-language', '---constructor\na: b\n---\n', '---constructor'],
    ['unclosed-front-matter', '---\nname: Ann\n\n# Title\n', '---'],
    ['unclosed-front-matter', '---\n# comment\n"name": Ann\n', '---'],
    ['merge-conflict', '---\nname: Ann\n<<<<<<< HEAD\ntier: A\n=======\ntier: B\n>>>>>>> b\n---\n', '<<<'],
    ['merge-conflict', '---\nname: Ann\n=======\n---\n', '==='],
    ['merge-conflict', 'text\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b\n', '<<<'],
    ['merge-conflict', 'text\r\n<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> b\r\n', '<<<'],
  ])('is %s: %j', (code, text, at) => {
    expect(problem(text)?.code).toBe(code);
    const line = text.slice(text.lastIndexOf('\n', (problem(text)?.offset ?? 0) - 1) + 1);
    expect(line.trimStart().startsWith(at)).toBe(true);
  });

  it('names a key that stands twice, at its second line', () => {
    const text = '---\ntier: A\nname: Ann\ntier: B\n---\n';
    expect(problem(text)).toMatchObject({ code: 'invalid-yaml', offset: text.lastIndexOf('tier') });
    expect(problem(text)?.message).toContain('duplicated');
  });

  it.each([
    ['an alias bomb', `a: &a [x,x,x,x,x,x,x,x,x,x]\n${bomb('abcdefgh')}`],
    ['a value that holds itself', 'a: &a [*a]\n'],
    ['5,000 open brackets', `a: ${'['.repeat(5000)}\n`],
    ['5,000 nested lists', `a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
    ['5,000 nested maps', `a: ${'{a: '.repeat(5000)}\n`],
  ])('is refused for %s', (_, yaml) => {
    expect(problem(`---\n${yaml}---\n`)?.code).toBe('invalid-yaml');
  });

  it('advises on links without quotes', () => {
    expect(problem('---\nby: [[Anna]], [[Ben]]\n---\n')?.message).toContain('need quotes');
  });

  it('is not one that shows a conflict in a code block, or that underlines a title', () => {
    const shown = '# git\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b\n```\n';
    expect(problem(shown)).toBeUndefined();
    expect(problem('Title\n=======\ntext\n')).toBeUndefined();
    expect(problem(`${shown}<<<<<<< HEAD\n=======\n>>>>>>> b\n`)?.code).toBe('merge-conflict');
  });
});

function bomb(names: string): string {
  const lines = [...names].slice(1).map((name, index) => {
    const alias = `*${names[index]}`;
    return `${name}: &${name} [${Array(10).fill(alias).join(',')}]\n`;
  });
  return lines.join('');
}
