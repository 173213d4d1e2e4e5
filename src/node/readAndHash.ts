// Reads a large file and hashes it meanwhile: what was read is hashed while the disk gives the next part.
import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";

/** Bytes that are asked for at once. Few questions: each goes through the thread pool. */
const part = 8 * 1024 * 1024;
/** Bytes that are hashed in less than a millisecond: the thread has other work, too. */
const slice = 1024 * 1024;

export interface HashedBytes {
  readonly bytes: Uint8Array;
  /** Hex. */
  readonly sha256: string;
}

/** The first `size` bytes, or all where there are fewer. Throws as the file system does. */
export async function readAndHash(
  handle: FileHandle,
  size: number,
): Promise<HashedBytes> {
  const bytes = Buffer.allocUnsafeSlow(size);
  const digest = createHash("sha256");
  const readFrom = async (start: number): Promise<number> => {
    const wanted = Math.min(part, size - start);
    if (wanted === 0) return start;
    const { bytesRead } = await handle.read(bytes, start, wanted, start);
    return start + bytesRead;
  };
  let hashed = 0;
  let read = await readFrom(0);
  while (read > hashed) {
    const next = readFrom(read);
    // Heard below; the hashing must not leave it without a listener.
    next.catch(() => undefined);
    while (hashed < read) {
      const end = Math.min(hashed + slice, read);
      digest.update(bytes.subarray(hashed, end));
      hashed = end;
      await new Promise((resolve) => setImmediate(resolve));
    }
    read = await next;
  }
  return { bytes: bytes.subarray(0, hashed), sha256: digest.digest("hex") };
}
