// Text in aligned columns.
import type { Terminal } from "./terminal.ts";

export interface Column {
  readonly title: string;
  readonly right?: boolean;
  /** Given up first when the line is too long; its text is cut at the front, where paths say least. */
  readonly shrinks?: boolean;
  readonly color?: (text: string) => string;
}

/** Lines without trailing blanks; `width` is Infinity where lines may be as long as they like. */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  titleColor: (text: string) => string,
): string[] {
  const flat = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, " ")));
  const widths = columns.map(({ title }, at) =>
    flat.reduce(
      (most, row) => Math.max(most, (row[at] ?? "").length),
      title.length,
    ),
  );
  const gap = 2;
  const total = widths.reduce(
    (sum, one) => sum + one,
    gap * (columns.length - 1),
  );
  const shrinking = columns.findIndex(({ shrinks }) => shrinks === true);
  const over = total - width;
  if (over > 0 && shrinking !== -1)
    widths[shrinking] = Math.max(12, (widths[shrinking] ?? 0) - over);
  const line = (cells: readonly string[], head: boolean): string =>
    columns
      .map((column, at) => {
        const room = widths[at] ?? 0;
        const text = cutFront(cells[at] ?? "", room);
        const padded =
          column.right === true ? text.padStart(room) : text.padEnd(room);
        const color = head ? titleColor : column.color;
        return color === undefined ? padded : color(padded);
      })
      .join(" ".repeat(gap))
      .trimEnd();
  return [
    ...(columns.some(({ title }) => title !== "")
      ? [
          line(
            columns.map(({ title }) => title),
            true,
          ),
        ]
      : []),
    ...flat.map((row) => line(row, false)),
  ];
}

function cutFront(text: string, room: number): string {
  return text.length <= room ? text : `…${text.slice(text.length - room + 1)}`;
}

/** As wide as the terminal at the most. */
export function printTable(
  { print, width, colors }: Terminal,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): void {
  print(formatTable(columns, rows, width, colors.dim).join("\n"));
}
