// Where the columns of a table stand in its records, read from the statement that made it.

export interface ColumnOrder {
  /** Names in the order of their values in a record. */
  readonly columns: readonly string[];
  /** The column that is the row's number, -1 for none: its value in the record is NULL. */
  readonly rowid: number;
}

/** Words with which a constraint of the whole table begins. */
const constraints = new Set([
  "constraint",
  "primary",
  "unique",
  "check",
  "foreign",
]);

/** For tables as our own schema makes them: names without quotes, no generated columns. */
export function columnOrder(sql: string): ColumnOrder {
  const begin = sql.indexOf("(");
  const { parts, end } = splitList(sql, begin + 1);
  const columns: string[] = [];
  let key: string[] = [];
  let rowid = -1;
  for (const part of parts) {
    const words = part.split(/[\s(]+/).filter((word) => word !== "");
    const [name, type] = words;
    if (name === undefined) continue;
    if (constraints.has(name.toLowerCase())) {
      if (/^primary\s+key/i.test(part)) key = namesIn(part);
      continue;
    }
    if (/\bprimary\s+key\b/i.test(part)) {
      key = [name];
      if (type?.toLowerCase() === "integer") rowid = columns.length;
    }
    columns.push(name);
  }
  if (!/\bwithout\s+rowid\b/i.test(sql.slice(end))) return { columns, rowid };
  // The key comes first there, and is all that a row is found by.
  const others = columns.filter((name) => !key.includes(name));
  return { columns: [...key, ...others], rowid: -1 };
}

function namesIn(list: string): string[] {
  const names = list.slice(list.indexOf("(") + 1, list.lastIndexOf(")"));
  return names.split(",").map((name) => name.trim());
}

/** The parts between commas up to the bracket that ends the list, and where that stands. */
function splitList(
  sql: string,
  begin: number,
): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = [];
  let depth = 0;
  let start = begin;
  let end = begin;
  for (; end < sql.length; end++) {
    const sign = sql[end];
    if (sign === "(") depth++;
    else if (sign === ")" && depth-- === 0) break;
    else if (sign === "," && depth === 0) {
      parts.push(sql.slice(start, end).trim());
      start = end + 1;
    }
  }
  parts.push(sql.slice(start, end).trim());
  return { parts, end };
}
