import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allPages, nodesOf, type Page, page, plain, projectRoot } from './pages.js';

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(from: Page): Set<string> {
  const seen = new Map<string, number>();
  const anchors = nodesOf(from)
    .filter((node) => node.type === 'heading')
    .map((node) => {
      const slug = plain(node)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
        .replaceAll(' ', '-');
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count}`;
    });
  return new Set(anchors);
}

function targetsOf(from: Page): string[] {
  return nodesOf(from).flatMap((node) =>
    node.type === 'link' || node.type === 'image' || node.type === 'definition' ? node.url : [],
  );
}

describe.each(allPages())('links of $path', (from) => {
  const targets = targetsOf(from).filter((url) => !/^[a-z]+:/i.test(url));

  it('lead to files of the project', () => {
    const missing = targets.filter((url) => {
      const path = decodeURI(url.replace(/#.*$/, ''));
      return path !== '' && !existsSync(new URL(path, new URL(from.path, projectRoot())));
    });
    expect(missing).toEqual([]);
  });

  it('lead to headings that are there', () => {
    const missing = targets.filter((url) => {
      const [path = '', anchor] = url.split('#');
      if (anchor === undefined || (path !== '' && !path.endsWith('.md'))) return false;
      const target = path === '' ? from : page(relativeToRoot(path, from));
      return !anchorsOf(target).has(anchor);
    });
    expect(missing).toEqual([]);
  });

  it('stay on this project and on well-known sites', () => {
    const outside = targetsOf(from).filter((url) => /^[a-z]+:/i.test(url));
    expect(outside.filter((url) => !/^https:\/\/(?:keepachangelog\.com|semver\.org)\//.test(url))).toEqual(
      [],
    );
  });
});

function relativeToRoot(path: string, from: Page): string {
  const url = new URL(path, new URL(from.path, projectRoot()));
  return decodeURI(url.href.slice(projectRoot().href.length));
}
