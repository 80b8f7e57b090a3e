import type { BenchPart } from '../bench-part.js';
import { dailyNotesOf } from '../bench-vaults.js';
import { afterSave, cold, knowwho, listAndStat, nodeStart, plainRead, warm } from '../commands.js';
import { personName } from '../make-vault.js';
import { type Task, timeInTurn } from '../measure.js';
import { peakMemory } from '../peak-memory.js';
import { type Finding, ratio } from '../report.js';
import { ripgrep } from '../rivals/ripgrep.js';

/** The main job at the size that the targets are about, with and without what was remembered. */
export const duePart: BenchPart = {
  name: 'due',
  what: 'the main job, cold and warm, beside node itself, a plain read, a plain listing and ripgrep',
  async run({ cli, people, runs, vaults }) {
    const vault = vaults.of(people);
    const due = knowwho(cli, vault, 'due', 'due');
    const dry = knowwho(cli, vault, 'due --dry-run', 'due', '--dry-run');
    const search = ripgrep(vault);
    const tasks: Task[] = [
      nodeStart(),
      plainRead(vault),
      listAndStat(vault),
      ...(search.task ? [search.task] : []),
      cold(dry, vault),
      warm(dry, cli, vault),
      warm({ ...due, name: 'due, nothing to write' }, cli, vault),
      warm(knowwho(cli, vault, 'show NAME', 'show', personName(0)), cli, vault),
      warm(knowwho(cli, vault, 'list', 'list'), cli, vault),
      // The last one of a turn: the next turn begins without anything remembered.
      afterSave(dry, cli, vault, `people/${personName(1)}.md`),
    ];
    const timings = timeInTurn(tasks, runs);
    const at = (name: string) => timings.find((one) => one.name === name) ?? timings[0]!;
    const [read, stat] = [at('node: read all notes'), at('node: list and stat all notes')];
    const crowded = vaults.of(people, true);
    const crowdedDry = knowwho(cli, crowded, 'due --dry-run of a crowded vault', 'due', '--dry-run');
    const findings: Finding[] = [
      ratio(
        '`due --dry-run` without cache ÷ a plain read of the same files',
        at('due --dry-run, cold'),
        read,
        5,
      ),
      ratio(
        '`due --dry-run` with cache ÷ list and stat of the same files',
        at('due --dry-run, warm'),
        stat,
        2,
      ),
      ratio(
        '`due` with nothing to write ÷ the same `--dry-run`',
        at('due, nothing to write, warm'),
        at('due --dry-run, warm'),
        1.15,
      ),
      ratio('`show NAME` with cache ÷ list and stat', at('show NAME, warm'), stat, 1.8),
      peak(cold(dry, vault), 'peak memory of a cold run'),
    ];
    return [
      {
        title: `The main job, ${people} people and ${dailyNotesOf(people)} daily notes`,
        timings: [...timings, ...timeInTurn([cold(crowdedDry, crowded)], Math.min(3, runs))],
        reference: 'node: list and stat all notes',
        findings,
        skipped: search.missing ? [search.missing] : [],
      },
    ];
  },
};

function peak(task: Task, what: string): Finding {
  return { what, value: peakMemory(task) / 1e6, target: 200, unit: 'MB', made: 'resident, at its highest' };
}
