import { cutToWidth, displayWidth } from './display-width.js';

/**
 * Lays out rows in aligned columns, two spaces between them. If they do not fit into `columns`, the widest column is
 * narrowed first. Cells are plain text; `paintHeader` colours the first row.
 */
export function table(
  rows: string[][],
  columns: number,
  paintHeader: (text: string) => string = (text) => text,
): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    rows.reduce((width, row) => Math.max(width, displayWidth(row[column] ?? '')), 0),
  );
  narrow(widths, columns - 2 * (count - 1));
  const lines = rows.map((row) =>
    widths
      .map((width, column) => {
        const cell = cutToWidth(row[column] ?? '', width);
        return cell + ' '.repeat(width - displayWidth(cell));
      })
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, index) => (index === 0 ? paintHeader(line) : line)).join('\n');
}

function narrow(widths: number[], room: number): void {
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= 8) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
}
