// What the status bar says about the index, in one glance and in its tooltip.
import type { ErrorForm } from "../core/errors.ts";
import type { DiskPause, LockOwner } from "../core/ports.ts";
import { t } from "../l10n.ts";
import type { PageStatus } from "../protocol.ts";
import type { WatchFigures } from "./watchHealth.ts";
import { number, plural, progressLine } from "./ingestWords.ts";

export interface StatusWords {
  readonly text: string;
  readonly tooltip: string;
  /** What does not work in this kind of workspace; '' where everything does. */
  readonly limits: string;
  readonly severity: "none" | "warning" | "error";
}

/** `unsaved`: the graph in memory is newer than the file, which is nothing yet or a failure. `stale`: files changed that are not read yet. */
export interface StatusDetails {
  readonly started: boolean;
  readonly unsaved: "no" | "soon" | "failing";
  readonly stale: boolean;
  readonly restricted: boolean;
  /** Not all folders are on a disk of this machine. */
  readonly virtual: boolean;
  /** No file keeps the graph. */
  readonly inMemory: boolean;
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
      : t(" The whole workspace is compared at {0}.", timeOfDay(nextLook));
  const what = {
    degraded: t("changes of files may be seen late."),
    backing_off: t("changes of files wait; “Resume” takes them over now."),
    disabled: t(
      "changes of files are not followed any more; “Resume” tries again.",
    ),
    off: t(
      "changes of files are not followed; “Toggle Watching” follows them again.",
    ),
  }[state];
  return `${what} ${message ?? ""}${look}`.trim();
}

function pauseWords({ work, failures, lastError, probeAt }: DiskPause): string {
  const what =
    work === "saving"
      ? t(
          "saving is paused after {0}; the graph is whole in memory",
          plural(failures, "failed save"),
        )
      : t(
          "reading is paused after {0} in a row; what was read is kept",
          plural(failures, "failed reading"),
        );
  return t(
    "{0}. The last one: {1} It is tried again by itself at {2}; “Resume” tries now.",
    what,
    lastError.message,
    timeOfDay(probeAt),
  );
}

/** A process as a person may look for it. */
export function writerWords({ program, pid, host }: LockOwner): string {
  return pid === 0
    ? program
    : t("{0} (process {1} on {2})", program, pid, host);
}

function limitWords({ restricted, virtual, inMemory }: StatusDetails): string {
  const lines = [
    restricted
      ? t(
          "Restricted mode: git is not asked, and the database location that this workspace asks for is ignored.",
        )
      : "",
    virtual
      ? t(
          "Virtual workspace: files are read through the editor, and git is not asked.",
        )
      : "",
    virtual && inMemory
      ? t("The graph is kept in memory and read anew in the next window.")
      : "",
  ];
  return lines.filter((line) => line !== "").join("\n");
}

export function statusWords(
  status: PageStatus,
  details: StatusDetails,
): StatusWords {
  const figures = `${plural(status.files, "file")}, ${plural(status.symbols, "symbol")}, ${plural(status.edges, "edge")}`;
  const limits = limitWords(details);
  const writer =
    details.readOnly !== undefined
      ? t(
          "\nRead-only: a newer Codeweft wrote the database. Update the extension.",
        )
      : details.writer === undefined
        ? ""
        : t(
            "\nRead-only: {0} writes the database; what it saves is shown here.",
            writerWords(details.writer),
          );
  const watch = watchWords(details.watch);
  const words = (
    text: string,
    tooltip: string,
    severity: StatusWords["severity"] = "none",
  ): StatusWords => ({
    text,
    tooltip: t(
      "{0}{1}{2}{3}\nClick for the menu.",
      tooltip,
      watch === "" ? "" : t("\nAttention: {0}", watch),
      writer,
      limits === "" ? "" : `\n${limits}`,
    ),
    limits,
    severity,
  });
  const followed = (severity: StatusWords["severity"]): StatusWords =>
    words(
      "$(eye-closed) Codeweft",
      t("Codeweft: the graph may be older than the files.\n{0}", figures),
      severity,
    );
  if (
    details.paused.length > 0 &&
    (status.state === "ready" || status.state === "empty")
  )
    return words(
      "$(debug-pause) Codeweft",
      `Codeweft: ${details.paused.map(pauseWords).join(t("\nAlso, "))}\n${figures}`,
      "warning",
    );
  switch (status.state) {
    case "no_workspace":
      return words(
        "$(type-hierarchy) Codeweft",
        t("Codeweft: no folder is open."),
      );
    case "loading":
      return words(
        "$(loading~spin) Codeweft",
        t("Codeweft: the saved graph is being loaded."),
      );
    case "indexing": {
      const { progress } = status;
      const count =
        progress !== undefined && progress.total > 0
          ? ` ${number(progress.done)}/${number(progress.total)}`
          : "";
      const line =
        progress === undefined ? t("starting") : progressLine(progress);
      const old =
        status.files > 0
          ? t("\nUntil it is done you see the graph of before: {0}.", figures)
          : "";
      return words(`$(sync~spin) Codeweft${count}`, `Codeweft: ${line}${old}`);
    }
    case "failed":
      return words(
        "$(error) Codeweft",
        t("Codeweft could not start. {0}", status.message ?? "").trim(),
        "error",
      );
    case "stopped":
      return words(
        "$(debug-disconnect) Codeweft",
        status.message ?? t("Codeweft: the index process stopped."),
        "warning",
      );
    case "empty":
      return words(
        "$(circle-outline) Codeweft",
        details.started
          ? t("Codeweft: this workspace has no graph yet.")
          : t("Codeweft: not started yet."),
      );
    case "ready":
      if (details.watch.state === "off")
        return words(
          t("$(eye-closed) Codeweft paused"),
          t(
            "Codeweft: following of changes is paused; the graph may be older than the files.\n{0}",
            figures,
          ),
        );
      if (
        details.watch.state === "backing_off" ||
        details.watch.state === "disabled"
      )
        return followed("warning");
      if (details.stale)
        return words(
          "$(history) Codeweft",
          t("Codeweft: files changed and are being caught up.\n{0}", figures),
        );
      if (details.unsaved === "failing")
        return words(
          "$(warning) Codeweft",
          t(
            "Codeweft: the graph is fresh but could not be saved; it is tried again by itself.\n{0}",
            figures,
          ),
          "warning",
        );
      if (details.watch.state === "degraded") return followed("none");
      return words(
        "$(type-hierarchy) Codeweft",
        t(
          "Codeweft: the graph is fresh{0}.\n{1}",
          details.unsaved === "soon" ? t(" and will be saved in a moment") : "",
          figures,
        ),
      );
  }
}
