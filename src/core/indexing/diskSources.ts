// Source lines as they stand on the disk, with a word on whether they are still what was indexed.
import type { Sources, WorkspaceFiles } from "../ports.ts";
import type { DatabaseReads } from "../reads.ts";
import { decodeText } from "./sourceText.ts";

export interface DiskSourcesParts {
  readonly files: WorkspaceFiles;
  /** Hex; the same as the extraction's. */
  readonly hash: (bytes: Uint8Array) => string;
  readonly fileIdentity: DatabaseReads["fileIdentity"];
}

/** Throws as the host does when the file cannot be read. */
export function createDiskSources(parts: DiskSourcesParts): Sources {
  return {
    async lines(path, from, to) {
      const { files, hash } = parts;
      const [stat, indexed] = await Promise.all([
        files.stat(path),
        parts.fileIdentity(path),
      ]);
      const bytes = await files.read(path);
      const same =
        indexed !== undefined &&
        indexed.size === bytes.length &&
        (indexed.mtime === stat.mtime || indexed.hash === hash(bytes));
      const lines = decodeText(bytes).text.split(/\r?\n/);
      return { lines: lines.slice(from, to), stale: !same };
    },
  };
}
