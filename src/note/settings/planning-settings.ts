import type { Settings } from '../../people/settings.js';
import { inGroup } from './in-group.js';
import { count, days, text, textList } from './readers.js';
import { at, type Setting, setting } from './setting.js';
import { tiersSetting } from './tier-settings.js';
import { leapDay, slot, weekdays } from './time-readers.js';

/** Keys that say whom to contact when. */
export const PLANNING_SETTINGS: readonly Setting<Settings>[] = [
  tiersSetting,
  setting(
    'default-tier',
    text,
    at('defaultTier'),
    'The tier of people who have none. Without it they get no regular contact.',
    'default-tier: C',
  ),
  setting(
    'follow-up.by',
    days(0),
    inGroup('followUp', 'by'),
    'When the first message after a first meeting is due.',
    'follow-up: { by: 2 days }',
  ),
  setting(
    'follow-up.at-latest',
    days(0),
    inGroup('followUp', 'atLatest'),
    'When it is overdue.',
    'follow-up: { at-latest: 3 days }',
  ),
  setting(
    'follow-up.lapses',
    days(1),
    inGroup('followUp', 'lapses'),
    'When it is dropped in favour of the tier’s cadence.',
    'follow-up: { lapses: 14 days }',
  ),
  setting(
    'reply.wait',
    days(1),
    inGroup('reply', 'wait'),
    'How long to wait for an answer before a reminder.',
    'reply: { wait: 10 days }',
  ),
  setting(
    'reply.attempts',
    count(1, 20),
    inGroup('reply', 'attempts'),
    'How many messages may stay without an answer before the person is left in peace.',
    'reply: { attempts: 2 }',
  ),
  setting(
    'gap',
    days(0),
    at('gap'),
    'No cadence and no suggestion sooner than this after a contact.',
    'gap: 3 days',
  ),
  setting(
    'occasions.ahead',
    days(0),
    inGroup('occasions', 'ahead'),
    'How long before birthdays and other occasions they show up.',
    'occasions: { ahead: 7 days }',
  ),
  setting(
    'occasions.missed',
    days(0),
    inGroup('occasions', 'missed'),
    'How long after a missed one it still shows.',
    'occasions: { missed: 3 days }',
  ),
  setting(
    'occasions.family',
    textList,
    inGroup('occasions', 'family'),
    'The tiers whose people’s families are greeted too.',
    'occasions: { family: [A, B] }',
  ),
  setting(
    'occasions.leap-day',
    leapDay,
    inGroup('occasions', 'leapDay'),
    'When 29 February is kept in other years: 02-28 or 03-01.',
    'occasions: { leap-day: 03-01 }',
  ),
  setting(
    'budget.per-day',
    count(1, 100),
    inGroup('budget', 'perDay'),
    'How many people to contact on a day.',
    'budget: { per-day: 2 }',
  ),
  setting(
    'budget.days',
    weekdays,
    inGroup('budget', 'days'),
    'The weekdays that are for it, in English or German.',
    'budget: { days: [mon, wed, fri] }',
  ),
  setting(
    'budget.slot',
    slot,
    inGroup('budget', 'slot'),
    'The time of day that you keep free for it.',
    'budget: { slot: "08:30-09:00" }',
  ),
];
