import type { CommandSpec } from './command-spec.js';
import { EXIT_CODES, GLOBAL_OPTIONS } from './program.js';
import { COMMANDS } from './specs/index.js';

/** `docs/commands.md`, made from the same data as the program's help, so that neither can lag behind. */
export function commandsPage(): string {
  return `${[
    '<!-- Generated from src/cli/specs by `npm run generate`; edit there. -->',
    '# Commands',
    '`knowwho [OPTIONS] COMMAND [OPTIONS]`',
    'These options may stand before or after any command:',
    optionTable([
      ...GLOBAL_OPTIONS,
      ['--version', 'print the version'],
      ['-h, --help', 'print help, also after a command'],
    ]),
    table(
      ['command', 'does'],
      COMMANDS.map(({ name, summary }) => [`[\`${name}\`](#${name})`, summary]),
    ),
    'A NAME is a name, an alias, a file name, a path, or the unique beginning of a name. Where it could be more than ' +
      'one person, the candidates are listed and nothing is done.',
    'A DATE is `2026-11-18`, `18.11.2026`, `18.11.`, `18 November`, `today`, `yesterday`, `friday`, `last friday`, ' +
      '`in 3 days`, `2 weeks ago`, `gestern`, `vor 2 Tagen` … For `--on` and `--met-on` a bare weekday is the most ' +
      'recent one.',
    'Data goes to standard output, everything else to standard error. With `--quiet` only data that was asked for ' +
      'and what goes wrong is printed.',
    ...COMMANDS.map(section),
    '## Exit codes',
    table(
      ['code', 'means'],
      EXIT_CODES.map(([code, what]) => [String(code), what]),
    ),
    '',
  ]
    .join('\n\n')
    .trimEnd()}\n`;
}

function section(spec: CommandSpec): string {
  const usage = ['knowwho', spec.name, ...spec.arguments.map(([name]) => name), '[options]'].join(' ');
  const parts = [`## ${spec.name}`, `\`${usage}\``, spec.description];
  const rows: [string, string][] = [
    ...spec.arguments,
    ...spec.options.map(({ flags, description, repeatable }): [string, string] => [
      flags,
      repeatable ? `${description} (may be repeated)` : description,
    ]),
  ];
  if (rows.length > 0) parts.push(optionTable(rows));
  const { glossary } = spec;
  if (glossary)
    parts.push(
      table(
        [glossary.heading, 'means'],
        glossary.rows.map(([word, what]) => [`\`${word}\``, what]),
      ),
    );
  const lines = spec.examples.map(([line, what]) => `# ${what}\n${line}`);
  parts.push(`\`\`\`sh\n${lines.join('\n\n')}\n\`\`\``);
  return parts.join('\n\n');
}

function optionTable(rows: [string, string][]): string {
  return table(
    ['option', 'means'],
    rows.map(([flags, what]) => [`\`${flags}\``, what]),
  );
}

function table(head: [string, string], rows: [string, string][]): string {
  const lines = [head, ['---', '---'], ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
  return lines.join('\n');
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}
