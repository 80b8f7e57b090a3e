import type { BenchOptions, BenchPart } from '../bench-part.js';
import { cold, knowwho, nodeStart, warm } from '../commands.js';
import { type Timing, timeInTurn } from '../measure.js';
import type { Finding, PartResult } from '../report.js';
import { seconds } from '../report.js';

/** Five times the people are to cost five times as much. */
export const growthPart: BenchPart = {
  name: 'growth',
  what: 'the main job from 1,000 to 50,000 people (100,000 with --huge), cold and warm',
  async run(options) {
    const rows = options.growth.map((people) => timesOf(options, people));
    const findings: Finding[] = [];
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      if (!before) continue;
      findings.push(...(['cold', 'warm'] as const).map((kind) => growth(kind, before, row)));
    }
    const timings = rows.flatMap(({ people, cold, warm }) => [
      { ...cold, name: `${people} people, cold` },
      { ...warm, name: `${people} people, warm` },
    ]);
    const result: PartResult = { title: 'Growth', timings, findings, skipped: [] };
    return [result];
  },
};

interface Row {
  people: number;
  node: Timing;
  cold: Timing;
  warm: Timing;
}

function timesOf({ cli, vaults, runs }: BenchOptions, people: number): Row {
  const vault = vaults.of(people);
  const dry = knowwho(cli, vault, 'due --dry-run', 'due', '--dry-run');
  const tasks = [nodeStart(), cold(dry, vault), warm(dry, cli, vault)];
  const [node, unread, known] = timeInTurn(tasks, runs) as [Timing, Timing, Timing];
  return { people, node, cold: unread, warm: known };
}

/** Node's own start is taken off both sides: it does not grow, and would hide what does. */
function growth(kind: 'cold' | 'warm', before: Row, after: Row): Finding {
  const times = after.people / before.people;
  const [small, large] = [before, after].map((row) => row[kind].median - row.node.median) as [number, number];
  return {
    what: `${kind}: cost at ${after.people} ÷ ${times} × cost at ${before.people} people`,
    value: large / (times * small),
    target: 1.15,
    unit: '×',
    made: `${seconds(large)} ÷ ${times} × ${seconds(small)}, without node's start`,
  };
}
