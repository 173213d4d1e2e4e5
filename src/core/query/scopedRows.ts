// One page of the database's rows that have a path, within a scope.
import type { Graph } from "../graph/graph.ts";
import type { Answer } from "./query.ts";
import { matchScope, openScope } from "./scope.ts";

export interface ScopedPage {
  readonly scope: string;
  readonly limit: number;
  readonly offset: number;
}

type Read<T> = (filter: {
  readonly limit: number;
  readonly offset: number;
}) => Promise<{ readonly total: number; readonly rows: readonly T[] }>;

/**
 * Rows without a path belong to the whole workspace only. Throws unknown_scope where neither a row nor a file of the
 * graph is in the scope: a folder whose files all failed has rows and no graph. `admits` chooses among the rows.
 */
export async function readScoped<
  T extends { readonly path: string | undefined },
>(
  graph: Graph,
  read: Read<T>,
  { scope, limit, offset }: ScopedPage,
  admits?: (row: T) => boolean,
): Promise<Answer<readonly T[]>> {
  const covers = matchScope(scope);
  if (covers === undefined && admits === undefined) {
    const { total, rows } = await read({ limit, offset });
    return { data: rows, total, returned: rows.length };
  }
  const { rows } = await read({ limit: Number.MAX_SAFE_INTEGER, offset: 0 });
  const inScope =
    covers === undefined
      ? rows
      : rows.filter(({ path }) => path !== undefined && covers(path));
  if (inScope.length === 0) openScope(graph, scope);
  const admitted =
    admits === undefined ? inScope : inScope.filter((row) => admits(row));
  const data = admitted.slice(offset, offset + limit);
  return { data, total: admitted.length, returned: data.length };
}
