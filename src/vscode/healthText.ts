// The words of Show Health: figures in tables, and what to do where something is not as it should be.
import type { EngineStatus } from "../core/engine.ts";
import type { Health, PageStatus, Statistics } from "../protocol.ts";
import { actionCommand } from "./healthActions.ts";
import { number, plural } from "./ingestWords.ts";
import { sizeWords } from "./upkeepWords.ts";
import type { WatchFigures } from "./watchHealth.ts";

export interface HealthFacts {
  readonly health: Health;
  readonly statistics: Statistics;
  readonly status: PageStatus;
  readonly engine: EngineStatus | undefined;
  readonly watch: WatchFigures;
}

export function healthText(facts: HealthFacts): string {
  const { health, statistics, status, engine } = facts;
  const { database } = health;
  return [
    "# Codeweft: health",
    "",
    `State: ${status.state}${status.message === undefined ? "" : ` — ${status.message}`}`,
    `Revision: ${String(status.revision)}${engine?.dirty === true ? ", newer than the saved file" : ""}`,
    `Database: ${database.location ?? "in memory only"}, ${sizeWords(database.bytes)}`,
    savedLine(health),
    `Pages: ${number(database.pages)}, ${number(database.freePages)} of them free; schema version ${String(database.schemaVersion)}`,
    `Problems: ${number(health.problems)}; left out on purpose: ${number(health.skipped)}`,
    `Failed files: ${number(health.failed.files)}, ${number(health.failed.leftAlone)} of them left alone; in the queue: ${number(health.queue.depth)}`,
    ...processingLine(health),
    writerLine(health),
    watchLine(facts.watch),
    ...diskLines(health),
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

function processingLine({ processing }: Health): readonly string[] {
  const { files, successRate, meanMilliseconds } = processing;
  if (successRate === undefined) return [];
  return [
    `Reading: ${plural(files, "file")} so far, ${(successRate * 100).toFixed(1)} % of them with success, ${meanMilliseconds.toFixed(1)} ms each`,
  ];
}

function writerLine({ writer, unwritable }: Health): string {
  if (writer === undefined)
    return unwritable === undefined
      ? "Written by: this window"
      : `Written by: nobody here — ${unwritable}`;
  return `Written by: ${writer.program} on ${writer.host}, process ${String(writer.pid)}, since ${new Date(writer.since).toLocaleString()}`;
}

const watchWords: Readonly<Record<WatchFigures["state"], string>> = {
  watching: "followed as they come",
  degraded: "may be seen late",
  backing_off: "wait",
  disabled: "are not followed any more",
  off: "are not followed",
};

function watchLine({ state, errors, message }: WatchFigures): string {
  const why = message === undefined ? "" : ` — ${message}`;
  return `Changes of files: ${watchWords[state]}${errors === 0 ? "" : `, ${plural(errors, "error")} in a row`}${why}`;
}

function diskLines({ disk }: Health): readonly string[] {
  return [
    ...disk.paused.map(
      ({ work, failures, probeAt }) =>
        `Paused: ${work}, after ${plural(failures, "failure")} in a row; tried again at ${new Date(probeAt).toISOString()}`,
    ),
    ...Object.entries(disk.retries).map(
      ([operation, count]) =>
        `Retries of ${operation}: ${number(count.recovered)} recovered, ${number(count.gaveUp)} given up, ${number(Math.round(count.waitedMilliseconds))} ms waited`,
    ),
  ];
}

function savedLine({ lastSave }: Health): string {
  if (lastSave === undefined) return "Last save: none yet";
  const { revision, at, bytes, milliseconds } = lastSave;
  return [
    `Last save: revision ${String(revision)}`,
    ...(at === undefined ? [] : [new Date(at).toLocaleString()]),
    sizeWords(bytes),
    ...(milliseconds === undefined
      ? ["before this window was opened"]
      : [`in ${String(milliseconds)} ms, verified`]),
  ].join(", ");
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
  const lines = health.recommendations.map(
    ({ text, action }) => `- ${text} (“${actionCommand(action).title}”)`,
  );
  if (status.state === "failed" || status.state === "stopped")
    lines.unshift("- The index does not run: “Show Log” says why.");
  if (health.database.location === undefined)
    lines.push(
      "- The graph is in memory only, because the setting codeweft.database.location says so: it is read anew in the next window.",
    );
  return lines.length > 0 ? lines : ["- Nothing; all is well."];
}
