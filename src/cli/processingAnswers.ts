// Answers about how files were processed: which fail, and what became of them over time.
import type { Envelope } from "../core/engine.ts";
import type { FailedFile, Transition } from "../core/query/results.ts";
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
