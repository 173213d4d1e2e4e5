// What a person reads when something went wrong, and which buttons help. The one place in the editor that maps error codes to actions.
import type { ErrorCode, ErrorForm } from "../core/errors.ts";
import { t } from "../l10n.ts";

export type Action =
  | "retry"
  | "resume"
  | "saveAs"
  | "reload"
  | "restoreBackup"
  | "ingest"
  | "openFolder"
  | "openSettings"
  | "showLog"
  | "showProblems"
  | "openGraph"
  | "repair"
  | "askAgain";

export const actionTitles: Readonly<Record<Action, string>> = {
  retry: t("Retry"),
  resume: t("Resume"),
  saveAs: t("Save As…"),
  reload: t("Reload"),
  restoreBackup: t("Restore Backup…"),
  ingest: t("Ingest Workspace"),
  openFolder: t("Open Folder…"),
  openSettings: t("Open Settings"),
  showLog: t("Show Log"),
  showProblems: t("Show Problems"),
  openGraph: t("Open Graph"),
  repair: t("Repair Index"),
  askAgain: t("Ask Again"),
};

/** What happened, what was kept, what to do next: one paragraph. */
export function errorWords(error: ErrorForm): string {
  return [error.message, error.kept, error.next]
    .filter((part) => part !== undefined && part.trim() !== "")
    .map((part) => asSentence(part ?? ""))
    .join(" ");
}

function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…:]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

const helpful: Partial<Record<ErrorCode, readonly Action[]>> = {
  no_workspace: ["openFolder"],
  not_found: [],
  ambiguous_symbol: [],
  database_damaged: ["ingest", "showLog"],
  database_foreign: ["openSettings", "showLog"],
  database_newer: ["showLog"],
  database_changed_elsewhere: ["reload", "saveAs", "showLog"],
  database_not_empty: ["ingest", "showLog"],
  migration_failed: ["showLog"],
  save_failed: ["retry", "showLog"],
  disk_full: ["retry", "openSettings", "showLog"],
  engine_stopped: ["retry", "showLog"],
  lock_held: ["retry", "showLog"],
  lock_failed: ["retry", "openSettings", "showLog"],
};

/** Buttons for an error, the most helpful first. `canRetry` says that the caller knows how to repeat what failed. */
export function actionsFor(
  error: ErrorForm,
  canRetry: boolean,
): readonly Action[] {
  const actions: readonly Action[] =
    error.code === "cancelled"
      ? []
      : error.details?.["backups"] !== undefined
        ? ["restoreBackup"]
        : error.details?.["paused"] !== undefined
          ? ["resume", "showLog"]
          : error.details?.["outdated"] !== undefined
            ? ["askAgain"]
            : (helpful[error.code] ?? (["retry", "showLog"] as const));
  return actions.filter((action) => canRetry || action !== "retry");
}
