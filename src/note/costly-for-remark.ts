/** Up to these numbers remark takes less than a second, whatever the text; its time grows with their squares. */
const MOST = { length: 40_000, emphasis: 4000, brackets: 3000, markup: 500, items: 4000 };

/** True if a body from an offset on might keep remark busy for longer than a reader would wait. Linear. */
export function isCostlyForRemark(text: string, bodyStart: number): boolean {
  if (text.length - bodyStart > MOST.length) return true;
  let emphasis = 0;
  let brackets = 0;
  let markup = 0;
  let items = 0;
  for (let at = bodyStart; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '*' || sign === '_') emphasis++;
    else if (sign === '[') brackets++;
    else if (sign === '<' && '!?'.includes(text.charAt(at + 1))) markup++;
    else if ('-+.)'.includes(sign) && ' \t\r\n'.includes(text.charAt(at + 1))) items++;
  }
  return emphasis > MOST.emphasis || brackets > MOST.brackets || markup > MOST.markup || items > MOST.items;
}
