/** Up to these numbers remark takes less than a second, whatever the text; its time grows with their squares. */
const MOST = {
  length: 40_000,
  emphasis: 4000,
  brackets: 3000,
  markup: 500,
  tags: 4000,
  items: 3000,
  nested: 500,
};

/** True if a body from an offset on might keep remark busy for longer than a reader would wait. Linear. */
export function isCostlyForRemark(text: string, bodyStart: number): boolean {
  if (text.length - bodyStart > MOST.length) return true;
  let emphasis = 0;
  let brackets = 0;
  let markup = 0;
  let tags = 0;
  let items = 0;
  let nested = 0;
  let last = '\n';
  for (let at = bodyStart; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '*' || sign === '_') emphasis++;
    else if (sign === '[') brackets++;
    else if (sign === '<') '!?'.includes(text.charAt(at + 1)) ? markup++ : tags++;
    // A quotation in a quotation or in a list item: remark is lost in a line of a few thousand.
    else if (sign === '>' && '>-+*.)'.includes(last)) nested++;
    else if ('-+.)'.includes(sign) && ' \t\r\n'.includes(text.charAt(at + 1))) items++;
    if (sign !== ' ' && sign !== '\t') last = sign;
  }
  return (
    emphasis > MOST.emphasis ||
    brackets > MOST.brackets ||
    markup > MOST.markup ||
    tags > MOST.tags ||
    items > MOST.items ||
    nested > MOST.nested
  );
}
