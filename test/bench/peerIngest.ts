// What making a graph of a folder costs here and in other tools from npm, in one run, interleaved: time, memory, what was found,
// and one changed file. Every tool is a process that starts, works and ends, as a person would start it.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import initSqlJs from "sql.js";
import { measureProcess, type Cost, type Run } from "./measuredProcess.ts";
import { median } from "./median.ts";

export interface PeerIngest {
  readonly tool: string;
  /** Absent for tools that look at imports alone. */
  readonly symbols?: number;
  readonly edges?: number;
  readonly files?: number;
  /** One per round. */
  readonly full: readonly Cost[];
  /** One per round, after one file grew by a function; absent where the tool always begins anew. */
  readonly again?: readonly Cost[];
  /** Why the tool was not measured to its end. */
  readonly failed?: string;
}

interface Tool {
  readonly name: string;
  /** What it leaves beside the sources; goes before a full run. */
  readonly leaves: string;
  readonly full: Omit<Run, "folder">;
  readonly again?: Omit<Run, "folder">;
  readonly counts?: { readonly database: string; readonly sql: string };
}

const versions = {
  "@colbymchenry/codegraph": "1.6.1",
  "@optave/codegraph": "3.11.2",
  "dependency-cruiser": "17.4.3",
  madge: "8.0.0",
};

/** Switches of their own against reports to others and against downloads. */
const offline = {
  CODEGRAPH_TELEMETRY: "0",
  DO_NOT_TRACK: "1",
  CODEGRAPH_NO_DOWNLOAD: "1",
};

/** `sources` is a copy that may be written to; the tools are installed below `scratch`. */
export async function measurePeers(options: {
  readonly sources: string;
  readonly scratch: string;
  readonly dist: string;
  readonly rounds: number;
  readonly say: (text: string) => void;
}): Promise<readonly PeerIngest[]> {
  const { sources, scratch, dist, rounds, say } = options;
  const home = path.join(scratch, "peers");
  install(home, say);
  const edited = ordinaryFile(sources);
  const original = fs.readFileSync(edited, "utf8");
  const tools = toolsIn(home, scratch, dist);
  const found = new Map<string, { full: Cost[]; again: Cost[] }>();
  const failures = new Map<string, string>();
  const counts = new Map<string, Counts>();
  for (let round = 1; round <= rounds; round++)
    for (const tool of tools) {
      if (failures.has(tool.name)) continue;
      const costs = found.get(tool.name) ?? { full: [], again: [] };
      found.set(tool.name, costs);
      const measure = (run: Omit<Run, "folder">): Promise<Cost> =>
        measureProcess({
          ...run,
          folder: sources,
          environment: { ...offline, HOME: scratch, ...run.environment },
        });
      try {
        fs.rmSync(tool.leaves, { recursive: true, force: true });
        costs.full.push(await measure(tool.full));
        if (tool.counts !== undefined && !counts.has(tool.name))
          counts.set(tool.name, await countIn(tool.counts));
        if (tool.again !== undefined) {
          fs.appendFileSync(edited, addition(edited, round));
          costs.again.push(await measure(tool.again));
        }
        const { milliseconds } = costs.full.at(-1)!;
        say(
          `round ${round} of ${rounds}: ${tool.name} ${(milliseconds / 1000).toFixed(1)} s`,
        );
      } catch (error) {
        failures.set(tool.name, messageOf(error));
        say(`${tool.name} was not measured to its end: ${messageOf(error)}`);
      } finally {
        fs.writeFileSync(edited, original);
        fs.rmSync(tool.leaves, { recursive: true, force: true });
      }
    }
  return tools.map(({ name, again }) => ({
    tool: name,
    ...counts.get(name),
    full: found.get(name)?.full ?? [],
    ...(again === undefined ? {} : { again: found.get(name)?.again ?? [] }),
    ...(failures.has(name) ? { failed: failures.get(name)! } : {}),
  }));
}

/** As text, for people; ratios are those of the medians, to the first tool's. */
export function peerTable(peers: readonly PeerIngest[]): string {
  const time = (costs: readonly Cost[] | undefined): number =>
    median((costs ?? []).map(({ milliseconds }) => milliseconds)) / 1000;
  const memory = (costs: readonly Cost[]): number =>
    median(costs.map(({ peakMemory }) => peakMemory)) / 1e6;
  const [own] = peers;
  const ownTime = time(own?.full);
  const shown = (value: number | undefined, digits = 0): string =>
    value === undefined || Number.isNaN(value)
      ? "–"
      : value.toLocaleString("en-US", {
          maximumFractionDigits: digits,
          minimumFractionDigits: digits,
        });
  const rows = peers.map((peer) => [
    peer.tool,
    shown(time(peer.full), 1),
    shown(time(peer.full) / ownTime, 2),
    shown(memory(peer.full)),
    peer.again === undefined ? "–" : shown(time(peer.again), 1),
    shown(peer.files),
    shown(peer.symbols),
    shown(peer.edges),
  ]);
  const head = [
    "tool",
    "full, s",
    "× ours",
    "peak MB",
    "one file, s",
    "files",
    "symbols",
    "edges",
  ];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(head),
    line(head.map((_, at) => (at === 0 ? "---" : "--:"))),
    ...rows.map(line),
  ].join("\n");
}

function install(home: string, say: (text: string) => void): void {
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(path.join(home, "package.json"), "{}\n");
  say("installing the other tools from npm …");
  execFileSync(
    "npm",
    [
      ...["install", "--prefix", home, "--no-save", "--no-audit", "--no-fund"],
      ...Object.entries(versions).map(
        ([name, version]) => `${name}@${version}`,
      ),
    ],
    { cwd: home, stdio: ["ignore", "ignore", "ignore"] },
  );
}

function toolsIn(home: string, scratch: string, dist: string): readonly Tool[] {
  const modules = path.join(home, "node_modules");
  const node = process.execPath;
  const own = path.join(scratch, "codeweft");
  const database = path.join(own, "graph.db");
  const ownRun = {
    program: node,
    parameters: [path.join(dist, "cli.cjs"), "ingest", "--db", database],
  };
  const colby = path.join(
    modules,
    `@colbymchenry/codegraph-${process.platform}-${process.arch}`,
    "bin/codegraph",
  );
  const optave = path.join(modules, "@optave/codegraph/dist/cli.js");
  const beside = path.join(scratch, "sources/.codegraph");
  const named = (name: keyof typeof versions): string =>
    `${name} ${versions[name]}`;
  return [
    {
      name: "codeweft",
      leaves: own,
      full: ownRun,
      again: ownRun,
      counts: {
        database,
        sql: "SELECT (SELECT count(*) FROM file WHERE state IN ('parsed', 'degraded')), (SELECT count(*) FROM symbol), (SELECT count(*) FROM edge)",
      },
    },
    {
      name: named("@optave/codegraph"),
      leaves: beside,
      full: { program: node, parameters: [optave, "build", "."] },
      again: { program: node, parameters: [optave, "build", "."] },
      counts: {
        database: path.join(beside, "graph.db"),
        sql: "SELECT (SELECT count(*) FROM nodes WHERE kind = 'file'), (SELECT count(*) FROM nodes), (SELECT count(*) FROM edges)",
      },
    },
    {
      name: named("@colbymchenry/codegraph"),
      leaves: beside,
      full: { program: colby, parameters: ["init"] },
      again: { program: colby, parameters: ["sync"] },
      counts: {
        database: path.join(beside, "codegraph.db"),
        sql: "SELECT (SELECT count(*) FROM files), (SELECT count(*) FROM nodes), (SELECT count(*) FROM edges)",
      },
    },
    {
      name: `${named("madge")} (imports)`,
      leaves: path.join(scratch, "nothing"),
      full: {
        program: node,
        parameters: [
          path.join(modules, "madge/bin/cli.js"),
          ...["--json", "--extensions", "ts,tsx,js,jsx,mjs,cjs", "."],
        ],
      },
    },
    {
      name: `${named("dependency-cruiser")} (imports)`,
      leaves: path.join(scratch, "nothing"),
      full: {
        program: node,
        parameters: [
          path.join(modules, "dependency-cruiser/bin/dependency-cruise.mjs"),
          ...["--no-config", "--output-type", "json", "."],
        ],
      },
    },
  ];
}

interface Counts {
  readonly files: number;
  readonly symbols: number;
  readonly edges: number;
}

async function countIn({
  database,
  sql,
}: NonNullable<Tool["counts"]>): Promise<Counts> {
  const sqlite = await initSqlJs();
  const store = new sqlite.Database(fs.readFileSync(database));
  try {
    const [row = []] = store.exec(sql)[0]?.values ?? [];
    const [files, symbols, edges] = row.map(Number);
    return { files: files!, symbols: symbols!, edges: edges! };
  } finally {
    store.close();
  }
}

const additions: Readonly<Record<string, (name: string) => string>> = {
  ".ts": (name) => `\nexport function ${name}(): number {\n  return 1;\n}\n`,
  ".js": (name) => `\nfunction ${name}() {\n  return 1;\n}\n`,
  ".py": (name) => `\n\ndef ${name}():\n    return 1\n`,
  ".go": (name) => `\nfunc ${name}() int {\n\treturn 1\n}\n`,
  // A class may stand at the end of a file; a method may not.
  ".java": (name) => `\nclass ${name} {\n}\n`,
};

function addition(file: string, round: number): string {
  return additions[path.extname(file)]!(`CodeweftBench${round}`);
}

/** The middle one by size of the files that `additions` knows: neither empty nor generated. */
function ordinaryFile(folder: string): string {
  const files: { file: string; size: number }[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const entry of fs.readdirSync(at, { withFileTypes: true })) {
      const file = path.join(at, entry.name);
      if (entry.isDirectory()) waiting.push(file);
      else if (entry.isFile() && path.extname(file) in additions)
        files.push({ file, size: fs.statSync(file).size });
    }
  files.sort((a, b) => a.size - b.size || (a.file < b.file ? -1 : 1));
  const middle = files[Math.floor(files.length / 2)];
  if (middle === undefined)
    throw new Error(
      `${folder} holds no file in a language that all tools read.`,
    );
  return middle.file;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
