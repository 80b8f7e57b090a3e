import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type GitAnswer, runGit } from '../vault/git.js';
import { readSettings } from '../vault/read-settings.js';
import { readText } from '../vault/read-text.js';
import type { FileChange } from '../vault/write-changes.js';
import { ATTRIBUTE_LINES, withAttributes, withoutAttributes } from './attributes-block.js';
import { Failure } from './failure.js';
import { writePlan } from './write-plan.js';

/** What is to be set up, or taken out again. */
export interface GitSetupRequest {
  /** The command line of the driver. */
  command: string;
  remove: boolean;
  dryRun: boolean;
}

/** What was done, or would be. */
export interface GitSetup {
  /** The top of the work tree in which the vault lies. */
  repository: string;
  /** Vault-relative. */
  attributes: { path: string; lines: readonly string[]; outcome: Outcome };
  driver: { key: string; command: string; outcome: Outcome };
  /** Files for which the user's own settings name another driver: path → driver. */
  others: Record<string, string>;
}

export type Outcome = 'written' | 'unchanged' | 'removed';

const ATTRIBUTES = '.gitattributes';
const MAX_BYTES = 1024 * 1024;
const SECTION = 'merge.knowwho';

/**
 * Makes git merge the vault's notes by knowwho: a line in the vault's `.gitattributes`, which is shared, and the
 * driver in the repository's own configuration, which is not. Twice is as once. `remove` takes both out again.
 */
export function setUpGit(root: string, { command, remove, dryRun }: GitSetupRequest): GitSetup {
  const folder = realpathSync(root);
  const repository = repositoryOf(folder);
  const plan = () => ({ changes: attributeChanges(folder, remove) });
  const { changes } = dryRun ? plan() : writePlan(folder, plan).plan;
  const known = configured(folder, `${SECTION}.driver`);
  const isKnown = known === command && configured(folder, `${SECTION}.name`) !== undefined;
  const outcome = (changed: boolean): Outcome => (!changed ? 'unchanged' : remove ? 'removed' : 'written');
  const setup: GitSetup = {
    repository,
    attributes: { path: ATTRIBUTES, lines: ATTRIBUTE_LINES, outcome: outcome(changes.length > 0) },
    driver: {
      key: `${SECTION}.driver`,
      command: remove ? (known ?? '') : command,
      outcome: outcome(remove ? known !== undefined : !isKnown),
    },
    others: {},
  };
  if (dryRun) return setup;
  if (remove) {
    if (known !== undefined) git(folder, ['config', '--local', '--remove-section', SECTION]);
    return setup;
  }
  if (!isKnown) {
    git(folder, ['config', '--local', `${SECTION}.name`, 'knowwho: merges notes by what their lines are']);
    git(folder, ['config', '--local', `${SECTION}.driver`, command]);
  }
  return { ...setup, others: otherDrivers(folder) };
}

function repositoryOf(folder: string): string {
  const answer = found(runGit(folder, ['rev-parse', '--show-toplevel']));
  if (answer.code === 0) return answer.out.toString('utf8').replace(/\r?\n$/, '');
  if (/not a git repository|must be run in a work tree/i.test(answer.err)) {
    throw new Failure(
      'refused',
      `${folder} is in no git repository, so there is nothing to set up. To begin one: git init`,
    );
  }
  throw new Failure('environment', `git: ${answer.err}`);
}

function attributeChanges(folder: string, remove: boolean): FileChange[] {
  const read = readText(join(folder, ATTRIBUTES), MAX_BYTES);
  if (!read.ok && read.reason !== 'missing') {
    throw new Failure('refused', `${ATTRIBUTES} cannot be read as text. Nothing was changed.`);
  }
  const before = read.ok ? read.text : null;
  const text = remove ? withoutAttributes(before ?? '') : withAttributes(before ?? '');
  const after = text === '' ? null : text;
  return before === after || (remove && before === text) ? [] : [{ path: ATTRIBUTES, before, after }];
}

function configured(folder: string, key: string): string | undefined {
  const answer = found(runGit(folder, ['config', '--local', '--get', key]));
  return answer.code === 0 ? answer.out.toString('utf8').replace(/\r?\n$/, '') : undefined;
}

/** Asks git itself what it would do: a line further down, or in `.git/info/attributes`, may say otherwise. */
function otherDrivers(folder: string): Record<string, string> {
  const { settings } = readSettings(folder);
  const [people = ''] = settings.people.folders;
  const person = /[*?[\]{}!]/.test(people) ? 'Name.md' : join(people, 'Name.md');
  const others: Record<string, string> = {};
  for (const path of [person, settings.output.agenda]) {
    const answer = found(runGit(folder, ['check-attr', '-z', 'merge', '--', path]));
    const value = answer.out.toString('utf8').split('\0')[2];
    if (answer.code === 0 && value !== undefined && value !== 'knowwho') others[path] = value;
  }
  return others;
}

function git(folder: string, args: readonly string[]): void {
  const { code, err } = found(runGit(folder, args));
  if (code !== 0) throw new Failure('environment', `git ${args[0]}: ${err}`);
}

function found(answer: GitAnswer): GitAnswer & { missing: false } {
  if (answer.missing) throw new Failure('environment', 'git was not found. Install it, or add it to PATH.');
  return answer;
}
