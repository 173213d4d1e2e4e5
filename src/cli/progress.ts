// Shows how far an ingest is: one line that is drawn again for a person, a line per stage for a log.
import type { IngestProgress, IngestStage } from "../core/ports.ts";
import { formatCount } from "./figures.ts";
import type { Terminal } from "./terminal.ts";

const words: Readonly<Record<IngestStage, string>> = {
  scan: "Scanning",
  extract: "Reading",
  resolve: "Resolving",
  save: "Saving",
};
const barLength = 24;
/** Files above which somebody who did not expect so many would rather leave some out. */
const manyFiles = 20_000;
/** That one core reads, roughly; only for an estimate that says "about". */
const filesPerMinute = 15_000;

export interface ProgressView {
  show(progress: IngestProgress): void;
  /** Takes the drawn line away. */
  end(): void;
}

export function openProgress(terminal: Terminal): ProgressView {
  const begun = new Set<IngestStage>();
  return {
    show(progress) {
      const begins = !begun.has(progress.stage);
      begun.add(progress.stage);
      // Saving is told as a line in any case: people wait for it before they pull the plug.
      if (begins && (progress.stage === "save" || !terminal.watched))
        terminal.note(`${words[progress.stage]}…`);
      if (begins && progress.stage === "extract" && progress.total > manyFiles)
        terminal.note(largeWords(progress.total));
      if (progress.stage !== "save")
        terminal.draw(formatProgress(terminal, progress));
    },
    end() {
      terminal.draw("");
    },
  };
}

function largeWords(files: number): string {
  const minutes = Math.ceil(files / filesPerMinute);
  return [
    `${formatCount(files, "file")} are to be read: about ${formatCount(minutes, "minute")}, and some gigabytes of memory.`,
    "Ctrl-C ends that, and what was read is kept. To read less, leave folders out with --exclude FOLDER or with lines in .codeweftignore.",
  ].join("\n");
}

function formatProgress(
  { noteColors, noteWidth }: Terminal,
  { stage, done, total, current = "" }: IngestProgress,
): string {
  const label = words[stage].padEnd(10);
  const count =
    total > 0
      ? `${String(done)}/${String(total)}`
      : done > 0
        ? String(done)
        : "";
  const filled =
    total > 0 ? Math.round((Math.min(done, total) / total) * barLength) : 0;
  const bar =
    noteColors.cyan("█".repeat(filled)) +
    noteColors.dim("░".repeat(barLength - filled));
  // One column stays free: a full line would move the cursor to the next one.
  const room = noteWidth - label.length - barLength - count.length - 4;
  const path =
    current.length > room
      ? `…${current.slice(current.length - Math.max(0, room - 1))}`
      : current;
  return `${label} ${bar} ${count} ${noteColors.dim(path)}`;
}
