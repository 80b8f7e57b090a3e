import { join } from 'node:path';
import type { Diagnostic } from '../note/diagnostic.js';
import { regularExpressionProblem, vaultPath } from '../note/settings/path-readers.js';
import { isInside, realRootOf } from './containment.js';
import { readInside } from './read-inside.js';
import { objectAt, readJson, stringAt, stringsAt } from './read-json.js';
import { realPathOf } from './real-path.js';
import { vaultProblem } from './vault-problem.js';

/** What Obsidian's own settings say that matters here. */
export interface ObsidianSettings {
  /** Folder (empty: the vault itself) and Moment format of the daily notes; undefined if Obsidian was never used. */
  daily?: { folder: string; format: string };
  /** Patterns in the form of `exclude`: excluded files, template folders and the templates of daily notes. */
  exclude: string[];
  /** The template folders among them. */
  templateFolders: string[];
  /** True if new links are Markdown links. */
  markdownLinks: boolean;
}

/** Reads `.obsidian`: app.json, daily-notes.json, templates.json, and the Periodic Notes and Templater plugins. */
export function readObsidianSettings(root: string): { obsidian: ObsidianSettings; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const obsidian: ObsidianSettings = { exclude: [], templateFolders: [], markdownLinks: false };
  const folder = realPathOf(join(root, '.obsidian'));
  if (folder === undefined) return { obsidian, problems };
  if (!isInside(realRootOf(root), folder)) {
    const message = 'This is a link to a folder outside the vault and is ignored.';
    return { obsidian, problems: [vaultProblem('.obsidian', 'outside-vault', message)] };
  }

  const app = readJson(root, '.obsidian/app.json', problems);
  obsidian.markdownLinks = app.useMarkdownLinks === true;
  for (const filter of stringsAt(app, 'userIgnoreFilters')) {
    const pattern = excludePattern(filter);
    if (pattern !== undefined) obsidian.exclude.push(pattern);
    else problems.push(vaultProblem('.obsidian/app.json', 'invalid-settings', ignoredFilter(filter)));
  }

  const templates = stringAt(readJson(root, '.obsidian/templates.json', problems), 'folder');
  const templater = stringAt(pluginData(root, 'templater-obsidian', problems), 'templates_folder');
  for (const one of [templates, templater]) addFolder(one, obsidian);

  const daily = dailyNotes(root, problems);
  const dailyFolder = vaultPath(daily.folder ?? '');
  if ('path' in dailyFolder)
    obsidian.daily = { folder: dailyFolder.path, format: daily.format ?? 'YYYY-MM-DD' };
  addTemplateFile(daily.template, obsidian);
  return { obsidian, problems };
}

interface DailyNotes {
  folder?: string;
  format?: string;
  template?: string;
}

/** Periodic Notes replaces the core plugin where it is switched on (obsidian-daily-notes-interface does the same). */
function dailyNotes(root: string, problems: Diagnostic[]): DailyNotes {
  const core = readJson(root, '.obsidian/daily-notes.json', problems);
  const data = pluginData(root, 'periodic-notes', problems);
  const sets = Array.isArray(data.calendarSets) ? data.calendarSets : [];
  const active = sets.find((set) => stringAt(asObject(set), 'id') === data.activeCalendarSet) ?? sets[0];
  const fromSet = objectAt(asObject(active), 'day');
  const periodic = fromSet.enabled === true ? fromSet : objectAt(data, 'daily');
  const used = periodic.enabled === true ? periodic : core;
  return {
    folder: stringAt(used, 'folder'),
    format: stringAt(used, 'format'),
    template: stringAt(used, 'template') ?? stringAt(used, 'templatePath'),
  };
}

/** The data of a community plugin; empty if the plugin is not switched on. */
function pluginData(root: string, id: string, problems: Diagnostic[]): Record<string, unknown> {
  const switchedOn = readInside(root, '.obsidian/community-plugins.json', 1_000_000);
  if (switchedOn.ok && !switchedOn.text.includes(`"${id}"`)) return {};
  return readJson(root, `.obsidian/plugins/${id}/data.json`, problems);
}

function addFolder(written: string | undefined, obsidian: ObsidianSettings): void {
  const folder = written === undefined ? undefined : vaultPath(written);
  if (folder === undefined || !('path' in folder) || folder.path === '') return;
  if (!obsidian.templateFolders.includes(folder.path)) obsidian.templateFolders.push(folder.path);
  obsidian.exclude.push(folder.path);
}

function addTemplateFile(written: string | undefined, obsidian: ObsidianSettings): void {
  const file = written === undefined ? undefined : vaultPath(written);
  if (file && 'path' in file && file.path !== '')
    obsidian.exclude.push(`${file.path.replace(/\.md$/i, '')}.md`);
}

/** Obsidian takes a filter between slashes as a regular expression and any other as the beginning of a path. */
function excludePattern(filter: string): string | undefined {
  const written = filter.trim();
  if (/^\/.+\/$/.test(written)) {
    return regularExpressionProblem(written.slice(1, -1)) === undefined ? written : undefined;
  }
  const start = written.replace(/^\/+/, '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return start === '' ? undefined : `/^${start}/`;
}

function ignoredFilter(filter: string): string {
  return `The excluded-files entry "${filter.slice(0, 60)}" of Obsidian cannot be used and is ignored.`;
}

function asObject(value: unknown): Record<string, unknown> {
  return objectAt({ value }, 'value');
}
