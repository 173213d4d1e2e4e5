// How each answer looks for a person. What has no look of its own is printed as a table of its fields, or as JSON.
import type { Envelope } from "../core/engine.ts";
import { printEdges, printNeighbourhood, printPath } from "./edgeAnswers.ts";
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
} from "./processingAnswers.ts";
import { printHelp } from "./helpAnswers.ts";
import {
  printReferences,
  printRelations,
  printSearch,
  printSymbol,
  printSymbolAt,
  printSymbols,
} from "./symbolAnswers.ts";
import { formatTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export type Printer = (terminal: Terminal, envelope: Envelope<unknown>) => void;

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
  edges: printEdges,
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
  processing: printProcessing,
  sql: printSql,
};

/** An empty answer is an answer: it says so in words. */
export function printAnswer(
  terminal: Terminal,
  envelope: Envelope<unknown>,
): void {
  if (Array.isArray(envelope.data) && envelope.data.length === 0)
    terminal.print(
      terminal.colors.dim(
        envelope.total > 0
          ? `Nothing behind the first ${String(envelope.total)}.`
          : "Nothing found.",
      ),
    );
  else (printers[envelope.query] ?? printFields)(terminal, envelope);
  printRest(terminal, envelope);
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
      : "--limit shows more";
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
