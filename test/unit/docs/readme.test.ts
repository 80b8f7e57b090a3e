import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { codeBlock, page, projectRoot } from './pages.js';

const root = fileURLToPath(projectRoot());

/** A folder that has the built package installed and a copy of the example vault in it, as a reader would. */
function readersFolder(): string {
  if (!existsSync(join(root, 'dist', 'index.js'))) throw new Error('the package is not built: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'knowwho-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'knowwho'), 'junction');
  cpSync(join(root, 'example-vault'), join(folder, 'example-vault'), { recursive: true });
  return folder;
}

/** Runs node in a folder, without what this process has in its environment, and returns what it prints. */
function runNode(cwd: string, ...args: string[]): string {
  const { PATH, SystemRoot, TEMP } = process.env;
  return execFileSync(process.execPath, args, {
    cwd,
    env: { PATH, SystemRoot, TEMP },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Compares a block of the README with what the program gives, or puts it there (`UPDATE_README=1`). */
function expectBlock(heading: string, language: string, given: string): void {
  const readme = page('README.md');
  const shown = codeBlock(readme, heading, language);
  if (process.env.UPDATE_README && shown !== given) {
    const text = readme.text.replace(`\n${shown}\n`, () => `\n${given}\n`);
    writeFileSync(join(root, readme.path), text);
    return;
  }
  expect(shown, 'run UPDATE_README=1 npx vitest run test/unit/docs').toBe(given);
}

/** Commands on the example vault's day, one after the other, with what each printed. */
function consoleOf(folder: string, commands: string[][]): string {
  const main = join(root, 'dist', 'cli', 'main.js');
  const { config }: { config: { exampleDay: string } } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const given = ['--vault', 'example-vault', '--today', config.exampleDay, '--no-color'];
  return commands
    .map((command) => {
      const words = command.map((word) => (word.includes(' ') ? `"${word}"` : word));
      return `$ knowwho ${words.join(' ')}\n${runNode(folder, main, ...given, ...command).trimEnd()}`;
    })
    .join('\n\n');
}

describe('README.md', () => {
  it('has an example program that runs and prints what it says', () => {
    const folder = readersFolder();
    writeFileSync(join(folder, 'example.mjs'), codeBlock(page('README.md'), 'Use it as a library', 'ts'));
    expectBlock('Use it as a library', 'text', runNode(folder, 'example.mjs').trimEnd());
  });

  it('shows the page that the program writes for the example vault', () => {
    const folder = readersFolder();
    const { config }: { config: { exampleDay: string } } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const main = join(root, 'dist', 'cli', 'main.js');
    runNode(folder, main, 'due', '--quiet', '--vault', 'example-vault', '--today', config.exampleDay);
    expectBlock(
      'The two commands',
      'markdown',
      readFileSync(join(folder, 'example-vault', 'due.md'), 'utf8').trimEnd(),
    );
  });

  it('shows what the verbs and the look-ups print for the example vault', () => {
    const folder = readersFolder();
    expectBlock(
      'The two commands',
      'console',
      consoleOf(folder, [
        ['promise', 'Thomas', 'send the checklist', '--by', 'friday'],
        ['promise', 'Thomas', 'checklist', '--move', '2026-12-01', '--because', 'the figures are late'],
        ['promise', 'Thomas', 'checklist', '--done'],
        ['snooze', 'Monika', '2w'],
      ]).replaceAll('\n\n', '\n'),
    );
    expectBlock(
      'Asking',
      'console',
      consoleOf(folder, [
        ['who', 'graphic designer'],
        ['near', 'Bern'],
        ['near', 'Design Thinking evening'],
        ['path', 'Thomas'],
        ['show', 'Samira'],
        ['common', 'Jan', 'Henrik'],
      ]),
    );
  });
});
