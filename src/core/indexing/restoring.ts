// A backup takes the place of the database: chosen by a person, or because the file itself is damaged.
import { CodeweftError, toErrorForm } from "../errors.ts";
import type { ErrorForm } from "../errors.ts";
import type { Backup, RestoreReport } from "../snapshots.ts";
import type { Store } from "../store/store.ts";
import type { Saver } from "./saver.ts";
import type { Workbench } from "./workbench.ts";

/**
 * Writes what the backup holds in the place of the database, under a revision above `bench`'s and its own, so that nobody
 * takes it for what they know already. The store is the caller's to close. Throws CodeweftError; nothing is changed then.
 */
export async function restoreBackup(
  bench: Workbench,
  id: string,
): Promise<RestoreReport & { readonly store: Store }> {
  const { storage } = bench.parts;
  const { backup, store } = await openBackup(bench, id, bench.store.revision);
  try {
    const saved = await storage.save(store.exportBytes(), store.revision, {
      counts: store.counts(),
      before: "restore",
      replaceAny: true,
    });
    return { backup, saved, store };
  } catch (error) {
    store.close();
    throw error;
  }
}

/**
 * The newest valid backup of a whole graph takes the place of the damaged file, which is moved aside. False where there is
 * none. `revision`: of the damaged file, as far as it is known.
 */
export async function replaceDamaged(
  bench: Workbench,
  saver: Saver,
  damage: CodeweftError,
  revision: number,
): Promise<boolean> {
  const { storage, log } = bench.parts;
  for (const candidate of await storage.backups()) {
    const { id, location, state, partial } = candidate;
    if (state === "damaged" || partial === true) {
      log.write(
        "warn",
        `The backup ${location} is not used: it is ${state === "damaged" ? "damaged" : "a part of a graph"}.`,
      );
      continue;
    }
    try {
      const { store } = await openBackup(bench, id, revision);
      bench.adopt(store);
    } catch (error) {
      if (!(error instanceof CodeweftError)) throw error;
      log.write("warn", `The backup is not used: ${error.message}`);
      continue;
    }
    // What cannot be set aside is not replaced by a save either.
    const aside = await storage
      .quarantine(damage.message, { copy: true })
      .catch((error: unknown) => {
        log.write("error", toErrorForm(error).message);
        return undefined;
      });
    bench.complete = bench.store.readMeta("complete") === "1";
    bench.dirty = true;
    const saved = await saver.save();
    bench.tell({
      kind: "notice",
      level: "warning",
      error: backupTookOver(damage, aside, candidate, saved.error),
    });
    return true;
  }
  return false;
}

async function openBackup(
  bench: Workbench,
  id: string,
  above: number,
): Promise<{ readonly backup: Backup; readonly store: Store }> {
  const { storage, openStore, clock } = bench.parts;
  const { backup, ...loaded } = await storage.loadBackup(id);
  const store = await openStore({
    ...loaded,
    readFrom: backup.location,
    ...(storage.location === undefined ? {} : { location: storage.location }),
  });
  store.transaction(() => {
    if (store.revision < above) store.writeMeta("revision", String(above));
    store.advanceRevision(clock.now());
  });
  return { backup, store };
}

function backupTookOver(
  damage: CodeweftError,
  aside: string | undefined,
  backup: Backup,
  unsaved: ErrorForm | undefined,
): ErrorForm {
  const moved =
    aside === undefined
      ? "The damaged file was left where it is."
      : `The damaged file was moved to ${aside}; nothing was deleted.`;
  const place =
    unsaved === undefined
      ? "took its place"
      : `is shown; it is not saved in its place yet (${unsaved.message})`;
  return {
    ...toErrorForm(damage),
    kept: `${moved} Backup ${backup.id}, ${backupWords(backup)}, ${place}.`,
    next: "What changed since then is read when the workspace is compared with it, which an editor does by itself now; on the command line, ingest does it.",
    details: { ...damage.details, aside, backup: backup.id },
  };
}

/** Its time, and what it holds where that is known. */
export function backupWords({ savedAt, revision, counts }: Backup): string {
  const time = new Date(savedAt).toISOString().replace("T", " ").slice(0, 16);
  return [
    `saved ${time} UTC`,
    ...(revision === undefined ? [] : [`revision ${revision}`]),
    ...(counts === undefined
      ? []
      : [`${counts.files} files and ${counts.symbols} symbols`]),
  ].join(", ");
}

/** The file is gone and its backups are not: somebody who deletes a database wants a new one, but may be told of the old. */
export async function tellOfBackups(bench: Workbench): Promise<void> {
  const { storage } = bench.parts;
  const [newest, ...others] = await storage.backups();
  if (newest === undefined) return;
  bench.tell({
    kind: "notice",
    level: "info",
    error: {
      code: "not_found",
      message: `There is no database at ${storage.location ?? "its place"} any more: the graph is built anew from the sources.`,
      kept: `${others.length === 0 ? "A backup of it is" : `${others.length + 1} backups of it are`} still there; the newest was ${backupWords(newest)}.`,
      next: "To bring one back instead, use “Restore Backup…”.",
      details: { backups: others.length + 1 },
    },
  });
}
