// Runs the built program inside this process, in one time zone after the other and at many instants. Standard input:
// { root, home, zones, instants, today }; standard output: a line of JSON for each zone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { root, vault, zones, instants, today } = JSON.parse(readFileSync(0, 'utf8'));
const { run } = await import(join(root, 'dist', 'cli', 'run.js'));
const { untilMidnight } = await import(join(root, 'dist', 'watch', 'policy.js'));

async function knowwho(instant, ...args) {
  let stdout = '';
  const code = await run(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: () => {} },
    stdin: {},
    env: {},
    cwd: vault,
    now: () => new Date(instant),
  });
  return code === 0 ? stdout : `exit ${code}`;
}

const dayOf = (ms) => {
  const date = new Date(ms);
  return [date.getFullYear(), date.getMonth(), date.getDate()].join();
};

for (const zone of zones) {
  process.env.TZ = zone;
  const days = [];
  const nights = [];
  for (const instant of instants) {
    days.push(JSON.parse(await knowwho(instant, 'due', '--dry-run', '--json')).today);
    const midnight = instant + untilMidnight(new Date(instant));
    if (dayOf(midnight) === dayOf(instant) || dayOf(midnight - 1) !== dayOf(instant)) nights.push(instant);
  }
  const page = await knowwho(instants[0], 'due', '--json', '--dry-run', '--today', today);
  console.log(JSON.stringify({ zone, days, nights, page }));
}
