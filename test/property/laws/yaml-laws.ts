import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { formatScalar } from '../../../src/note/format-yaml.js';
import { scanPropertyLines } from '../../../src/note/property-lines.js';
import { propertyRanges } from '../../../src/note/property-ranges.js';
import { isNullScalar, readYaml, type YamlValue } from '../../../src/note/read-yaml.js';
import { parseSettings } from '../../../src/note/settings/parse-settings.js';
import { type Law, law } from '../law.js';
import { userText, yaml } from '../note-generators.js';

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

function resolveAliases(root: Node | null): Node | null {
  if (!isMap(root)) return root;
  const anchors = new Map(
    root.items.flatMap(({ value }) => (isScalar(value) ? [[value.anchor, value]] : [])),
  );
  for (const pair of root.items) if (isAlias(pair.value)) pair.value = anchors.get(pair.value.source) ?? null;
  return root;
}

/** Settings as people write them: right, wrong, of the wrong kind, in places where they do not belong. */
const settingsText = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(
        'people',
        'journal',
        'tiers',
        'budget',
        'gap',
        'output',
        'language',
        'owner',
        'fields',
        'x',
        'max-note',
      ),
      fc.oneof(
        userText,
        fc.constantFrom(
          '{ folders: [people] }',
          '\n  A: { every: 3 weeks }',
          '{ per-day: 2, days: [mon, tue] }',
          '3 days',
          '{ agenda: ../../x.md }',
          '{ agenda: a/../../x.md, stubs: /tmp/x }',
          'de',
          '{ last-contact: lastContacted }',
          '5 MB',
          '[a, b]',
          '-1',
          '{ __proto__: { a: b } }',
        ),
      ),
    ),
    { maxLength: 5, selector: ([key]) => key },
  )
  .chain((lines) =>
    fc
      .constantFrom('', '', 'output: { agenda: ../../x.md }\n', 'output: { agenda: a/../../x.md }\n')
      .map((first) => first + lines.map(([key, value]) => `${key}: ${value}\n`).join('')),
  );

export const YAML_LAWS: Law[] = [
  law('the fast reader of front matter and the yaml library read the same values', [yaml], (source) => {
    const fast = readYaml(source);
    const document = parseDocument(source, { schema: 'failsafe', logLevel: 'silent' });
    if (!fast.ok) assert.notEqual(fast.reason, '');
    if (!fast.ok || document.errors.length > 0) return false;
    const resolved = resolveAliases(document.contents);
    assert.deepEqual(fast.data, resolved === null ? {} : readValue(resolved));
  }),
  law(
    'each property and each item of a block list is found on the same line by both readers',
    [yaml, fc.boolean()],
    (lf, crlf) => {
      const source = crlf ? lf.replaceAll('\n', '\r\n') : lf;
      const ranges = readYaml(source).ok ? propertyRanges(source) : undefined;
      const scanned = ranges && scanPropertyLines(source);
      if (!ranges || !scanned) return false;
      const lineOf = (offset: number) => source.slice(0, offset).split('\n').length - 1;
      for (const [key, range] of ranges.properties) {
        assert.equal(scanned.get(key)?.line, lineOf(range.key.start));
        const items: number[] = scanned.get(key)?.items ?? [];
        if (items.length !== range.items.length) continue;
        assert.deepEqual(
          items,
          range.items.map((item) => lineOf(item.start)),
        );
      }
      return ranges.properties.size > 0;
    },
  ),
  law(
    'a value written as YAML reads back as the same text, alone, in a list and as an item',
    [userText, fc.constantFrom('plain' as const, 'single' as const, 'double' as const)],
    (value, style) => {
      for (const source of [
        `k: ${formatScalar(value, style)}\n`,
        `k: [${formatScalar(value, style, true)}, x]\n`,
        `k:\n  - ${formatScalar(value, style)}\n`,
      ]) {
        const read = readYaml(source);
        const document = parseDocument(source, { schema: 'failsafe', logLevel: 'silent' });
        assert.deepEqual(document.errors, []);
        assert(read.ok, source);
        assert.deepEqual(readValue(document.contents), read.data);
        assert.equal([read.data.k].flat()[0], value);
      }
    },
  ),
  law(
    'settings are read or refused, never a crash, and every problem names its line',
    [settingsText],
    (text) => {
      const { settings, problems } = parseSettings(text);
      const lines = text.split('\n').length;
      for (const { line, column, message } of problems)
        assert(line >= 1 && line <= lines && column >= 1 && message !== '');
      assert(settings.budget.perDay > 0 && settings.gap >= 0 && settings.maxNote > 0);
      assert(!/(?:^|\/)\.\.(?:\/|$)|^\//.test(settings.output.agenda), settings.output.agenda);
      assert.equal(Object.getPrototypeOf({}), Object.prototype);
      assert.equal(({} as Record<string, unknown>).a, undefined);
      return text !== '';
    },
  ),
];
