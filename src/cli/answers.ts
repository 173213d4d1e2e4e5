// How each answer looks for a person. What has no look of its own is printed as a table of its fields, or as JSON.
import type { Envelope } from "../core/engine.ts";
import { printClusters } from "./clusterAnswers.ts";
import { printContext } from "./contextAnswers.ts";
import { printCycles } from "./cycleAnswers.ts";
import { printGraph } from "./graphAnswers.ts";
import {
  printEdges,
  printNeighbourhood,
  printPath,
  printTrail,
} from "./edgeAnswers.ts";
import {
  printCoverage,
  printFolders,
  printHealth,
  printOverview,
  printProblems,
  printResolution,
  printRuns,
  printSql,
  printStatistics,
  printUnresolved,
} from "./figureAnswers.ts";
import {
  printFailed,
  printHistory,
  printProcessing,
  printQueue,
  printRunFiles,
  printWatched,
} from "./processingAnswers.ts";
import { printChurn, printCoChange } from "./gitAnswers.ts";
import {
  printComplexity,
  printCoupling,
  printDebt,
  printHotspots,
} from "./metricAnswers.ts";
import { printHelp } from "./helpAnswers.ts";
import { printInstability } from "./instabilityAnswers.ts";
import {
  printCentrality,
  printComponents,
  printEntropy,
  printImpact,
  printKCore,
} from "./structureAnswers.ts";
import {
  printReferences,
  printRelations,
  printSearch,
  printSymbol,
  printSymbolAt,
  printSymbols,
} from "./symbolAnswers.ts";
import { printUnused } from "./unusedAnswers.ts";
import type { Commands } from "./commands.ts";
import { formatTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** `commands` ask the same workspace again. */
export type Printer = (
  terminal: Terminal,
  envelope: Envelope<unknown>,
  commands: Commands,
) => void;

const printers: Readonly<Record<string, Printer>> = {
  help: printHelp,
  statistics: printStatistics,
  health: printHealth,
  search: printSearch,
  symbols: printSymbols,
  symbol: printSymbol,
  symbolAt: printSymbolAt,
  callers: printRelations,
  callees: printRelations,
  dependencies: printRelations,
  dependents: printRelations,
  references: printReferences,
  neighbourhood: printNeighbourhood,
  path: printPath,
  trail: printTrail,
  edges: printEdges,
  graph: printGraph,
  impact: printImpact,
  churn: printChurn,
  coChange: printCoChange,
  cycles: printCycles,
  context: printContext,
  components: printComponents,
  unused: printUnused,
  clusters: printClusters,
  instability: printInstability,
  complexity: printComplexity,
  coupling: printCoupling,
  debt: printDebt,
  hotspots: printHotspots,
  kcore: printKCore,
  centrality: printCentrality,
  entropy: printEntropy,
  overview: printOverview,
  folders: printFolders,
  coverage: printCoverage,
  resolution: printResolution,
  unresolved: printUnresolved,
  problems: printProblems,
  failed: printFailed,
  queue: printQueue,
  history: printHistory,
  runs: printRuns,
  run: printRunFiles,
  watched: printWatched,
  processing: printProcessing,
  sql: printSql,
};

/** An empty answer is an answer: it says so in words. */
export function printAnswer(
  terminal: Terminal,
  envelope: Envelope<unknown>,
  commands: Commands,
): void {
  if (Array.isArray(envelope.data) && envelope.data.length === 0)
    terminal.print(
      terminal.colors.dim(
        envelope.total > 0
          ? `Nothing behind the first ${String(envelope.total)}.`
          : nothingFound(envelope, commands),
      ),
    );
  else (printers[envelope.query] ?? printFields)(terminal, envelope, commands);
  printRest(terminal, envelope);
}

function nothingFound(
  { query, parameters }: Envelope<unknown>,
  commands: Commands,
): string {
  const { run, path, scope } = parameters;
  const within = scope === "" || scope === undefined ? "" : " there";
  switch (query) {
    case "run":
      return run === 0
        ? "No ingest has read a file yet."
        : `Ingest ${String(run)} is not known, or it read no file. List them: ${commands.ask("runs")}`;
    case "runs":
      return `No ingest is known: what is older than 30 days is removed. Read the workspace: ${commands.ingest}`;
    case "history":
      return path === ""
        ? "Nothing happened to a file lately."
        : `Nothing is known of a file ${String(path)}, or nothing happened to it lately. Paths are those of: ${commands.ask("history")}`;
    case "watched":
      return "Nobody follows this workspace: no window, and no server with --follow.";
    case "unused":
      return `Nothing unused was found${within}; --confidence low lists also what is less sure.`;
    case "failed":
      return `No file fails${within}.`;
    case "problems":
      return `No problem was found${within}.`;
    case "skipped":
      return `Nothing was left out${within}.`;
    default:
      return "Nothing found.";
  }
}

function printRest(
  { print, colors }: Terminal,
  { parameters, total, returned, truncated, query }: Envelope<unknown>,
): void {
  if (!truncated || returned === 0) return;
  const { offset } = parameters;
  // How many rows a statement would give in all is not known.
  const all = query === "sql" ? "more" : String(total);
  const hint =
    typeof offset === "number"
      ? `--offset ${String(offset + returned)} goes on`
      : `--${"top" in parameters ? "top" : "limit"} shows more`;
  print(colors.dim(`… ${String(returned)} of ${all}; ${hint}`));
}

function printFields(terminal: Terminal, { data }: Envelope<unknown>): void {
  const rows = Array.isArray(data) ? (data as readonly unknown[]) : undefined;
  const [first] = rows ?? [];
  if (rows === undefined || typeof first !== "object" || first === null) {
    terminal.print(JSON.stringify(data, null, 2));
    return;
  }
  const names = Object.keys(first);
  const lines = formatTable(
    names.map((title) => ({ title })),
    rows.map((row) =>
      names.map((name) => {
        const value: unknown = (row as Record<string, unknown>)[name];
        return typeof value === "string" ? value : JSON.stringify(value ?? "");
      }),
    ),
    terminal.width,
    terminal.colors.dim,
  );
  terminal.print(lines.join("\n"));
}
