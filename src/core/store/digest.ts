// The digest of the logical content: what two databases of the same sources must have in common, whatever happened before.
//
// Each row is hashed with the keys of what it points at instead of its ids, and the hashes of a table are added up, so
// that neither ids nor the order of rows matter. Left out: ids, times, sizes, runs and recorded moves.
import { symbolKey } from "../model/symbolKey.ts";
import { readExternalNames, sumCandidates, sumSites } from "./linked.ts";
import { RowSum } from "./rowSum.ts";
import type { Connection, SqlValue } from "./sqlite.ts";
import { statements } from "./statements.ts";

/** Hex, 32 digits. */
export function computeDigest(connection: Connection): string {
  const total = new RowSum();
  const filePath = new Map<SqlValue, string>();
  connection.each(statements.digestFiles, [], ([id, ...columns]) => {
    filePath.set(id!, columns[0] as string);
    total.add("file", columns);
  });
  const keyOf = new Map<SqlValue, string>();
  const symbols = connection.all(statements.digestSymbols);
  for (const [id, file, localKey] of symbols)
    keyOf.set(id!, symbolKey(filePath.get(file!)!, localKey as string));
  for (const [id, , , parent, ...columns] of symbols)
    total.add("symbol", [
      keyOf.get(id!)!,
      keyOf.get(parent!) ?? null,
      ...columns,
    ]);
  connection.each(statements.digestImports, [], ([file, ...columns]) => {
    total.add("import", [filePath.get(file!) ?? null, ...columns]);
  });
  addEdges(connection, total, keyOf);
  addUnresolved(connection, total, keyOf);
  for (const name of ["digestProblems", "digestIgnoredFiles"] as const)
    connection.each(statements[name], [], (row) => {
      total.add(name, row);
    });
  return total.toHex();
}

function addEdges(
  connection: Connection,
  total: RowSum,
  keyOf: ReadonlyMap<SqlValue, string>,
): void {
  const externals = readExternalNames(connection);
  const sites = sumSites(connection);
  connection.each(
    statements.digestEdges,
    [],
    ([id, from, to, external, ...columns]) => {
      total.add("edge", [
        keyOf.get(from!) ?? null,
        keyOf.get(to!) ?? null,
        externals.get(external!) ?? null,
        sites.get(id!)?.toHex() ?? null,
        ...columns,
      ]);
    },
  );
}

function addUnresolved(
  connection: Connection,
  total: RowSum,
  keyOf: ReadonlyMap<SqlValue, string>,
): void {
  const candidates = sumCandidates(connection, (symbol) => [
    keyOf.get(symbol) ?? null,
  ]);
  connection.each(statements.digestUnresolved, [], ([id, from, ...columns]) => {
    total.add("unresolved", [
      keyOf.get(from!) ?? null,
      candidates.get(id!)?.toHex() ?? null,
      ...columns,
    ]);
  });
}
