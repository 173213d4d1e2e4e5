// Replaces a file so that at every instant its path holds either the complete old or the complete new content.
import { createHash, randomBytes } from "node:crypto";
import { open, readdir, rename, stat, unlink } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { codeOf } from "../core/reliability/classify.ts";
import { replacePolicy } from "../core/reliability/retry.ts";
import { systemRetrier } from "./systemRetrier.ts";

export interface ReplaceOptions {
  /** Milliseconds to go on trying while another program holds the file. */
  readonly patience?: number;
  /** Called before each wait, with what is waited for. */
  readonly onWait?: (message: string) => void;
}

/**
 * Writes a temporary file beside `path`, syncs it, renames it over `path` and syncs the folder.
 * Throws as the file system does; the temporary file is gone then and the old file stands.
 */
export async function replaceFile(
  path: string,
  content: Uint8Array | string,
  options: ReplaceOptions = {},
): Promise<void> {
  const temporary = await prepareFile(path, content);
  try {
    await renamePatiently(temporary, path, options);
  } catch (error) {
    await discard(temporary);
    throw error;
  }
  await syncFolder(dirname(path));
}

/**
 * Writes a temporary file beside `path` and syncs it; returns its path. `readBack`: and compares what stands in it.
 * Throws as the file system does, or that something else was read back; the temporary file is gone then.
 */
export async function prepareFile(
  path: string,
  content: Uint8Array | string,
  { readBack = false }: { readonly readBack?: boolean } = {},
): Promise<string> {
  const temporary = temporaryName(path);
  try {
    const handle = await open(temporary, "wx");
    try {
      await writeAll(handle, bytesOf(content));
      // It is read while the disk takes it. Neither is left alone with a closed file.
      const ends = await Promise.allSettled([
        handle.sync(),
        ...(readBack ? [compareContent(temporary, content)] : []),
      ]);
      for (const end of ends) if (end.status === "rejected") throw end.reason;
    } finally {
      await handle.close();
    }
    return temporary;
  } catch (error) {
    await discard(temporary);
    throw error;
  }
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : content;
}

/** In as few calls as there are: `writeFile` makes one for every half megabyte, and each waits for the one before. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, at);
    if (bytesWritten === 0) throw new Error("nothing more could be written");
    at += bytesWritten;
  }
}

const chunkBytes = 4 << 20;

/** Throws where the file does not hold exactly that. */
async function compareContent(
  path: string,
  content: Uint8Array | string,
): Promise<void> {
  const expected = bytesOf(content);
  const handle = await open(path, "r");
  try {
    // One byte more than there should be: a longer file shows.
    const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, expected.length + 1));
    let at = 0;
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
      const found = chunk.subarray(0, bytesRead);
      if (!found.equals(expected.subarray(at, at + bytesRead)))
        throw new Error("what was read back is not what was written");
      at += bytesRead;
      if (bytesRead > 0) continue;
      if (at === expected.length) return;
      throw new Error(
        `${at} bytes were read back of ${expected.length} that were written`,
      );
    }
  } finally {
    await handle.close();
  }
}

/** Removes a temporary file as well as can be: what stays is removed at the next start. */
export async function discard(temporary: string): Promise<void> {
  await unlink(temporary).catch(() => {
    // What went wrong before is what is to be told.
  });
}

/** Renames, and tries again while another program holds one of the two files: a virus scanner opens new ones for a moment. */
export function renamePatiently(
  from: string,
  to: string,
  options: ReplaceOptions = {},
): Promise<void> {
  const { patience, onWait } = options;
  return systemRetrier.run(
    {
      operation: "replace",
      policy:
        patience === undefined ? replacePolicy : { ...replacePolicy, patience },
      onWait: ({ error }) =>
        onWait?.(
          `Waiting for another program to let go of ${to} (${codeOf(error)}).`,
        ),
    },
    () => rename(from, to),
  );
}

/** A rename is safe from a loss of power only when the folder is on the disk too. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows and some network file systems cannot open or sync a folder; the content itself is synced.
  }
}

// ── temporary files ──

function hostTag(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

/** Of our own pattern; `preparedFor` finds it, also when this process dies. `path` is the database or a file beside it. */
export function temporaryName(path: string): string {
  const random = randomBytes(4).toString("hex");
  return `${path}.${hostTag()}-${process.pid}-${random}.tmp`;
}

/** Of the database, of its sidecar, and of its backups and what was set aside, with theirs. */
const temporaryPattern =
  /^(?:\.(?:backup|damaged)-[a-zA-Z0-9-]+)?(?:\.meta)?(\.([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.tmp)$/;

export interface Prepared {
  readonly path: string;
  /** The file that it was made to replace, written as the path that was asked about. */
  readonly replaces: string;
  /** Of the process that made it, on whatever machine that is. */
  readonly pid: number;
  /** Its process was on this machine and is dead. */
  readonly abandoned: boolean;
}

/** Temporary files that were made to replace the file at `path`, or one that belongs to it. */
export async function preparedFor(path: string): Promise<Prepared[]> {
  const folder = dirname(path);
  const names = await readdir(folder).catch((): string[] => []);
  return names.flatMap((name) => {
    if (!name.startsWith(`${basename(path)}.`)) return [];
    const match = temporaryPattern.exec(name.slice(basename(path).length));
    return match === null
      ? []
      : [
          {
            path: join(folder, name),
            replaces:
              path + name.slice(basename(path).length, -match[1]!.length),
            pid: Number(match[3]),
            abandoned: isAbandoned(match),
          },
        ];
  });
}

function isAbandoned([, , host, pid]: RegExpExecArray): boolean {
  return host === hostTag() && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

/** Whether something stands at `path`, a file or anything else. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
