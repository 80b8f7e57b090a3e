/** Where the lines of a text begin, to turn offsets into lines and columns; found as far as somebody asks. */
export class Lines {
  readonly text: string;
  private readonly starts = [0];
  /** Everything before it has been looked through. */
  private seen = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The 1-based line that holds an offset (UTF-16). */
  lineAt(offset: number): number {
    const { starts } = this;
    while (this.seen <= offset && this.seeNext());
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The 1-based column of an offset in its line, in UTF-16 code units; a BOM is not counted. */
  columnAt(offset: number): number {
    const line = this.lineAt(offset);
    return offset - this.startOf(line) + (line === 1 && this.text.charCodeAt(0) === 0xfeff ? 0 : 1);
  }

  /** The offset at which a 1-based line begins; the end of the text for a line beyond the last. */
  startOf(line: number): number {
    while (this.starts.length < line && this.seeNext());
    return this.starts[line - 1] ?? this.text.length;
  }

  /** The text of a 1-based line without its end and without a BOM; at most `limit` UTF-16 units of it. */
  textOf(line: number, limit = Number.POSITIVE_INFINITY): string {
    const start = this.startOf(line);
    const text = this.text.slice(start, Math.min(this.startOf(line + 1), start + limit));
    return text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
  }

  /** Finds the beginning of one more line; false at the end of the text. */
  private seeNext(): boolean {
    const newline = this.text.indexOf('\n', this.seen);
    if (newline === -1) {
      this.seen = Number.POSITIVE_INFINITY;
      return false;
    }
    this.seen = newline + 1;
    this.starts.push(this.seen);
    return true;
  }
}
