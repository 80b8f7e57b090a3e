import type { BenchPart } from '../bench-part.js';
import { cold, knowwho, nodeStart } from '../commands.js';
import { type Timing, timeInTurn } from '../measure.js';
import { makeOddVault, ODD_VAULTS } from '../odd-vaults.js';
import { type Finding, seconds } from '../report.js';

/** Vaults that are large in one respect only, at a quarter of their size and at the whole of it. */
export const oddPart: BenchPart = {
  name: 'odd',
  what: 'one name a thousand times, one log of 20,000 entries, 100,000 other notes and the like',
  async run({ cli, vaults, runs, people, say }) {
    const share = Math.min(1, people / 10_000);
    const timings: Timing[] = [];
    const findings: Finding[] = [];
    for (const odd of ODD_VAULTS) {
      const size = Math.ceil(odd.size * share);
      say(`${size} ${odd.name} …`);
      const [small, large] = [Math.ceil(size / 4), size].map((part) =>
        vaults.folder(`${odd.name} ${part}`, (dir) => makeOddVault(dir, odd, part)),
      ) as [string, string];
      const dry = (vault: string) => cold(knowwho(cli, vault, 'due --dry-run', 'due', '--dry-run'), vault);
      const [node, quarter, whole] = timeInTurn([nodeStart(), dry(small), dry(large)], Math.min(5, runs)) as [
        Timing,
        Timing,
        Timing,
      ];
      vaults.drop(small, large);
      timings.push({ ...whole, name: `${size} ${odd.name}` });
      const [less, more] = [quarter.median - node.median, whole.median - node.median];
      findings.push({
        what: `${size} ${odd.name}: cost ÷ 4 × cost of a quarter of them`,
        value: more / (4 * less),
        target: 1.15,
        unit: '×',
        made: `${seconds(more)} ÷ 4 × ${seconds(less)}, without node's start`,
      });
    }
    return [{ title: 'Large in one respect: `due --dry-run` without cache', timings, findings, skipped: [] }];
  },
};
