import type { SuggestionRule } from '../suggestion-rule.js';
import { capacity } from './capacity.js';
import { giveFirst } from './give-first.js';
import { groupMeeting } from './group-meeting.js';
import { introduce } from './introduce.js';
import { letGo } from './let-go.js';
import { meetInPerson } from './meet-in-person.js';
import { serendipity } from './serendipity.js';
import { share } from './share.js';
import { tierDrift } from './tier-drift.js';

/** The rules that suggest, what does somebody good first, housekeeping last; each is heard three times at most. */
export const SUGGESTION_RULES: readonly SuggestionRule[] = [
  giveFirst,
  introduce,
  groupMeeting,
  meetInPerson,
  serendipity,
  share,
  capacity,
  tierDrift,
  letGo,
];
