// Reads the relationships of a saved graph.db through its public views, in the oracle's terms.
import fs from "node:fs";
import initSqlJs from "sql.js";
import { placeKey, type PlaceKey, type RelationKind } from "./relation.ts";

/** A relationship as Codeweft found it. `sites` are `path:line:column`, 1-based. */
export interface FoundRelation {
  readonly kind: RelationKind;
  readonly resolution: string;
  /** The caller and all that contain it, innermost first. */
  readonly from: readonly PlaceKey[];
  readonly fromPath: string;
  readonly to: PlaceKey;
  readonly sites: readonly string[];
}

export interface FoundDefinition {
  readonly path: string;
  readonly name: string;
  readonly line: number;
  readonly kind: string;
  readonly key: PlaceKey;
  /** It stands inside of a function or of a value: a nameless class, what belongs to a constant of an enumeration. */
  readonly isLocal: boolean;
}

export interface FoundGraph {
  readonly definitions: readonly FoundDefinition[];
  readonly relations: readonly FoundRelation[];
  /** `path:line:column` → why the reference there was not resolved, or where outside it leads. */
  readonly unresolved: ReadonlyMap<string, string>;
}

const relationKinds: Readonly<Record<string, RelationKind>> = {
  calls: "calls",
  constructs: "calls",
  imports: "imports",
  re_exports: "imports",
  extends: "inherits",
  implements: "inherits",
};

const holders: ReadonlySet<string> = new Set(
  "function method constructor field variable constant enum_member".split(" "),
);

/** Which reads and writes count as calls: of properties that are functions, of every property and method, or none. */
export type CalledAccess = "accessors" | "members" | "none";

interface Definition extends Omit<FoundDefinition, "isLocal"> {
  readonly isAccessor: boolean;
}

export async function readGraphFile(
  file: string,
  calledAccess: CalledAccess = "none",
): Promise<FoundGraph> {
  const sql = await initSqlJs();
  const database = new sql.Database(fs.readFileSync(file));
  try {
    const rows = function* (text: string): Generator<Record<string, unknown>> {
      const statement = database.prepare(text);
      while (statement.step()) yield statement.getAsObject();
      statement.free();
    };
    const definitions = new Map<number, Definition>();
    for (const row of rows(
      "SELECT symbol_id, path, name, name_line, kind, signature FROM definition",
    ))
      definitions.set(Number(row["symbol_id"]), {
        path: String(row["path"]),
        name: String(row["name"]),
        line: Number(row["name_line"]),
        kind: String(row["kind"]),
        key: placeKey(
          String(row["path"]),
          Number(row["name_line"]),
          String(row["name"]),
        ),
        isAccessor:
          row["kind"] === "property" &&
          String(row["signature"]).startsWith("def "),
      });
    const parents = new Map<number, number>();
    for (const row of rows(
      "SELECT from_id, to_id FROM dependency WHERE kind = 'contains'",
    ))
      parents.set(Number(row["to_id"]), Number(row["from_id"]));
    const found = [...definitions].map(([id, each]) => ({
      ...each,
      isLocal: isInside(parents.get(id), definitions, parents),
    }));
    const sites = new Map<number, string[]>();
    for (const row of rows(
      'SELECT edge_id, path, line, "column" FROM dependency_site',
    )) {
      const edge = Number(row["edge_id"]);
      const site = `${String(row["path"])}:${String(row["line"])}:${String(row["column"])}`;
      sites.set(edge, [...(sites.get(edge) ?? []), site]);
    }
    const unresolved = new Map<string, string>();
    for (const row of rows(
      'SELECT path, line, "column", reason, kind FROM unresolved_reference',
    ))
      unresolved.set(
        `${String(row["path"])}:${String(row["line"])}:${String(row["column"])}`,
        String(row["reason"]),
      );
    const relations: FoundRelation[] = [];
    for (const row of rows(
      "SELECT edge_id, kind, resolution, from_id, from_path, to_id, to_path FROM dependency WHERE kind <> 'contains'",
    )) {
      const places = sites.get(Number(row["edge_id"])) ?? [];
      const target = definitions.get(Number(row["to_id"]));
      const isAccess =
        calledAccess !== "none" &&
        (calledAccess === "members"
          ? /^(method|property)$/.test(target?.kind ?? "")
          : target?.isAccessor === true) &&
        /^(reads|writes)$/.test(String(row["kind"]));
      const kind = isAccess ? "calls" : relationKinds[String(row["kind"])];
      if (row["resolution"] === "external" || row["to_path"] === null) {
        for (const place of places) unresolved.set(place, "taken for external");
        continue;
      }
      const to = definitions.get(Number(row["to_id"]));
      const fromPath = String(row["from_path"]);
      if (kind === undefined || to === undefined) continue;
      // An import is a relationship of files; module → symbol rows of named imports say the same again.
      if (kind === "imports" && to.kind !== "module") continue;
      relations.push({
        kind,
        resolution: String(row["resolution"]),
        from:
          kind === "imports"
            ? [fromPath]
            : chain(Number(row["from_id"]), definitions, parents),
        fromPath,
        to: kind === "imports" ? to.path : to.key,
        sites: places,
      });
    }
    for (const each of found)
      if (each.kind !== "module")
        relations.push({
          kind: "definitions",
          resolution: each.kind,
          from: [each.path],
          fromPath: each.path,
          to: each.key,
          sites: [each.key],
        });
    return { definitions: found, relations, unresolved };
  } finally {
    database.close();
  }
}

function isInside(
  id: number | undefined,
  definitions: ReadonlyMap<number, Definition>,
  parents: ReadonlyMap<number, number>,
): boolean {
  for (let each = id; each !== undefined; each = parents.get(each))
    if (holders.has(definitions.get(each)?.kind ?? "")) return true;
  return false;
}

function chain(
  id: number,
  definitions: ReadonlyMap<number, Definition>,
  parents: ReadonlyMap<number, number>,
): PlaceKey[] {
  const keys: PlaceKey[] = [];
  for (
    let each: number | undefined = id;
    each !== undefined;
    each = parents.get(each)
  ) {
    const definition = definitions.get(each);
    if (definition !== undefined) keys.push(definition.key);
  }
  return keys;
}
