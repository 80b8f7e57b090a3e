/** Front matter of a note whose name is in it, so that a test can tell whom a line is about. */
function note(frontMatter: string, body = 'Nothing else.\n'): string {
  return `---\n${frontMatter}\n---\n${body}`;
}

function aliasBomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const items = level === 0 ? Array(9).fill('lol') : Array(9).fill(`*l${level - 1}`);
    return `l${level}: &l${level} [${items.join(', ')}]`;
  });
  return [...levels, 'tier: A', 'interests: *l8'].join('\n');
}

/**
 * Notes that cannot be read as a whole: each is to be reported, none is ever to be written to. `bait` is the file that
 * the scripts in them would write if anybody ran them.
 */
export function brokenNotes(bait: string): Record<string, string | Uint8Array> {
  const attack = `require('node:fs').writeFileSync(${JSON.stringify(bait)}, 'executed')`;
  return {
    'people/Invalid Yaml.md': note('tier: A\n  met-at: [Zürich, "open'),
    'people/Tabbed Yaml.md': note('family:\n\t- Mia, daughter\ntier: A'),
    'people/Merge Conflict.md': note(
      'tier: A\n<<<<<<< HEAD\ncity: Bern\n=======\ncity: Basel\n>>>>>>> theirs',
    ),
    'people/Body Conflict.md':
      '---\ntier: A\n---\n## Log\n<<<<<<< HEAD\n- 2026-10-01 met: ours\n=======\n- 2026-10-02 met: theirs\n>>>>>>> other\n',
    'people/Unclosed Fence.md': '---\ntier: A\ncity: Bern\n\n# Unclosed\n\nThe second fence is missing.\n',
    'people/Long Fence.md': '---\ntier: A\n----\nFour dashes close nothing.\n',
    'people/Script Js.md': `---js\n{ tier: 'A', run: ${attack} }\n---\nDo not run this.\n`,
    'people/Script Javascript.md': `---javascript\n(() => { ${attack}; return { tier: 'A' } })()\n---\nNor this.\n`,
    'people/Script Coffee.md': `---coffee\ntier: ${attack}\n---\nNor that.\n`,
    'people/Script Constructor.md': '---constructor\ntier: A\n---\nA name that every object knows.\n',
    'people/Json.md': '---json\n{ "tier": "A" }\n---\nNot YAML.\n',
    'people/Yaml Tag.md': note(`tier: !!js/function "function () { ${attack.replaceAll('"', "'")} }"`),
    'people/Proto.md': note('tier: A\n__proto__:\n  polluted: true\n  tier: B'),
    'people/Alias Bomb.md': note(aliasBomb()),
    'people/Deep Brackets.md': note(`tier: A\ninterests: ${'['.repeat(5_000)}${']'.repeat(5_000)}`),
    'people/Open Brackets.md': note(`tier: A\ninterests: ${'['.repeat(5_000)}`),
    'people/Deep Braces.md': note(`tier: A\ncompany: ${'{a: '.repeat(5_000)}x${'}'.repeat(5_000)}`),
    'people/Duplicate Keys.md': note('tier: A\ncity: Bern\ntier: B'),
    'people/Scalar.md': note('just a sentence'),
    'people/Sequence.md': note('- tier: A\n- city: Bern'),
    'people/Nul Bytes.md': Buffer.from('---\ntier: A\n---\nzero \0 byte \0\0\n'),
    'people/Invalid Utf8.md': Buffer.concat([
      Buffer.from('---\ntier: A\n---\nM'),
      Buffer.from([0xfc, 0x6c, 0x6c, 0xff, 0xc3, 0x28]),
      Buffer.from('er\n'),
    ]),
    'people/Utf16.md': Buffer.from('\uFEFF---\ntier: A\n---\nwide\n', 'utf16le'),
    'people/Huge.md': note('tier: A', 'A line of a very long note about very little.\n'.repeat(120_000)),
  };
}
