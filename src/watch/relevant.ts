/** Folders of tools: what happens in there is none of ours. */
const TOOL_FOLDERS = new Set([
  'node_modules',
  '$RECYCLE.BIN',
  'System Volume Information',
  '@eaDir',
  '__MACOSX',
]);

/** The files of Obsidian that the settings are read from. */
const OBSIDIAN_FILES =
  /^\.obsidian\/(?:(?:app|daily-notes|templates|community-plugins)\.json|plugins\/(?:periodic-notes|templater-obsidian)\/data\.json)$/;
const OBSIDIAN_FOLDERS = /^\.obsidian(?:\/plugins(?:\/(?:periodic-notes|templater-obsidian))?)?$/;

/** True for a folder (vault-relative, the root is empty) that need not be watched. */
export function isLeftOutFolder(path: string): boolean {
  if (path === '' || OBSIDIAN_FOLDERS.test(path)) return false;
  return path.split('/').some((name) => name.startsWith('.') || TOOL_FOLDERS.has(name));
}

/** True for a file whose change can change the agenda: a note, the settings, a template, Obsidian's settings. */
export function isRelevantFile(path: string): boolean {
  if (path === 'knowwho.yaml' || OBSIDIAN_FILES.test(path)) return true;
  if (path.split('/').some((name) => name.startsWith('.') || TOOL_FOLDERS.has(name))) return false;
  return /\.(?:md|liquid)$/i.test(path);
}
