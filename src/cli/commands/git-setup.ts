import { driverCommand } from '../../app/driver-command.js';
import { mainFile } from '../../app/package-info.js';
import { type GitSetup, setUpGit } from '../../app/set-up-git.js';
import type { Context } from '../context.js';
import { visible } from '../terminal/visible.js';
import { vaultRoot } from '../vault-root.js';

interface GitSetupOptions {
  remove?: boolean;
  dryRun?: boolean;
}

/** `knowwho git-setup`: installs the merge driver, or takes it out again. */
export async function run(context: Context, _args: string[], options: GitSetupOptions): Promise<number> {
  const request = { remove: options.remove === true, dryRun: options.dryRun === true };
  const setup = setUpGit(vaultRoot(context), {
    ...request,
    command: driverCommand(process.execPath, mainFile()),
  });
  if (context.json) context.outJson({ ...setup, dryRun: request.dryRun });
  else if (!context.quiet) context.out(visible(report(setup, request)));
  for (const [path, driver] of Object.entries(setup.others)) {
    context.warn(
      `git still merges ${path} by its own rule (merge: ${driver}), because another line of .gitattributes or ` +
        '.git/info/attributes says so; take that line out to change it.',
    );
  }
  if (context.json || request.dryRun) return 0;
  if (request.remove)
    context.say('\nIf .gitattributes was committed: commit it again, and run this in each clone.');
  else {
    context.say(
      '\nNext: commit .gitattributes, and run “knowwho git-setup” once in each other clone; until then git merges ' +
        'there as it always did.\nTo undo it: knowwho git-setup --remove',
    );
  }
  return 0;
}

function report(
  { repository, attributes, driver }: GitSetup,
  { remove, dryRun }: { remove: boolean; dryRun: boolean },
): string {
  const verb = remove ? (dryRun ? 'Would take' : 'Took') : dryRun ? 'Would write' : 'Wrote';
  const where = remove ? 'out of' : 'into';
  const part = (lines: readonly string[], place: string, outcome: GitSetup['driver']['outcome']) =>
    outcome === 'unchanged'
      ? [remove ? `Nothing of knowwho stands in ${place}.` : `${place} is as it should be.`]
      : [`${verb} ${where} ${place}:`, ...lines.map((line) => `  ${line}`)];
  return [
    ...part(attributes.lines, attributes.path, attributes.outcome),
    ...part(
      [`${driver.key} = ${driver.command}`],
      `the git configuration of ${repository} (this clone alone)`,
      driver.outcome,
    ),
  ].join('\n');
}
