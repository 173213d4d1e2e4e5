// The words of Show Health: figures in tables, and what to do where something is not as it should be.
import type { EngineStatus } from "../core/engine.ts";
import type { PageStatus, Statistics } from "../protocol.ts";
import { number } from "./ingestWords.ts";

export interface HealthFacts {
  readonly statistics: Statistics;
  readonly problems: number;
  readonly status: PageStatus;
  readonly engine: EngineStatus | undefined;
}

export function healthText(facts: HealthFacts): string {
  const { statistics, status, engine } = facts;
  const { database } = statistics;
  return [
    "# Codeweft: health",
    "",
    `State: ${status.state}${status.message === undefined ? "" : ` — ${status.message}`}`,
    `Revision: ${String(status.revision)}${engine?.dirty === true ? ", newer than the saved file" : ""}`,
    `Database: ${database.location ?? "in memory only"}, ${size(database.bytes)}`,
    savedLine(engine),
    "",
    "## What the graph holds",
    "",
    ...table("files", statistics.files, statistics.filesByLanguage),
    ...table("symbols", statistics.symbols, statistics.symbolsByKind),
    ...table("edges", statistics.edges, statistics.edgesByKind),
    ...table(
      "edges by certainty",
      statistics.edges,
      statistics.edgesByResolution,
    ),
    "## What to do",
    "",
    ...advice(facts),
    "",
  ].join("\n");
}

function savedLine(engine: EngineStatus | undefined): string {
  const saved = engine?.lastSave;
  if (saved === undefined) return "Last save: none in this window";
  return `Last save: revision ${String(saved.identity.revision)}, ${size(saved.identity.size)}, in ${String(Math.round(saved.milliseconds))} ms, verified`;
}

function table(
  title: string,
  total: number,
  counts: Readonly<Record<string, number>>,
): readonly string[] {
  const rows = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return [
    `| ${title} | ${number(total)} |`,
    "| --- | ---: |",
    ...rows.map(
      ([name, count]) => `| ${name.replaceAll("_", " ")} | ${number(count)} |`,
    ),
    "",
  ];
}

function advice({ problems, status, statistics }: HealthFacts) {
  const lines: string[] = [];
  if (status.state === "failed" || status.state === "stopped")
    lines.push("- The index does not run: “Show Log” says why.");
  if (statistics.files === 0)
    lines.push("- There is no graph yet: run “Ingest Workspace”.");
  if (problems > 0)
    lines.push(
      `- ${number(problems)} problems were met while reading: see “Show Ingestion Problems”.`,
    );
  if (statistics.database.location === undefined)
    lines.push(
      "- The graph is in memory only, because the setting codeweft.database.location says so: it is read anew in the next window.",
    );
  return lines.length > 0 ? lines : ["- Nothing; all is well."];
}

function size(bytes: number): string {
  if (bytes < 1_024) return `${String(bytes)} bytes`;
  if (bytes < 1_048_576) return `${(bytes / 1_024).toFixed(0)} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
