// Columns of the tables and views that a statement names, offered where no table stands in front of them. Pure.
import type { SqlSource } from "../../src/protocol.ts";

export interface OfferedColumn {
  readonly name: string;
  /** Those of the statement's tables and views that have it. */
  readonly of: readonly string[];
}

/** In the order of the sources and their columns, each once. */
export function columnsIn(
  statement: string,
  sources: readonly SqlSource[],
): readonly OfferedColumn[] {
  const words = new Set(statement.toLowerCase().match(/[\p{L}\p{N}_]+/gu));
  const found = new Map<string, string[]>();
  for (const { name, columns } of sources) {
    if (!words.has(name.toLowerCase())) continue;
    for (const column of columns) {
      const of = found.get(column) ?? [];
      of.push(name);
      found.set(column, of);
    }
  }
  return [...found].map(([name, of]) => ({ name, of }));
}
