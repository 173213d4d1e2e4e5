// What a host must supply to keep the database: one file with a sidecar, its backups, and the words for both. Types only.

/** What a saved file is and holds, as its sidecar says. Sidecars of earlier versions have the first three fields only. */
export interface SnapshotIdentity {
  readonly revision: number;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** Wall time, milliseconds since 1970. */
  readonly savedAt?: number;
  readonly counts?: SnapshotCounts;
  /** Written in the middle of a run that builds the graph: it may hold less than the next save. */
  readonly partial?: true;
  /** So many backups were asked for: who is told no number goes on with it. */
  readonly backups?: number;
}

export interface SnapshotCounts {
  readonly files: number;
  readonly symbols: number;
  readonly edges: number;
}

export interface LoadedSnapshot {
  readonly bytes: Uint8Array;
  /** Changes whenever the file does; absent where there is none. */
  readonly stamp?: string;
  /** The sidecar's identity equals that of the bytes: no further checks are needed. */
  readonly trusted: boolean;
  /** The sidecar is as it was written and says something else, and no save was interrupted: the bytes are not what was saved. */
  readonly changed?: true;
  /** A sidecar of ours stands beside the file, whether it fits or not: whatever the bytes are now, they were saved here. */
  readonly ours: boolean;
  /** As the sidecar says, whether it fits or not. */
  readonly revision?: number;
  /** All that the sidecar says, where it fits. */
  readonly identity?: SnapshotIdentity;
}

/** What a backup was made before, when it was not just another save. */
export type BackupOccasion = "migration" | "restore" | "reingest";

/** A save that was replaced by a later one and is kept. JSON-safe. */
export interface Backup {
  /** Names it in `restore`: a number that grows with each backup. */
  readonly id: string;
  /** Absolute, as a person would type it. */
  readonly location: string;
  readonly before?: BackupOccasion;
  /** Bytes. */
  readonly size: number;
  /** When it was saved, not when it became a backup; wall time, milliseconds since 1970. */
  readonly savedAt: number;
  /** Absent when nothing beside it says so. */
  readonly revision?: number;
  readonly counts?: SnapshotCounts;
  readonly partial?: true;
  /** `unknown`: no sidecar says what it should be, so that only full checks tell. */
  readonly state: "whole" | "damaged" | "unknown";
}

export interface SaveReport {
  /** Absolute, as a person would type it; undefined for the in-memory mode. */
  readonly location: string | undefined;
  readonly identity: SnapshotIdentity;
  readonly milliseconds: number;
  /** Where the file that was replaced is kept as a backup, when this save made one. */
  readonly kept?: string;
}

export interface RestoreReport {
  readonly backup: Backup;
  readonly saved: SaveReport;
}

export interface SaveOptions {
  readonly counts?: SnapshotCounts;
  /** See SnapshotIdentity. */
  readonly partial?: boolean;
  /** The file that is there now is kept as a backup for longer than others. Before a migration or a restore the save fails when it cannot be kept. */
  readonly before?: BackupOccasion;
  /** Asked directly before the new file is put in place; what it throws keeps the old one. */
  readonly confirm?: () => Promise<void>;
  /** Somebody decided that the file that is there now gives way, whoever wrote it: it is not compared with what was loaded. */
  readonly replaceAny?: boolean;
}

/** Keeps one database file. Every method leaves either the complete old or the complete new file in place. */
export interface SnapshotStorage {
  /** For people; undefined in memory. */
  readonly location: string | undefined;
  load(): Promise<LoadedSnapshot | undefined>;
  /**
   * Temporary file, fsync, read-back, backup of the old file, rename, fsync of the folder, sidecar. Throws CodeweftError and
   * leaves the old file: save_failed or disk_full; database_changed_elsewhere when it is not the one that was loaded or
   * saved here last; database_newer when a newer version wrote it; database_not_empty when it holds a graph and this is none.
   */
  save(
    bytes: Uint8Array,
    revision: number,
    options?: SaveOptions,
  ): Promise<SaveReport>;
  /** The file is what was loaded or saved here last. Costs a stat where nothing was written. */
  isCurrent(): Promise<boolean>;
  /** Writes to another file with the same care; the storage's own file is not touched. `location` is absolute, as a host writes it. Throws like `save`. */
  saveCopy(
    location: string,
    bytes: Uint8Array,
    revision: number,
  ): Promise<SaveReport>;
  /**
   * Moves the file aside with a time stamp; returns where to. `copy`: it also stays where it is until the next save replaces
   * it, of which it then does not become a backup.
   */
  quarantine(
    reason: string,
    options?: { readonly copy?: boolean },
  ): Promise<string | undefined>;
  /** The newest first. Reads each once. */
  backups(): Promise<readonly Backup[]>;
  /** Throws CodeweftError not_found, unreadable_file, or database_damaged when it is not what was saved. */
  loadBackup(id: string): Promise<LoadedSnapshot & { readonly backup: Backup }>;
  /**
   * Replaces `ingestion-errors.txt` beside the database. The list that stood there becomes `ingestion-errors.1.txt` when its
   * `body` is another one, and so on; the oldest of a few goes. `head` is one line.
   */
  writeProblemLog(head: string, body: string): Promise<void>;
  dispose(): Promise<void>;
}

/** What the journal says of the process that writes the database. */
export interface JournalEntry {
  /** A run is under way. */
  readonly running: boolean;
  /** By path: files that were being read when it was written, and how often their reading was begun. */
  readonly reading: Readonly<Record<string, number>>;
  /** Wall time, milliseconds since 1970. */
  readonly at: number;
}

/**
 * A small file beside the database that stands there from the first change to the orderly end of the process that writes:
 * found at a start, it tells of an end that was none. It is the lock's owner who reads and writes it.
 */
export interface Journal {
  /** Undefined: there is none. What cannot be read says that a run was under way. */
  read(): Promise<JournalEntry | undefined>;
  write(entry: JournalEntry): Promise<void>;
  clear(): Promise<void>;
}
