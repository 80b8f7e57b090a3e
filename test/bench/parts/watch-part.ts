import type { BenchPart } from '../bench-part.js';
import { afterSave, knowwho, warm, warmUp } from '../commands.js';
import { personName } from '../make-vault.js';
import { quantile, type Timing, timeInTurn, timingOf } from '../measure.js';
import { type Finding, ratio, seconds } from '../report.js';
import { halfFiles } from '../watch/half-files.js';
import { saveTimes } from '../watch/latency.js';
import { watcherMemory } from '../watch/memory.js';

/** What a save costs while the watcher runs, and what the watcher holds. */
export const watchPart: BenchPart = {
  name: 'watch',
  what: 'from a save to due.md, half-written notes, memory',
  async run({ cli, root, people, runs, saves, halves, vaults, say }) {
    const vault = vaults.fresh('watched', people);
    const small = vaults.fresh('watched', people / 10);
    say(`${saves} saves at ${people} people …`);
    const times = await saveTimes(cli, { vault, people }, saves);
    say(`${saves} saves at ${people / 10} people …`);
    const smallTimes = await saveTimes(cli, { vault: small, people: people / 10 }, saves);
    say(`${halves} writes in two halves …`);
    const torn = await halfFiles(cli, small, halves);
    say('memory …');
    const memory = await watcherMemory(cli, root, vault);
    const dry = knowwho(cli, vault, 'due --dry-run', 'due', '--dry-run');
    warmUp(cli, vault, true);
    const [due] = timeInTurn([warm(dry, cli, vault)], runs) as [Timing];
    const [saved] = timeInTurn([afterSave(dry, cli, vault, `people/${personName(1)}.md`)], runs) as [Timing];
    const slow = late(times, people);
    const slowAtSmall = late(smallTimes, people / 10);
    const perPerson = (kind: 'kept' | 'resident'): number =>
      (memory.watcher[kind] - memory.bare[kind]) / 1024 / people;
    const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
    const findings: Finding[] = [
      ratio(`save → due.md, 95th percentile ÷ a warm \`due\`, ${people} people`, slow, due, 0.5),
      ratio('the same ÷ a `due` after such a save', slow, saved, 0.5),
      ratio(`the same at ${people} ÷ at ${people / 10} people`, slow, slowAtSmall, 2),
      {
        what: `half files read, over ${torn.writes} writes in two halves`,
        value: torn.half,
        target: 0,
        unit: '',
        made: `${torn.pages} versions of the page looked at`,
      },
      {
        what: "watcher's memory above node's and chokidar's own, per person",
        value: perPerson('kept'),
        target: 4,
        unit: 'KB',
        made: `kept: ${mega(memory.watcher.kept)} − ${mega(memory.bare.kept)}`,
      },
      {
        what: 'the same as the system counts it (with free space of the heap)',
        value: perPerson('resident'),
        target: 4,
        unit: 'KB',
        made: `resident: ${mega(memory.watcher.resident)} − ${mega(memory.bare.resident)}`,
      },
    ];
    const timings = [
      timingOf(`save → due.md, ${people} people (median)`, times),
      slow,
      timingOf(`save → due.md, ${people / 10} people (median)`, smallTimes),
      slowAtSmall,
      due,
      saved,
    ];
    return [
      { title: `Watching (longest save ${seconds(Math.max(...times))})`, timings, findings, skipped: [] },
    ];
  },
};

/** The 95th percentile as a timing of its own. */
function late(times: number[], people: number): Timing {
  const value = quantile(times, 0.95);
  return {
    name: `save → due.md, ${people} people (95th percentile)`,
    median: value,
    low: value,
    high: value,
  };
}
