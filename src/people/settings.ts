import type { Cadence } from './cadence.js';
import type { Weekday } from './day.js';

/** What a tier wants. */
export interface Tier {
  every: Cadence;
  /** Past this, a cadence is overdue. */
  atLatest: Cadence;
  /** How many people the tier should hold at most. */
  limit?: number;
  weight: number;
  /** People with one of these tags are in the tier if they have no `tier:`. */
  tags: string[];
  /** The same by folder. */
  folders: string[];
}

/** The settings, complete: every key has its value, defaults filled in (docs/settings.md). */
export interface Settings {
  people: { folders: string[]; tags: string[]; type: string };
  /** Moment tokens in `format`. */
  journal: { folders: string[]; format: string };
  goals: { folders: string[] };
  clippings: { folders: string[] };
  log: { headings: string[] };
  contact: { under: string[] };
  /** Our property name → the vault's. */
  fields: Record<string, string>;
  tiers: Record<string, Tier>;
  defaultTier?: string;
  /** In days. */
  followUp: { by: number; atLatest: number; lapses: number };
  reply: { wait: number; attempts: number };
  gap: number;
  occasions: { ahead: number; missed: number; family: string[]; leapDay: '02-28' | '03-01' };
  budget: { perDay: number; days: Weekday[]; slot: string };
  /** The file whose lines become notes. */
  inbox: string;
  output: { agenda: string; stubs: string; weeks: string; links: 'wiki' | 'markdown' };
  /** Bytes. */
  maxNote: number;
  templates: string;
  language: 'en' | 'de';
  owner?: string;
  /** Files and folders to leave out, as glob patterns or folder names, besides Obsidian's own list. */
  exclude: string[];
}

const weeks = (count: number): Cadence => ({ months: 0, days: count * 7 });
const months = (count: number): Cadence => ({ months: count, days: 0 });

/** The settings of a vault without `knowwho.yaml`. A fresh copy at each call. */
export function defaultSettings(): Settings {
  return {
    people: { folders: ['people'], tags: ['person'], type: 'person' },
    journal: { folders: ['journal'], format: 'YYYY-MM-DD' },
    goals: { folders: ['goals'] },
    clippings: { folders: ['clippings'] },
    log: { headings: ['Log'] },
    contact: { under: [] },
    fields: {},
    tiers: {
      A: { every: weeks(3), atLatest: weeks(4), limit: 20, weight: 8, tags: [], folders: [] },
      B: { every: months(2), atLatest: months(3), limit: 60, weight: 4, tags: [], folders: [] },
      C: { every: months(6), atLatest: months(8), limit: 150, weight: 2, tags: [], folders: [] },
      D: { every: months(12), atLatest: months(15), weight: 1, tags: [], folders: [] },
    },
    followUp: { by: 2, atLatest: 3, lapses: 14 },
    reply: { wait: 10, attempts: 2 },
    gap: 3,
    occasions: { ahead: 7, missed: 3, family: ['A'], leapDay: '02-28' },
    budget: { perDay: 2, days: [1, 2, 3, 4, 5], slot: '08:30-09:00' },
    inbox: 'inbox.md',
    output: { agenda: 'due.md', stubs: 'stubs', weeks: 'agenda', links: 'wiki' },
    maxNote: 5 * 1024 * 1024,
    templates: 'templates',
    language: 'en',
    exclude: [],
  };
}
