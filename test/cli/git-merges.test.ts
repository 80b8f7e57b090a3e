import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildProgram } from './build-program.js';
import { GitPlace } from './git-clones.js';

const ANNA = 'people/Anna Keller.md';
const NOTE = `---
tier: B
interests: [sailing]
---
Quiet.

## Log
- 2026-11-01 met for lunch

## Promises
- [ ] send the slides 📅 2026-11-25
`;
const OURS = NOTE.replace('## Log\n', '## Log\n- 2026-11-20 call: her plans\n').replace(
  '[sailing]',
  '[sailing, jazz]',
);
const THEIRS = NOTE.replace('## Log\n', '## Log\n- 2026-11-22 sent: a card\n')
  .replace('[ ] send', '[x] send')
  .replace('tier: B', 'tier: A');
const BOTH = NOTE.replace('## Log\n', '## Log\n- 2026-11-22 sent: a card\n- 2026-11-20 call: her plans\n')
  .replace('[sailing]', '[sailing, jazz]')
  .replace('[ ] send', '[x] send')
  .replace('tier: B', 'tier: A');

let main: string;
let built: string;
let template: GitPlace;

/** A bare repository and two clones of it, `a` and `b`, with one note; both are set up. */
beforeAll(() => {
  ({ main, folder: built } = buildProgram());
  template = new GitPlace(main);
  template.git('.', 'init', '-q', '--bare', '-b', 'main', 'hub');
  template.git('.', 'clone', '-q', 'hub', 'a');
  template.write('a/knowwho.yaml', '');
  template.write(`a/${ANNA}`, NOTE);
  template.git('a', 'checkout', '-q', '-B', 'main');
  template.knowwho('a', 'git-setup');
  template.commit('a', 'begin');
  template.git('a', 'push', '-q', '-u', 'origin', 'main');
  template.git('.', 'clone', '-q', 'hub', 'b');
  template.knowwho('b', 'git-setup');
  for (const clone of ['a', 'b']) template.git(clone, 'remote', 'set-url', 'origin', '../hub');
}, 120_000);
afterAll(() => {
  template?.remove();
  if (built) rmSync(built, { recursive: true, force: true });
});

function clones(): GitPlace {
  const place = new GitPlace(main).copyOf(template);
  onTestFinished(() => place.remove());
  return place;
}

/** Both clones commit, `a` pushes. */
function part(place: GitPlace, ours: string, theirs: string, path = ANNA): void {
  place.write(`a/${path}`, theirs);
  place.commit('a');
  place.git('a', 'push', '-q');
  place.write(`b/${path}`, ours);
  place.commit('b');
}

describe('merging with git', () => {
  it('merges a pull, and again on the other side, to the same text', () => {
    const place = clones();
    part(place, OURS, THEIRS);
    place.git('b', 'pull', '-q', '--no-rebase', '--no-edit');
    expect(place.read(`b/${ANNA}`)).toBe(BOTH);
    place.git('b', 'branch', 'before', 'main~1');
    place.git('a', 'fetch', '-q', '../b', 'before');
    place.git('a', 'merge', '-q', 'FETCH_HEAD');
    expect(place.read(`a/${ANNA}`)).toBe(place.read(`b/${ANNA}`));
    expect(place.git('b', 'status', '--short')).toBe('');
  });

  it('merges in a rebase, a cherry-pick and a stash pop', () => {
    const place = clones();
    part(place, OURS, THEIRS);
    place.git('b', 'branch', 'before');
    place.git('b', 'pull', '-q', '--rebase');
    expect(place.read(`b/${ANNA}`)).toBe(BOTH);
    place.git('b', 'checkout', '-q', '-B', 'picked', 'origin/main');
    place.git('b', 'cherry-pick', 'before');
    expect(place.read(`b/${ANNA}`)).toBe(BOTH);
    place.git('b', 'checkout', '-q', '-B', 'stashed', 'before~1');
    place.write(`b/${ANNA}`, OURS);
    place.git('b', 'stash', '-q');
    place.git('b', 'merge', '-q', 'origin/main');
    place.git('b', 'stash', 'pop', '-q');
    expect(place.read(`b/${ANNA}`)).toBe(BOTH);
  });

  it('leaves a real conflict with markers, which every command that writes leaves alone', () => {
    const place = clones();
    part(place, NOTE.replace('tier: B', 'tier: A'), THEIRS.replace('tier: A', 'tier: C'));
    const { code, out } = place.try('b', 'pull', '-q', '--no-rebase');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('CONFLICT') });
    const text = place.read(`b/${ANNA}`);
    expect(text).toBe(
      THEIRS.replace('tier: A\n', '<<<<<<< ours\ntier: A\n=======\ntier: C\n>>>>>>> theirs\n'),
    );
    expect(() => place.knowwho('b', 'log', 'Anna', 'met')).toThrow(/Anna/);
    place.knowwho('b', 'due');
    expect(place.read(`b/${ANNA}`)).toBe(text);
    expect(() => place.knowwho('b', 'check')).toThrow();
  });

  it('merges without a common ancestor, and follows a rename', () => {
    const place = clones();
    place.git('b', 'checkout', '-q', '--orphan', 'apart');
    place.write(`b/${ANNA}`, OURS);
    place.commit('b');
    place.write(`a/${ANNA}`, NOTE.replace('## Log\n', '## Log\n- 2026-11-22 sent: a card\n'));
    place.commit('a');
    place.git('a', 'fetch', '-q', '../b', 'apart');
    place.git('a', 'merge', '-q', '--allow-unrelated-histories', 'FETCH_HEAD');
    expect(place.read(`a/${ANNA}`)).toBe(OURS.replace('## Log\n', '## Log\n- 2026-11-22 sent: a card\n'));

    place.git('b', 'checkout', '-q', 'main');
    place.git('b', 'checkout', '-q', '-b', 'renamed');
    place.git('b', 'mv', ANNA, 'people/Anna Frei.md');
    place.write('b/people/Anna Frei.md', OURS);
    place.commit('b');
    place.git('b', 'checkout', '-q', 'main');
    place.write(`b/${ANNA}`, THEIRS);
    place.commit('b');
    place.git('b', 'merge', '-q', 'renamed');
    expect(place.read('b/people/Anna Frei.md')).toBe(BOTH);
  });

  it('merges across a criss-cross', () => {
    const place = clones();
    place.git('b', 'checkout', '-q', '-b', 'x');
    place.write(`b/${ANNA}`, OURS);
    place.commit('b');
    place.git('b', 'checkout', '-q', '-b', 'y', 'main');
    place.write(`b/${ANNA}`, THEIRS);
    place.commit('b');
    place.git('b', 'branch', 'y0');
    place.git('b', 'merge', '-q', 'x');
    place.write(`b/${ANNA}`, place.read(`b/${ANNA}`).replace('Quiet.', 'Calm.'));
    place.commit('b');
    place.git('b', 'checkout', '-q', 'x');
    place.git('b', 'merge', '-q', 'y0');
    place.write(`b/${ANNA}`, place.read(`b/${ANNA}`).replace('## Log\n', '## Log\n- 2026-11-23 call\n'));
    place.commit('b');
    expect(place.git('b', 'merge-base', '--all', 'x', 'y').trim().split('\n')).toHaveLength(2);
    place.git('b', 'merge', '-q', 'y');
    expect(place.read(`b/${ANNA}`)).toBe(
      BOTH.replace('Quiet.', 'Calm.').replace('## Log\n', '## Log\n- 2026-11-23 call\n'),
    );
  });

  it('never makes a conflict of generated files and the inbox; ticks of both sides are carried out once', () => {
    const place = clones();
    writeFileSync(join(place.root, 'a/people/Tom Adler.md'), '---\ntier: A\n---\n');
    place.write('a/inbox.md', 'Ida Frei, Acme\n');
    place.knowwho('a', 'due');
    place.commit('a');
    place.git('a', 'push', '-q');
    place.git('b', 'pull', '-q');
    const due = place.read('b/due.md');
    expect(due).toMatch(/- \[ \] \[\[Tom Adler\]\]/);
    for (const [clone, name] of [
      ['a', 'Anna Keller'],
      ['b', 'Tom Adler'],
    ] as const) {
      place.write(`${clone}/due.md`, due.replace(`- [ ] [[${name}]]`, `- [x] [[${name}]]`));
      place.write(`${clone}/inbox.md`, `Ben ${clone === 'a' ? 'Wyss' : 'Lang'}, Acme\n`);
      place.commit(clone);
    }
    place.git('a', 'push', '-q');
    place.git('b', 'pull', '-q', '--no-rebase', '--no-edit');
    expect(place.read('b/inbox.md').split('\n').sort()).toEqual(['', 'Ben Lang, Acme', 'Ben Wyss, Acme']);
    place.knowwho('b', 'due');
    for (const name of ['Anna Keller', 'Tom Adler'])
      expect(place.read(`b/people/${name}.md`).match(/- 2026-11-23 /g)).toHaveLength(1);
  });

  it('merges as git does where it was not set up, and where the program is gone or is killed', () => {
    const other = NOTE.replace('## Log\n', '## Log\n- 2026-11-22 sent: a card\n');
    const plain = clones();
    plain.git('b', 'config', '--remove-section', 'merge.knowwho');
    part(plain, OURS, other);
    expect(plain.try('b', 'pull', '-q', '--no-rebase').code).toBe(1);
    const text = plain.read(`b/${ANNA}`);
    expect(text).toContain('<<<<<<< ');

    const broken = clones();
    const driver = broken.git('b', 'config', 'merge.knowwho.driver').trim();
    const [, node] = /n='([^']+)'/.exec(driver) ?? [];
    part(broken, OURS, other);
    for (const kill of ['exit 127', 'kill -9 $$']) {
      const fake = join(broken.root, 'node');
      writeFileSync(fake, `#!/bin/sh\n${kill}\n`);
      chmodSync(fake, 0o755);
      broken.git('b', 'config', 'merge.knowwho.driver', driver.replaceAll(node as string, fake));
      expect(broken.try('b', 'pull', '-q', '--no-rebase').code).toBe(1);
      const marked = broken.read(`b/${ANNA}`).replace(/^([<>]{7}).*$/gm, '$1');
      expect(marked).toBe(text.replace(/^([<>]{7}).*$/gm, '$1'));
      broken.git('b', 'merge', '--abort');
    }
  });

  it.skipIf(process.platform === 'win32')('works for a git that finds neither node nor knowwho', () => {
    const place = clones();
    const git = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'git'));
    mkdirSync(join(place.root, 'bin'));
    symlinkSync(git.find((file) => existsSync(file)) ?? 'git', join(place.root, 'bin/git'));
    place.env.PATH = join(place.root, 'bin');
    part(place, OURS, THEIRS);
    place.git('b', 'pull', '-q', '--no-rebase', '--no-edit');
    expect(place.read(`b/${ANNA}`)).toBe(BOTH);
  });

  it('merges in a vault that is a folder of the repository, in a worktree and in a submodule', () => {
    const place = clones();
    place.write('b/notes/knowwho.yaml', '');
    place.write(`b/notes/${ANNA}`, NOTE);
    place.knowwho('b/notes', 'git-setup');
    place.commit('b');
    place.git('b', 'worktree', 'add', '-q', '-b', 'tree', '../tree');
    place.write(`tree/notes/${ANNA}`, OURS);
    place.commit('tree');
    place.write(`b/notes/${ANNA}`, THEIRS);
    place.commit('b');
    place.git('tree', 'merge', '-q', 'main');
    expect(place.read(`tree/notes/${ANNA}`)).toBe(BOTH);

    place.git('.', 'init', '-q', 'outer');
    place.git('outer', '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '../hub', 'vault');
    place.knowwho('outer/vault', 'git-setup');
    place.git('outer/vault', 'checkout', '-q', '-b', 'side');
    place.write(`outer/vault/${ANNA}`, OURS);
    place.commit('outer/vault');
    place.git('outer/vault', 'checkout', '-q', 'main');
    place.write(`outer/vault/${ANNA}`, THEIRS);
    place.commit('outer/vault');
    place.git('outer/vault', 'merge', '-q', 'side');
    expect(place.read(`outer/vault/${ANNA}`)).toBe(BOTH);
  });
});
