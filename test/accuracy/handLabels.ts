// Micro-benchmarks of call graphs with labels made by hand: a folder per case, in it its sources and a callgraph.json that lists
// for each function those that it calls (`main.Class.method`, `main.func.<lambda1>`), as PyCG's collection has them.
import fs from "node:fs";
import path from "node:path";
import initSqlJs from "sql.js";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../fakes/testEngine.ts";
import {
  noteCall,
  scoreOf,
  type CaseScore,
  type LabelledCalls,
} from "./caseScore.ts";

/** Every folder below `folder` with a callgraph.json, in the order of their paths. */
export async function judgeByLabels(folder: string): Promise<CaseScore[]> {
  const scores: CaseScore[] = [];
  const cases = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "callgraph.json")
    .map(({ parentPath }) => parentPath)
    .sort();
  for (const each of cases)
    scores.push(await judgeCase(each, path.relative(folder, each)));
  return scores;
}

async function judgeCase(folder: string, name: string): Promise<CaseScore> {
  const sources = Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => path.join(parentPath, file))
      .map((file) => [
        path.relative(folder, file).split(path.sep).join("/"),
        fs.readFileSync(file),
      ]),
  );
  // In this process: there are many cases, and each is a few lines.
  const database = await withTestEngine(
    { files: new MemoryWorkspace(sources) },
    async ({ engine, indexer }) => {
      await engine.ingest({});
      return indexer.exportBytes();
    },
  );
  const { calls, names } = await readCalls(database);
  const labels = readLabels(path.join(folder, "callgraph.json"), names);
  return { name, ...scoreOf(calls, labels) };
}

/** `caller → callee` of the labels; what leads out of the sources is left out. */
function readLabels(file: string, names: ReadonlySet<string>): Set<string> {
  const graph = JSON.parse(fs.readFileSync(file, "utf8")) as Readonly<
    Record<string, readonly string[]>
  >;
  const modules = new Set([...names].map((name) => name.split(".")[0]!));
  const calls = new Set<string>();
  for (const [from, callees] of Object.entries(graph))
    for (const to of callees)
      if (modules.has(to.split(".")[0]!)) calls.add(`${from} → ${to}`);
  return calls;
}

interface Definition {
  readonly id: number;
  readonly parent: number;
  readonly name: string;
  readonly kind: string;
  readonly path: string;
  readonly signature: string;
}

/** Class → its bases, in their order. */
type Bases = ReadonlyMap<number, readonly number[]>;

/** `caller → callee` of the graph, but for uncertain candidates, and the names of all definitions. */
async function readCalls(
  bytes: Uint8Array,
): Promise<{ calls: LabelledCalls; names: Set<string> }> {
  const sql = await initSqlJs();
  const database = new sql.Database(bytes);
  try {
    const rows = (text: string): unknown[][] =>
      database.exec(text)[0]?.values ?? [];
    const edges = (
      kinds: string,
    ): (readonly [string, number, number, string])[] =>
      rows(
        `SELECT kind, from_id, to_id, resolution FROM dependency WHERE kind IN (${kinds}) AND resolution IN ('exact', 'inferred', 'name') ORDER BY edge_id`,
      ).map(([kind, from, to, resolution]) => [
        String(kind),
        Number(from),
        Number(to),
        String(resolution),
      ]);
    const parents = new Map(
      edges("'contains'").map(([, from, to]) => [to, from]),
    );
    const bases = new Map<number, number[]>();
    for (const [, from, to] of edges("'extends'"))
      bases.set(from, [...(bases.get(from) ?? []), to]);
    const definitions = rows(
      "SELECT symbol_id, name, kind, path, signature FROM definition ORDER BY path, start_line, start_column",
    ).map(([id, name, kind, path, signature]): Definition => ({
      id: Number(id),
      parent: parents.get(Number(id)) ?? -1,
      name: String(name),
      kind: String(kind),
      path: String(path),
      signature: String(signature),
    }));
    const names = nameAll(definitions);
    const kinds = new Map(definitions.map(({ id, kind }) => [id, kind]));
    const calls = new Map<string, boolean>();
    for (const [kind, from, to, resolution] of edges(
      "'calls', 'constructs', 'decorates'",
    )) {
      // Whoever reads `@decorator` calls it, not the function below.
      const caller = kind === "decorates" ? (parents.get(from) ?? from) : from;
      // A class runs the constructor that it has or inherits; one without is no call of the labels.
      const callee =
        kinds.get(to) === "class" ? constructorOf(to, definitions, bases) : to;
      // They know functions alone, and not the variables that hold them.
      if (
        callee === undefined ||
        !/function|method|constructor/.test(kinds.get(callee) ?? "")
      )
        continue;
      const [callerName, calleeName] = [names.get(caller), names.get(callee)];
      if (callerName !== undefined && calleeName !== undefined)
        noteCall(calls, `${callerName} → ${calleeName}`, resolution);
    }
    return { calls, names: new Set(names.values()) };
  } finally {
    database.close();
  }
}

function constructorOf(
  id: number,
  definitions: readonly Definition[],
  bases: Bases,
): number | undefined {
  const own = definitions.find(
    ({ parent, name }) => parent === id && name === "__init__",
  );
  if (own !== undefined) return own.id;
  for (const base of bases.get(id) ?? []) {
    const found = constructorOf(base, definitions, bases);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Modules by their dotted path, what is in them by the names around it, lambdas numbered within what they stand in. */
function nameAll(definitions: readonly Definition[]): Map<number, string> {
  const byId = new Map(definitions.map((each) => [each.id, each]));
  const lambdas = new Map<number, number>();
  const names = new Map<number, string>();
  const nameOf = (each: Definition): string => {
    const known = names.get(each.id);
    if (known !== undefined) return known;
    const name = compose(each);
    names.set(each.id, name);
    return name;
  };
  const compose = (each: Definition): string => {
    if (each.kind === "module")
      return each.path
        .replace(/\.pyi?$/, "")
        .replace(/(^|\/)__init__$/, "")
        .replaceAll("/", ".");
    const parent = byId.get(each.parent);
    const around = parent === undefined ? "" : `${nameOf(parent)}.`;
    const isLambda =
      each.kind === "function" && !/^(async )?def /.test(each.signature);
    if (!isLambda) return around + each.name;
    const count = (lambdas.get(each.parent) ?? 0) + 1;
    lambdas.set(each.parent, count);
    return `${around}<lambda${count}>`;
  };
  for (const each of definitions) nameOf(each);
  return names;
}
