import { join } from 'node:path';
import type { BenchOptions, BenchPart } from '../bench-part.js';
import { cold, knowwho } from '../commands.js';
import { type Task, type Timing, timeInTurn } from '../measure.js';
import type { Finding, PartResult } from '../report.js';
import { ratio } from '../report.js';
import { khard } from '../rivals/khard.js';
import { installRivals, mddb, velite } from '../rivals/npm-rivals.js';
import type { Rival } from '../rivals/ripgrep.js';

/** Other programs that read many people or many notes, beside a cold run of ours. */
export const rivalsPart: BenchPart = {
  name: 'rivals',
  what: 'khard, velite, mddb, and gray-matter with remark over the same people',
  async run(options) {
    const { people, vaults, say } = options;
    const folder = vaults.folder('rivals', () => {});
    say('installing velite and mddb …');
    const failed = installRivals(folder);
    const fromNpm = (rival: () => Rival): Rival => (failed === undefined ? rival() : { missing: failed });
    const loop = (vault: string): Task => ({
      name: 'gray-matter and remark, all notes',
      command: process.execPath,
      args: [join(options.root, 'test', 'bench', 'rivals', 'remark-loop.mjs'), vault],
    });
    const tenth = people / 10;
    const friends = 'friends is a Ruby gem and is in no registry of npm or Debian';
    return [
      compare(options, people, [
        {
          rival: khard(
            vaults.folder('khard', () => {}),
            people,
          ),
          times: 8,
        },
        { rival: fromNpm(() => velite(folder, vaults.of(people))), times: 4 },
        { rival: { missing: friends } },
      ]),
      compare(options, tenth, [
        { rival: fromNpm(() => mddb(folder, vaults.of(tenth))), times: 30 },
        { rival: { task: loop(vaults.of(tenth)) } },
      ]),
    ];
  },
};

function compare(
  { cli, vaults, runs }: BenchOptions,
  people: number,
  rivals: { rival: Rival; times?: number }[],
): PartResult {
  const vault = vaults.of(people);
  const ours = cold(knowwho(cli, vault, 'due --dry-run', 'due', '--dry-run'), vault);
  const tasks = rivals.flatMap(({ rival }) => rival.task ?? []);
  const [own, ...timings] = timeInTurn([ours, ...tasks], runs) as [Timing, ...Timing[]];
  const findings = rivals.flatMap(({ rival, times }): Finding[] => {
    const timing = timings.find(({ name }) => name === rival.task?.name);
    if (!timing || times === undefined) return [];
    return [
      ratio(`${timing.name} ÷ \`due --dry-run\` without cache, ${people} people`, timing, own, times, true),
    ];
  });
  return {
    title: `Beside others, ${people} people`,
    timings: [own, ...timings],
    reference: own.name,
    findings,
    skipped: rivals.flatMap(({ rival }) => rival.missing ?? []),
  };
}
