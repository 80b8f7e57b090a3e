import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchPart } from '../bench-part.js';
import { knowwho, nodeStart } from '../commands.js';
import { type Timing, timeInTurn } from '../measure.js';
import { ratio } from '../report.js';

/** What a command costs before it does anything. */
export const startPart: BenchPart = {
  name: 'start',
  what: 'node itself, --version, --help, and commands on the small example vault',
  async run({ cli, root, runs, vaults }) {
    const example = vaults.folder('example', (dir) =>
      cpSync(join(root, 'example-vault'), dir, { recursive: true }),
    );
    const command = process.execPath;
    const timings = timeInTurn(
      [
        nodeStart(),
        { name: '--version', command, args: [cli, '--version'] },
        { name: '--help', command, args: [cli, '--help'] },
        knowwho(cli, example, 'list (example vault)', 'list'),
        knowwho(cli, example, 'due --dry-run (example vault)', 'due', '--dry-run'),
      ],
      runs * 3,
    );
    const [node, version, help] = timings as [Timing, Timing, Timing];
    return [
      {
        title: 'Start',
        timings,
        reference: node.name,
        findings: [
          ratio('`--version` ÷ `node -e 0`', version, node, 1.3),
          ratio('`--help` ÷ `node -e 0`', help, node, 1.5),
        ],
        skipped: [],
      },
    ];
  },
};
