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
 * graph is in the scope: a folder whose files all failed has rows and no graph.
 */
export async function readScoped<
  T extends { readonly path: string | undefined },
>(
  graph: Graph,
  read: Read<T>,
  { scope, limit, offset }: ScopedPage,
): Promise<Answer<readonly T[]>> {
  const covers = matchScope(scope);
  if (covers === undefined) {
    const { total, rows } = await read({ limit, offset });
    return { data: rows, total, returned: rows.length };
  }
  const { rows } = await read({ limit: Number.MAX_SAFE_INTEGER, offset: 0 });
  const inScope = rows.filter(({ path }) => path !== undefined && covers(path));
  if (inScope.length === 0) openScope(graph, scope);
  const data = inScope.slice(offset, offset + limit);
  return { data, total: inScope.length, returned: data.length };
}
