// Answers made of counts, tables and states.
import type { Envelope } from "../core/engine.ts";
import type { ProblemRow } from "../core/reads.ts";
import type {
  CoverageCounts,
  CoverageReport,
  FolderCounts,
  Health,
  HealthAction,
  ResolutionReport,
  RunSummary,
  SqlTable,
  Statistics,
  UnresolvedPlace,
} from "../core/query/results.ts";
import type { Overview } from "../core/query/overviewResults.ts";
import type { Commands } from "./commands.ts";
import {
  formatBytes,
  formatCount,
  formatMoment,
  formatTime,
} from "./figures.ts";
import { printTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

function printCounts(
  terminal: Terminal,
  title: string,
  counts: Readonly<Record<string, number>>,
): void {
  const rows = Object.entries(counts);
  if (rows.length === 0) return;
  terminal.print(`\n${terminal.colors.dim(title)}`);
  printTable(
    terminal,
    [{ title: "" }, { title: "", right: true }],
    rows.map(([name, count]) => [`  ${name}`, count.toLocaleString("en-US")]),
  );
}

export function printStatistics(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const found = data as Statistics;
  const { print, colors } = terminal;
  print(
    [
      formatCount(found.files, "file"),
      formatCount(found.symbols, "symbol"),
      formatCount(found.edges, "edge"),
    ]
      .map(colors.bold)
      .join(", "),
  );
  print(
    colors.dim(
      `of these in tests: ${formatCount(found.tests.files, "file")}, ${formatCount(found.tests.symbols, "symbol")}`,
    ),
  );
  printCounts(terminal, "files by language", found.filesByLanguage);
  printCounts(terminal, "symbols by kind", found.symbolsByKind);
  printCounts(terminal, "edges by kind", found.edgesByKind);
  printCounts(terminal, "edges by resolution", found.edgesByResolution);
  const { location, bytes } = found.database;
  print(
    `\n${colors.dim("database")}  ${location ?? "in memory"} ${colors.dim(`(${formatBytes(bytes)})`)}`,
  );
}

export function printHealth(
  terminal: Terminal,
  { data }: Envelope<unknown>,
  commands: Commands,
): void {
  const found = data as Health;
  const { print, colors } = terminal;
  const { database } = found;
  print(
    `${colors.bold(found.state)}, revision ${String(found.revision)}: ${formatCount(found.files, "file")}, ${formatCount(found.symbols, "symbol")}, ${formatCount(found.edges, "edge")}`,
  );
  print(
    `${database.location ?? "in memory"}: ${formatBytes(database.bytes)}, ${formatCount(database.pages, "page")} of which ${String(database.freePages)} free, schema ${String(database.schemaVersion)}`,
  );
  const { lastSave, unwritable } = found;
  if (database.location !== undefined)
    print(
      lastSave === undefined
        ? "Last save: not known"
        : `Last save: revision ${String(lastSave.revision)}${lastSave.at === undefined ? "" : `, ${formatMoment(lastSave.at)}`}, ${formatBytes(lastSave.bytes)}`,
    );
  if (found.writer === undefined) {
    if (database.location !== undefined)
      print(
        unwritable === undefined
          ? "Nobody writes it at the moment"
          : `Cannot be written: ${unwritable}`,
      );
  } else
    print(
      `Written by ${found.writer.program} on ${found.writer.host}, process ${String(found.writer.pid)}, since ${formatMoment(found.writer.since)}`,
    );
  print(
    `${formatCount(found.problems, "problem")}, ${formatCount(found.skipped, "path")} left out, ${formatCount(found.failed.files, "failed file")}, ${formatCount(found.queue.depth, "file")} in the queue`,
  );
  const { files, successRate, meanMilliseconds } = found.processing;
  if (successRate !== undefined)
    print(
      `${formatCount(files, "reading")} so far, ${(successRate * 100).toFixed(1)} % of them succeeded, ${meanMilliseconds.toFixed(1)} ms each`,
    );
  for (const [operation, count] of Object.entries(found.disk.retries))
    print(
      `Retries of ${operation}: ${String(count.recovered)} recovered, ${String(count.gaveUp)} given up`,
    );
  printCounts(terminal, "rows by table", database.rows);
  for (const { text, action } of found.recommendations)
    print(
      `${colors.yellow(`→ ${text}`)} ${colors.dim(commandOf(action, commands))}`,
    );
}

/** What a person types to follow a recommendation. */
function commandOf(action: HealthAction, commands: Commands): string {
  const verb = healthVerbs[action];
  return verb === "ingest" ? commands.ingest : commands.ask(verb);
}

const healthVerbs: Readonly<Record<HealthAction, string>> = {
  ingest: "ingest",
  problems: "problems",
  failed: "failed",
  pending: "process-pending",
  resume: "ingest",
  save: "ingest",
  unlock: "unlock",
  verify: "verify --all",
  compact: "compact",
  cleanUp: "clean-up",
};

export function printOverview(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const found = data as Overview;
  const name = (path: string): string => (path === "" ? "." : path);
  const definitions = new Map(
    found.definitions?.map(({ symbol }) => [
      symbol.id,
      `${symbol.path}#${symbol.qualifiedName}`,
    ]),
  );
  const nameOf = (end: string | number): string =>
    typeof end === "string" ? name(end) : (definitions.get(end) ?? "?");
  printTable(
    terminal,
    [
      { title: "folder", color: terminal.colors.bold },
      { title: "files", right: true },
      { title: "symbols", right: true },
    ],
    [
      ...found.folders.map(({ path, files, symbols, inside }) => [
        inside === path ? `${name(path)} (the rest)` : name(path),
        String(files),
        String(symbols),
      ]),
      ...(found.files ?? []).map(({ path, symbols, inside }) => [
        inside === path ? `${path} (the rest)` : path,
        "",
        String(symbols),
      ]),
      ...(found.definitions ?? []).map(({ symbol }) => [
        nameOf(symbol.id),
        "",
        "",
      ]),
    ],
  );
  if (found.edges.length === 0) return;
  terminal.print("");
  printTable(
    terminal,
    [
      { title: "from" },
      { title: "to" },
      { title: "edges", right: true },
      { title: "places", right: true },
    ],
    found.edges.map(({ from, to, edges, sites }) => [
      nameOf(from),
      nameOf(to),
      String(edges),
      String(sites),
    ]),
  );
}

export function printFolders(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  printTable(
    terminal,
    [
      { title: "folder" },
      { title: "files", right: true },
      { title: "symbols", right: true },
    ],
    (data as readonly FolderCounts[]).map(({ path, depth, files, symbols }) => [
      "  ".repeat(depth) +
        (path === "" ? "." : path.slice(path.lastIndexOf("/") + 1)),
      String(files),
      String(symbols),
    ]),
  );
}

export function printCoverage(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const found = data as CoverageReport;
  const { print, colors } = terminal;
  print(
    `${colors.bold(formatCount(found.parsed, "file"))} read whole, of ${found.eligible.toLocaleString("en-US")} in languages that are read here`,
  );
  const table = (
    title: string,
    rows: readonly (readonly [string, CoverageCounts])[],
  ): void => {
    if (rows.length === 0) return;
    print("");
    printTable(
      terminal,
      [
        { title, color: colors.bold },
        ...["files", "read", "in part", "failed", "waiting", "left out"].map(
          (word) => ({ title: word, right: true }),
        ),
      ],
      rows.map(([name, counts]) => [
        name,
        ...[
          counts.eligible,
          counts.parsed,
          counts.degraded,
          counts.failed,
          counts.waiting,
          counts.skipped,
        ].map((number) => number.toLocaleString("en-US")),
      ]),
    );
  };
  table(
    "language",
    found.byLanguage.map((counts) => [counts.language, counts]),
  );
  table(
    "folder",
    found.byFolder.map((counts) => [
      counts.path === "" ? "." : counts.path,
      counts,
    ]),
  );
  printCounts(
    terminal,
    "why not, or not whole",
    Object.fromEntries(
      found.reasons.map(({ kind, reason, count }) => [
        `${kind === "skipped" ? "left out: " : ""}${reason.replaceAll("_", " ")}`,
        count,
      ]),
    ),
  );
}

export function printResolution(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const found = data as ResolutionReport;
  terminal.print(
    terminal.colors.bold(formatCount(found.references, "reference")),
  );
  printCounts(terminal, "by resolution", found.byResolution);
  for (const [language, counts] of Object.entries(found.byLanguage))
    printCounts(terminal, language, counts);
  terminal.print(`\n${terminal.colors.dim("by folder")}`);
  printTable(
    terminal,
    [
      { title: "folder" },
      { title: "references", right: true },
      { title: "uncertain", right: true },
    ],
    found.byFolder.map(({ path, references, uncertain }) => [
      `  ${path === "" ? "." : path}`,
      references.toLocaleString("en-US"),
      `${((100 * uncertain) / references).toFixed(1)} %`,
    ]),
  );
  printCounts(
    terminal,
    "why they lead nowhere for sure",
    Object.fromEntries(
      found.reasons.map(({ reason, count }) => [reason, count]),
    ),
  );
}

export function printProblems(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  for (const {
    category,
    path,
    line,
    column,
    message,
  } of data as readonly ProblemRow[]) {
    const place = [path, line, column]
      .filter((part) => part !== undefined)
      .join(":");
    print(
      `${colors.cyan(place)}${place === "" ? "" : "  "}${colors.yellow(category)}  ${message}`,
    );
  }
}

export function printUnresolved(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { colors } = terminal;
  printTable(
    terminal,
    [
      { title: "place", color: colors.cyan },
      { title: "kind", color: colors.dim },
      { title: "text", color: colors.bold, shrinks: true },
      { title: "reason", color: colors.yellow },
    ],
    (data as readonly UnresolvedPlace[]).map(
      ({ path, line, column, kind, text, reason }) => [
        `${path}:${String(line)}:${String(column)}`,
        kind.replaceAll("_", " "),
        text,
        reason,
      ],
    ),
  );
}

export function printRuns(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  printTable(
    terminal,
    [
      { title: "run", right: true },
      { title: "started" },
      { title: "time", right: true },
      { title: "outcome" },
      { title: "files", right: true },
      { title: "failed", right: true },
    ],
    (data as readonly RunSummary[]).map((run) => [
      String(run.id),
      formatMoment(run.startedAt),
      formatTime(run.milliseconds),
      run.outcome,
      String(run.files),
      String(run.failed),
    ]),
  );
}

export function printSql(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { columns, rows } = data as SqlTable;
  if (columns.length === 0) {
    terminal.print(terminal.colors.dim("The statement gives no columns."));
    return;
  }
  const numeric = columns.map((_, at) =>
    rows.every((row) => typeof row[at] === "number" || row[at] === null),
  );
  printTable(
    terminal,
    columns.map((title, at) => ({ title, right: numeric[at] === true })),
    rows.map((row) => row.map((cell) => (cell === null ? "∅" : String(cell)))),
  );
}
