// A place for one database in memory, whose disk can be full.
import type {
  Backup,
  LoadedSnapshot,
  SaveReport,
  SnapshotStorage,
} from "../../src/core/snapshots.ts";
import { CodeweftError } from "../../src/core/errors.ts";

export class MemoryStorage implements SnapshotStorage {
  readonly location = "graph.db";
  /** What a real file would hold. */
  bytes: Uint8Array | undefined;
  trusted = true;
  full = false;
  saves = 0;
  /** Of the last save. */
  revision = 0;
  /** Saves that the full disk refused. */
  refused = 0;
  private readonly onRefused = new Set<() => void>();
  problemLog = "";
  /** How often it was written. */
  problemLogs = 0;
  /** What was written to other files. */
  readonly copies = new Map<string, Uint8Array>();
  readonly quarantined: Uint8Array[] = [];

  get stamp(): string {
    return `save ${this.saves}`;
  }

  load(): Promise<LoadedSnapshot | undefined> {
    const { bytes, trusted } = this;
    return Promise.resolve(
      bytes === undefined
        ? undefined
        : { bytes: bytes.slice(), stamp: this.stamp, trusted, ours: true },
    );
  }

  /** Resolves when the disk has refused so many saves. */
  untilRefused(count: number): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.refused < count) return;
        this.onRefused.delete(look);
        resolve();
      };
      this.onRefused.add(look);
      look();
    });
  }

  save(bytes: Uint8Array, revision: number): Promise<SaveReport> {
    if (this.full) {
      this.refused++;
      for (const look of [...this.onRefused]) look();
      return Promise.reject(
        new CodeweftError(
          "disk_full",
          "There is no room on the disk for graph.db.",
          { kept: "The old file stands.", next: "Make room, then save again." },
        ),
      );
    }
    this.bytes = bytes.slice();
    this.revision = revision;
    this.saves++;
    return Promise.resolve({
      location: this.location,
      identity: { revision, size: bytes.length, sha256: "" },
      milliseconds: 0,
    });
  }

  isCurrent(): Promise<boolean> {
    return Promise.resolve(true);
  }

  saveCopy(
    location: string,
    bytes: Uint8Array,
    revision: number,
  ): Promise<SaveReport> {
    this.copies.set(location, bytes.slice());
    return Promise.resolve({
      location,
      identity: { revision, size: bytes.length, sha256: "" },
      milliseconds: 0,
    });
  }

  backups(): Promise<readonly Backup[]> {
    return Promise.resolve([]);
  }

  loadBackup(id: string): Promise<never> {
    return Promise.reject(
      new CodeweftError("not_found", `There is no backup ${id}.`),
    );
  }

  quarantine(): Promise<string | undefined> {
    if (this.bytes !== undefined) this.quarantined.push(this.bytes);
    this.bytes = undefined;
    return Promise.resolve("graph.db.damaged");
  }

  writeProblemLog(head: string, body: string): Promise<void> {
    this.problemLog = `${head}\n${body}`;
    this.problemLogs++;
    return Promise.resolve();
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}
