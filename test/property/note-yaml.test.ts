import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { formatScalar } from '../../src/note/format-yaml.js';
import { scanPropertyLines } from '../../src/note/property-lines.js';
import { propertyRanges } from '../../src/note/property-ranges.js';
import { isNullScalar, readYaml, type YamlValue } from '../../src/note/read-yaml.js';
import { userText, yaml } from './note-generators.js';

/** The values of a document as the `yaml` library sees them, scalars as texts. */
function readValue(node: unknown): YamlValue {
  if (isScalar(node))
    return node.type === 'PLAIN' && isNullScalar(String(node.value)) ? null : String(node.value);
  if (isSeq(node)) return node.items.map(readValue);
  if (isMap(node))
    return Object.fromEntries(node.items.map((pair) => [keyOf(pair.key), readValue(pair.value)]));
  return null;
}

function keyOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : '[object Object]';
}

describe('the fast engine and the yaml library', () => {
  it('read the same values', () => {
    let compared = 0;
    fc.assert(
      fc.property(yaml, (source) => {
        const fast = readYaml(source);
        const document = parseDocument(source, { schema: 'failsafe', logLevel: 'silent' });
        if (!fast.ok) {
          expect(fast.reason).not.toBe('');
          return;
        }
        if (document.errors.length > 0) return;
        const resolved = resolveAliases(document.contents);
        expect(fast.data).toEqual(resolved === null ? {} : readValue(resolved));
        compared++;
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(300);

    function resolveAliases(root: Node | null): Node | null {
      if (!isMap(root)) return root;
      const anchors = new Map(
        root.items.flatMap(({ value }) => (isScalar(value) ? [[value.anchor, value]] : [])),
      );
      for (const pair of root.items)
        if (isAlias(pair.value)) pair.value = anchors.get(pair.value.source) ?? null;
      return root;
    }
  });

  it('find each property and each item of a block list on the same line', () => {
    let compared = 0;
    fc.assert(
      fc.property(yaml, fc.boolean(), (lf, crlf) => {
        const source = crlf ? lf.replaceAll('\n', '\r\n') : lf;
        const ranges = readYaml(source).ok ? propertyRanges(source) : undefined;
        const scanned = ranges && scanPropertyLines(source);
        if (!ranges || !scanned) return;
        const lineOf = (offset: number) => source.slice(0, offset).split('\n').length - 1;
        for (const [key, range] of ranges.properties) {
          expect(scanned.get(key)?.line).toBe(lineOf(range.key.start));
          const items = scanned.get(key)?.items ?? [];
          if (items.length === range.items.length)
            expect(items).toEqual(range.items.map((item) => lineOf(item.start)));
          compared++;
        }
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  it('read a written value back as the same text, alone, in a list and as a key', () => {
    fc.assert(
      fc.property(userText, fc.constantFrom('plain', 'single', 'double'), (value, style) => {
        for (const source of [
          `k: ${formatScalar(value, style as 'plain')}\n`,
          `k: [${formatScalar(value, style as 'plain', true)}, x]\n`,
          `k:\n  - ${formatScalar(value, style as 'plain')}\n`,
        ]) {
          const read = readYaml(source);
          const document = parseDocument(source, { schema: 'failsafe', logLevel: 'silent' });
          expect(document.errors).toEqual([]);
          if (!read.ok) throw new Error(`${read.reason}: ${source}`);
          expect(readValue(document.contents)).toEqual(read.data);
          expect([read.data.k].flat()[0]).toBe(value);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
