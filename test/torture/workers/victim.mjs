// Runs a command once somewhere to warm up (`node victim.mjs SCRATCH ROOT ARGV`), says so, and runs it in ROOT when a
// line comes in: to be killed in the midst of it.
import { runCommand } from './run-command.mjs';

const [scratch, root, json] = process.argv.slice(2);
const argv = JSON.parse(json);
const stop = argv[0] === 'watch' ? { stopSignal: () => AbortSignal.abort('SIGTERM') } : {};
const started = performance.now();
await runCommand(argv, scratch, stop);
process.stdout.write(`ready ${performance.now() - started}\n`);
await new Promise((resolve) => process.stdin.once('data', resolve));
const { code, stderr } = await runCommand(argv, root, stop);
process.stdout.write(`done ${code} ${stderr}\n`);
process.exit(0);
