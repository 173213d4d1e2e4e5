// What rows of edges and of open references point at, in a form that does not depend on ids.
import { RowSum } from "./rowSum.ts";
import type { Connection, SqlValue } from "./sqlite.ts";
import { statements } from "./statements.ts";

/** By the external's id: its package and name. */
export function readExternalNames(
  connection: Connection,
): ReadonlyMap<SqlValue, string> {
  const names = new Map<SqlValue, string>();
  connection.each(statements.readExternals, [], ([id, from, name]) => {
    names.set(id!, `${from as string}\0${name as string}`);
  });
  return names;
}

/** By the edge's id: the sum of its sites. */
export function sumSites(
  connection: Connection,
): ReadonlyMap<SqlValue, RowSum> {
  const sums = new Map<SqlValue, RowSum>();
  connection.each(statements.digestSites, [], ([edge, ...place]) => {
    addTo(sums, edge!, "site", place);
  });
  return sums;
}

/** By the open reference's id: the sum of its candidates, each written as `symbolWords` has it. */
export function sumCandidates(
  connection: Connection,
  symbolWords: (symbol: SqlValue) => readonly (SqlValue | undefined)[],
): ReadonlyMap<SqlValue, RowSum> {
  const sums = new Map<SqlValue, RowSum>();
  connection.each(statements.digestCandidates, [], ([id, symbol]) => {
    addTo(sums, id!, "candidate", symbolWords(symbol!));
  });
  return sums;
}

function addTo(
  sums: Map<SqlValue, RowSum>,
  id: SqlValue,
  kind: string,
  row: readonly (SqlValue | undefined)[],
): void {
  let sum = sums.get(id);
  if (sum === undefined) sums.set(id, (sum = new RowSum()));
  sum.add(kind, row);
}
