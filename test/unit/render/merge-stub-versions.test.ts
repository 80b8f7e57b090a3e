import { describe, expect, it } from 'vitest';
import { mergeStubVersions } from '../../../src/render/merge-stub-versions.js';
import { stubFile } from '../../../src/render/render-stub.js';

const stub = (facts: string, draft: string, asked = false) => stubFile({ facts, draft }, { asked });
const BASE = stub('Thomas, product lead.', 'Dear Thomas,\n\nthank you.');

function merge(base: string, ours: string, theirs: string): string | undefined {
  const one = mergeStubVersions({ base, ours, theirs });
  expect(mergeStubVersions({ base, ours: theirs, theirs: ours })).toBe(one);
  return one;
}

describe('merging stubs', () => {
  it('keeps the draft that somebody touched beside facts that were made again', () => {
    const ours = BASE.replace('thank you.', 'thank you so much.');
    const theirs = stub('Thomas, product lead, met again.', 'Dear Thomas,\n\nagain: thank you.');
    const merged = merge(BASE, ours, theirs);
    expect(merged).toBe(
      theirs.slice(0, theirs.indexOf('<!-- knowwho:draft')) + ours.slice(ours.indexOf('<!-- knowwho:draft')),
    );
  });

  it('keeps both drafts and both notes in the facts where both sides wrote', () => {
    const merged = merge(
      BASE,
      BASE.replace('thank you.', 'thank you so much.').replace('lead.', 'lead. Likes jazz.'),
      BASE.replace('thank you.', 'many thanks.').replace('lead.', 'lead. Likes sailing.'),
    );
    for (const words of ['thank you so much.', 'many thanks.', 'Likes jazz.', 'Likes sailing.'])
      expect(merged?.split(words)).toHaveLength(2);
    expect(merged?.match(/<!-- knowwho:/g)).toHaveLength(2);
  });

  it('takes one of two that nobody touched, the one that was asked for first', () => {
    const asked = stub('Other facts.', 'Other draft.', true);
    const other = stub('New facts.', 'New draft.');
    expect(merge(BASE, asked, other)).toContain(' asked · ');
    const untouched = stub('Other facts.', 'Other draft.');
    expect([untouched, other]).toContain(merge(BASE, untouched, other));
  });

  it('never gives somebody the draft for another', () => {
    const thomas = stub('# [[Thomas Brunner]]\nfacts', 'Dear Thomas');
    const anna = stub('# [[Anna Keller]]\nfacts', 'Dear Anna');
    expect(merge(thomas, anna, thomas.replace('Dear Thomas', 'Hi Thomas'))).toBeUndefined();
  });

  it('leaves what is no stub to git', () => {
    expect(merge(BASE, 'My own note.\n', BASE.replace('thank', 'thanks'))).toBeUndefined();
  });
});
