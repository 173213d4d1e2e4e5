// Earlier saves of a database, kept beside it: made when a save replaces a file, rotated, listed, and read again.
import { constants } from "node:fs";
import {
  copyFile,
  link,
  open,
  readFile,
  readdir,
  rename,
  stat,
  unlink,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CodeweftError } from "../core/errors.ts";
import type {
  Backup,
  BackupOccasion,
  LoadedSnapshot,
  SnapshotIdentity,
} from "../core/snapshots.ts";
import { codeOf } from "../core/reliability/classify.ts";
import { exists, temporaryName } from "./replaceFile.ts";
import {
  hashOf,
  readContent,
  readSidecar,
  sidecarOf,
} from "./snapshotIdentity.ts";

export const defaultBackups = 3;

const day = 24 * 60 * 60 * 1000;
/** Milliseconds for which the one older backup stays before a younger one takes its place. */
const olderStays = day;
const occasionStays = 7 * day;

interface BackupFile {
  readonly number: number;
  readonly before: BackupOccasion | undefined;
  readonly location: string;
}

export class Backups {
  /** Of the database at `location`. */
  constructor(private readonly location: string) {}

  /**
   * Makes a backup of the file that is there now, complete in the moment in which it appears. `sha256`: what that file is
   * known to hold. Undefined where nothing is to be kept: no file, a part of a graph, or what the newest backup holds already.
   * Throws as the file system does; nothing is left behind then.
   */
  async keepPresent(
    sha256: string | undefined,
    before: BackupOccasion | undefined,
  ): Promise<string | undefined> {
    const { location } = this;
    const found = await stat(location).catch(() => undefined);
    if (found?.isFile() !== true) return undefined;
    const { size } = found;
    const sidecar = readSidecar(location);
    const identity =
      sidecar?.size === size && sidecar.sha256 === (sha256 ?? sidecar.sha256)
        ? sidecar
        : undefined;
    if (identity?.partial === true && before === undefined) return undefined;
    const files = await this.files();
    const [newest] = files;
    const held = newest && readSidecar(newest.location)?.sha256;
    const present = identity?.sha256 ?? sha256;
    if (held !== undefined && held === present) return undefined;
    return this.create((newest?.number ?? 0) + 1, identity, before);
  }

  /** Takes back a backup that was made for a save which then failed: its file may be written to by others. */
  async drop(location: string): Promise<void> {
    await unlink(location);
    await unlink(sidecarOf(location)).catch(ignoreMissing);
  }

  /**
   * Leaves so many of the last saves, and one older one; none at 0. Does not throw: what another program holds goes the next
   * time.
   */
  async prune(keep: number): Promise<void> {
    try {
      await this.removeSurplus(keep);
    } catch {
      // Left for the next save: a backup too many does no harm.
    }
  }

  private async removeSurplus(keep: number): Promise<void> {
    const older = (await this.files()).slice(keep);
    const kept = keep === 0 ? undefined : await chooseOlder(older);
    for (const file of older)
      if (file !== kept)
        await this.drop(file.location).catch(() => {
          // Left for the next save: a backup too many does no harm.
        });
    await this.removeLoneSidecars();
  }

  /** The newest first. Reads each once. */
  async list(): Promise<Backup[]> {
    return Promise.all((await this.files()).map(describeBackup));
  }

  /** Throws CodeweftError not_found, unreadable_file or database_damaged. */
  async load(id: string): Promise<LoadedSnapshot & { backup: Backup }> {
    const file = (await this.files()).find(
      ({ number }) => String(number) === id,
    );
    if (file === undefined)
      throw new CodeweftError(
        "not_found",
        `${this.location} has no backup ${id}.`,
        { kept: "Nothing was changed.", next: "Choose one of the list." },
      );
    let bytes: Uint8Array;
    try {
      bytes = await readFile(file.location);
    } catch (error) {
      throw new CodeweftError(
        "unreadable_file",
        `The backup ${file.location} cannot be read (${String(error)}).`,
        { kept: "Nothing was changed.", next: "Choose another backup." },
      );
    }
    const identity = readSidecar(file.location);
    const whole =
      identity?.size === bytes.length &&
      identity.sha256 === (await hashOf(bytes));
    if (identity !== undefined && !whole)
      throw new CodeweftError(
        "database_damaged",
        `The backup ${file.location} is damaged: it is not what was saved.`,
        { kept: "Nothing was changed.", next: "Choose another backup." },
      );
    return {
      bytes,
      trusted: whole,
      ours: true,
      ...(identity === undefined ? {} : { revision: identity.revision }),
      backup: await toBackup(file, identity, whole ? "whole" : "unknown"),
    };
  }

  /** The newest first. Files of any other name are not ours. */
  private async files(): Promise<BackupFile[]> {
    const folder = dirname(this.location);
    const files: BackupFile[] = [];
    for (const name of await namesIn(folder)) {
      const match = this.match(name);
      if (match === undefined || match.sidecar) continue;
      const { number, before } = match;
      files.push({ number, before, location: join(folder, name) });
    }
    return files.sort((a, b) => b.number - a.number);
  }

  private match(name: string) {
    const base = basename(this.location);
    if (!name.startsWith(base)) return undefined;
    const match =
      /^\.backup-(\d{6,})(?:-before-(migration|restore|reingest))?(\.meta)?$/.exec(
        name.slice(base.length),
      );
    if (match === null) return undefined;
    return {
      number: Number(match[1]),
      before: match[2] as BackupOccasion | undefined,
      sidecar: match[3] !== undefined,
    };
  }

  /** The sidecar comes first: one without its backup is nothing, a backup without it would have to be checked in full. */
  private async create(
    first: number,
    identity: SnapshotIdentity | undefined,
    before: BackupOccasion | undefined,
  ): Promise<string> {
    for (let number = first; ; number++) {
      const digits = String(number).padStart(6, "0");
      const occasion = before === undefined ? "" : `-before-${before}`;
      const target = `${this.location}.backup-${digits}${occasion}`;
      const taken = await Promise.all([
        exists(target),
        exists(sidecarOf(target)),
      ]);
      if (taken.includes(true)) continue;
      try {
        if (identity !== undefined)
          await linkOrCopy(sidecarOf(this.location), sidecarOf(target));
        await linkOrCopy(this.location, target);
        return target;
      } catch (error) {
        await unlink(sidecarOf(target)).catch(ignoreMissing);
        if (codeOf(error) !== "EEXIST") throw error;
      }
    }
  }

  private async removeLoneSidecars(): Promise<void> {
    const folder = dirname(this.location);
    const names = new Set(await namesIn(folder));
    for (const name of names) {
      if (this.match(name)?.sidecar !== true) continue;
      const isLone = !names.has(name.slice(0, -".meta".length));
      if (isLone) await unlink(join(folder, name)).catch(ignoreMissing);
    }
  }
}

/** Of those above the number, newest first, the one that stays. */
async function chooseOlder(
  older: readonly BackupFile[],
): Promise<BackupFile | undefined> {
  const [youngest] = older;
  const occasion = older.find(({ before }) => before !== undefined);
  const stays = occasion ?? older.at(-1);
  if (youngest === undefined || stays === undefined) return undefined;
  const age = Date.now() - (await stat(stays.location)).mtimeMs;
  return age > (stays.before === undefined ? olderStays : occasionStays)
    ? youngest
    : stays;
}

/** What the file systems without hard links, and those that count them, answer. */
const noLinks = new Set([
  "EPERM",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EMLINK",
  "EXDEV",
  "EINVAL",
  "EISDIR",
  "UNKNOWN",
  "EACCES",
]);

/** A second name for the same bytes, which stays when the first one is replaced; a copy where there are no links. Throws EEXIST. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
    return;
  } catch (error) {
    if (!noLinks.has(codeOf(error))) throw error;
  }
  const temporary = temporaryName(to);
  try {
    await copyFile(from, temporary, constants.COPYFILE_FICLONE);
    const handle = await open(temporary, "r+");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, to);
  } catch (error) {
    await unlink(temporary).catch(ignoreMissing);
    throw error;
  }
}

async function describeBackup(file: BackupFile): Promise<Backup> {
  const identity = readSidecar(file.location);
  if (identity === undefined) return toBackup(file, undefined, "unknown");
  const found = await readContent(file.location).catch(() => undefined);
  const whole =
    found?.size === identity.size && found.sha256 === identity.sha256;
  return toBackup(file, identity, whole ? "whole" : "damaged");
}

async function toBackup(
  { number, location, before }: BackupFile,
  identity: SnapshotIdentity | undefined,
  state: Backup["state"],
): Promise<Backup> {
  const { size, mtimeMs } = await stat(location);
  const { revision, counts, partial } = identity ?? {};
  return {
    id: String(number),
    location,
    size,
    savedAt: identity?.savedAt ?? mtimeMs,
    state,
    ...(before === undefined ? {} : { before }),
    ...(revision === undefined ? {} : { revision }),
    ...(counts === undefined ? {} : { counts }),
    ...(partial === undefined ? {} : { partial }),
  };
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((): string[] => []);
}

function ignoreMissing(): void {
  // It was never made, or somebody else removed it: both are what was wanted.
}
