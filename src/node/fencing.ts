// Whose lock was taken may wake up in the middle of a save. What it made ready is taken away from it, so that its renames fail.
import { readFile, rename, unlink } from "node:fs/promises";
import { preparedFor } from "./replaceFile.ts";
import { hashOf, readSidecarFile, sidecarOf } from "./snapshotIdentity.ts";

/**
 * Ends the saves of all other processes at `database`. Only for whoever has just taken the writer's lock: nobody else may be
 * saving then. A sidecar of a file that is in place already is put beside it. Never throws: what cannot be taken away stays.
 */
export async function fence(database: string): Promise<void> {
  // First the databases: after that no other file can come into place.
  for (const path of await preparedByOthers(database)) await remove(path);
  const sidecars = await preparedByOthers(sidecarOf(database));
  if (sidecars.length === 0) return;
  const sha256 = await readFile(database).then(hashOf, () => undefined);
  for (const path of sidecars) {
    const sidecar = await readSidecarFile(path);
    // What a virus scanner holds at this moment may be the one that fits.
    if (sidecar === undefined || sha256 === undefined) continue;
    const fits = sidecar.vouched && sidecar.identity.sha256 === sha256;
    if (fits) await rename(path, sidecarOf(database)).catch(() => undefined);
    else await remove(path);
  }
}

async function preparedByOthers(path: string): Promise<string[]> {
  return (await preparedFor(path))
    .filter(({ replaces, pid }) => replaces === path && pid !== process.pid)
    .map((prepared) => prepared.path);
}

async function remove(path: string): Promise<void> {
  await unlink(path).catch(() => undefined);
}
