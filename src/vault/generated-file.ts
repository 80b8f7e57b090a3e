import type { Settings } from '../people/settings.js';
import { nfc } from '../people/text-key.js';

const MARKER = '<!-- knowwho:';

/** What the program itself writes, by place and name, and the inbox, which it empties; none of them is a note. */
export type GeneratedKind = 'agenda' | 'inbox' | 'stub' | 'week';

/**
 * Tells by its path whether a file may be generated: the agenda, or anything in the folders of stubs and weeks. The inbox
 * is one only if it is written exactly so: `Inbox.md` of an adopted vault is the user's own.
 */
export function generatedKind(path: string, settings: Settings): GeneratedKind | undefined {
  const places = placesOf(settings);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  if (places.free === folder) return undefined;
  const { agenda, inbox, stubs, weeks } = places;
  const key = keyOf(path);
  if (key === agenda) return 'agenda';
  if (nfc(path) === inbox) return 'inbox';
  if (key.startsWith(stubs)) return 'stub';
  if (key.startsWith(weeks)) return 'week';
  const isFree = [agenda, keyOf(inbox)].every(
    (own) => keyOf(folder) !== own.slice(0, own.lastIndexOf('/') + 1),
  );
  if (isFree) places.free = folder;
  return undefined;
}

interface Places {
  of: readonly string[];
  agenda: string;
  inbox: string;
  stubs: string;
  weeks: string;
  /** The last folder that was seen to hold nothing generated: files come folder by folder. */
  free?: string;
}

const known = new WeakMap<Settings, Places>();

/** The places in the form in which paths are compared, made once for the settings: every file is asked for. */
function placesOf(settings: Settings): Places {
  const { output, inbox } = settings;
  const before = known.get(settings);
  const of = [output.agenda, inbox, output.stubs, output.weeks] as const;
  if (before && of.every((one, at) => one === before.of[at])) return before;
  const places: Places = {
    of,
    agenda: keyOf(output.agenda),
    inbox: nfc(inbox),
    stubs: `${keyOf(output.stubs)}/`,
    weeks: `${keyOf(output.weeks)}/`,
  };
  known.set(settings, places);
  return places;
}

/**
 * True if the file is generated and must not be read for people, links and tasks. In the folders of stubs and weeks a
 * note of the user's own may lie (an adopted vault has an `agenda` folder of its own): it shows by its name and by
 * the missing marker. Elsewhere a file is generated if it begins with a marker.
 */
export function isGenerated(
  path: string,
  text: string,
  settings: Settings,
  kind = generatedKind(path, settings),
): boolean {
  if (kind === 'agenda' || kind === 'inbox') return true;
  if (kind === 'stub') return / \(stub\)(?: \d+)?\.md$/i.test(path) || text.includes(MARKER);
  if (kind === 'week') return /\/\d{4}-W\d{2}\.md$/i.test(path) || text.includes(MARKER);
  return beginsWithMarker(text);
}

function beginsWithMarker(text: string): boolean {
  if (!text.includes(MARKER)) return false;
  const body = text.slice(0, 20_000).replace(/^\uFEFF?(?:---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?\n)?\s*/m, '');
  return body.startsWith(MARKER);
}

function keyOf(path: string): string {
  return nfc(path).toLowerCase();
}
