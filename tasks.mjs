#!/usr/bin/env node
// Every task of the project, on a fresh clone too: installs and builds by itself where needed.
// `node tasks.mjs start|test|build|generate|format|bench|torture`
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
process.chdir(root);
const cli = join('dist', 'cli', 'main.js');
const onWindows = process.platform === 'win32';

/** Runs a command and ends with its exit code if it fails. */
function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', shell: onWindows, ...options });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function tool(name, ...args) {
  run(join('node_modules', '.bin', name), args);
}

function install() {
  const stamp = join('node_modules', '.knowwho-installed');
  const lock = readFileSync('package-lock.json', 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  // Not `npm ci`: it refuses a lock file that was made where packages of other platforms could not be looked up.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

/** The packaged templates as a module, so that the library renders without a disk. */
function embedTemplates() {
  const names = readdirSync('templates').flatMap((language) =>
    readdirSync(join('templates', language))
      .filter((name) => name.endsWith('.liquid'))
      .map((name) => `${language}/${name}`),
  );
  const rows = names
    .sort()
    .map(
      (name) =>
        `  ${JSON.stringify(name)}: ${JSON.stringify(readFileSync(join('templates', name), 'utf8'))},`,
    );
  const text = `// Made from templates/ by \`npm run generate\`; do not edit.\n\n/** The packaged templates, by name. */\nexport const BUILTIN_TEMPLATES: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n};\n`;
  const target = join('src', 'render', 'builtin-templates.ts');
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

function newest(folder) {
  return Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  );
}

/** `dist/`: the library as modules with their types, the command line as a few files that load fast. */
async function build({ force = false } = {}) {
  embedTemplates();
  const stamp = join('dist', '.built');
  const isFresh =
    existsSync(stamp) &&
    statSync(stamp).mtimeMs >
      Math.max(
        newest('src'),
        ...['tsconfig.build.json', 'bundle.mjs', 'package-lock.json'].map((file) => statSync(file).mtimeMs),
      );
  if (isFresh && !force) return;
  rmSync('dist', { recursive: true, force: true });
  tool('tsc', '-p', 'tsconfig.build.json');
  const { bundleCli, bundleDocsPages } = await import('./bundle.mjs');
  await bundleCli(join('dist', 'cli'));
  await bundleDocsPages(join('dist', 'docs', 'pages.js'));
  writeFileSync(stamp, '');
}

/** The page of the example vault on its day, from a copy, so that the clone stays clean. */
function examplePage() {
  const copy = exampleCopy();
  run(process.execPath, [cli, '--vault', copy, '--today', exampleDay(), '--quiet', 'due'], {
    stdio: 'ignore',
  });
  return readFileSync(join(copy, 'due.md'), 'utf8').trimEnd();
}

function exampleCopy() {
  const copy = join(mkdtempSync(join(tmpdir(), 'knowwho-')), 'example-vault');
  cpSync('example-vault', copy, { recursive: true });
  return copy;
}

/** The main job on a copy of the example vault. */
function start() {
  run(process.execPath, [
    cli,
    '--vault',
    exampleCopy(),
    '--today',
    exampleDay(),
    'due',
    ...process.argv.slice(3),
  ]);
}

function exampleDay() {
  return JSON.parse(readFileSync('package.json', 'utf8')).config.exampleDay;
}

/** Pages that are made from the program: `docs/rules.md`, `docs/commands.md`, the settings' table. */
async function generate({ check = false } = {}) {
  const pages = await import(join(root, 'dist', 'docs', 'pages.js'));
  mkdirSync('docs', { recursive: true });
  let stale = 0;
  const readme = readFileSync('README.md', 'utf8').replace(
    /(?<=```markdown\n)<!-- knowwho:begin[\s\S]*?<!-- knowwho:end -->/,
    () => examplePage(),
  );
  for (const [path, text] of Object.entries({ ...(await pages.docsPages()), 'README.md': readme })) {
    const now = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (now === text) continue;
    if (check) {
      console.error(`${path} is not up to date: run \`npm run generate\``);
      stale += 1;
    } else writeFileSync(path, text);
  }
  if (stale > 0) process.exit(1);
}

function step(title) {
  console.log(`\n── ${title}`);
}

async function test() {
  step('format and lint');
  tool('biome', 'check', '--error-on-warnings', '.');
  step('types');
  tool('tsc', '-p', 'tsconfig.json');
  step('build');
  await build();
  step('generated pages');
  await generate({ check: true });
  step('unused code');
  tool('knip');
  step('tests');
  const report = join(mkdtempSync(join(tmpdir(), 'knowwho-test-')), 'report.json');
  const result = spawnSync(
    join('node_modules', '.bin', 'vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(3)],
    { stdio: 'inherit', shell: onWindows },
  );
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numFailedTestSuites: 1 };
  const failed = Math.max(
    numFailedTests,
    result.status === 0 ? 0 : Math.max(1, numFailedTestSuites > 0 ? 1 : 0),
  );
  console.log(
    `\n${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`,
  );
  process.exit(failed > 0 || result.status !== 0 ? 1 : 0);
}

const tasks = {
  start: [install, build, start],
  test: [install, test],
  build: [install, () => build({ force: true })],
  generate: [install, build, generate],
  format: [install, () => tool('biome', 'check', '--write', '.')],
  bench: [
    install,
    build,
    () => run(process.execPath, [join('test', 'bench', 'bench.mjs'), ...process.argv.slice(3)]),
  ],
  torture: [
    install,
    build,
    () => run(process.execPath, [join('test', 'torture', 'torture.mjs'), ...process.argv.slice(3)]),
  ],
};
const steps = tasks[process.argv[2] ?? ''];
if (!steps) {
  console.error(`usage: node tasks.mjs ${Object.keys(tasks).join('|')}`);
  process.exit(2);
}
for (const next of steps) await next();
