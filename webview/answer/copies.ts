// Rows of an answer as text for other programs: CSV, safe to open in a spreadsheet, and JSON, with the values as they are. Pure.
import type { AnswerCell, AnswerList } from "../../src/protocol.ts";

type Rows = readonly number[];

/**
 * RFC 4180, with a line of headings. Text that a spreadsheet would run, since it begins with =, +, -, @, a tab or a carriage
 * return, gets an apostrophe in front (OWASP, CSV injection): names come from foreign code. Numbers stay as they are.
 */
export function toCsv({ columns, rows }: AnswerList, shown: Rows): string {
  const lines = shown.map((index) => rows[index]?.cells ?? []);
  return [columns, ...lines]
    .map((cells) => `${cells.map(quote).join(",")}\r\n`)
    .join("");
}

function quote(cell: AnswerCell): string {
  const text =
    typeof cell === "string" && /^[=+\-@\t\r]/u.test(cell)
      ? `'${cell}`
      : String(cell ?? "");
  return /[",\r\n]|^\s|\s$/u.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** A list of records; columns without a value are left out of a record, a name that comes twice gets a number. */
export function toJson({ columns, rows }: AnswerList, shown: Rows): string {
  const names = columns.map((name, at) => {
    const before = columns.slice(0, at).filter((each) => each === name).length;
    return before === 0 ? name : `${name} ${String(before + 1)}`;
  });
  const records = shown.map((index) =>
    Object.fromEntries(
      names.flatMap((name, at) => {
        const cell = rows[index]?.cells[at] ?? null;
        return cell === null ? [] : [[name, cell]];
      }),
    ),
  );
  return `${JSON.stringify(records, null, 2)}\n`;
}
