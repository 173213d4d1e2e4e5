// Looks at a database file as a stranger would: every check that there is, and what it holds.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { openStore } from "../../src/core/store/openStore.ts";
import type { StoreCounts } from "../../src/core/store/store.ts";
import { readSidecar } from "../../src/node/snapshotIdentity.ts";
import { sqliteForTests } from "../core/store/sampleStore.ts";

export interface Inspection {
  readonly sha256: string;
  readonly bytes: number;
  readonly revision: number;
  readonly counts: StoreCounts;
  /** Of the logical content. */
  readonly digest: string;
  /** What was read has been resolved too. */
  readonly complete: boolean;
  /** The sidecar is of this very file. */
  readonly hasSidecar: boolean;
}

/**
 * Checks header, size, `integrity_check`, `foreign_key_check` and tables, and the counts against the sidecar's where that
 * one is of this file. Throws what is wrong; undefined where no file is.
 */
export async function inspectDatabase(
  location: string,
): Promise<Inspection | undefined> {
  const bytes = await readFile(location).catch((error: unknown) => {
    if (Reflect.get(Object(error), "code") === "ENOENT") return undefined;
    throw error;
  });
  if (bytes === undefined) return undefined;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const sidecar = readSidecar(location);
  const hasSidecar = sidecar?.sha256 === sha256;
  const store = openStore(await sqliteForTests(), { bytes, location });
  try {
    const counts = store.counts();
    if (hasSidecar) {
      const said = sidecar.counts;
      if (
        sidecar.revision !== store.revision ||
        (said !== undefined &&
          (said.files !== counts.files ||
            said.symbols !== counts.symbols ||
            said.edges !== counts.edges))
      )
        throw new Error(
          `the sidecar speaks of ${JSON.stringify(sidecar)}, the file holds ${JSON.stringify(counts)} at revision ${store.revision}`,
        );
    }
    return {
      sha256,
      bytes: bytes.length,
      revision: store.revision,
      counts,
      digest: store.digest(),
      complete: store.readMeta("complete") === "1",
      hasSidecar,
    };
  } finally {
    store.close();
  }
}
