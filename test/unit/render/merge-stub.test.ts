import { describe, expect, it } from 'vitest';
import { mergeStub, readStub } from '../../../src/render/merge-stub.js';
import { stubFile } from '../../../src/render/render-stub.js';

const old = { facts: '# Ann\nold facts', draft: '## Draft\nHello' };
const fresh = { facts: '# Ann\nnew facts', draft: '## Draft\nHello again' };

describe('mergeStub', () => {
  it('renews an untouched stub, also one with CRLF', () => {
    expect(mergeStub(stubFile(old), fresh, false)).toBe(stubFile(fresh));
    const crlf = stubFile(old).replaceAll('\n', '\r\n');
    expect(mergeStub(crlf, fresh, false)).toBe(stubFile(fresh).replaceAll('\n', '\r\n'));
    expect(mergeStub(crlf, old, false)).toBe(crlf);
  });
  it('keeps a touched draft byte for byte and renews the facts', () => {
    const touched = `${stubFile(old)}\nmy own lines  \n\n`;
    const merged = mergeStub(touched, fresh, false) ?? '';
    expect(merged).toContain('new facts');
    expect(merged.slice(merged.indexOf('<!-- knowwho:draft'))).toBe(
      touched.slice(touched.indexOf('<!-- knowwho:draft')),
    );
    expect(mergeStub(merged, fresh, false)).toBe(merged);
  });
  it('leaves a stub alone into whose facts or head somebody wrote', () => {
    const inFacts = stubFile(old).replace('old facts', 'old facts, and mine');
    expect(mergeStub(inFacts, fresh, false)).toBe(inFacts);
    const above = `my line\n${stubFile(old)}`;
    expect(mergeStub(above, fresh, false)).toBe(above);
  });
  it('leaves a file that is no stub alone', () => {
    expect(mergeStub('# My own note', fresh, false)).toBeUndefined();
    expect(readStub('# My own note')).toBeUndefined();
  });
  it('remembers that it was asked for', () => {
    const asked = mergeStub(null, old, true) ?? '';
    expect(readStub(asked)?.asked).toBe(true);
    expect(readStub(mergeStub(asked, fresh, false) ?? '')?.asked).toBe(true);
  });
});
