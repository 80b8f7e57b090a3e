/** Up to this many people are told of one by one; of more, the first few and how many there are. */
const HANDFUL = 8;
const SHOWN = 5;

/** The news of each person in lines; where it is more than a handful, the first few, and a count of all. */
export function manyPeople(news: readonly string[]): string {
  if (news.length <= HANDFUL) return news.join('\n');
  return [...news.slice(0, SHOWN), `… and ${news.length - SHOWN} more: ${news.length} people in all`].join(
    '\n',
  );
}
