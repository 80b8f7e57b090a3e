// Bundles the command line into CommonJS files in which every command finds just what it needs: loading hundreds of
// small modules takes longer than reading a thousand notes. `bundleCli(folder)` · `node bundle.mjs FOLDER`
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));

/** Libraries in files of their own, read and compiled when something of them is used for the first time. */
const LAZY = [
  '@clack/prompts',
  'chokidar',
  'gray-matter',
  'js-yaml',
  'liquidjs',
  'picomatch',
  'remark',
  'yaml',
];
/** Those of them that are one function. */
const FUNCTIONS = ['gray-matter', 'picomatch'];

const COMMON = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  metafile: true,
  write: false,
  // Half of the text need not be read at each start. Names stay: they are what a stack trace tells.
  minifyWhitespace: true,
  minifySyntax: true,
};
const URL_OF_FILE = "const fileUrl = require('node:url').pathToFileURL(__filename).href;\n";

const fileOf = (library) => `lib-${library.replace('@', '').replace('/', '-')}.js`;

/** Stands in for a library: same names, but nothing is loaded before one of them is used. */
async function standIn(library) {
  const load = `let loaded; const load = () => (loaded ??= requireFile('./${fileOf(library)}'));`;
  if (FUNCTIONS.includes(library)) return `${load} module.exports = (...args) => load()(...args);`;
  const names = Object.keys(await import(library)).filter((name) => /^(?!default$)[A-Za-z]\w*$/.test(name));
  return `${load} module.exports = { ${names.map((name) => `get ${name}() { return load().${name}; }`)} };`;
}

const lazyLibraries = {
  name: 'lazy-libraries',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[@a-z]/ }, ({ path, importer, kind }) => {
      if (!LAZY.includes(path) || !importer.startsWith(join(root, 'src'))) return undefined;
      // `import()` is lazy already.
      if (kind === 'dynamic-import') return { path: `./${fileOf(path)}`, external: true };
      return { path, namespace: 'lazy' };
    });
    onLoad({ filter: /./, namespace: 'lazy' }, async ({ path }) => ({ contents: await standIn(path) }));
  },
};

/** Parts of node that take 2 ms and more to load, and are named by everybody and used by few. */
const LAZY_NODE = ['node:child_process', 'node:worker_threads'];

const lazyNode = {
  name: 'lazy-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, namespace }) => {
      if (!LAZY_NODE.includes(path)) return undefined;
      return namespace === 'lazy-node' ? { path, external: true } : { path, namespace: 'lazy-node' };
    });
    onLoad({ filter: /./, namespace: 'lazy-node' }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== 'default');
      const load = `let loaded; const load = () => (loaded ??= requireFile('${path}'));`;
      return {
        contents: `${load} module.exports = { ${names.map((name) => `get ${name}() { return load().${name}; }`)} };`,
      };
    });
  },
};

/**
 * What the commands that are to be quick need, in this order: each takes one file for what those before it do not have.
 * esbuild alone would split by who needs what into a hundred files, and opening one takes as long as reading 50 KB.
 */
const PACKED = [
  'src/cli/run.ts',
  'src/cli/commands/due.ts',
  'src/cli/commands/show.ts',
  'src/app/refresh.ts',
];

/** The modules that an output of a build loads at once. */
function loadedBy(entry, { outputs }) {
  const found = new Set();
  const visit = (path) => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: next, kind, external } of outputs[path].imports)
      if (kind === 'import-statement' && !external) visit(next);
  };
  visit(Object.keys(outputs).find((path) => outputs[path].entryPoint === entry));
  const inputs = [...found].flatMap((path) => Object.entries(outputs[path].inputs));
  return new Map(inputs.map(([path, { bytesInOutput }]) => [path, bytesInOutput]));
}

/** Packs of modules, and which of them each entry is to load: those of which it needs anything, so that they stay whole. */
function packsOf(metafile) {
  const start = loadedBy('src/cli/main.ts', metafile);
  const known = new Set(start.keys());
  const packs = PACKED.map((entry) => {
    const own = [...loadedBy(entry, metafile)].filter(
      ([path]) => path.startsWith('src/') && !known.has(path),
    );
    for (const [path] of own) known.add(path);
    return new Map(own.filter(([path]) => path !== entry));
  });
  const packsFor = new Map();
  for (const { entryPoint } of Object.values(metafile.outputs)) {
    if (!entryPoint || /(?:main|settling-times|read-ahead-worker)\.ts$/.test(entryPoint)) continue;
    const needed = loadedBy(entryPoint, metafile);
    const needsSome = (pack) => [...pack.keys()].some((path) => needed.has(path));
    packsFor.set(
      entryPoint,
      packs.flatMap((pack, at) => (needsSome(pack) ? [at] : [])),
    );
  }
  return { packs, packsFor };
}

/** Has entries load whole packs, so that what is in them always stays together. */
function inPacks({ packs, packsFor }) {
  return {
    name: 'in-packs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^pack:/ }, ({ path }) => ({ path, namespace: 'pack' }));
      onLoad({ filter: /./, namespace: 'pack' }, ({ path }) => ({
        contents: [...packs[Number(path.slice(5))].keys()].map((file) => `import './${file}';`).join('\n'),
        resolveDir: root,
      }));
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const packsHere = packsFor.get(relative(root, path).split(sep).join('/')) ?? [];
        if (packsHere.length === 0) return undefined;
        const imports = packsHere.map((at) => `import 'pack:${at}';`).join('');
        return { contents: imports + readFileSync(path, 'utf8'), loader: 'ts' };
      });
    },
  };
}

/** gray-matter brings a second, older js-yaml, which the engines of `split-note.ts` replace: it need not be loaded. */
const oneYaml = {
  name: 'one-yaml',
  setup({ onResolve }) {
    onResolve({ filter: /^js-yaml$/ }, ({ importer }) =>
      importer.includes('gray-matter') ? { path: `./${fileOf('js-yaml')}`, external: true } : undefined,
    );
  },
};

/** The program's own files: split by esbuild as ES modules, the only format it splits, and then made CommonJS. */
async function ownFiles(folder) {
  const options = {
    ...COMMON,
    // `run.js` keeps its name, for those who call the program without a process of its own; `settling-times.js`, for
    // tests that do not wait.
    entryPoints: {
      main: 'src/cli/main.ts',
      run: 'src/cli/run.ts',
      'settling-times': 'src/vault/settling-times.ts',
      'read-ahead-worker': 'src/vault/read-ahead-worker.ts',
    },
    outdir: folder,
    format: 'esm',
    splitting: true,
    define: { 'import.meta.url': 'fileUrl' },
  };
  const first = await build({ ...options, plugins: [lazyLibraries, lazyNode] });
  const { outputFiles, metafile } = await build({
    ...options,
    plugins: [lazyLibraries, lazyNode, inPacks(packsOf(first.metafile))],
  });
  const files = outputFiles.map(async ({ path, text }) => {
    // Left to esbuild, each use of a name of another file would be a call of a function that looks it up.
    const bound = text.replace(
      /\bimport\{([^{}]*)\}from"(\.\/[^"]+)";/g,
      (_, names, file) => `const{${names.replace(/ as /g, ':')}}=requireFile("${file}");`,
    );
    // A real `import()` would start node's loader for ES modules: 5 ms, for nothing.
    const { code } = await transform(bound, {
      ...{ format: 'cjs', platform: 'node', target: 'node20.19' },
      supported: { 'dynamic-import': false },
      minifyWhitespace: true,
      minifySyntax: true,
    });
    const called = code.replaceAll('requireFile(', 'require(');
    return [basename(path), called.includes('fileUrl') ? withUrl(called) : called];
  });
  return { files: await Promise.all(files), metafile };
}

function withUrl(code) {
  const [, shebang = '', rest] = /^(#!.*\n)?([\s\S]*)$/.exec(code);
  return shebang + URL_OF_FILE + rest;
}

async function libraryFile(library) {
  const { outputFiles, metafile } = await build({
    ...COMMON,
    stdin: { contents: `module.exports = require('${library}');`, resolveDir: root },
    format: 'cjs',
    plugins: [oneYaml],
  });
  return { files: [[fileOf(library), outputFiles[0].text]], metafile };
}

/** The licences of all packages of which something is in the files, as they ask for. */
function licences(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'license', 'LICENSE.md', 'LICENCE', 'LICENSE-MIT'].find((one) =>
      existsSync(join(root, folder, one)),
    );
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(root, folder, file), 'utf8').trim() : ''}`;
  });
}

/** Writes the command line into `folder`, which must be two folders below `package.json`: `dist/cli`. */
export async function bundleCli(folder) {
  const parts = await Promise.all([ownFiles(folder), ...LAZY.map(libraryFile)]);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of parts.flatMap(({ files }) => files))
    writeFileSync(join(folder, name), code, { mode: name === 'main.js' ? 0o755 : 0o644 });
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  writeFileSync(
    join(folder, 'LICENSES.txt'),
    `${licences(parts.map(({ metafile }) => metafile)).join(rule)}\n`,
  );
}

/** Writes the module that makes the pages of `docs/`. */
export async function bundleDocsPages(file) {
  await build({
    ...COMMON,
    entryPoints: ['src/docs-pages.ts'],
    outfile: file,
    format: 'esm',
    packages: 'external',
    write: true,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleCli(process.argv[2]);
