// Answers about how files were processed: which fail, and what became of them over time.
import type { Envelope } from "../core/engine.ts";
import type {
  FailedFile,
  QueueReport,
  Transition,
} from "../core/query/results.ts";
import { formatCount, formatTime } from "./figures.ts";
import { printTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export function printFailed(
  terminal: Terminal,
  { data }: Pick<Envelope<unknown>, "data">,
): void {
  const { print, colors } = terminal;
  for (const file of data as readonly FailedFile[]) {
    print(
      `${colors.bold(file.path)}  ${formatCount(file.attempts, "attempt")}, last ${file.lastAt}`,
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
      `${colors.bold(formatCount(depth, "file"))} in the queue (${byLevel.join(", ")}), ${String(processing)} being read, the oldest since ${oldest ?? "now"}`,
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
      file.queuedAt,
      file.notBefore ?? "",
      String(file.attempts),
      file.reason,
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
      row.at,
      row.path,
      row.fromState ?? "",
      row.toState,
      formatTime(row.milliseconds),
      row.message ?? "",
    ]),
  );
}
