// Everything of a save that can be made ready beside the files it replaces.
import type { SnapshotIdentity } from "../core/snapshots.ts";
import { discard, prepareFile } from "./replaceFile.ts";
import { sidecarOf, sidecarText } from "./snapshotIdentity.ts";

export interface PreparedSave {
  /** Temporary file: the whole database, synced and read back. */
  readonly database: string;
  /** Temporary file: what vouches for it, synced. */
  readonly sidecar: string;
  readonly identity: SnapshotIdentity;
}

/**
 * Writes the database at `location` and its sidecar beside themselves. `identify` is called while the database is being
 * written, and the sidecar waits for it alone, so that the disk takes both at once. Throws as the file system does, or what
 * `identify` throws; nothing is left behind then.
 */
export async function prepareSave(
  location: string,
  bytes: Uint8Array,
  identify: () => Promise<SnapshotIdentity>,
): Promise<PreparedSave> {
  const writing = prepareFile(location, bytes, { readBack: true });
  const identity = identify();
  const made = await Promise.allSettled([
    writing,
    identity.then((known) =>
      prepareFile(sidecarOf(location), sidecarText(known)),
    ),
  ]);
  const [database, sidecar] = made;
  if (database.status === "fulfilled" && sidecar.status === "fulfilled")
    return {
      database: database.value,
      sidecar: sidecar.value,
      identity: await identity,
    };
  for (const each of made)
    if (each.status === "fulfilled") await discard(each.value);
  throw made.find((each) => each.status === "rejected")?.reason;
}
