// The words of Show Health: figures in tables, and what to do where something is not as it should be.
import type { EngineStatus } from "../core/engine.ts";
import { t } from "../l10n.ts";
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
    t("# Codeweft: health"),
    "",
    t(
      "State: {0}{1}",
      status.state,
      status.message === undefined ? "" : ` — ${status.message}`,
    ),
    t(
      "Revision: {0}{1}",
      status.revision,
      engine?.dirty === true ? t(", newer than the saved file") : "",
    ),
    t(
      "Database: {0}, {1}",
      database.location ?? t("in memory only"),
      sizeWords(database.bytes),
    ),
    savedLine(health),
    t(
      "Pages: {0}, {1} of them free; schema version {2}",
      number(database.pages),
      number(database.freePages),
      database.schemaVersion,
    ),
    t(
      "Problems: {0}; left out on purpose: {1}",
      number(health.problems),
      number(health.skipped),
    ),
    t(
      "Failed files: {0}, {1} of them left alone; in the queue: {2}",
      number(health.failed.files),
      number(health.failed.leftAlone),
      number(health.queue.depth),
    ),
    ...processingLine(health),
    writerLine(health),
    watchLine(facts.watch),
    ...diskLines(health),
    "",
    t("## What the graph holds"),
    "",
    ...table("files", statistics.files, statistics.filesByLanguage),
    ...table("symbols", statistics.symbols, statistics.symbolsByKind),
    ...table("edges", statistics.edges, statistics.edgesByKind),
    ...table(
      t("edges by certainty"),
      statistics.edges,
      statistics.edgesByResolution,
    ),
    ...table(t("rows of the database"), undefined, database.rows),
    t("## What to do"),
    "",
    ...advice(facts),
    "",
  ].join("\n");
}

function processingLine({ processing }: Health): readonly string[] {
  const { files, successRate, meanMilliseconds } = processing;
  if (successRate === undefined) return [];
  return [
    t(
      "Reading: {0} so far, {1} % of them with success, {2} ms each",
      plural(files, "file"),
      (successRate * 100).toFixed(1),
      meanMilliseconds.toFixed(1),
    ),
  ];
}

function writerLine({ writer, unwritable }: Health): string {
  if (writer === undefined)
    return unwritable === undefined
      ? t("Written by: this window")
      : t("Written by: nobody here — {0}", unwritable);
  return t(
    "Written by: {0} on {1}, process {2}, since {3}",
    writer.program,
    writer.host,
    writer.pid,
    new Date(writer.since).toLocaleString(),
  );
}

const watchWords: Readonly<Record<WatchFigures["state"], string>> = {
  watching: t("followed as they come"),
  degraded: t("may be seen late"),
  backing_off: "wait",
  disabled: t("are not followed any more"),
  off: t("are not followed"),
};

function watchLine({ state, errors, message }: WatchFigures): string {
  const why = message === undefined ? "" : ` — ${message}`;
  return t(
    "Changes of files: {0}{1}{2}",
    watchWords[state],
    errors === 0 ? "" : t(", {0} in a row", plural(errors, "error")),
    why,
  );
}

function diskLines({ disk }: Health): readonly string[] {
  return [
    ...disk.paused.map(({ work, failures, probeAt }) =>
      t(
        "Paused: {0}, after {1} in a row; tried again at {2}",
        work,
        plural(failures, "failure"),
        new Date(probeAt).toISOString(),
      ),
    ),
    ...Object.entries(disk.retries).map(([operation, count]) =>
      t(
        "Retries of {0}: {1} recovered, {2} given up, {3} ms waited",
        operation,
        number(count.recovered),
        number(count.gaveUp),
        number(Math.round(count.waitedMilliseconds)),
      ),
    ),
  ];
}

function savedLine({ lastSave }: Health): string {
  if (lastSave === undefined) return t("Last save: none yet");
  const { revision, at, bytes, milliseconds } = lastSave;
  return [
    t("Last save: revision {0}", revision),
    ...(at === undefined ? [] : [new Date(at).toLocaleString()]),
    sizeWords(bytes),
    ...(milliseconds === undefined
      ? [t("before this window was opened")]
      : [t("in {0} ms, verified", milliseconds)]),
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
    lines.unshift(t("- The index does not run: “Show Log” says why."));
  if (health.database.location === undefined)
    lines.push(
      t(
        "- The graph is in memory only, because the setting codeweft.database.location says so or the editor has no folder for this workspace: it is read anew in the next window.",
      ),
    );
  return lines.length > 0 ? lines : [t("- Nothing; all is well.")];
}
