// What a database file is: its size, its SHA-256, what it says in its header, and the sidecar that keeps all of that.
import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import type { BigIntStats } from "node:fs";
import { open, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SaveOptions, SnapshotIdentity } from "../core/snapshots.ts";
import { codeOf } from "../core/reliability/classify.ts";

/** The sidecar of a database or of a backup. */
export function sidecarOf(location: string): string {
  return `${location}.meta`;
}

/** The list of the last run's problems beside a database. */
export function problemLogOf(location: string): string {
  return join(dirname(location), "ingestion-errors.txt");
}

/** What a sidecar says; `vouched`: and it is as it was written. Those of earlier versions say nothing of that. */
export interface Sidecar {
  readonly identity: SnapshotIdentity;
  readonly vouched: boolean;
}

/** Undefined when it is missing or torn: the file is checked in full instead. */
export function readSidecar(location: string): SnapshotIdentity | undefined {
  return readSidecarFile(sidecarOf(location))?.identity;
}

/** The same of a file of any name. Two hundred bytes are read at once: four turns of the thread pool would take far longer. */
export function readSidecarFile(path: string): Sidecar | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isIdentity(found)) return undefined;
    const { check, ...identity } = found;
    if (check === undefined) return { identity, vouched: false };
    return check === checkOf(identity)
      ? { identity, vouched: true }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a sidecar. It vouches for itself: a damaged one must not pass judgement on a whole database. */
export function sidecarText(identity: SnapshotIdentity): string {
  return `${JSON.stringify({ ...identity, check: checkOf(identity) })}\n`;
}

function checkOf(identity: SnapshotIdentity): string {
  return createHash("sha256")
    .update(JSON.stringify(identity))
    .digest("hex")
    .slice(0, 16);
}

export async function identify(
  bytes: Uint8Array,
  revision: number,
  {
    counts,
    partial,
    backups,
  }: SaveOptions & Pick<SnapshotIdentity, "backups"> = {},
): Promise<SnapshotIdentity> {
  return {
    revision,
    size: bytes.length,
    sha256: await hashOf(bytes),
    savedAt: Date.now(),
    ...(counts === undefined
      ? {}
      : {
          counts: {
            files: counts.files,
            symbols: counts.symbols,
            edges: counts.edges,
          },
        }),
    ...(partial === true ? { partial: true as const } : {}),
    ...(backups === undefined ? {} : { backups }),
  };
}

/** Bytes that are hashed in less than a millisecond: a large database must not keep the thread from its other work. */
const slice = 1024 * 1024;

/** SHA-256, hex. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = createHash("sha256");
  for (let start = 0; start < bytes.length; start += slice) {
    // Before the first one too: what was begun at the same time gets under way.
    await new Promise((resolve) => setImmediate(resolve));
    digest.update(bytes.subarray(start, start + slice));
  }
  return digest.digest("hex");
}

/** Size and SHA-256 of what stands at `path`. Throws as the file system does. */
export async function readContent(
  path: string,
): Promise<Pick<SnapshotIdentity, "size" | "sha256">> {
  const digest = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(path, {
    highWaterMark: 1 << 20,
  }) as AsyncIterable<Buffer>) {
    digest.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: digest.digest("hex") };
}

const headerBytes = 100;

/** SQLite's header, and as many pages as it says. */
export function isWholeDatabase(bytes: Uint8Array): boolean {
  const header = headerOf(bytes);
  if (header === undefined) return false;
  const pageSize = header.readUInt16BE(16);
  return (
    header.readUInt32BE(28) * (pageSize === 1 ? 65536 : pageSize) ===
    bytes.length
  );
}

/** `user_version`; undefined where there is no header of an SQLite database. */
export function schemaOf(bytes: Uint8Array): number | undefined {
  return headerOf(bytes)?.readUInt32BE(60);
}

/** The same of a file, which may be missing. */
export async function readSchema(path: string): Promise<number | undefined> {
  const beginning = await readBeginning(path);
  return beginning === undefined ? undefined : schemaOf(beginning);
}

/** Whether a file is there that neither its header nor a sidecar beside it calls ours. An empty one is nobody's. */
export async function isForeign(path: string): Promise<boolean> {
  const beginning = await readBeginning(path);
  if (beginning === undefined || beginning.length === 0) return false;
  if (beginning.toString("latin1", 68, 72) === "Cwft") return false;
  return readSidecar(path) === undefined;
}

/** As many bytes as SQLite's header has, fewer of a shorter file. */
async function readBeginning(path: string): Promise<Buffer | undefined> {
  try {
    const handle = await open(path, "r");
    try {
      const { buffer, bytesRead } = await handle.read(
        Buffer.alloc(headerBytes),
        0,
        headerBytes,
        0,
      );
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    // What cannot be read says nothing; whoever opens or saves it meets the same obstacle and tells it.
    return undefined;
  }
}

function headerOf(bytes: Uint8Array): Buffer | undefined {
  if (bytes.length < headerBytes) return undefined;
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, headerBytes);
  return header.toString("latin1", 0, 16) === "SQLite format 3\0"
    ? header
    : undefined;
}

/** Changes whenever a file is replaced or written to. */
export function stampFrom({
  ino,
  size,
  mtimeNs,
}: Pick<BigIntStats, "ino" | "size" | "mtimeNs">): string {
  return `${ino}:${size}:${mtimeNs}`;
}

/** The same of what stands at `path`; undefined where no file is. */
export async function stampOf(path: string): Promise<string | undefined> {
  try {
    return stampFrom(await stat(path, { bigint: true }));
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR")
      return undefined;
    throw error;
  }
}

function isIdentity(
  value: unknown,
): value is SnapshotIdentity & { readonly check?: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "revision" in value &&
    typeof value.revision === "number" &&
    "size" in value &&
    typeof value.size === "number" &&
    "sha256" in value &&
    typeof value.sha256 === "string"
  );
}
