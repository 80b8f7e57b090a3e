import type { SuggestionRule } from '../suggestion-rule.js';
import { serendipity } from './serendipity.js';

/** The rules that suggest; each is heard three times at most. */
export const SUGGESTION_RULES: readonly SuggestionRule[] = [serendipity];
