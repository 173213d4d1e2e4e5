// Keeps the database as one file with a sidecar beside it, or nowhere at all.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CodeweftError } from "../core/errors.ts";
import type {
  LoadedSnapshot,
  SaveReport,
  SnapshotIdentity,
  SnapshotStorage,
} from "../core/ports.ts";
import { codeOf } from "../core/reliability/classify.ts";
import {
  exists,
  removeAbandoned,
  renamePatiently,
  replaceFile,
} from "./replaceFile.ts";

export interface SnapshotFileOptions {
  /** Milliseconds to go on trying while another program holds the file. */
  readonly patience?: number;
  /** Told while a save waits for another program. */
  readonly onWait?: (message: string) => void;
}

/** `location` is the absolute path of the database. Its folder is created by the first save. */
export function openSnapshotFile(
  location: string,
  options: SnapshotFileOptions = {},
): SnapshotStorage {
  return new SnapshotFile(location, options);
}

/** Nothing is loaded and nothing is left behind. `onProblemLog` takes what a file would have got. */
export function createMemorySnapshot(
  onProblemLog: (text: string) => void = () => undefined,
): SnapshotStorage {
  return {
    location: undefined,
    load: () => Promise.resolve(undefined),
    save: async (bytes, revision) => ({
      location: undefined,
      identity: await identify(bytes, revision),
      milliseconds: 0,
    }),
    saveCopy: (location, bytes, revision) =>
      openSnapshotFile(location).save(bytes, revision),
    quarantine: () => Promise.resolve(undefined),
    writeProblemLog: (text) => {
      onProblemLog(text);
      return Promise.resolve();
    },
    dispose: () => Promise.resolve(),
  };
}

class SnapshotFile implements SnapshotStorage {
  private readonly sidecar: string;

  constructor(
    readonly location: string,
    private readonly options: SnapshotFileOptions,
  ) {
    this.sidecar = `${location}.meta`;
  }

  async load(): Promise<LoadedSnapshot | undefined> {
    await removeAbandoned(this.location);
    await removeAbandoned(this.sidecar);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(this.location);
    } catch (error) {
      if (codeOf(error) === "ENOENT") return undefined;
      throw new CodeweftError(
        "unreadable_file",
        `The database ${this.location} cannot be read (${describe(error)}).`,
        {
          kept: "It was not changed.",
          next: "Check who may read that file, or choose another place with the setting codeweft.database.location or --db.",
        },
        { path: this.location },
      );
    }
    const identity = await this.readSidecar();
    const trusted =
      identity !== undefined &&
      identity.size === bytes.length &&
      identity.sha256 === (await hash(bytes));
    return { bytes, trusted, ours: identity !== undefined };
  }

  async save(bytes: Uint8Array, revision: number): Promise<SaveReport> {
    const started = performance.now();
    const identity = await identify(bytes, revision);
    if (!isWholeDatabase(bytes))
      throw new CodeweftError(
        "internal",
        `What was to be saved to ${this.location} is not a whole database (${bytes.length} bytes).`,
        { kept: "The old file stands.", next: "Report this." },
      );
    try {
      await this.createFolder();
      await replaceFile(this.location, bytes, {
        ...this.options,
        verify: (temporary) => verifyContent(temporary, identity),
      });
      const { size } = await stat(this.location);
      if (size !== identity.size)
        throw new Error(`it has ${size} bytes instead of ${identity.size}`);
      // Without a matching sidecar the next start checks everything, which is slower and right.
      await replaceFile(
        this.sidecar,
        `${JSON.stringify(identity)}\n`,
        this.options,
      );
    } catch (error) {
      throw this.explain(error);
    }
    return {
      location: this.location,
      identity,
      milliseconds: performance.now() - started,
    };
  }

  saveCopy(
    location: string,
    bytes: Uint8Array,
    revision: number,
  ): Promise<SaveReport> {
    return new SnapshotFile(location, this.options).save(bytes, revision);
  }

  async quarantine(): Promise<string | undefined> {
    if (!(await exists(this.location))) return undefined;
    const stamp = new Date().toISOString().replace(/[:.]/g, "-");
    let aside = `${this.location}.damaged-${stamp}`;
    for (let count = 2; await exists(aside); count++)
      aside = `${this.location}.damaged-${stamp}-${count}`;
    try {
      await renamePatiently(this.location, aside, this.options);
    } catch (error) {
      throw new CodeweftError(
        "save_failed",
        `The damaged database ${this.location} could not be moved aside (${describe(error)}).`,
        {
          kept: "It was not changed.",
          next: "Close the program that holds it, or move it away yourself.",
        },
      );
    }
    if (await exists(this.sidecar))
      await renamePatiently(this.sidecar, `${aside}.meta`, this.options);
    return aside;
  }

  async writeProblemLog(text: string): Promise<void> {
    try {
      await this.createFolder();
      await replaceFile(
        join(dirname(this.location), "ingestion-errors.txt"),
        text,
        this.options,
      );
    } catch (error) {
      throw this.explain(error);
    }
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }

  private async readSidecar(): Promise<SnapshotIdentity | undefined> {
    try {
      const found: unknown = JSON.parse(await readFile(this.sidecar, "utf8"));
      return isIdentity(found) ? found : undefined;
    } catch {
      // Missing or torn: the file is checked in full instead.
      return undefined;
    }
  }

  /** A `.codeweft` folder that we create in a repository hides itself from version control. */
  private async createFolder(): Promise<void> {
    const folder = dirname(this.location);
    const first = await mkdir(folder, { recursive: true });
    if (first !== undefined && basename(folder) === ".codeweft")
      await writeFile(join(folder, ".gitignore"), "*\n", { flag: "wx" });
  }

  private explain(error: unknown): CodeweftError {
    if (error instanceof CodeweftError) return error;
    const code = codeOf(error);
    if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG")
      return new CodeweftError(
        "disk_full",
        `There is no room to save ${this.location} (${describe(error)}).`,
        {
          kept: "The file that was there before stands unchanged, and the graph stays usable in memory.",
          next: "Free some space and save again, or choose another place.",
        },
        { path: this.location },
      );
    return new CodeweftError(
      "save_failed",
      `${this.location} could not be saved (${describe(error)}).`,
      {
        kept: "The file that was there before stands unchanged, and the graph stays usable in memory.",
        next: "Check who may write to that folder and whether another program holds the file, then save again.",
      },
      { path: this.location, code },
    );
  }
}

async function identify(
  bytes: Uint8Array,
  revision: number,
): Promise<SnapshotIdentity> {
  return { revision, size: bytes.length, sha256: await hash(bytes) };
}

/** Bytes that are hashed in some milliseconds: a large database must not keep the thread from its other work. */
const slice = 2 * 1024 * 1024;

async function hash(bytes: Uint8Array): Promise<string> {
  const digest = createHash("sha256");
  for (let start = 0; start < bytes.length; start += slice) {
    digest.update(bytes.subarray(start, start + slice));
    if (start > 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return digest.digest("hex");
}

/** Reads back what was written. Equal bytes have equal headers, schema and rows, so that nothing else needs a look. */
async function verifyContent(
  path: string,
  expected: SnapshotIdentity,
): Promise<void> {
  const digest = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(path, {
    highWaterMark: 1 << 20,
  }) as AsyncIterable<Buffer>) {
    digest.update(chunk);
    size += chunk.length;
  }
  if (size !== expected.size || digest.digest("hex") !== expected.sha256)
    throw new Error("what was read back is not what was written");
}

const headerBytes = 100;

/** SQLite's header, and as many pages as it says. */
function isWholeDatabase(bytes: Uint8Array): boolean {
  if (bytes.length < headerBytes) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, headerBytes);
  const pageSize = buffer.readUInt16BE(16);
  return (
    buffer.toString("latin1", 0, 16) === "SQLite format 3\0" &&
    buffer.readUInt32BE(28) * (pageSize === 1 ? 65536 : pageSize) ===
      bytes.length
  );
}

function isIdentity(value: unknown): value is SnapshotIdentity {
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

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
