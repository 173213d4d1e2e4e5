// Whose lock was taken may wake up in the middle of a save. What it made ready is taken away from it, so that its renames fail.
import { readFile, rename, unlink } from "node:fs/promises";
import { codeOf } from "../core/reliability/classify.ts";
import { preparedFor } from "./replaceFile.ts";
import type { Prepared } from "./replaceFile.ts";
import {
  hashOf,
  problemLogOf,
  readSidecarFile,
  sidecarOf,
} from "./snapshotIdentity.ts";

/**
 * Ends the saves of all other processes at `database`. Only for whoever has just taken the writer's lock: nobody else may be
 * saving then. A sidecar of a file that is in place already is put beside it. Never throws: what cannot be taken away stays.
 */
export function fence(database: string): Promise<void> {
  return takeAway(database, ({ pid }) => pid !== process.pid);
}

/** Removes what processes that died in the middle of a save left at `database`. Only for the lock's owner. Never throws. */
export function clearAbandoned(database: string): Promise<void> {
  return takeAway(database, ({ abandoned }) => abandoned);
}

async function takeAway(
  database: string,
  which: (prepared: Prepared) => boolean,
): Promise<void> {
  const own = sidecarOf(database);
  const prepared = (await preparedFor(database)).filter(which);
  // First the databases: after that no other file can come into place.
  for (const { path, replaces } of prepared)
    if (replaces !== own) await remove(path);
  for (const { path } of (await preparedFor(problemLogOf(database))).filter(
    which,
  ))
    await remove(path);
  const sidecars = prepared.filter(({ replaces }) => replaces === own);
  if (sidecars.length === 0) return;
  const sha256 = await readFile(database).then(hashOf, (error: unknown) =>
    codeOf(error) === "ENOENT" ? "" : undefined,
  );
  const current = readSidecarFile(own);
  const settled =
    current?.vouched === true && current.identity.sha256 === sha256;
  for (const { path } of sidecars) {
    const sidecar = readSidecarFile(path);
    // What a virus scanner holds at this moment may be the one that fits.
    const isNeedless = settled || sha256 === "";
    if (sha256 === undefined || (sidecar === undefined && !isNeedless))
      continue;
    const fits =
      sidecar?.vouched === true && sidecar.identity.sha256 === sha256;
    if (fits) await rename(path, own).catch(() => undefined);
    else await remove(path);
  }
}

async function remove(path: string): Promise<void> {
  await unlink(path).catch(() => undefined);
}
