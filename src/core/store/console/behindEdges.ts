// Statements behind lists of edges and behind the picture of what is around a symbol.
import { relationKinds } from "../../model/edge.ts";
import type { AskedQuestion } from "./behind.ts";
import { askedTable, isAlone } from "./behindRelations.ts";
import {
  edgeConditions,
  endConditions,
  isWithoutTests,
  testCode,
  where,
  withTables,
} from "./sqlText.ts";

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
  const parts = parameters["members"] === false ? "none" : "all";
  const bodies = parameters["rollUp"] !== false;
  const given = {
    ...parameters,
    kinds: typeof kind === "string" ? [kind] : [],
  };
  return `${withTables([
    isWithoutTests(parameters) ? testCode : undefined,
    from && askedTable(from, parts, "begin", bodies),
    to && askedTable(to, parts, "target", bodies),
  ])}SELECT ${columns}
FROM dependency AS e${where([
    ...(from === undefined
      ? []
      : ["e.from_id IN (SELECT symbol_id FROM begin)"]),
    ...(to === undefined ? [] : ["e.to_id IN (SELECT symbol_id FROM target)"]),
    // Containment is read off what is contained.
    ...(kind === "contains"
      ? ["e.kind = 'contains'", ...endConditions(parameters, ["to"])]
      : edgeConditions(given, relationKinds)),
  ])}
${order}`;
}

/** All edges between what is reached, without what the picture bundles. */
export function neighbourhoodStatement({
  parameters,
  symbols: { symbol },
}: AskedQuestion): string | undefined {
  if (symbol === undefined) return undefined;
  const parts = parameters["members"] === false ? "none" : "all";
  const steps = (name: string) =>
    typeof parameters[name] === "number" ? parameters[name] : 1;
  const walk = (
    name: string,
    near: "from" | "to",
    most: number,
  ): string => `${name}(symbol_id, step) AS (
  SELECT symbol_id, 0 FROM asked
  UNION
  SELECT e.${near === "to" ? "from" : "to"}_id, w.step + 1 FROM ${name} AS w JOIN dependency AS e ON e.${near}_id = w.symbol_id${where([`w.step < ${String(most)}`, ...edgeConditions(parameters, relationKinds, [near === "to" ? "from" : "to"])]).replaceAll("\n", "\n  ")}
)`;
  return `${withTables([
    isWithoutTests(parameters) ? testCode : undefined,
    askedTable(symbol, parts),
    walk("users", "to", steps("in")),
    walk("used", "from", steps("out")),
    `around(symbol_id) AS (
  SELECT symbol_id FROM users UNION SELECT symbol_id FROM used
)`,
  ])}SELECT ${columns}
FROM dependency AS e${where([
    "e.from_id IN (SELECT symbol_id FROM around)",
    "e.to_id IN (SELECT symbol_id FROM around)",
    ...edgeConditions(parameters, relationKinds, ["to"]),
  ])}
${order}`;
}

/** What the picture makes of its rows that the statement does not. */
export function neighbourhoodNotes({
  parameters,
  symbols: { symbol },
}: AskedQuestion): readonly string[] {
  const isListed = (name: string): boolean => {
    const value = parameters[name];
    return Array.isArray(value) && value.length > 0;
  };
  return [
    ...(symbol !== undefined &&
    !isAlone(symbol) &&
    parameters["members"] !== false
      ? [
          "Members stand for themselves here; the picture folds them into what contains them.",
        ]
      : []),
    ...(isListed("symbolKinds") || isListed("drawn")
      ? [
          "All symbols around it are here; the picture was asked for some of them.",
        ]
      : []),
  ];
}
