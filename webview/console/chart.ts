// Which results can be seen as bars, and the bars themselves as figures. Pure.
import { t } from "../../src/l10n.ts";
import { cellText } from "../answer/arrange.ts";
import type { AnswerList } from "../../src/protocol.ts";

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Of the width between the lowest and the highest value, zero among them. */
  readonly start: number;
  readonly length: number;
}

export interface Chart {
  readonly label: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** Rows that have no bar: more than can be read, or without a number. */
  readonly left: number;
  /** For people who do not see it. */
  readonly words: string;
}

/** More bars than these are no picture any more. */
const mostBars = 40;
/** So many are told in words; the table has all of them. */
const toldBars = 5;

/** Of a list with one column of labels and one of numbers; undefined for every other one. */
export function chartOf(
  { columns, rows }: AnswerList,
  shown: readonly number[],
): Chart | undefined {
  if (columns.length !== 2 || shown.length < 2) return undefined;
  const at = [1, 0].find((column) => isOfNumbers(rows, column));
  if (at === undefined) return undefined;
  const pairs = shown.flatMap((row) => {
    const value = rows[row]?.cells[at];
    const label = cellText(rows[row]?.cells[1 - at] ?? null);
    return typeof value === "number"
      ? [{ label: label === "" ? "–" : label, value }]
      : [];
  });
  const drawn = pairs.slice(0, mostBars);
  const values = drawn.map(({ value }) => value);
  const lowest = Math.min(0, ...values);
  const width = Math.max(0, ...values) - lowest || 1;
  const label = columns[1 - at] ?? "";
  const unit = columns[at] ?? "";
  const told = drawn
    .slice(0, toldBars)
    .map((bar) => `${bar.label} ${cellText(bar.value)}`)
    .join(", ");
  const more = pairs.length > toldBars ? ", …" : "";
  return {
    label,
    unit,
    bars: drawn.map((bar) => ({
      ...bar,
      start: (Math.min(0, bar.value) - lowest) / width,
      length: Math.abs(bar.value) / width,
    })),
    left: shown.length - drawn.length,
    words: t("Bars of {0} by {1}: {2}{3}", unit, label, told, more),
  };
}

function isOfNumbers(rows: AnswerList["rows"], column: number): boolean {
  const cells = rows.map(({ cells: each }) => each[column] ?? null);
  return (
    cells.some((cell) => cell !== null) &&
    cells.every((cell) => cell === null || typeof cell === "number")
  );
}
