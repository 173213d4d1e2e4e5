// The words for an ingestion: its progress line, its share done, and the one message at its end.
import type {
  IngestProgress,
  IngestStage,
  IngestSummary,
} from "../core/ports.ts";
import { t } from "../l10n.ts";

/** Where each stage begins and how long it is, in percent; measured shares of a first ingest, rounded. */
const shares: Readonly<Record<IngestStage, readonly [number, number]>> = {
  scan: [0, 5],
  extract: [5, 65],
  resolve: [70, 25],
  save: [95, 5],
};

const stageWords: Readonly<Record<IngestStage, string>> = {
  scan: t("Looking for files"),
  extract: t("Reading files"),
  resolve: t("Connecting symbols"),
  save: t("Saving"),
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
      ? t(": {0} of {1}", number(progress.done), number(progress.total))
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
  const size = t(
    "{0}, {1} and {2}",
    plural(summary.files, "file"),
    plural(summary.symbols, "symbol"),
    plural(summary.edges, "edge"),
  );
  // Nothing skipped and nothing failed is an answer too: both are always said.
  const details = [
    t("{0} skipped", number(summary.skipped)),
    t("{0} failed", number(summary.failed)),
  ];
  if (summary.degraded > 0)
    details.push(
      t("{0} with syntax errors, read in part", number(summary.degraded)),
    );
  if (summary.removed > 0) details.push(t("{0} gone", number(summary.removed)));
  const tail = t(" Files: {0}.", details.join(", "));
  if (summary.outcome === "cancelled")
    return t(
      "Ingestion cancelled after {0}. What was done is kept: the graph holds {1}.{2} Run “Ingest Workspace” to finish it.",
      duration(summary.milliseconds),
      size,
      tail,
    );
  if (summary.outcome === "paused")
    return t(
      "Reading is paused: the disk refused file after file. {0} What was read is kept: the graph holds {1}.{2} It goes on by itself; “Resume” tries now.",
      summary.readError?.message ?? "",
      size,
      tail,
    );
  if (summary.files === 0)
    return t(
      "No source files that Codeweft can read were found in this workspace ({0} skipped). The problems list says why.",
      number(summary.skipped),
    );
  return t(
    "Graph ready: {0} in {1}.{2}",
    size,
    duration(summary.milliseconds),
    tail,
  );
}

/** A whole number, in groups of three. Not by `toLocaleString`: its first call loads the locales, which was most of an activation. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, ",");
}

export function plural(value: number, noun: string): string {
  return t(value === 1 ? `{0} ${noun}` : `{0} ${noun}s`, number(value));
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
