// Micro-benchmarks of call graphs whose labels name functions by file and line: js-callgraph's `.truth` files, which say what each
// call may reach, and the `.json` files of Jelly, which hold what was called when the case ran.
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

/** What a case says, with the files that it is about. Calls are `caller → callee`. */
interface Labels {
  readonly folder: string;
  readonly files: readonly string[];
  /** By the line of the call, or by the first line of the function that it stands in. */
  readonly callers: "calls" | "functions";
  readonly calls: ReadonlySet<string>;
  /** Callers about which the labels have an opinion. */
  readonly covers: (caller: string) => boolean;
}

/** Every case below `folder`, in the order of their paths. */
export async function judgeByLines(folder: string): Promise<CaseScore[]> {
  const scores: CaseScore[] = [];
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => !file.includes("node_modules"))
    .sort();
  for (const file of files) {
    const labels = readLabels(file);
    if (labels === undefined) continue;
    const sources = Object.fromEntries(
      labels.files.map((each) => [
        each,
        fs.readFileSync(path.join(labels.folder, each)),
      ]),
    );
    const calls = await readCalls(sources, labels);
    scores.push({
      name: path.relative(folder, file),
      ...scoreOf(calls, labels.calls),
    });
  }
  return scores;
}

function readLabels(file: string): Labels | undefined {
  if (file.endsWith(".truth")) return readTruth(file);
  if (!file.endsWith(".json")) return undefined;
  const text = fs.readFileSync(file, "utf8");
  return text.includes('"fun2fun"')
    ? readRan(path.dirname(file), JSON.parse(text) as Ran)
    : undefined;
}

// ── what each call may reach ─────────────────────────────────────────────────────────────────

/** `file:function:line of the call -> file:function:its line`; only the calls of the file with the same name. */
function readTruth(file: string): Labels | undefined {
  const folder = path.dirname(file);
  const stem = path.basename(file, ".truth");
  const own = [".js", ".ts", ".vue"]
    .map((extension) => stem + extension)
    .find((name) => fs.existsSync(path.join(folder, name)));
  if (own === undefined) return undefined;
  const files = new Set([own]);
  const pending = [own];
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    for (const found of importedBy(folder, next))
      if (!files.has(found)) {
        files.add(found);
        pending.push(found);
      }
  const byName = new Map([...files].map((each) => [path.basename(each), each]));
  const place = (text: string): string | undefined => {
    const [, name, line] = /^([^:]+):[^:]*:(\d+)$/.exec(text.trim()) ?? [];
    const known = byName.get(name ?? "");
    return known === undefined ? undefined : `${known}:${line}`;
  };
  const calls = new Set<string>();
  for (const line of fs.readFileSync(file, "utf8").split("\n")) {
    const [from, to] = line.split("->").map(place);
    if (from !== undefined && to !== undefined) calls.add(`${from} → ${to}`);
  }
  return {
    folder,
    files: [...files],
    callers: "calls",
    calls,
    covers: (caller) => caller.startsWith(`${own}:`),
  };
}

function importedBy(folder: string, file: string): readonly string[] {
  const text = fs.readFileSync(path.join(folder, file), "utf8");
  return [...text.matchAll(/["'](\.[^"'\n]+)["']/g)].flatMap(([, module]) => {
    const target = path.join(path.dirname(file), module ?? "");
    const found = [target, `${target}.js`, `${target}/index.js`].find(
      (each) => {
        const place = path.join(folder, each);
        return fs.existsSync(place) && fs.statSync(place).isFile();
      },
    );
    return found === undefined ? [] : [found];
  });
}

// ── what was called when it ran ──────────────────────────────────────────────────────────────

interface Ran {
  readonly files: readonly string[];
  /** `file index:line:column:end line:end column`; a module is the function that begins its file. */
  readonly functions: readonly string[] | Readonly<Record<string, string>>;
  readonly fun2fun: readonly (readonly [number, number])[];
}

function readRan(folder: string, ran: Ran): Labels | undefined {
  const isThere = (each: string): boolean =>
    fs.existsSync(path.join(folder, each));
  // What ran in a file that is not there, or in none, cannot be judged.
  const files = (ran as Partial<Ran>).files ?? [];
  if (files.length === 0 || !files.every(isThere)) return undefined;
  const texts = ran.files.map((each) =>
    fs.readFileSync(path.join(folder, each), "utf8").split("\n"),
  );
  const places = new Map(
    Object.entries(ran.functions).map(([index, text]) => {
      const [file, line, column, endLine] = text.split(":").map(Number);
      const name = ran.files[file ?? 0] ?? "";
      const lines = texts[file ?? 0] ?? [];
      const isModule =
        line === 1 && column === 1 && (endLine ?? 0) >= lastLine(lines);
      return [Number(index), `${name}:${isModule ? 0 : line}`];
    }),
  );
  const calls = new Set<string>();
  for (const [from, to] of ran.fun2fun) {
    const [caller, callee] = [places.get(from), places.get(to)];
    // Importing a module runs it; that is no call of the graph.
    if (caller !== undefined && callee !== undefined && !callee.endsWith(":0"))
      calls.add(`${caller} → ${callee}`);
  }
  const executed = new Set(places.values());
  return {
    folder,
    files: ran.files,
    callers: "functions",
    calls,
    covers: (caller) => executed.has(caller),
  };
}

const lastLine = (lines: readonly string[]): number =>
  lines.findLastIndex((line) => line.trim() !== "") + 1;

// ── what the graph says ──────────────────────────────────────────────────────────────────────

/** Where definitions begin, by whether a constructor stands for itself or for its class. */
const places = (alias: string): string =>
  `CASE WHEN ${alias}.kind = 'module' THEN 0 WHEN ${alias}.kind = 'constructor' THEN coalesce(${alias}_class.start_line, ${alias}.start_line) ELSE ${alias}.start_line END`;
const around = (alias: string): string =>
  `LEFT JOIN symbol AS ${alias}_symbol ON ${alias}_symbol.id = ${alias}.symbol_id
   LEFT JOIN definition AS ${alias}_class ON ${alias}_class.symbol_id = ${alias}_symbol.parent_id`;

/** Calls and constructions but for uncertain candidates. */
async function readCalls(
  sources: Readonly<Record<string, Uint8Array>>,
  { callers, covers }: Labels,
): Promise<LabelledCalls> {
  const bytes = await withTestEngine(
    { files: new MemoryWorkspace(sources) },
    async ({ engine, indexer }) => {
      await engine.ingest({});
      return indexer.exportBytes();
    },
  );
  const sql = await initSqlJs();
  const database = new sql.Database(bytes);
  try {
    const rows =
      database.exec(`
        SELECT dependency.from_path, dependency_site.line, ${places("source")},
          dependency.to_path, ${places("target")}, target.kind,
          coalesce(constructor.start_line, CASE WHEN target.kind <> 'class' THEN target.start_line END),
          dependency.resolution
        FROM dependency
        JOIN dependency_site ON dependency_site.edge_id = dependency.edge_id
        JOIN definition AS source ON source.symbol_id = dependency.from_id
        JOIN definition AS target ON target.symbol_id = dependency.to_id
        ${around("source")}
        ${around("target")}
        LEFT JOIN symbol AS inner ON inner.parent_id = target.symbol_id AND target.kind = 'class'
          AND inner.kind = (SELECT code FROM symbol_kind WHERE name = 'constructor')
        LEFT JOIN definition AS constructor ON constructor.symbol_id = inner.id
        WHERE dependency.kind IN ('calls', 'constructs') AND dependency.resolution IN ('exact', 'inferred', 'name')
      `)[0]?.values ?? [];
    const calls = new Map<string, boolean>();
    for (const row of rows) {
      const [path, line, from, toPath, to, kind, written, resolution] = row;
      // Both know functions alone, and not the variables that hold them.
      if (!/function|method|constructor|class/.test(String(kind))) continue;
      const [caller, callee] =
        callers === "calls" ? [line, written] : [from, to];
      // Where nobody wrote a constructor the labels by calls have nothing to point at.
      if (callee === null) continue;
      const place = `${String(path)}:${String(caller)}`;
      if (covers(place))
        noteCall(
          calls,
          `${place} → ${String(toPath)}:${String(callee)}`,
          String(resolution),
        );
    }
    return calls;
  } finally {
    database.close();
  }
}
