// The words of Show Health: figures in tables, and what to do where something is not as it should be.
import type { EngineStatus } from "../core/engine.ts";
import type { Health, PageStatus, Statistics } from "../protocol.ts";
import { number } from "./ingestWords.ts";

export interface HealthFacts {
  readonly health: Health;
  readonly statistics: Statistics;
  readonly status: PageStatus;
  readonly engine: EngineStatus | undefined;
}

export function healthText(facts: HealthFacts): string {
  const { health, statistics, status, engine } = facts;
  const { database } = health;
  return [
    "# Codeweft: health",
    "",
    `State: ${status.state}${status.message === undefined ? "" : ` — ${status.message}`}`,
    `Revision: ${String(status.revision)}${engine?.dirty === true ? ", newer than the saved file" : ""}`,
    `Database: ${database.location ?? "in memory only"}, ${size(database.bytes)}`,
    savedLine(engine),
    `Pages: ${number(database.pages)}, ${number(database.freePages)} of them free; schema version ${String(database.schemaVersion)}`,
    `Problems: ${number(health.problems)}; left out on purpose: ${number(health.skipped)}`,
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
    ...table("rows of the database", undefined, database.rows),
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
  total: number | undefined,
  counts: Readonly<Record<string, number>>,
): readonly string[] {
  const rows = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return [
    `| ${title} | ${total === undefined ? "" : number(total)} |`,
    "| --- | ---: |",
    ...rows.map(
      ([name, count]) => `| ${name.replaceAll("_", " ")} | ${number(count)} |`,
    ),
    "",
  ];
}

function advice({ health, status }: HealthFacts): readonly string[] {
  const lines = health.recommendations.map((line) => `- ${line}`);
  if (status.state === "failed" || status.state === "stopped")
    lines.unshift("- The index does not run: “Show Log” says why.");
  if (health.database.location === undefined)
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
