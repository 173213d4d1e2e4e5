// Statements behind who uses a symbol, what it uses, and where it is used.
import { kindsOfRole, relationKinds } from "../../model/edge.ts";
import { callableKinds, DefinitionFlag } from "../../model/symbol.ts";
import type { AskedQuestion, NamedSymbol } from "./behind.ts";
import {
  edgeConditions,
  isWithoutTests,
  testCode,
  where,
  withTables,
} from "./sqlText.ts";

/** Whether a symbol is looked at alone, whatever it contains. */
export const isAlone = ({ kind }: NamedSymbol): boolean =>
  callableKinds.has(kind) || kind === "external";

/** The table `asked`: the symbol with all that it contains, with its constructors, or alone. `bodies`: with anonymous functions inside. */
export function askedTable(
  symbol: NamedSymbol,
  parts: "all" | "constructors" | "none",
  name = "asked",
  bodies = false,
): string {
  const { id } = symbol;
  const head = `${name}(symbol_id) AS (\n  VALUES (${String(id)})`;
  if (!isAlone(symbol) && parts === "all")
    return `${head}
  UNION
  SELECT e.to_id FROM ${name} AS a JOIN dependency AS e ON e.from_id = a.symbol_id WHERE e.kind = 'contains'
)`;
  if (!isAlone(symbol) && parts === "constructors")
    return `${head}
  UNION
  SELECT e.to_id FROM dependency AS e JOIN definition AS d ON d.symbol_id = e.to_id
  WHERE e.kind = 'contains' AND e.from_id = ${String(id)} AND d.kind = 'constructor'
)`;
  return bodies
    ? `${head}
  UNION
  SELECT s.id FROM ${name} AS a JOIN symbol AS s ON s.parent_id = a.symbol_id WHERE s.flags & ${String(DefinitionFlag.anonymous)}
)`
    : `${head}\n)`;
}

/** Columns: how far, the one that is related, kind, resolution and places, the one that it is related to. */
export function relationsStatement(
  { parameters, symbols: { symbol } }: AskedQuestion,
  direction: "in" | "out",
  kinds: readonly string[],
  members: boolean,
): string | undefined {
  if (symbol === undefined) return undefined;
  const { depth } = parameters;
  const steps = typeof depth === "number" ? depth : 1;
  const isWhole =
    typeof parameters["members"] === "boolean"
      ? parameters["members"]
      : members;
  // A file is always meant as a whole.
  const parts = isWhole || symbol.kind === "module" ? "all" : "constructors";
  const [near, far] =
    direction === "in" ? (["to", "from"] as const) : (["from", "to"] as const);
  const chosen = parameters["symbolKinds"];
  const ofKinds =
    Array.isArray(chosen) && chosen.length > 0
      ? [
          `e.${far}_id IN (SELECT symbol_id FROM definition WHERE kind IN (${chosen.map((kind) => `'${String(kind).replaceAll("'", "''")}'`).join(", ")}))`,
        ]
      : [];
  const tests = isWithoutTests(parameters) ? testCode : undefined;
  const own = `(SELECT symbol_id FROM asked)`;
  const outside = `(e.${far}_id NOT IN ${own} OR e.from_id = e.to_id AND (SELECT count(*) FROM asked) = 1)`;
  // Scope and tests are about what is found, not about what is asked about.
  const edges = edgeConditions(parameters, kinds, [far]);
  const columns = `e.${far}_id, e.${far}_path, e.${far}_line, e.${far}_name, e.kind, e.resolution, sum(e.sites) AS sites`;
  if (steps === 1)
    return `${withTables([tests, askedTable(symbol, parts)])}SELECT ${columns}
FROM dependency AS e${where([`e.${near}_id IN ${own}`, outside, ...edges, ...ofKinds])}
GROUP BY e.${far}_id, e.kind, e.resolution
ORDER BY e.${far}_path, e.${far}_line, e.kind`;
  const reached = `reached(symbol_id, step) AS (
  SELECT symbol_id, 0 FROM asked
  UNION
  SELECT e.${far}_id, r.step + 1 FROM reached AS r JOIN dependency AS e ON e.${near}_id = r.symbol_id${where([`r.step < ${String(steps - 1)}`, ...edges]).replaceAll("\n", "\n  ")}
),
nearest(symbol_id, step) AS (
  SELECT symbol_id, min(step) FROM reached GROUP BY symbol_id
)`;
  return `${withTables([tests, askedTable(symbol, parts), reached])}SELECT n.step + 1 AS step, ${columns}, e.${near}_id, e.${near}_name
FROM nearest AS n
JOIN dependency AS e ON e.${near}_id = n.symbol_id${where([`(n.step > 0 OR ${outside})`, ...edges, ...ofKinds])}
GROUP BY n.step, CASE n.step WHEN 0 THEN 0 ELSE n.symbol_id END, e.${far}_id, e.kind, e.resolution
ORDER BY step, e.${far}_path, e.${far}_line, e.kind`;
}

/** Every place; the scope is about where the use stands. */
export function referencesStatement({
  parameters,
  symbols: { symbol },
}: AskedQuestion): string | undefined {
  if (symbol === undefined) return undefined;
  const kinds = kindsOfRole[String(parameters["role"])];
  const tests = isWithoutTests(parameters) ? testCode : undefined;
  const edges = edgeConditions(
    { ...parameters, kinds: kinds ?? [] },
    relationKinds,
    ["from"],
  );
  return `${withTables([tests])}SELECT e.kind, e.resolution, e.from_id, e.from_name, s.path, s.line, s.column, s.end_line, s.end_column
FROM dependency AS e
JOIN dependency_site AS s ON s.edge_id = e.edge_id${where([`e.to_id = ${String(symbol.id)}`, ...edges])}
ORDER BY s.path, s.line, s.column`;
}
