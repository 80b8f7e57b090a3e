import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../people/settings.js';
import { isInside, realRootOf } from './containment.js';
import { environmentError, errorCode } from './environment-error.js';
import { readText } from './read-text.js';
import { realPathOf } from './real-path.js';

/** A template is a page of text; anything larger is a mistake. */
const MAX_BYTES = 512 * 1024;

/**
 * The vault's own templates, `<language>/<name>.liquid` in the templates folder, keyed `en/due.liquid`; empty if there
 * are none. What leads outside the vault or is not text is passed over. Throws an EnvironmentError where the disk
 * refuses to give a template.
 */
export function readTemplates(root: string, settings: Settings): Record<string, string> {
  const templates: Record<string, string> = {};
  if (settings.templates === '') return templates;
  for (const language of ['en', 'de']) {
    const folder = `${settings.templates}/${language}`;
    for (const name of namesIn(root, folder)) {
      if (!/^[\w-]+\.liquid$/.test(name)) continue;
      const text = templateText(root, `${folder}/${name}`);
      if (text !== undefined) templates[`${language}/${name}`] = text;
    }
  }
  return templates;
}

function namesIn(root: string, folder: string): string[] {
  try {
    const real = realpathSync.native(join(root, folder));
    return isInside(realRootOf(root), real) ? readdirSync(real).sort() : [];
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error) ?? '')) return [];
    throw environmentError(folder, error);
  }
}

function templateText(root: string, path: string): string | undefined {
  const real = realPathOf(join(root, path));
  if (real === undefined || !isInside(realRootOf(root), real)) return undefined;
  const read = readText(real, MAX_BYTES);
  if (read.ok) return read.text.replace(/^\uFEFF/, '');
  if (read.reason === 'unreadable')
    throw environmentError(path, Object.assign(new Error(), { code: read.code }));
  return undefined;
}
