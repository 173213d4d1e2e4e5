// Statements behind lists of edges and behind the picture of what is around a symbol.
import { edgeKinds } from "../../model/edge.ts";
import type { AskedQuestion } from "./behind.ts";
import { askedTable } from "./behindRelations.ts";
import {
  edgeConditions,
  isWithoutTests,
  testCode,
  where,
  withTables,
} from "./sqlText.ts";

const relations = edgeKinds.filter((kind) => kind !== "contains");

const columns =
  "e.edge_id, e.kind, e.resolution, e.from_id, e.from_path, e.from_line, e.from_name, e.to_id, e.to_path, e.to_line, e.to_name, e.sites";
const order = "ORDER BY e.from_path, e.from_line, e.to_path, e.to_line, e.kind";

export function edgesStatement({
  parameters,
  symbols: { from, to },
}: AskedQuestion): string {
  const { ids, kind } = parameters;
  if (Array.isArray(ids)) {
    const known = ids.filter((id) => Number.isSafeInteger(id));
    return `SELECT ${columns}
FROM dependency AS e${where([`e.edge_id IN (${known.join(", ")})`])}
${order}`;
  }
  const whole = parameters["members"] !== false;
  const isContains = kind === "contains";
  const given = {
    ...parameters,
    kinds: typeof kind === "string" ? [kind] : [],
  };
  const edges = edgeConditions(given, relations);
  return `${withTables([
    isWithoutTests(parameters) ? testCode : undefined,
    from && askedTable(from, whole, "begin"),
    to && askedTable(to, whole, "target"),
  ])}SELECT ${columns}
FROM dependency AS e${where([
    ...(from === undefined
      ? []
      : ["e.from_id IN (SELECT symbol_id FROM begin)"]),
    ...(to === undefined ? [] : ["e.to_id IN (SELECT symbol_id FROM target)"]),
    ...(isContains ? ["e.kind = 'contains'"] : edges),
  ])}
${order}`;
}

/** All edges between what is reached, without what the picture bundles. */
export function neighbourhoodStatement({
  parameters,
  symbols: { symbol },
}: AskedQuestion): string | undefined {
  if (symbol === undefined) return undefined;
  const whole = parameters["members"] !== false;
  const steps = (name: string) =>
    typeof parameters[name] === "number" ? parameters[name] : 1;
  const edges = edgeConditions(parameters, relations);
  const walk = (
    name: string,
    near: "from" | "to",
    most: number,
  ): string => `${name}(symbol_id, step) AS (
  SELECT symbol_id, 0 FROM asked
  UNION
  SELECT e.${near === "to" ? "from" : "to"}_id, w.step + 1 FROM ${name} AS w JOIN dependency AS e ON e.${near}_id = w.symbol_id${where([`w.step < ${String(most)}`, ...edges]).replaceAll("\n", "\n  ")}
)`;
  return `${withTables([
    isWithoutTests(parameters) ? testCode : undefined,
    askedTable(symbol, whole),
    walk("users", "to", steps("in")),
    walk("used", "from", steps("out")),
    `around(symbol_id) AS (
  SELECT symbol_id FROM users UNION SELECT symbol_id FROM used
)`,
  ])}SELECT ${columns}
FROM dependency AS e${where([
    "e.from_id IN (SELECT symbol_id FROM around)",
    "e.to_id IN (SELECT symbol_id FROM around)",
    ...edges,
  ])}
${order}`;
}
