// Keeps the database as one file with a sidecar and backups beside it.
import { open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { CodeweftError } from "../core/errors.ts";
import type {
  Backup,
  LoadedSnapshot,
  SaveOptions,
  SaveReport,
  SnapshotIdentity,
  SnapshotStorage,
} from "../core/snapshots.ts";
import { codeOf } from "../core/reliability/classify.ts";
import type { RetryPolicy } from "../core/reliability/retry.ts";
import { Backups, defaultBackups, linkOrCopy } from "./backups.ts";
import { createDatabaseFolder } from "./databaseFolder.ts";
import { judge } from "./judgeSnapshot.ts";
import type { FoundFile } from "./judgeSnapshot.ts";
import { prepareSave } from "./prepareSave.ts";
import type { PreparedSave } from "./prepareSave.ts";
import { readAndHash } from "./readAndHash.ts";
import { discard, exists, renamePatiently, syncFolder } from "./replaceFile.ts";
import { writeRotated } from "./rotatedLog.ts";
import {
  identify,
  isWholeDatabase,
  problemLogOf,
  readContent,
  readSchema,
  readSidecar,
  readSidecarFile,
  schemaOf,
  sidecarOf,
  stampFrom,
  stampOf,
} from "./snapshotIdentity.ts";
import { systemRetrier } from "./systemRetrier.ts";

export interface SnapshotFileOptions {
  /** Milliseconds to go on trying while another program holds the file. */
  readonly patience?: number;
  /** Told while a save waits for another program, and of a backup that could not be made. */
  readonly onWait?: (message: string) => void;
  /** How many of the last saves that differ are kept as backups; 0: none. What was asked for before, else 3, unless told. */
  readonly backups?: number;
  /** Somebody's own file: it has no backups, and says nothing of their number. */
  readonly isCopy?: true;
}

/** `location` is the absolute path of the database. Its folder is created by the first save. */
export function openSnapshotFile(
  location: string,
  options: SnapshotFileOptions = {},
): SnapshotStorage {
  return new SnapshotFile(location, options);
}

/** The file is opened once, read and closed; who else has it open, a virus scanner say, lets go of it soon. Milliseconds. */
const loadPolicy: RetryPolicy = { first: 20, longest: 500, patience: 5_000 };

/** What stood at the path when it was last loaded or saved here. */
interface Known {
  /** Undefined: nothing stood there. */
  readonly stamp: string | undefined;
  readonly sha256: string | undefined;
  /** Undefined: its header has to be read for it. */
  readonly schema?: number | undefined;
  /** It was set aside and only waits to be replaced; or that did not work, and nothing may replace it. */
  readonly damaged?: "aside" | "in place";
}

class SnapshotFile implements SnapshotStorage {
  private readonly files: Backups;
  /** Undefined: nobody looked yet, so there is nothing to compare with. */
  private known: Known | undefined;

  constructor(
    readonly location: string,
    private readonly options: SnapshotFileOptions,
  ) {
    this.files = new Backups(location);
  }

  async load(): Promise<LoadedSnapshot | undefined> {
    let suspected = false;
    for (let look = 1; ; look++) {
      const found = await this.readFile();
      if (found === undefined) return undefined;
      const judged = await judge(this.location, found);
      // Another process saves at this moment: a little later its sidecar fits.
      if (judged === "moving" && look < 8) {
        await new Promise((resolve) => setTimeout(resolve, look * 5));
        continue;
      }
      // Windows keeps others from what a virus scanner has open: for a moment the file may seem to be without what vouches for it.
      const isSuspect = judged !== "moving" && judged.changed === true;
      if (isSuspect && process.platform === "win32" && !suspected) {
        suspected = true;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        continue;
      }
      const { bytes, stamp, sha256 } = found;
      this.known = { stamp, sha256, schema: schemaOf(bytes) };
      return {
        bytes,
        stamp,
        ...(judged === "moving" ? { trusted: false, ours: true } : judged),
      };
    }
  }

  private async readFile(): Promise<FoundFile | undefined> {
    try {
      return await systemRetrier.run(
        { operation: "read", policy: loadPolicy },
        () => this.readWhole(),
      );
    } catch (error) {
      if (codeOf(error) === "ENOENT") {
        this.known = { stamp: undefined, sha256: undefined };
        return undefined;
      }
      // Whatever stands there is not what is known here: the next look reads it again.
      this.known = { stamp: "unread", sha256: undefined };
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
  }

  private async readWhole(): Promise<FoundFile> {
    const handle = await open(this.location, "r");
    try {
      const found = await handle.stat({ bigint: true });
      const { bytes, sha256 } = await readAndHash(handle, Number(found.size));
      return { bytes, stamp: stampFrom(found), sha256 };
    } finally {
      await handle.close();
    }
  }

  async save(
    bytes: Uint8Array,
    revision: number,
    options: SaveOptions = {},
  ): Promise<SaveReport> {
    const started = performance.now();
    const { location } = this;
    // A damaged file that could not be set aside is set aside now, or stays.
    if (this.known?.damaged === "in place")
      await this.quarantine("", { copy: true });
    if (!isWholeDatabase(bytes))
      throw new CodeweftError(
        "internal",
        `What was to be saved to ${location} is not a whole database (${bytes.length} bytes).`,
        { kept: "The old file stands.", next: "Report this." },
      );
    const asked = this.backupsAskedFor();
    let prepared: PreparedSave | undefined;
    let kept: string | undefined;
    let written: bigint;
    try {
      if (!(await this.checkPresent(bytes, options)))
        await createDatabaseFolder(location);
      // Both are ready before one is in place: whatever comes between the two renames, the next start finds what vouches for the file.
      prepared = await prepareSave(location, bytes, () =>
        identify(bytes, revision, {
          ...options,
          ...(asked === undefined ? {} : { backups: asked }),
        }),
      );
      const present = await this.findSaved(prepared.identity);
      if (present !== undefined && options.before === undefined) {
        await discard(prepared.database);
        await discard(prepared.sidecar);
        const milliseconds = performance.now() - started;
        return { location, identity: present, milliseconds };
      }
      // Whoever was stopped in the meantime finds what another writer saved since.
      await this.checkPresent(bytes, options);
      kept = await this.keepPresent(bytes, prepared.identity, options);
      // A renamed file keeps it.
      written = (await stat(prepared.database, { bigint: true })).mtimeNs;
      // Whoever took the lock while this process stood still has removed what was prepared by then, or is seen here.
      await options.confirm?.();
      await renamePatiently(prepared.database, location, this.options);
    } catch (error) {
      if (prepared !== undefined) {
        await discard(prepared.database);
        await discard(prepared.sidecar);
      }
      if (kept !== undefined)
        await this.files.drop(kept).catch(() => {
          // A backup that equals the file is no harm: it is not made twice.
        });
      throw this.explain(error);
    }
    const { identity, sidecar } = prepared;
    let pruned: Promise<void> | undefined;
    try {
      // From here on the new file is the one that stands there, whatever else goes wrong.
      this.known = { stamp: undefined, sha256: identity.sha256 };
      const found = await stat(location, { bigint: true });
      if (found.mtimeNs !== written) {
        // Whoever was stopped here wakes up beside a newer file, of which this sidecar would tell lies.
        await discard(sidecar);
        throw new Error("another process has replaced it since");
      }
      if (found.size !== BigInt(identity.size))
        throw new Error(
          `it has ${found.size} bytes instead of ${identity.size}`,
        );
      this.known = {
        stamp: stampFrom(found),
        sha256: identity.sha256,
        schema: schemaOf(bytes),
      };
      // The new file is in place, and the one before is its first backup: older ones may go meanwhile.
      if (this.options.isCopy !== true)
        pruned = this.files.prune(asked ?? defaultBackups);
      // The folder is synced with the sidecar still under its first name: a loss of power finds it there or here.
      await syncFolder(dirname(location));
      await renamePatiently(sidecar, sidecarOf(location), this.options);
    } catch (error) {
      throw this.explain(error, true);
    } finally {
      await pruned;
    }
    return {
      location,
      identity,
      milliseconds: performance.now() - started,
      ...(kept === undefined ? {} : { kept }),
    };
  }

  async isCurrent(): Promise<boolean> {
    const stamp = await stampOf(this.location);
    if (stamp === undefined) return this.known?.stamp === undefined;
    return this.isKnown(stamp);
  }

  saveCopy(
    location: string,
    bytes: Uint8Array,
    revision: number,
  ): Promise<SaveReport> {
    const { backups: _, ...options } = this.options;
    return new SnapshotFile(location, { ...options, isCopy: true }).save(
      bytes,
      revision,
    );
  }

  async quarantine(
    _reason: string,
    { copy = false }: { readonly copy?: boolean } = {},
  ): Promise<string | undefined> {
    if (!(await exists(this.location))) return undefined;
    const stamp = new Date().toISOString().replace(/[:.]/g, "-");
    let aside = `${this.location}.damaged-${stamp}`;
    for (let count = 2; await exists(aside); count++)
      aside = `${this.location}.damaged-${stamp}-${count}`;
    const move = (from: string, to: string): Promise<void> =>
      copy ? linkOrCopy(from, to) : renamePatiently(from, to, this.options);
    try {
      await move(this.location, aside);
    } catch (error) {
      if (this.known !== undefined)
        this.known = { ...this.known, damaged: "in place" };
      throw new CodeweftError(
        "save_failed",
        `The damaged database ${this.location} could not be set aside (${describe(error)}).`,
        {
          kept: "It was not changed.",
          next: "Close the program that holds it, or move it away yourself.",
        },
      );
    }
    this.known = copy
      ? {
          stamp: await stampOf(this.location),
          sha256: this.known?.sha256,
          damaged: "aside",
        }
      : { stamp: undefined, sha256: undefined };
    try {
      if (await exists(sidecarOf(this.location)))
        await move(sidecarOf(this.location), sidecarOf(aside));
    } catch (error) {
      // The damaged file itself is safe, and what the sidecar says of it fits no other file.
      this.options.onWait?.(
        `${sidecarOf(this.location)} was not kept beside ${aside} (${describe(error)}).`,
      );
    }
    return aside;
  }

  backups(): Promise<readonly Backup[]> {
    return this.files.list();
  }

  loadBackup(
    id: string,
  ): Promise<LoadedSnapshot & { readonly backup: Backup }> {
    return this.files.load(id);
  }

  async writeProblemLog(head: string, body: string): Promise<void> {
    try {
      await createDatabaseFolder(this.location);
      await writeRotated(problemLogOf(this.location), head, body, this.options);
    } catch (error) {
      throw this.explain(error);
    }
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }

  /** Undefined: nobody named a number. */
  private backupsAskedFor(): number | undefined {
    const { backups, isCopy } = this.options;
    if (isCopy === true) return undefined;
    return backups ?? readSidecar(this.location)?.backups;
  }

  /** Whether a file is there now. Throws what speaks against replacing it. */
  private async checkPresent(
    bytes: Uint8Array,
    { replaceAny, counts }: SaveOptions,
  ): Promise<boolean> {
    const { location } = this;
    const stamp = await stampOf(location);
    if (stamp === undefined) return false;
    if (this.known?.stamp !== stamp) {
      // Something else than a file stands there; the rename says so.
      if (!(await stat(location)).isFile()) return true;
      if (replaceAny !== true) await this.checkKnown(stamp);
    }
    const schema = await this.schemaAt(stamp);
    const own = schemaOf(bytes);
    if (schema !== undefined && own !== undefined && schema > own)
      throw new CodeweftError(
        "database_newer",
        `${location} was written by a newer Codeweft (schema ${schema}; this one knows ${own}).`,
        { kept: "It was not changed.", next: "Update the extension." },
        { found: schema, known: own },
      );
    if (counts?.files !== 0 || (await this.isEmpty(bytes.length))) return true;
    throw new CodeweftError(
      "database_not_empty",
      `${location} holds a graph, and an empty one was to take its place.`,
      {
        kept: "It was not changed.",
        next: "Ingest the workspace again. To begin anew, delete that file first.",
      },
      { path: location },
    );
  }

  /** Whether the file that is there holds no graph, as far as its sidecar or else its size tells. */
  private async isEmpty(sizeOfEmpty: number): Promise<boolean> {
    const files = readSidecar(this.location)?.counts?.files;
    if (files !== undefined) return files === 0;
    return (await stat(this.location)).size <= sizeOfEmpty;
  }

  /** What the sidecar says of the file that is there, when that is this very content and nobody touched it since. */
  private async findSaved({
    sha256,
    backups,
  }: SnapshotIdentity): Promise<SnapshotIdentity | undefined> {
    const { known, location } = this;
    if (known?.sha256 !== sha256 || known.damaged !== undefined)
      return undefined;
    if ((await stampOf(location)) !== known.stamp) return undefined;
    const sidecar = readSidecarFile(sidecarOf(location));
    return sidecar?.vouched === true &&
      sidecar.identity.sha256 === sha256 &&
      sidecar.identity.backups === backups
      ? sidecar.identity
      : undefined;
  }

  private async isKnown(stamp: string): Promise<boolean> {
    const { known, location } = this;
    if (known === undefined || known.stamp === stamp) return true;
    // It may have been copied, touched or moved: what it holds decides.
    if (
      known.sha256 === undefined ||
      (await readContent(location)).sha256 !== known.sha256
    )
      return false;
    this.known = { ...known, stamp };
    return true;
  }

  /** Of the file that is there and has this stamp. */
  private async schemaAt(
    stamp: string | undefined,
  ): Promise<number | undefined> {
    const { known, location } = this;
    const schema = known?.stamp === stamp ? known?.schema : undefined;
    return schema ?? readSchema(location);
  }

  private async checkKnown(stamp: string): Promise<void> {
    const { location } = this;
    if (await this.isKnown(stamp)) return;
    const revision = readSidecar(location)?.revision;
    throw new CodeweftError(
      "database_changed_elsewhere",
      `${location} was changed by another window or program since it was loaded here${revision === undefined ? "" : ` (it is at revision ${revision})`}.`,
      {
        kept: "Nothing was overwritten, and the graph stays usable in memory.",
        next: "Reload the database, or save this graph to another file.",
      },
      { path: location, revision },
    );
  }

  /** The backup of the file that is about to be replaced, if it is to have one. */
  private async keepPresent(
    bytes: Uint8Array,
    identity: SnapshotIdentity,
    { before, replaceAny }: SaveOptions,
  ): Promise<string | undefined> {
    const { location, known } = this;
    if (this.options.isCopy === true || identity.backups === 0)
      return undefined;
    const stamp = await stampOf(location);
    if (known?.damaged === "aside" && known.stamp === stamp) return undefined;
    const schema = await this.schemaAt(stamp);
    const migrates = schema !== undefined && schema !== schemaOf(bytes);
    const occasion = before ?? (migrates ? "migration" : undefined);
    try {
      const present =
        replaceAny === true && (await exists(location))
          ? (await readContent(location)).sha256
          : known?.sha256;
      if (present === identity.sha256) return undefined;
      return await this.files.keepPresent(present, occasion);
    } catch (error) {
      if (occasion === "migration" || occasion === "restore") throw error;
      // The graph of now counts more than the one before.
      this.options.onWait?.(
        `No backup of ${location} was made (${describe(error)}).`,
      );
      return undefined;
    }
  }

  /** `replaced`: the new file stands, and what failed came after that. */
  private explain(error: unknown, replaced = false): CodeweftError {
    if (error instanceof CodeweftError) return error;
    const code = codeOf(error);
    const kept = replaced
      ? "The new file stands; the next start checks it in full."
      : "The file that was there before stands unchanged, and the graph stays usable in memory.";
    if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG")
      return new CodeweftError(
        "disk_full",
        `There is no room to save ${this.location} (${describe(error)}).`,
        {
          kept,
          next: "Free some space and save again, keep fewer backups, or choose another place.",
        },
        { path: this.location, replaced },
      );
    return new CodeweftError(
      "save_failed",
      `${this.location} could not be saved (${describe(error)}).`,
      {
        kept,
        next: `Check who may write to ${dirname(this.location)} and whether another program holds the file, then save again.`,
      },
      { path: this.location, code, replaced },
    );
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
