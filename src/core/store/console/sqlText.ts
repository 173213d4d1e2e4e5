// Pieces of statements: values, lists, comments and the conditions that questions have in common. Pure text.
import { defaultResolutions, edgeKinds } from "../../model/edge.ts";

export type Values = Readonly<Record<string, unknown>>;

/** What is quoted stays inside its quotes, whatever it is called. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll("\0", "")}'`;
}

export function listOf(values: readonly (string | number)[]): string {
  return `(${values.map((each) => (typeof each === "number" ? String(each) : quote(each))).join(", ")})`;
}

/** One line: a name with a line break in it must not end the comment. */
export function comment(text: string): string {
  return `-- ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim()}\n`;
}

/** `WHERE` with all of them; nothing where there is none. */
export function where(conditions: readonly string[]): string {
  return conditions.length === 0
    ? ""
    : `\nWHERE ${conditions.join("\n  AND ")}`;
}

export function strings(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((each) => typeof each === "string")
    : [];
}

/** Whether a path in this column is the folder or below it; undefined for the whole workspace. A glob is told by a comment. */
export function inScope(column: string, scope: unknown): string | undefined {
  const readings = plainScopes(scope);
  if (readings === undefined || readings.includes("")) return undefined;
  const conditions = readings.map((path) => {
    const below = `${path}/`;
    return `${column} = ${quote(path)} OR substr(${column}, 1, ${String([...below].length)}) = ${quote(below)}`;
  });
  return `(${conditions.join(" OR ")})`;
}

/** What a written path may mean, as questions take it: without `./` and slashes at the end, with the separators of Windows too. */
export function readingsOf(written: string): readonly string[] {
  const readings = [written, written.replaceAll("\\", "/")].map((path) =>
    path.replace(/^\.(\/+|$)/u, "").replace(/(?<=[^/])\/+$/u, ""),
  );
  return [...new Set(readings)];
}

/** Undefined for what is, or may be, a glob. */
function plainScopes(scope: unknown): readonly string[] | undefined {
  if (typeof scope !== "string" || /[*?[\]{}]/u.test(scope)) return undefined;
  return readingsOf(scope);
}

/** Why a statement is not narrowed down to a scope; undefined where it is. */
export function scopeNote({ scope }: Values): string | undefined {
  return typeof scope === "string" && plainScopes(scope) === undefined
    ? `Not narrowed down to ${scope}: globs of SQLite mean something else.`
    : undefined;
}

/** Ids of what counts as test code, with all that is inside of it. */
export const testCode = `test_code(symbol_id) AS (
  SELECT symbol_id FROM definition WHERE is_test
  UNION
  SELECT e.to_id FROM test_code AS t JOIN dependency AS e ON e.from_id = t.symbol_id WHERE e.kind = 'contains'
)`;

export const isWithoutTests = ({ includeTests }: Values): boolean =>
  includeTests === false;

/** Of edges of the view `dependency` under the name `e`: kinds and certainty, and at `ends` scope and tests, as the question was asked. */
export function edgeConditions(
  parameters: Values,
  kinds: readonly string[],
  ends: readonly ("from" | "to")[] = ["from", "to"],
): string[] {
  const chosen = strings(parameters["kinds"]);
  const wanted = chosen.length > 0 ? chosen : kinds;
  const isAll = edgeKinds.every(
    (kind) => kind === "contains" || wanted.includes(kind),
  );
  const certain = new Set(
    parameters["resolutions"] === undefined
      ? defaultResolutions
      : strings(parameters["resolutions"]),
  );
  if (parameters["includeExternal"] === true) certain.add("external");
  return [
    isAll ? "e.kind <> 'contains'" : `e.kind IN ${listOf(wanted)}`,
    `e.resolution IN ${listOf([...certain])}`,
    ...endConditions(parameters, ends),
  ];
}

/** Scope and tests at these ends of an edge. */
export function endConditions(
  parameters: Values,
  ends: readonly ("from" | "to")[],
): string[] {
  return ends.flatMap((end) => {
    const inside = inScope(`e.${end}_path`, parameters["scope"]);
    return [
      // What stands outside has no path and is in every scope.
      ...(inside === undefined ? [] : [`(e.${end}_path IS NULL OR ${inside})`]),
      ...(isWithoutTests(parameters)
        ? [`e.${end}_id NOT IN (SELECT symbol_id FROM test_code)`]
        : []),
    ];
  });
}

/** `WITH` in front of a statement; nothing where there is no table. */
export function withTables(tables: readonly (string | undefined)[]): string {
  const given = tables.filter((each) => each !== undefined);
  return given.length === 0 ? "" : `WITH RECURSIVE ${given.join(",\n")}\n`;
}
