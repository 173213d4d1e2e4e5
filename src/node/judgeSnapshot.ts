// Whether a database file is what was saved: what its sidecar says, and what an interrupted save left ready to replace it.
import type { LoadedSnapshot } from "../core/snapshots.ts";
import { preparedFor } from "./replaceFile.ts";
import { readSidecarFile, sidecarOf, stampOf } from "./snapshotIdentity.ts";

export interface FoundFile {
  readonly bytes: Uint8Array;
  /** Of the moment in which it was read. */
  readonly stamp: string;
  readonly sha256: string;
}

/** `moving`: another process replaces the file or its sidecar at this moment. */
export async function judge(
  location: string,
  { bytes, stamp, sha256 }: FoundFile,
): Promise<Omit<LoadedSnapshot, "bytes"> | "moving"> {
  const path = sidecarOf(location);
  const sidecar = readSidecarFile(path);
  const fits = (other: typeof sidecar): boolean =>
    other?.identity.size === bytes.length && other.identity.sha256 === sha256;
  const revision =
    sidecar === undefined ? {} : { revision: sidecar.identity.revision };
  if (sidecar !== undefined && fits(sidecar)) {
    const { identity } = sidecar;
    return { trusted: true, ours: true, ...revision, identity };
  }
  let unread = false;
  for (const prepared of await preparedFor(path)) {
    const other = readSidecarFile(prepared.path);
    // A virus scanner may hold the very one that vouches for this file.
    if (other === undefined) unread = true;
    if (other?.vouched !== true || !fits(other)) continue;
    // The next writer puts it in place.
    const { identity } = other;
    const { revision } = identity;
    return { trusted: true, ours: true, revision, identity };
  }
  const now = readSidecarFile(path);
  if (
    now?.identity.sha256 !== sidecar?.identity.sha256 ||
    (await stampOf(location)) !== stamp
  )
    return "moving";
  const unknown = { trusted: false, ours: sidecar !== undefined, ...revision };
  // Torn, missing, or of a version that left it to chance: every check that there is decides.
  return sidecar?.vouched === true && !unread
    ? { ...unknown, changed: true }
    : unknown;
}
