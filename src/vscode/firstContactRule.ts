// Whether a workspace without a graph is read by itself, after a question, or not at all.
import { t } from "../l10n.ts";
import { number } from "./ingestWords.ts";
import type { FolderSize } from "./scopeSuggestions.ts";

export interface WorkspaceSize {
  /** Source files that Codeweft can read; at most one more than the limit of the count. */
  readonly files: number;
  /** Estimated. */
  readonly bytes: number;
  /** Those with the most files, which may be left out. */
  readonly folders: readonly FolderSize[];
}

export type SizeLimit = Pick<WorkspaceSize, "files" | "bytes">;

/** Up to both of these nobody is surprised by a busy machine. */
export const quietLimit: SizeLimit = {
  files: 20_000,
  bytes: 300 * 1_024 * 1_024,
};

/** Files up to which a workspace on this machine is counted: the names of more would take memory that the editor needs. */
export const countLimit = 40_000;

/** The same where each file comes through the editor, maybe over a network. */
export const quietVirtualLimit: SizeLimit = {
  files: 1_000,
  bytes: 15 * 1_024 * 1_024,
};

export type FirstContact = "ingest" | "ask" | "nothing";

export function firstContact(
  onOpen: "auto" | "ask" | "never",
  size: SizeLimit,
  limit = quietLimit,
): FirstContact {
  if (onOpen === "never") return "nothing";
  if (size.files === 0) return "nothing";
  if (onOpen === "ask") return "ask";
  return size.files > limit.files || size.bytes > limit.bytes
    ? "ask"
    : "ingest";
}

/** What one core reads in a second, roughly, whichever takes longer; only for an estimate that says "about". */
const filesPerSecond = 250;
const bytesPerSecond = 1_200_000;
/** Of memory, for each byte of source, and for none; measured with `npm run bench`. */
const memoryPerByte = 30;
const leastMemory = 300_000_000;

function filesWords(size: SizeLimit, limit: number): string {
  return size.files > limit
    ? t("more than {0} source files", number(limit))
    : t(
        "{0} source files (about {1} MB)",
        number(size.files),
        number(Math.max(1, Math.round(size.bytes / 1_048_576))),
      );
}

/** More than people expect: they are asked whether all of it is to be read. */
export function isLarge(size: SizeLimit): boolean {
  return size.files > quietLimit.files || size.bytes > quietLimit.bytes;
}

/** How long it takes is up to the file system. */
export function virtualQuestionWords(size: SizeLimit): string {
  return t(
    "Codeweft has no graph of this workspace yet. Its {0} are read once, each through the editor, which may fetch them over the network; Codeweft sends nothing.",
    filesWords(size, quietVirtualLimit.files),
  );
}

export function questionWords(size: WorkspaceSize): string {
  const files = filesWords(size, countLimit);
  const seconds = Math.max(
    size.files / filesPerSecond,
    size.bytes / bytesPerSecond,
  );
  const minutes = Math.ceil(seconds / 60);
  const time =
    size.files > countLimit
      ? t("more than {0} minutes", minutes)
      : minutes <= 1
        ? t("less than a minute")
        : t("about {0} minutes", minutes);
  return t(
    "Codeweft has no graph of this workspace yet. Reading its {0} takes {1}, once; nothing leaves this machine.{2}",
    files,
    time,
    isLarge(size) ? adviceWords(size) : "",
  );
}

function adviceWords({ bytes, folders }: WorkspaceSize): string {
  const gigabytes = Math.ceil((leastMemory + memoryPerByte * bytes) / 1e9);
  const memory = t(
    " It needs about {0} GB of memory at its peak.",
    number(gigabytes),
  );
  const [first, second, third] = folders;
  if (first === undefined) return memory;
  const named = [first, second, third]
    .filter((folder) => folder !== undefined)
    .map(({ path, files }) => `${path} (${number(files)})`);
  return `${memory}${t(" Most of them are in {0}.", named.join(", "))}`;
}
