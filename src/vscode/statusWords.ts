// What the status bar says about the index, in one glance and in its tooltip.
import type { ErrorForm } from "../core/errors.ts";
import type { DiskPause, LockOwner } from "../core/ports.ts";
import type { PageStatus } from "../protocol.ts";
import type { WatchFigures } from "./watchHealth.ts";
import { number, plural, progressLine } from "./ingestWords.ts";

export interface StatusWords {
  readonly text: string;
  readonly tooltip: string;
  readonly severity: "none" | "warning" | "error";
}

/** `unsaved`: the graph in memory is newer than the file, which is nothing yet or a failure. `stale`: files changed that are not read yet. */
export interface StatusDetails {
  readonly started: boolean;
  readonly unsaved: "no" | "soon" | "failing";
  readonly stale: boolean;
  readonly restricted: boolean;
  /** Who writes the database, when it is another process. */
  readonly writer: LockOwner | undefined;
  readonly readOnly: ErrorForm | undefined;
  /** What is not tried for a while because the disk failed. */
  readonly paused: readonly DiskPause[];
  /** How well the folders are followed. */
  readonly watch: Pick<WatchFigures, "state" | "message" | "nextLook">;
}

/** `14:05`, on the clock of this machine. */
export function timeOfDay(milliseconds: number): string {
  const date = new Date(milliseconds);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** '' while all is well. */
function watchWords({
  state,
  message,
  nextLook,
}: StatusDetails["watch"]): string {
  if (state === "watching") return "";
  const look =
    nextLook === undefined
      ? ""
      : ` The whole workspace is compared at ${timeOfDay(nextLook)}.`;
  const what = {
    degraded: "changes of files may be seen late.",
    backing_off: "changes of files wait; “Resume” takes them over now.",
    disabled:
      "changes of files are not followed any more; “Resume” tries again.",
    off: "changes of files are not followed; “Toggle Watching” follows them again.",
  }[state];
  return `${what} ${message ?? ""}${look}`.trim();
}

function pauseWords({ work, failures, lastError, probeAt }: DiskPause): string {
  const what =
    work === "saving"
      ? `saving is paused after ${plural(failures, "failed save")}; the graph is whole in memory`
      : `reading is paused after ${plural(failures, "failed reading")} in a row; what was read is kept`;
  return `${what}. The last one: ${lastError.message} It is tried again by itself at ${timeOfDay(probeAt)}; “Resume” tries now.`;
}

/** A process as a person may look for it. */
export function writerWords({ program, pid, host }: LockOwner): string {
  return pid === 0 ? program : `${program} (process ${String(pid)} on ${host})`;
}

export function statusWords(
  status: PageStatus,
  details: StatusDetails,
): StatusWords {
  const figures = `${plural(status.files, "file")}, ${plural(status.symbols, "symbol")}, ${plural(status.edges, "edge")}`;
  const restricted = details.restricted
    ? "\nRestricted mode: the database location that this workspace asks for is ignored."
    : "";
  const writer =
    details.readOnly !== undefined
      ? "\nRead-only: a newer Codeweft wrote the database. Update the extension."
      : details.writer === undefined
        ? ""
        : `\nRead-only: ${writerWords(details.writer)} writes the database; what it saves is shown here.`;
  const watch = watchWords(details.watch);
  const words = (
    text: string,
    tooltip: string,
    severity: StatusWords["severity"] = "none",
  ): StatusWords => ({
    text,
    tooltip: `${tooltip}${watch === "" ? "" : `\nAttention: ${watch}`}${writer}${restricted}\nClick for the menu.`,
    severity,
  });
  const followed = (severity: StatusWords["severity"]): StatusWords =>
    words(
      "$(eye-closed) Codeweft",
      `Codeweft: the graph may be older than the files.\n${figures}`,
      severity,
    );
  if (
    details.paused.length > 0 &&
    (status.state === "ready" || status.state === "empty")
  )
    return words(
      "$(debug-pause) Codeweft",
      `Codeweft: ${details.paused.map(pauseWords).join("\nAlso, ")}\n${figures}`,
      "warning",
    );
  switch (status.state) {
    case "no_workspace":
      return words(
        "$(type-hierarchy) Codeweft",
        "Codeweft: no folder is open.",
      );
    case "loading":
      return words(
        "$(loading~spin) Codeweft",
        "Codeweft: the saved graph is being loaded.",
      );
    case "indexing": {
      const { progress } = status;
      const count =
        progress !== undefined && progress.total > 0
          ? ` ${number(progress.done)}/${number(progress.total)}`
          : "";
      const line = progress === undefined ? "starting" : progressLine(progress);
      const old =
        status.files > 0
          ? `\nUntil it is done you see the graph of before: ${figures}.`
          : "";
      return words(`$(sync~spin) Codeweft${count}`, `Codeweft: ${line}${old}`);
    }
    case "failed":
      return words(
        "$(error) Codeweft",
        `Codeweft could not start. ${status.message ?? ""}`.trim(),
        "error",
      );
    case "stopped":
      return words(
        "$(debug-disconnect) Codeweft",
        status.message ?? "Codeweft: the index process stopped.",
        "warning",
      );
    case "empty":
      return words(
        "$(circle-outline) Codeweft",
        details.started
          ? "Codeweft: this workspace has no graph yet."
          : "Codeweft: not started yet.",
      );
    case "ready":
      if (details.watch.state === "off")
        return words(
          "$(eye-closed) Codeweft paused",
          `Codeweft: following of changes is paused; the graph may be older than the files.\n${figures}`,
        );
      if (
        details.watch.state === "backing_off" ||
        details.watch.state === "disabled"
      )
        return followed("warning");
      if (details.stale)
        return words(
          "$(history) Codeweft",
          `Codeweft: files changed and are being caught up.\n${figures}`,
        );
      if (details.unsaved === "failing")
        return words(
          "$(warning) Codeweft",
          `Codeweft: the graph is fresh but could not be saved; it is tried again by itself.\n${figures}`,
          "warning",
        );
      if (details.watch.state === "degraded") return followed("none");
      return words(
        "$(type-hierarchy) Codeweft",
        `Codeweft: the graph is fresh${details.unsaved === "soon" ? " and will be saved in a moment" : ""}.\n${figures}`,
      );
  }
}
