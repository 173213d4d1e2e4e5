// Reads a saved file for the reader's own thread, while the indexer's thread finds out whether that file counts.
import { open } from "node:fs/promises";
import type { SavedFile } from "../core/ports.ts";
import { stampFrom } from "./snapshotIdentity.ts";

/** Bytes. The indexer reads the same file: of a larger one two copies at once would be too much memory. */
const largest = 256 * 1024 * 1024;
/** Bytes that are asked for at once. */
const part = 8 * 1024 * 1024;

/** Undefined where there is none, or where the indexer had better hand over what the file holds. */
export async function readSavedFile(
  location: string,
): Promise<SavedFile | undefined> {
  try {
    const handle = await open(location, "r");
    try {
      const found = await handle.stat({ bigint: true });
      const size = Number(found.size);
      if (size === 0 || size > largest) return undefined;
      const bytes = Buffer.allocUnsafeSlow(size);
      for (let read = 0; read < size;) {
        const wanted = Math.min(part, size - read);
        const { bytesRead } = await handle.read(bytes, read, wanted, read);
        if (bytesRead === 0) return undefined;
        read += bytesRead;
      }
      const stamp = stampFrom(found);
      // Who writes into the file meanwhile, instead of replacing it, leaves neither the old nor the new one here.
      const now = stampFrom(await handle.stat({ bigint: true }));
      return now === stamp ? { bytes, stamp } : undefined;
    } finally {
      await handle.close();
    }
  } catch {
    // The indexer meets the same, and has the words for it.
    return undefined;
  }
}
