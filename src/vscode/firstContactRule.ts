// Whether a workspace without a graph is read by itself, after a question, or not at all.
import { t } from "../l10n.ts";
import { number } from "./ingestWords.ts";

export interface WorkspaceSize {
  /** Source files that Codeweft can read; at most one more than the limit is counted. */
  readonly files: number;
  /** Estimated. */
  readonly bytes: number;
}

/** Up to both of these nobody is surprised by a busy machine. */
export const quietLimit: WorkspaceSize = {
  files: 20_000,
  bytes: 300 * 1_024 * 1_024,
};

/** The same where each file comes through the editor, maybe over a network. */
export const quietVirtualLimit: WorkspaceSize = {
  files: 1_000,
  bytes: 15 * 1_024 * 1_024,
};

export type FirstContact = "ingest" | "ask" | "nothing";

export function firstContact(
  onOpen: "auto" | "ask" | "never",
  size: WorkspaceSize,
  limit = quietLimit,
): FirstContact {
  if (onOpen === "never") return "nothing";
  if (size.files === 0) return "nothing";
  if (onOpen === "ask") return "ask";
  return size.files > limit.files || size.bytes > limit.bytes
    ? "ask"
    : "ingest";
}

/** Files that one core reads in a second, roughly; only for an estimate that says "about". */
const filesPerSecond = 250;

function filesWords(size: WorkspaceSize, limit: WorkspaceSize): string {
  return size.files > limit.files
    ? t("more than {0} source files", number(limit.files))
    : t(
        "{0} source files (about {1} MB)",
        number(size.files),
        number(Math.max(1, Math.round(size.bytes / 1_048_576))),
      );
}

/** How long it takes is up to the file system. */
export function virtualQuestionWords(size: WorkspaceSize): string {
  return t(
    "Codeweft has no graph of this workspace yet. Its {0} are read once, each through the editor, which may fetch them over the network; Codeweft sends nothing.",
    filesWords(size, quietVirtualLimit),
  );
}

export function questionWords(size: WorkspaceSize): string {
  const files = filesWords(size, quietLimit);
  const minutes = Math.ceil(size.files / filesPerSecond / 60);
  const time =
    size.files > quietLimit.files
      ? t("several minutes")
      : minutes <= 1
        ? t("less than a minute")
        : t("about {0} minutes", minutes);
  const advice =
    size.files > quietLimit.files
      ? t(
          " To read less, exclude folders with the setting codeweft.ingest.exclude first.",
        )
      : "";
  return t(
    "Codeweft has no graph of this workspace yet. Reading its {0} takes {1}, once; nothing leaves this machine.{2}",
    files,
    time,
    advice,
  );
}
