import { FAILSAFE_SCHEMA, load, type Schema, Type, YAMLException } from 'js-yaml';

/** A value of the front matter. Scalars keep their source text: `010` and `+4917…` are no numbers, dates no instants. */
export type YamlValue = string | null | YamlValue[] | { [key: string]: YamlValue };

/** Front matter as an object, or why it is none. `line` and `column` are 0-based within the source. */
export type YamlResult =
  | { ok: true; data: Record<string, YamlValue> }
  | { ok: false; notAMap: boolean; reason: string; line: number; column: number };

/** No property of a note, but a door into every object of the program. */
const FORBIDDEN_KEY = /^["']?__proto__["']?[ \t]*:/m;

/** More values than this, counted through aliases, are an alias bomb. */
const MAX_VALUES = 100_000;

let schema: Schema | undefined;

/** Made when it is first asked for: js-yaml is loaded by then, and most runs read no note that needs it. */
function noteSchema(): Schema {
  if (schema) return schema;
  // An explicit `!!int 5` is legal: it is read as the text `5`, like every scalar.
  const explicit = ['int', 'float', 'bool', 'timestamp'].map(
    (name) => new Type(`tag:yaml.org,2002:${name}`, { kind: 'scalar', construct: (data: string) => data }),
  );
  const nothing = new Type('tag:yaml.org,2002:null', {
    kind: 'scalar',
    resolve: (data: string | null) => isNullScalar(data),
    construct: () => null,
  });
  schema = FAILSAFE_SCHEMA.extend({ implicit: [nothing], explicit });
  return schema;
}

/** True for an unquoted scalar that means "nothing": empty, `~` or `null` (but `Null` may be somebody's name). */
export function isNullScalar(source: string | null): boolean {
  return source === null || source === '' || source === '~' || source === 'null';
}

/**
 * Reads YAML 1.2 strictly: duplicate keys, deep nesting, alias bombs and everything that is not a map are refused.
 * Never throws.
 */
export function readYaml(source: string): YamlResult {
  let data: unknown;
  try {
    data = load(source, { schema: noteSchema() });
  } catch (error) {
    return refusal(error);
  }
  if (data === undefined || data === null) return { ok: true, data: {} };
  if (typeof data !== 'object' || Array.isArray(data)) {
    return { ok: false, notAMap: true, reason: 'it holds no properties', line: 0, column: 0 };
  }
  const forbidden = FORBIDDEN_KEY.exec(source);
  if (forbidden && Object.hasOwn(data, '__proto__')) {
    const line = source.slice(0, forbidden.index).split('\n').length - 1;
    return { ok: false, notAMap: false, reason: 'a property cannot be called __proto__', line, column: 0 };
  }
  const bomb = sizeOf(data as YamlValue, new Map()) > MAX_VALUES;
  if (bomb)
    return { ok: false, notAMap: false, reason: 'its aliases multiply without end', line: 0, column: 0 };
  return { ok: true, data: data as Record<string, YamlValue> };
}

function refusal(error: unknown): YamlResult {
  if (error instanceof YAMLException) {
    const { line = 0, column = 0 } = error.mark ?? {};
    return { ok: false, notAMap: false, reason: error.reason, line, column };
  }
  const reason = error instanceof RangeError ? 'it is nested too deeply' : 'it cannot be read';
  return { ok: false, notAMap: false, reason, line: 0, column: 0 };
}

/** The number of values, shared ones counted each time; infinite where a value contains itself. */
function sizeOf(value: YamlValue, known: Map<object, number>): number {
  if (value === null || typeof value === 'string') return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, Number.POSITIVE_INFINITY);
  let size = 1;
  for (const child of Array.isArray(value) ? value : Object.values(value)) size += sizeOf(child, known);
  known.set(value, size);
  return size;
}
