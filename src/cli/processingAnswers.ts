// Answers about how files were processed: which fail, and what became of them over time.
import type { Envelope } from "../core/engine.ts";
import type {
  FailedFile,
  QueueReport,
  Transition,
  Measure,
  ProcessingReport,
  WatchedFolder,
} from "../core/query/results.ts";
import type { RunFileRow } from "../core/reads.ts";
import { formatCount, formatMoment, formatTime } from "./figures.ts";
import { printTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export function printFailed(
  terminal: Terminal,
  { data }: Pick<Envelope<unknown>, "data">,
): void {
  const { print, colors } = terminal;
  for (const file of data as readonly FailedFile[]) {
    print(
      `${colors.bold(file.path)}  ${formatCount(file.attempts, "attempt")}, last ${formatMoment(file.lastAt)}`,
    );
    print(`  ${file.message}`);
    if (file.quarantined)
      print(colors.yellow("  Left alone until it changes or is retried."));
  }
}

export function printQueue(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const { depth, processing, levels, oldest, bottleneck, files } =
    data as QueueReport;
  if (depth === 0) print(colors.dim("Nothing waits to be read."));
  else {
    const byLevel = Object.entries(levels).map(
      ([level, count]) => `${String(count)} ${level}`,
    );
    print(
      `${colors.bold(formatCount(depth, "file"))} in the queue (${byLevel.join(", ")}), ${String(processing)} being read, the oldest since ${oldest === undefined ? "now" : formatMoment(oldest)}`,
    );
  }
  if (bottleneck !== undefined)
    print(
      colors.dim(
        `Most of the time of the last ingests went to: ${bottleneck.step} (${String(Math.round(bottleneck.share * 100))} %)`,
      ),
    );
  if (files.length === 0) return;
  printTable(
    terminal,
    [
      { title: "level" },
      { title: "file", color: colors.bold },
      { title: "state" },
      { title: "since" },
      { title: "not before" },
      { title: "tried", right: true },
      { title: "why" },
    ],
    files.map((file) => [
      file.level,
      file.path,
      file.state,
      formatMoment(file.queuedAt),
      file.notBefore === undefined ? "" : formatMoment(file.notBefore),
      String(file.attempts),
      file.reason,
    ]),
  );
}

export function printProcessing(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  const { print, colors } = terminal;
  const found = data as ProcessingReport;
  if (found.files === 0 && found.runs.length === 0) {
    print("Nothing was read on the days that figures are kept for.");
    return;
  }
  print(
    `${colors.bold(formatCount(found.files, "reading"))}, ${rateWords(found.successRate)}, ${found.meanMilliseconds.toFixed(1)} ms each, ${formatTime(found.totalMilliseconds)} in all`,
  );
  printMeasures(terminal, "files by state", found.states);
  printMeasures(terminal, "ingests by outcome", found.runs);
  printMeasures(terminal, "time of ingests by phase", found.phases);
  print("");
  printTable(
    terminal,
    [
      { title: "day", color: colors.bold },
      { title: "files", right: true },
      { title: "failed", right: true },
      { title: "succeeded", right: true },
      { title: "mean", right: true },
      { title: "total", right: true },
      { title: "ingests", right: true },
    ],
    found.days.map((day) => [
      day.day,
      String(day.files),
      String(day.failed),
      day.successRate === undefined
        ? ""
        : `${(day.successRate * 100).toFixed(1)} %`,
      `${day.meanMilliseconds.toFixed(1)} ms`,
      formatTime(day.totalMilliseconds),
      String(day.runs),
    ]),
  );
}

function rateWords(rate: number | undefined): string {
  return rate === undefined
    ? "none of them tried to read"
    : `${(rate * 100).toFixed(1)} % succeeded`;
}

function printMeasures(
  terminal: Terminal,
  title: string,
  measures: readonly Measure[],
): void {
  if (measures.length === 0) return;
  terminal.print("");
  printTable(
    terminal,
    [
      { title, color: terminal.colors.bold },
      { title: "count", right: true },
      { title: "total", right: true },
      { title: "mean", right: true },
      { title: "least", right: true },
      { title: "most", right: true },
    ],
    measures.map(({ label, count, total, mean, least, most }) => [
      label,
      String(count),
      formatTime(total),
      `${mean.toFixed(1)} ms`,
      `${least.toFixed(1)} ms`,
      `${most.toFixed(1)} ms`,
    ]),
  );
}

export function printRunFiles(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  printTable(
    terminal,
    [
      { title: "file", color: terminal.colors.bold },
      { title: "state" },
      { title: "time", right: true },
      { title: "why" },
    ],
    (data as readonly RunFileRow[]).map((row) => [
      row.path,
      row.state,
      formatTime(row.milliseconds),
      row.message ?? "",
    ]),
  );
}

export function printWatched(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  printTable(
    terminal,
    [
      { title: "folder", color: terminal.colors.bold },
      { title: "changes" },
      { title: "since" },
      { title: "heard", right: true },
      { title: "last" },
      { title: "errors", right: true },
      { title: "followed" },
      { title: "why" },
    ],
    (data as readonly WatchedFolder[]).map((row) => [
      row.path,
      row.state.replaceAll("_", " "),
      formatMoment(row.changedAt),
      String(row.events),
      row.lastEventAt === undefined ? "" : formatMoment(row.lastEventAt),
      String(row.errors),
      row.follows,
      row.message ?? "",
    ]),
  );
}

export function printHistory(
  terminal: Terminal,
  { data }: Envelope<unknown>,
): void {
  printTable(
    terminal,
    [
      { title: "when" },
      { title: "file", color: terminal.colors.bold },
      { title: "from" },
      { title: "to" },
      { title: "time", right: true },
      { title: "why" },
    ],
    (data as readonly Transition[]).map((row) => [
      formatMoment(row.at),
      row.path,
      row.fromState ?? "",
      row.toState,
      formatTime(row.milliseconds),
      row.message ?? "",
    ]),
  );
}
