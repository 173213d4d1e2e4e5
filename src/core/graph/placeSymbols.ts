// Gives every symbol its node: file by file, and by position within a file.
import type { GraphFile } from "./graph.ts";

/** Columns over nodes; `firstSymbol` has one entry more than there are files. */
export interface PlacedSymbols {
  readonly count: number;
  readonly firstSymbol: Int32Array;
  readonly id: Int32Array;
  readonly row: Int32Array;
  readonly file: Int32Array;
  readonly kind: Uint8Array;
  readonly flags: Int32Array;
  readonly parent: Int32Array;
  readonly nodeOfId: Int32Array;
}

export function placeSymbols(files: readonly GraphFile[]): PlacedSymbols {
  const firstSymbol = new Int32Array(files.length + 1);
  let largestId = 0;
  files.forEach(({ slice, row }, index) => {
    const first = slice.files.firstSymbol[row] ?? 0;
    const end = slice.files.firstSymbol[row + 1] ?? 0;
    firstSymbol[index + 1] = (firstSymbol[index] ?? 0) + end - first;
    for (let i = first; i < end; i++)
      if (slice.symbols.id[i]! > largestId) largestId = slice.symbols.id[i]!;
  });
  const count = firstSymbol[files.length] ?? 0;
  const id = new Int32Array(count);
  const row = new Int32Array(count);
  const file = new Int32Array(count);
  const kind = new Uint8Array(count);
  const flags = new Int32Array(count);
  const nodeOfId = new Int32Array(largestId + 1).fill(-1);
  files.forEach((entry, index) => {
    const { symbols } = entry.slice;
    const firstNode = firstSymbol[index] ?? 0;
    orderRows(entry, row, firstNode);
    for (let node = firstNode; node < firstSymbol[index + 1]!; node++) {
      const at = row[node]!;
      id[node] = symbols.id[at]!;
      file[node] = index;
      kind[node] = symbols.kind[at]!;
      flags[node] = symbols.flags[at]!;
      nodeOfId[symbols.id[at]!] = node;
    }
  });
  const parent = new Int32Array(count).fill(-1);
  for (let node = 0; node < count; node++) {
    const parentId = files[file[node]!]!.slice.symbols.parent[row[node]!]!;
    if (parentId >= 0 && parentId <= largestId)
      parent[node] = nodeOfId[parentId]!;
  }
  return { count, firstSymbol, id, row, file, kind, flags, parent, nodeOfId };
}

/** Writes the file's symbol rows into `rows` from `at`, by position: outer before inner, then by id. */
function orderRows(file: GraphFile, rows: Int32Array, at: number): void {
  const { symbols, files } = file.slice;
  const first = files.firstSymbol[file.row] ?? 0;
  const end = files.firstSymbol[file.row + 1] ?? 0;
  const compare = (a: number, b: number): number =>
    symbols.startLine[a]! - symbols.startLine[b]! ||
    symbols.startColumn[a]! - symbols.startColumn[b]! ||
    symbols.endLine[b]! - symbols.endLine[a]! ||
    symbols.endColumn[b]! - symbols.endColumn[a]! ||
    symbols.id[a]! - symbols.id[b]!;
  const { startLine } = symbols;
  let sorted = true;
  for (let row = first; row < end; row++) {
    rows[at + row - first] = row;
    // Rows usually come in order and on lines of their own; only the others are compared in full.
    if (
      row > first &&
      startLine[row - 1]! >= startLine[row]! &&
      compare(row - 1, row) > 0
    )
      sorted = false;
  }
  if (!sorted) rows.subarray(at, at + end - first).sort(compare);
}
