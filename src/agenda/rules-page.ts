import { GOAL_FACTOR } from './goal-of.js';
import { ITEM_RULES } from './rules/index.js';
import { SUGGESTION_RULES } from './suggestions/index.js';

/** `docs/rules.md`: every rule with its advice, when it opens, is due, closes and lapses; made from the rules. */
export function rulesPage(): string {
  const items = ITEM_RULES.map(
    ({ id, advice, why, opens, due, closes, lapses, rhythm }) => `### \`${id}\` · ${advice}

${why}

- **Opens**: ${opens}
- **Due**: ${due}
- **Closes**: ${closes}
- **Lapses**: ${lapses}
${rhythm ? '- A snooze and a pending answer hide it.\n' : ''}`,
  );
  const suggestions = SUGGESTION_RULES.map(
    ({ id, advice, why, speaks }) => `### \`${id}\` · ${advice}

${why}

- **Speaks**: ${speaks}
`,
  );
  return `<!-- Generated from src/agenda/rules by \`npm run generate\`; do not edit. -->

# The rules

Every line of advice comes from one of these rules. Each carries a row of the advice that knowwho turns into work
(\`A1\` to \`A23\`, listed in [advice.md](advice.md)); \`due --json\` names both, and the file and line it was found in.

People who matter for an open goal (A8) weigh ${GOAL_FACTOR} times as much where tier and lateness decide the order of the week, and the
reason says for which goal. What has a fixed date, and people who were introduced, come first as ever. A goal alone puts nobody
on the agenda ([format.md](format.md#goals)).

## Rules that put a person on the agenda

${items.join('\n')}
## Rules that suggest

Three of a kind at most, each with the one line that accepts it: a log entry or a property of the (first) person's
note. The page shows three of them. People who are snoozed, paused or archived, who owe an answer, or with whom there was
a contact within the \`gap\` are left alone. An entry \`- 2026-11-20 skipped: introduce\` in a person's note dismisses that
rule for that person for 90 days; it lets no item pass.

${suggestions.join('\n')}`;
}
