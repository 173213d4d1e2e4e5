// The words for an ingestion: its progress line, its share done, and the one message at its end.
import type {
  IngestProgress,
  IngestStage,
  IngestSummary,
} from "../core/ports.ts";

/** Where each stage begins and how long it is, in percent; measured shares of a first ingest, rounded. */
const shares: Readonly<Record<IngestStage, readonly [number, number]>> = {
  scan: [0, 5],
  extract: [5, 65],
  resolve: [70, 25],
  save: [95, 5],
};

const stageWords: Readonly<Record<IngestStage, string>> = {
  scan: "Looking for files",
  extract: "Reading files",
  resolve: "Connecting symbols",
  save: "Saving",
};

/** The share that is done, in percent. */
export function percentDone(progress: IngestProgress): number {
  const [from, length] = shares[progress.stage];
  const part =
    progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return from + part * length;
}

/** `Reading files: 120 of 2,310 · src/app.ts` */
export function progressLine(progress: IngestProgress): string {
  const count =
    progress.total > 0
      ? `: ${number(progress.done)} of ${number(progress.total)}`
      : progress.done > 0
        ? `: ${number(progress.done)}`
        : "";
  const current =
    progress.current === undefined || progress.current === ""
      ? ""
      : ` · ${shorten(progress.current, 60)}`;
  return `${stageWords[progress.stage]}${count}${current}`;
}

/** The one message at the end. */
export function summaryWords(summary: IngestSummary): string {
  const size = `${plural(summary.files, "file")}, ${plural(summary.symbols, "symbol")} and ${plural(summary.edges, "edge")}`;
  // Nothing skipped and nothing failed is an answer too: both are always said.
  const details = [
    `${number(summary.skipped)} skipped`,
    `${number(summary.failed)} failed`,
  ];
  if (summary.degraded > 0)
    details.push(
      `${number(summary.degraded)} with syntax errors, read in part`,
    );
  if (summary.removed > 0) details.push(`${number(summary.removed)} gone`);
  const tail = ` Files: ${details.join(", ")}.`;
  if (summary.outcome === "cancelled")
    return `Ingestion cancelled after ${duration(summary.milliseconds)}. What was done is kept: the graph holds ${size}.${tail} Run “Ingest Workspace” to finish it.`;
  if (summary.outcome === "paused")
    return `Reading is paused: the disk refused file after file. ${summary.readError?.message ?? ""} What was read is kept: the graph holds ${size}.${tail} It goes on by itself; “Resume” tries now.`;
  if (summary.files === 0)
    return `No source files that Codeweft can read were found in this workspace (${number(summary.skipped)} skipped). The problems list says why.`;
  return `Graph ready: ${size} in ${duration(summary.milliseconds)}.${tail}`;
}

/** A whole number, in groups of three. Not by `toLocaleString`: its first call loads the locales, which was most of an activation. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, ",");
}

export function plural(value: number, noun: string): string {
  return `${number(value)} ${noun}${value === 1 ? "" : "s"}`;
}

/** `340 ms`, `8.2 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${String(Math.round(milliseconds))} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1_000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1_000);
  return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}

/** Leaves out the middle, because both ends of a path tell something. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = Math.floor((length - 1) / 3);
  return `${text.slice(0, head)}…${text.slice(text.length - (length - 1 - head))}`;
}
