import { relative, resolve } from 'node:path';
import { copyExample } from '../../app/copy-example.js';
import { type InitResult, initVault } from '../../app/init-vault.js';
import { packageInfo } from '../../app/package-info.js';
import type { Context } from '../context.js';
import { visible } from '../terminal/visible.js';

interface InitOptions {
  example?: boolean;
  dryRun?: boolean;
}

/** `knowwho init [DIR]`: adopts a folder, or makes the example vault. */
export async function run(context: Context, [dir]: string[], options: InitOptions): Promise<number> {
  const dryRun = options.dryRun === true;
  if (options.example) return makeExample(context, dir ?? context.vault ?? 'knowwho-example', dryRun);
  const root = resolve(context.io.cwd, dir ?? context.vault ?? '.');
  const result = initVault(root, { dryRun });
  if (context.json) context.outJson(asJson(result, dryRun));
  else if (!context.quiet) context.out(visible(report(result, dryRun)));
  if (!dryRun) context.say(`\nNext: ${inFolder(context, root)}knowwho due`);
  return 0;
}

function makeExample(context: Context, dir: string, dryRun: boolean): number {
  const target = resolve(context.io.cwd, dir);
  const paths = copyExample(target, dryRun);
  if (context.json) context.outJson({ vault: target, written: dryRun ? [] : paths, dryRun });
  else if (!context.quiet) {
    context.out(
      visible(
        `${dryRun ? 'Would copy' : 'Copied'} ${paths.length} files of the example vault into ${target}`,
      ),
    );
  }
  const vault = relative(context.io.cwd, target) || '.';
  const quoted = /[^\w./-]/.test(vault) ? `"${vault}"` : vault;
  context.say(
    `\nIts story plays around one fixed day. Next: knowwho due --vault ${quoted} --today ${packageInfo().exampleDay}`,
  );
  return 0;
}

function inFolder(context: Context, root: string): string {
  return root === context.io.cwd ? '' : `cd ${JSON.stringify(root)} && `;
}

function report({ survey, settings, written }: InitResult, dryRun: boolean): string {
  const { people, journal, fields } = survey;
  const where = [
    ...people.folders.map((folder) => (folder === '' ? 'the vault itself' : `${folder}/`)),
    ...people.tags.map((tag) => `#${tag}`),
    ...(people.type === undefined ? [] : [`${people.typeProperty ?? 'type'}: ${people.type}`]),
  ];
  const lines = [
    `Found ${plural(survey.notes, 'note', 'notes')}.`,
    `  People: ${people.paths.length === 0 ? 'none yet' : `${people.paths.length} (${where.join(', ')})`}`,
    `  Daily notes: ${
      journal
        ? `${journal.paths.length} in ${journal.folders.map((folder) => (folder === '' ? 'the vault itself' : `${folder}/`)).join(', ')}, named ${journal.format}`
        : 'none'
    }`,
    ...fields.map(({ ours, theirs, count, odd }) =>
      odd === undefined
        ? `  Property ${theirs} (${plural(count, 'note', 'notes')}) is read as ${ours}`
        : `  Property ${theirs} looks like ${ours}, but is not understood: ${odd}`,
    ),
    ...(survey.ownDueFile
      ? ['  due.md is a file of your own; the settings name another one for the agenda.']
      : []),
    '',
    `${dryRun ? 'Would write' : 'Wrote'} ${written.join(' and ')}; no note was changed.`,
  ];
  if (dryRun)
    lines.push(
      '',
      'knowwho.yaml would say:',
      '',
      ...settings
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`.trimEnd()),
    );
  return lines.join('\n');
}

function asJson({ survey, settings, written }: InitResult, dryRun: boolean): object {
  const { people, journal, fields, notes } = survey;
  return {
    notes,
    people: {
      count: people.paths.length,
      folders: people.folders,
      tags: people.tags,
      type: people.type ?? null,
    },
    journal: journal
      ? { count: journal.paths.length, folders: journal.folders, format: journal.format }
      : null,
    fields: Object.fromEntries(
      fields.filter(({ odd }) => odd === undefined).map(({ ours, theirs }) => [ours, theirs]),
    ),
    settings,
    written: dryRun ? [] : written,
    dryRun,
  };
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
