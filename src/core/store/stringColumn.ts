// Collects texts into the one long text of a StringColumn.
import type { StringColumn } from "../model/graph.ts";

/** Row i of `texts` is string i; holes are empty. */
export function toStringColumn(texts: readonly string[]): StringColumn {
  const offsets = new Uint32Array(texts.length + 1);
  let end = 0;
  for (let index = 0; index < texts.length; index++) {
    end += texts[index]!.length;
    offsets[index + 1] = end;
  }
  return { text: texts.join(""), offsets };
}
