// From the saved file to a published graph, and whatever may be wrong with that file.
import { CodeweftError, toErrorForm } from "../errors.ts";
import type { SnapshotStorage } from "../snapshots.ts";
import type { Pacer } from "./pacer.ts";
import { publish, readSaved } from "./publishing.ts";
import {
  areEdgesCurrent,
  feedBuiltins,
  feedFacts,
  feedKnownProjectFiles,
  resolverInputs,
  writeInputs,
} from "./resolverFeed.ts";
import { resolveEdges, storeEdges } from "./resolving.ts";
import { replaceDamaged, tellOfBackups } from "./restoring.ts";
import type { Saver } from "./saver.ts";
import type { Workbench } from "./workbench.ts";

export interface OpeningOptions {
  /** Also a file that is not what was saved there last, if all checks find it whole. */
  readonly adopt?: boolean;
  /** See `OpenOptions`. */
  readonly keepBack?: boolean;
}

/**
 * Loads the database, or its newest valid backup when it is damaged, and publishes it, if it holds a whole graph. Foreign
 * files and those of a newer version that this one cannot read are left alone: `bench.refused` says why; what is newer and can
 * be read is shown.
 */
export async function openDatabase(
  bench: Workbench,
  saver: Saver,
  { adopt = false, keepBack = false }: OpeningOptions = {},
): Promise<void> {
  const { storage, openStore, log } = bench.parts;
  const { location } = storage;
  const where = location === undefined ? {} : { location };
  let revision = 0;
  let adopted = false;
  try {
    const loaded = await storage.load();
    revision = loaded?.revision ?? 0;
    adopted = adopt && loaded?.changed === true;
    const opening = adopted ? { ...loaded, changed: false } : loaded;
    // Read before SQLite may bring the bytes up to date, told when questions about them have a store.
    const publishSaved =
      loaded?.trusted === true ? readSaved(bench, loaded, keepBack) : undefined;
    bench.adopt(await openStore({ ...opening, ...where }));
    publishSaved?.();
    bench.loadedAs = loaded?.identity;
    if (loaded === undefined) {
      await tellOfBackups(bench);
      return;
    }
  } catch (error) {
    if (!(error instanceof CodeweftError)) throw error;
    if (error.code !== "database_damaged") {
      refuse(bench, error);
      return;
    }
    log.write("error", error.message);
    if (await isWrittenElsewhere(bench)) {
      refuse(bench, error);
      return;
    }
    if (!(await replaceDamaged(bench, saver, error, revision))) {
      const moved = await setAside(storage, error);
      if (moved instanceof CodeweftError) {
        refuse(bench, moved);
        return;
      }
      bench.adopt(await openStore(where));
      bench.tell({
        kind: "notice",
        level: "warning",
        error: movedAside(error, moved),
      });
      return;
    }
  }
  await showStored(bench, saver);
  // From now on the sidecar vouches for it.
  if (adopted && bench.readOnly === undefined) bench.dirty = true;
  const { readOnly } = bench;
  if (readOnly === undefined) return;
  bench.tell({
    kind: "notice",
    level: "warning",
    error: {
      ...toErrorForm(readOnly),
      kept: "It is shown as it was saved, and not changed.",
    },
  });
}

/** Told once, however often the file is looked at. */
function refuse(bench: Workbench, error: CodeweftError): void {
  bench.refused = error;
  if (error.message !== bench.refusedBefore)
    bench.tell({ kind: "notice", level: "error", error: toErrorForm(error) });
}

/** A damaged file is replaced by the one process that may write. */
async function isWrittenElsewhere({ parts }: Workbench): Promise<boolean> {
  const { lock } = parts;
  try {
    return !lock.held && (await lock.tryAcquire()) !== undefined;
  } catch (error) {
    // Where no lock can be made nobody writes.
    if (error instanceof CodeweftError && error.code === "lock_failed")
      return false;
    throw error;
  }
}

/** Where to; or the damage, told with why it stays where it is. */
async function setAside(
  storage: SnapshotStorage,
  damage: CodeweftError,
): Promise<string | undefined | CodeweftError> {
  try {
    return await storage.quarantine(damage.message);
  } catch (error) {
    return new CodeweftError(
      "database_damaged",
      damage.message,
      {
        kept: `It was left where it is: ${toErrorForm(error).message}`,
        next: "Check who may write to that folder; then reload the database, or choose another place for it.",
      },
      damage.details,
    );
  }
}

/** Publishes what an adopted store holds, if that is a whole graph. */
export async function showStored(
  bench: Workbench,
  saver: Saver,
): Promise<void> {
  bench.complete = bench.store.readMeta("complete") === "1";
  // First of all: the reader takes it over while the mirrors are read here.
  publish(bench);
  await bench.readMirrors();
  saver.loaded();
}

function movedAside(error: CodeweftError, moved: string | undefined) {
  return {
    ...toErrorForm(error),
    kept:
      moved === undefined
        ? "The damaged file was left where it is."
        : `The damaged file was moved to ${moved}; nothing was deleted.`,
    next: "Ingest the workspace: the graph is built again from the sources.",
  };
}

/**
 * Gives the resolver all stored facts, so that the first edit costs one file. Edges that were derived from something else
 * than what is installed now, or not at all, are derived again. Throws Cancelled, also in the middle of the wait for
 * grammars, which takes seconds where they are many; the next run then does the rest.
 */
export async function warmUp(
  bench: Workbench,
  saver: Saver,
  pacer: Pacer,
): Promise<void> {
  const { clock } = bench.parts;
  await pacer.wait(feedBuiltins(bench, bench.languagesInUse()));
  await feedFacts(bench, pacer, new Set());
  await feedKnownProjectFiles(bench);
  await resolveEdges(bench, pacer);
  bench.warm = true;
  if (await pacer.wait(areEdgesCurrent(bench))) {
    bench.unstored.clear();
    return;
  }
  const inputs = await resolverInputs(bench);
  for (const file of await storeEdges(bench, pacer))
    bench.unpublished.files.add(file);
  bench.store.transaction(() => {
    bench.store.advanceRevision(clock.now());
    writeInputs(bench, inputs);
  });
  saver.changed();
  publish(bench);
}
