import { describe, expect, it } from 'vitest';
import { tierOf } from '../../../src/agenda/tier-of.js';
import { defaultSettings, type Settings } from '../../../src/people/settings.js';
import { at, person } from './build.js';

function settingsWith(change: (settings: Settings) => void): Settings {
  const settings = defaultSettings();
  change(settings);
  return settings;
}

describe('tierOf', () => {
  it('prefers the note, then tags, then folders, then the default', () => {
    const settings = settingsWith((all) => {
      Object.assign(all.tiers.A as object, { tags: ['inner'], folders: ['people/close'] });
      Object.assign(all.tiers.B as object, { tags: ['work'], folders: ['people'] });
      all.defaultTier = 'd';
    });
    const tier = (path: string, tags: string[] = [], own?: string) =>
      tierOf(person('Ann', { path, tags, tier: own === undefined ? undefined : at(own) }), settings);
    expect(tier('people/close/Ann.md', ['work'], 'c')).toBe('C');
    expect(tier('people/close/Ann.md', ['work'])).toBe('B');
    expect(tier('elsewhere/Ann.md', ['Inner/circle'])).toBe('A');
    expect(tier('people/close/Ann.md')).toBe('A');
    expect(tier('people/closed/Ann.md')).toBe('B');
    expect(tier('elsewhere/Ann.md')).toBe('D');
    expect(tier('people/close/Ann.md', [], 'Z')).toBeUndefined();
  });
  it('reads folders as the other settings do: patterns, in any case and composition', () => {
    const settings = settingsWith((all) => {
      Object.assign(all.tiers.A as object, { folders: ['Areas/**/Close'] });
      Object.assign(all.tiers.B as object, { folders: ['people/B\u00fcro'] });
    });
    const tier = (path: string) => tierOf(person('Ann', { path }), settings);
    expect(tier('Areas/Private/Close/Ann.md')).toBe('A');
    expect(tier('Areas/Close/old/Ann.md')).toBe('A');
    expect(tier('Areas/Private/Ann.md')).toBeUndefined();
    expect(tier('People/Bu\u0308ro/Ann.md')).toBe('B');
  });
});
