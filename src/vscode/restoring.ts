// An earlier save in the place of the graph, and the file of another writer in the place of what is in memory. Knows no editor.
import { CodeweftError } from "../core/errors.ts";
import { ageWords } from "../core/query/ageWords.ts";
import type { Backup, BackupOccasion } from "../core/snapshots.ts";
import { t } from "../l10n.ts";
import { errorWords } from "./errorWords.ts";
import { number, plural } from "./ingestWords.ts";
import { writerWords } from "./statusWords.ts";
import type { Messages } from "./messages.ts";
import type { EngineSession } from "./session.ts";

export interface RestoringParts {
  readonly session: Pick<EngineSession, "start" | "during">;
  readonly messages: Pick<Messages, "tell" | "error">;
  /** Undefined when a person would rather not. */
  readonly chooseBackup: (
    rows: readonly BackupRow[],
  ) => PromiseLike<string | undefined>;
  readonly confirm: (question: string) => PromiseLike<boolean>;
  /** Compares the workspace with the graph in the background. */
  readonly catchUp: () => void;
}

/** A backup as a person chooses it. */
export interface BackupRow {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

export class Restoring {
  constructor(private readonly parts: RestoringParts) {}

  /** Without an `id` a person chooses and confirms. */
  async restore(id?: string): Promise<void> {
    const { session, messages, catchUp } = this.parts;
    try {
      const engine = await session.start();
      const backups = await engine.backups();
      const chosen = id ?? (await this.choose(backups));
      if (chosen === undefined) return;
      const { backup, saved } = await session.during(() =>
        engine.restore(chosen),
      );
      const kept =
        saved.kept === undefined
          ? ""
          : t(" What stood there before is kept as {0}.", saved.kept);
      messages.tell({
        level: "info",
        text: t(
          "Codeweft: the graph is that of backup {0}, saved {1}{2}.{3} What changed since is read now.",
          backup.id,
          ageWords(backup.savedAt, Date.now()),
          countWords(backup),
          kept,
        ),
        actions: [],
      });
      catchUp();
    } catch (error) {
      messages.error(error);
    }
  }

  /** What is in memory and not saved is lost; the comparison with the workspace finds it again. */
  async reload(): Promise<void> {
    const { session, messages, catchUp } = this.parts;
    try {
      const engine = await session.start();
      await session.during(() => engine.reload());
      const { files, symbols, location } = engine.status();
      messages.tell({
        level: "info",
        text: t(
          "Codeweft: {0} is loaded again: {1}, {2}. What changed since it was saved is read now.",
          location ?? t("the graph"),
          plural(files, "file"),
          plural(symbols, "symbol"),
        ),
        actions: [],
      });
      catchUp();
    } catch (error) {
      messages.error(error);
    }
  }

  /** For a writer that is gone for good or hangs: a person takes its lock away. */
  async breakLock(): Promise<void> {
    const { session, messages, confirm } = this.parts;
    try {
      const engine = await session.start();
      const { writer, location, unwritable } = engine.status();
      if (writer === undefined) {
        messages.tell({
          level: unwritable === undefined ? "info" : "warning",
          text:
            unwritable === undefined
              ? t(
                  "Codeweft: there is no lock to break: this window writes the database.",
                )
              : t(
                  "Codeweft: there is no lock to break: nobody writes the database from here. {0}",
                  errorWords(unwritable),
                ),
          actions: [],
        });
        return;
      }
      const sure = await confirm(
        t(
          "Take the lock of {0} from {1}? If that process still runs, what it has not saved yet is lost to the file; it will follow what this window saves.",
          location ?? t("the database"),
          writerWords(writer),
        ),
      );
      if (!sure) return;
      await session.during(() => engine.breakLock());
      messages.tell({
        level: "info",
        text: t("Codeweft: this window writes the database now."),
        actions: [],
      });
    } catch (error) {
      messages.error(error);
    }
  }

  private async choose(
    backups: readonly Backup[],
  ): Promise<string | undefined> {
    const now = Date.now();
    const rows = backups
      .filter(({ state }) => state !== "damaged")
      .map((backup) => backupRow(backup, now));
    if (rows.length === 0)
      throw new CodeweftError(
        "not_found",
        backups.length === 0
          ? t("There are no backups of this workspace's graph.")
          : t("All backups of this workspace's graph are damaged."),
        {
          kept: t("Nothing was changed."),
          next: t(
            "“Ingest Workspace” builds the graph from the sources at any time",
          ),
        },
      );
    const id = await this.parts.chooseBackup(rows);
    const row = rows.find((one) => one.id === id);
    if (row === undefined) return undefined;
    const sure = await this.parts.confirm(
      t(
        "Put the graph that was saved {0} in the place of the present one? The present one is kept as a backup, and what changed in the workspace since is read afterwards.",
        row.label,
      ),
    );
    return sure ? row.id : undefined;
  }
}

const occasions: Readonly<Record<BackupOccasion, string>> = {
  migration: t("from before a change of the schema"),
  restore: t("from before a restore"),
  reingest: t("from before every file was read again"),
};

export function backupRow(backup: Backup, now: number): BackupRow {
  const { id, savedAt, size, revision, before, state, partial } = backup;
  return {
    id,
    label: ageWords(savedAt, now),
    description: [
      new Date(savedAt).toLocaleString(),
      ...(before === undefined ? [] : [occasions[before]]),
      ...(partial === true ? [t("a part of a graph")] : []),
    ].join(" · "),
    detail: [
      t("backup {0}", id),
      `${(size / 1_000_000).toFixed(1)} MB`,
      ...(backup.counts === undefined
        ? []
        : [
            plural(backup.counts.files, "file"),
            plural(backup.counts.symbols, "symbol"),
          ]),
      ...(revision === undefined ? [] : [t("revision {0}", number(revision))]),
      ...(state === "unknown" ? [t("will be checked in full")] : []),
    ].join(", "),
  };
}

function countWords({ counts }: Backup): string {
  return counts === undefined
    ? ""
    : t(
        ", with {0} and {1}",
        plural(counts.files, "file"),
        plural(counts.symbols, "symbol"),
      );
}
