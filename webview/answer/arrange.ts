// Which rows of a list are shown, and in which order. Pure.
import { t } from "../../src/l10n.ts";
import type { AnswerCell, AnswerList } from "../../src/protocol.ts";

export interface Sorting {
  /** Index of a column, and its name: another answer may have it elsewhere. */
  readonly column: number;
  readonly name: string;
  readonly descending: boolean;
}

/** Line 9 stands before line 10. */
const collator = new Intl.Collator("en", { numeric: true });

/**
 * Indexes of the rows that have every word of `filter` somewhere, whatever its case; in the answer's order, or sorted. Rows
 * without a value stand last in both directions, and equal ones keep the answer's order.
 */
export function arrange(
  { rows }: AnswerList,
  filter: string,
  sorting: Pick<Sorting, "column" | "descending"> | undefined,
): readonly number[] {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  const found: number[] = [];
  for (const [index, { cells }] of rows.entries()) {
    // A word must not be found across two cells.
    const text = cells.map(cellText).join("\n").toLowerCase();
    if (words.every((word) => text.includes(word))) found.push(index);
  }
  if (sorting === undefined) return found;
  const { column, descending } = sorting;
  const valueAt = (index: number): AnswerCell =>
    rows[index]?.cells[column] ?? null;
  return found.sort((a, b) => {
    const left = valueAt(a);
    const right = valueAt(b);
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || a - b;
    const order = compare(left, right);
    return (descending ? -order : order) || a - b;
  });
}

function compare(
  left: NonNullable<AnswerCell>,
  right: NonNullable<AnswerCell>,
): number {
  return typeof left === "number" && typeof right === "number"
    ? left - right
    : collator.compare(cellText(left), cellText(right));
}

/** In the answer's order, then up, then down, then in the answer's order again. */
export function nextSorting(
  sorting: Sorting | undefined,
  column: number,
  name: string,
): Sorting | undefined {
  if (sorting?.column !== column) return { column, name, descending: false };
  return sorting.descending ? undefined : { column, name, descending: true };
}

/** The same sorting of rows with these columns; undefined where none of them has its name. */
export function sortingIn(
  columns: readonly string[],
  sorting: Sorting | undefined,
): Sorting | undefined {
  // A statement of SQL may give a name twice.
  if (sorting === undefined || columns[sorting.column] === sorting.name)
    return sorting;
  const column = columns.indexOf(sorting.name);
  return column === -1 ? undefined : { ...sorting, column };
}

export function cellText(cell: AnswerCell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? t("yes") : t("no");
  return typeof cell === "number" && !Number.isInteger(cell)
    ? String(Number(cell.toPrecision(6)))
    : String(cell);
}
