import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RoundEvent, WatchEvent } from '../../src/watch/watch-event.js';
import { type WatchOptions, watchVault } from '../../src/watch/watch-vault.js';
import { filesOf, makeVault, writeIn } from './run-cli.js';

const PATIENCE = 15_000;
const NEW = '---\nmet-on: 2026-11-20\nmet-at: Bern\n---\n';
const VAULT = { 'knowwho.yaml': '', 'people/Anna Keller.md': NEW };

/** Watches in the background and keeps every event; the watcher ends with the test. */
function watching(root: string, options: WatchOptions = {}) {
  const stop = new AbortController();
  const events: WatchEvent[] = [];
  const ended = (async () => {
    const timing = { heartbeat: 100, typing: 0, ...options.timing };
    for await (const event of watchVault(root, {
      today: () => '2026-11-23',
      ...options,
      timing,
      signal: stop.signal,
    })) {
      events.push(event);
    }
  })();
  onTestFinished(async () => {
    stop.abort();
    await ended;
  });
  const rounds = () => events.filter((event): event is RoundEvent => event.kind === 'round');
  return {
    events,
    rounds,
    stop: async () => {
      stop.abort();
      await ended;
    },
    /** Waits until something holds. */
    until: async (holds: () => boolean) => {
      const end = Date.now() + PATIENCE;
      while (!holds()) {
        if (Date.now() > end)
          throw new Error(`waited in vain; events: ${JSON.stringify(events).slice(0, 2000)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    /** Waits until no round was made for a while. */
    calm: async () => {
      for (let count = -1; count !== events.length; ) {
        count = events.length;
        await new Promise((resolve) => setTimeout(resolve, 700));
      }
    },
  };
}

const page = (root: string) => readFileSync(join(root, 'due.md'), 'utf8');

describe('watch', () => {
  it('makes a round at the start and after a save, and none for its own writing', async () => {
    const root = makeVault(VAULT);
    const watch = watching(root);
    await watch.until(() => watch.rounds().length === 1);
    expect(watch.rounds()[0]).toMatchObject({
      cause: 'start',
      changed: [],
      written: ['due.md', expect.stringContaining('Anna Keller')],
    });
    writeIn(root, 'people/Ben Wyss.md', NEW);
    await watch.until(() => watch.rounds().length === 2);
    expect(watch.rounds()[1]).toMatchObject({ cause: 'change', changed: ['people/Ben Wyss.md'] });
    expect(page(root)).toContain('[[Ben Wyss]]');
    await watch.calm();
    expect(watch.rounds()).toHaveLength(2);
  });

  it('makes few rounds for a thousand files, and no mistake', async () => {
    const root = makeVault(VAULT);
    const watch = watching(root);
    await watch.until(() => watch.rounds().length === 1);
    for (let index = 0; index < 1000; index++)
      writeIn(root, `people/${index % 20}/Person ${index}.md`, '---\ntier: A\n---\n');
    await watch.until(
      () =>
        watch
          .rounds()
          .flatMap(({ changed }) => changed)
          .filter((path) => path.includes('Person')).length >= 1000,
    );
    await watch.calm();
    expect(watch.rounds().length).toBeLessThanOrEqual(4);
    expect(page(root)).toMatch(/9\d\d people wait/);
  });

  it('does not answer a save that changes nothing, and sees saves by rename', async () => {
    const root = makeVault(VAULT);
    const watch = watching(root);
    await watch.until(() => watch.rounds().length === 1);
    writeIn(root, 'people/Anna Keller.md', NEW);
    writeIn(root, 'people/.Anna Keller.md.swp', 'b0VIM');
    writeIn(root, 'photo.jpg', 'x');
    await watch.calm();
    expect(watch.rounds()).toHaveLength(1);
    writeIn(root, 'people/.tmp-1', NEW.replace('Bern', 'Zürich'));
    renameSync(join(root, 'people/.tmp-1'), join(root, 'people/Anna Keller.md'));
    await watch.until(() => watch.rounds().length === 2);
    expect(page(root)).toContain('Zürich');
  });

  it('never reads half a file', async () => {
    const root = makeVault(VAULT);
    const watch = watching(root);
    await watch.until(() => watch.rounds().length === 1);
    const path = join(root, 'people/Anna Keller.md');
    let longestGap = 0;
    for (let index = 0; index < 10; index++) {
      writeFileSync(path, '---\nmet-on: 2026-11-20\nmet-at: "half a li');
      const half = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 5));
      longestGap = Math.max(longestGap, performance.now() - half);
      writeFileSync(path, `---\nmet-on: 2026-11-20\nmet-at: Bern ${index}\n---\n`);
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    await watch.until(() => page(root).includes('Bern 9'));
    // On a busy machine the writer itself may pause longer than any watcher would wait.
    if (longestGap < 25) expect(watch.rounds().flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('reads settings and templates again, says what is wrong with them once, and goes on', async () => {
    const root = makeVault(VAULT);
    const watch = watching(root);
    await watch.until(() => watch.rounds().length === 1);
    writeIn(root, 'knowwho.yaml', 'language: de\n');
    await watch.until(() => page(root).includes('Montag'));
    writeIn(root, 'knowwho.yaml', 'language: klingon\n');
    await watch.until(() => watch.events.some((event) => event.kind === 'trouble'));
    writeIn(root, 'people/Ben Wyss.md', NEW);
    await watch.calm();
    expect(watch.events.filter((event) => event.kind === 'trouble')).toEqual([
      { kind: 'trouble', message: expect.stringContaining('knowwho.yaml:1:') },
    ]);
    writeIn(root, 'knowwho.yaml', 'language: en\n');
    await watch.until(() => page(root).includes('[[Ben Wyss]]'));
    writeIn(root, 'templates/en/due.liquid', 'My own page\n');
    await watch.until(() => page(root).includes('My own page'));
  });

  it('is not stopped by bad notes, and reports them', async () => {
    const root = makeVault(VAULT);
    const watch = watching(root);
    await watch.until(() => watch.rounds().length === 1);
    writeIn(root, 'people/Broken.md', '---\ntier: [\n---\n');
    await watch.until(() =>
      watch.rounds().some(({ problems }) => problems.some(({ code }) => code === 'invalid-yaml')),
    );
    rmSync(join(root, 'people/Broken.md'));
    await watch.until(() => watch.rounds().at(-1)?.problems.length === 0);
  });

  it('makes a round when another day begins, also when the clock is set back', async () => {
    const root = makeVault(VAULT);
    let today = '2026-11-23';
    const watch = watching(root, { today: () => today });
    await watch.until(() => watch.rounds().length === 1);
    for (const day of ['2026-11-24', '2026-11-22']) {
      today = day;
      await watch.until(() => watch.rounds().at(-1)?.today === day);
      expect(watch.rounds().at(-1)?.cause).toBe('day');
    }
  });

  it('survives a root that is removed and made again, and folders that come and go', async () => {
    const root = makeVault(VAULT);
    const watch = watching(root);
    await watch.until(() => watch.rounds().length === 1);
    rmSync(root, { recursive: true });
    await watch.until(() => watch.events.some((event) => event.kind === 'trouble'));
    mkdirSync(root);
    writeIn(root, 'knowwho.yaml', '');
    writeIn(root, 'people/Lea Graf.md', NEW);
    await watch.until(() => watch.rounds().length > 1 && page(root).includes('[[Lea Graf]]'));
    writeIn(root, 'people/new/deep/Max Huber.md', NEW);
    await watch.until(() => page(root).includes('[[Max Huber]]'));
    renameSync(join(root, 'people/new'), join(root, 'people/renamed'));
    await watch.until(
      () => watch.rounds().at(-1)?.changed.includes('people/renamed/deep/Max Huber.md') === true,
    );
    writeIn(root, 'people/renamed/deep/Max Huber.md', NEW.replace('Bern', 'Genf'));
    await watch.until(() => page(root).includes('Genf'));
  });

  it('keeps what the user writes into due.md outside the markers', async () => {
    const root = makeVault(VAULT);
    const watch = watching(root);
    await watch.until(() => watch.rounds().length === 1);
    writeFileSync(join(root, 'due.md'), `${page(root)}\nBuy flowers\n`);
    await watch.calm();
    writeIn(root, 'people/Ben Wyss.md', NEW);
    await watch.until(() => page(root).includes('[[Ben Wyss]]'));
    expect(page(root)).toMatch(/\nBuy flowers\n$/);
  });

  it('lets the words come after the tick', async () => {
    const root = makeVault(VAULT);
    const watch = watching(root, { timing: { typing: 600 } });
    await watch.until(() => watch.rounds().length === 1);
    const ticked = page(root).replace('- [ ] [[Anna Keller]]', '- [x] [[Anna Keller]]');
    for (const words of ['', ' met', ' met for tea']) {
      writeIn(root, 'due.md', ticked.replace(/(\[x\] .*)/, `$1${words}`));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const note = () => readFileSync(join(root, 'people/Anna Keller.md'), 'utf8');
    await watch.until(() => note().includes('## Log'));
    await watch.calm();
    expect(note()).toBe(`${NEW}\n## Log\n- 2026-11-23 met: for tea\n`);
    expect(watch.rounds().at(-1)).toMatchObject({ changed: ['due.md'] });
    expect(watch.rounds()).toHaveLength(2);
  });

  it('finds changes without the help of the system', async () => {
    const root = makeVault(VAULT);
    const watch = watching(root, { poll: true, timing: { poll: 50 } });
    await watch.until(() => watch.rounds().length === 1);
    writeIn(root, 'people/Ben Wyss.md', NEW);
    await watch.until(() => page(root).includes('[[Ben Wyss]]'));
  });

  it('ends when it is told to, in the middle of changes too, and leaves no temporary files', async () => {
    const root = makeVault(VAULT);
    const watch = watching(root);
    await watch.until(() => watch.rounds().length === 1);
    for (let index = 0; index < 20; index++) writeIn(root, `people/Person ${index}.md`, NEW);
    await watch.stop();
    expect(Object.keys(filesOf(root)).filter((path) => path.includes('.tmp'))).toEqual([]);
  });

  it('names the settings, not every note, when they change, and its own removals never', async () => {
    const root = makeVault({ ...VAULT, 'people/Ben Wyss.md': NEW });
    const watch = watching(root);
    await watch.until(() => watch.rounds().length === 1);
    writeIn(root, 'knowwho.yaml', 'language: de\n');
    await watch.until(() => page(root).includes('Woche'));
    expect(watch.rounds().at(-1)?.changed).toEqual(['knowwho.yaml']);
    writeIn(root, 'people/Ben Wyss.md', '---\nstatus: archived\n---\n');
    await watch.until(() => watch.rounds().some(({ removed }) => removed.length > 0));
    writeIn(root, 'people/Anna Keller.md', `${NEW}## Log\n- 2026-11-20 met\n`);
    await watch.until(() => watch.rounds().at(-1)?.changed.includes('people/Anna Keller.md') === true);
    expect(watch.rounds().at(-1)?.changed).toEqual(['people/Anna Keller.md']);
  });
});
