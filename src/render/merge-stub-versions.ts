import { mergeFreeText } from '../note/three-way/merge-inbox.js';
import { mapSides } from '../note/three-way/merge-nodes.js';
import { pickSide, type Sides } from '../note/three-way/sides.js';
import { changeMark, findMarkers } from './marked-block.js';

/** A half of a stub: its marker line, what stands before and after it. */
interface Half {
  before: string;
  marker: string;
  content: string;
  isTouched: boolean;
  /** True if the user asked for the stub. */
  asked: boolean;
}

/**
 * The three-way merge of a stub, never a conflict: facts and draft each by themselves. A half that nobody wrote into
 * is taken from either side, since it is made again anyway; where both wrote, both stay. Undefined where a version is
 * no stub, or that of somebody else.
 */
export function mergeStubVersions(sides: Sides<string>): string | undefined {
  const picked = pickSide(sides);
  if (picked) return picked.value;
  const turned = sides.ours > sides.theirs ? { ...sides, ours: sides.theirs, theirs: sides.ours } : sides;
  const { base, ours, theirs } = mapSides(turned, halvesOf);
  if (!ours || !theirs || (!base && sides.base !== '')) return undefined;
  // Git may take a stub that went and another that came for one that was renamed: a draft must not change its person.
  if (personOf(ours.facts) !== personOf(theirs.facts)) return undefined;
  const facts = mergeHalf({ base: base?.facts, ours: ours.facts, theirs: theirs.facts });
  const draft = mergeHalf({ base: base?.draft, ours: ours.draft, theirs: theirs.draft });
  return facts === undefined || draft === undefined ? undefined : facts + draft;
}

function halvesOf(text: string): { facts: Half; draft: Half } | undefined {
  const facts = findMarkers(text, 'facts');
  const draft = findMarkers(text, 'draft').find(({ start }) => start > (facts[0]?.end ?? Infinity));
  if (facts.length !== 1 || !facts[0] || !draft) return undefined;
  const half = (from: number, marker: { start: number; end: number; words: string[] }, to: number): Half => {
    const [before, content] = [text.slice(from, marker.start), text.slice(marker.end, to)];
    return {
      before,
      marker: text.slice(marker.start, marker.end),
      content,
      isTouched: before.trim() !== '' || marker.words[0] !== changeMark(content),
      asked: marker.words.includes('asked'),
    };
  };
  return { facts: half(0, facts[0], draft.start), draft: half(draft.start, draft, text.length) };
}

function personOf({ content }: Half): string | undefined {
  return /^#[ \t]+(.*?)[ \t]*\r?$/m.exec(content)?.[1];
}

function mergeHalf({ base, ours, theirs }: { base?: Half; ours: Half; theirs: Half }): string | undefined {
  const textOf = (half: Half) => half.before + half.marker + half.content;
  const picked = pickSide({ base: base && textOf(base), ours: textOf(ours), theirs: textOf(theirs) })?.value;
  if (picked !== undefined) return picked;
  if (!ours.isTouched && !theirs.isTouched) return textOf(ours.asked && !theirs.asked ? ours : theirs);
  if (!ours.isTouched || !theirs.isTouched) return textOf(ours.isTouched ? ours : theirs);
  const marker = ours.asked || !theirs.asked ? ours.marker : theirs.marker;
  const before = mergeFreeText({ base: base?.before ?? '', ours: ours.before, theirs: theirs.before });
  const content = mergeFreeText({ base: base?.content ?? '', ours: ours.content, theirs: theirs.content });
  return before === undefined || content === undefined ? undefined : before + marker + content;
}
