// `codeweft restore`: lists the backups of a database, or puts one in its place.
import type { Command } from "commander";
import { findBackup } from "../core/action/restoreBackup.ts";
import { CodeweftError } from "../core/errors.ts";
import { ageWords } from "../core/query/ageWords.ts";
import type { Backup, RestoreReport } from "../core/snapshots.ts";
import { inMemory } from "../node/databaseLocation.ts";
import { openSnapshotFile } from "../node/snapshotFile.ts";
import { isForeign } from "../node/snapshotIdentity.ts";
import { addCommonFlags } from "./commonFlags.ts";
import type { CommonFlags } from "./commonFlags.ts";
import { formatBytes, formatCount } from "./figures.ts";
import { invocation } from "./invocation.ts";
import { withEngine } from "./session.ts";
import { shellQuote } from "./shellQuote.ts";
import { formatTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { ingestCommand, openWorkspace, placeFlags } from "./workspace.ts";
import type { Place, Workspace } from "./workspace.ts";

interface RestoreFlags extends CommonFlags {
  readonly list?: boolean;
}

export function addRestoreCommand(program: Command, terminal: Terminal): void {
  addCommonFlags(
    program
      .command("restore")
      .alias("restore-backup")
      .summary("List backups, or bring one back")
      .description(
        "Lists the backups of the database, or puts one in its place. What stood there is kept as a backup too.",
      )
      .argument(
        "[backup]",
        "number of the backup, as the list has it, or latest",
      )
      .option(
        "--list",
        "list the backups, the newest first, and change nothing",
      ),
    "the answer",
  ).action(async (wanted: string | undefined, flags: RestoreFlags) => {
    const place = { root: flags.root, db: flags.db, folder: process.cwd() };
    const workspace = await openWorkspace(place);
    const backups = await listBackups(workspace, place);
    if (wanted === undefined || flags.list === true) {
      if (flags.json === true) terminal.print(JSON.stringify(backups, null, 2));
      else printBackups(terminal, backups, workspace, place);
      return;
    }
    const backup = findBackup(backups, wanted);
    if (backup === undefined)
      throw new CodeweftError(
        "not_found",
        `${workspace.database} has no backup ${shellQuote(wanted)}.`,
        {
          kept: "Nothing was changed.",
          next: `See those that are there: ${listCommand(workspace, place)}`,
        },
        { database: workspace.database, backup: wanted },
      );
    const report = await restore(terminal, workspace, backup.id, flags);
    if (flags.json === true) terminal.print(JSON.stringify(report, null, 2));
    else printReport(terminal, report, workspace, place);
  });
}

function listCommand(workspace: Workspace, place: Place): string {
  return `${invocation()} restore --list${placeFlags(workspace, place)}`;
}

/** Throws not_found where there are none, with the command that makes a database. */
async function listBackups(
  workspace: Workspace,
  place: Place,
): Promise<readonly Backup[]> {
  const { database } = workspace;
  // Looked up without opening the database: a damaged one must not be touched by a list.
  const backups =
    database === inMemory ? [] : await openSnapshotFile(database).backups();
  if (backups.length > 0) return backups;
  if (database !== inMemory && (await isForeign(database)))
    throw new CodeweftError(
      "database_foreign",
      `${database} is no database of Codeweft, so it has no backups.`,
      {
        kept: "It was not changed.",
        next: "Name the database whose backups you want with --db.",
      },
      { database },
    );
  throw new CodeweftError(
    "not_found",
    database === inMemory
      ? "A database in memory has no backups."
      : `There are no backups of ${database}.`,
    {
      next: `The graph can always be built from the sources: ${ingestCommand(workspace, place)}`,
    },
    { database },
  );
}

function restore(
  terminal: Terminal,
  { roots, database }: Workspace,
  id: string,
  flags: RestoreFlags,
): Promise<RestoreReport> {
  return withEngine(
    terminal,
    { roots, database, warmUp: false },
    flags.verbose === true,
    (engine) => engine.restore(id),
    () => {
      // What the opening had to say about the old file is no news to who replaces it.
    },
  );
}

function printBackups(
  terminal: Terminal,
  backups: readonly Backup[],
  workspace: Workspace,
  place: Place,
): void {
  const { print, colors, width } = terminal;
  const now = Date.now();
  const lines = formatTable(
    [
      { title: "backup", right: true, color: colors.bold },
      { title: "saved" },
      { title: "size", right: true },
      { title: "files", right: true },
      { title: "symbols", right: true },
      { title: "revision", right: true },
      { title: "", color: colors.yellow },
    ],
    backups.map((backup) => [
      backup.id,
      ageWords(backup.savedAt, now),
      formatBytes(backup.size),
      figure(backup.counts?.files),
      figure(backup.counts?.symbols),
      figure(backup.revision),
      noteOf(backup),
    ]),
    width,
    colors.dim,
  );
  print(lines.join("\n"));
  const usable = backups.find(({ state }) => state !== "damaged");
  if (usable !== undefined)
    print(
      `Next: ${invocation()} restore ${usable.id}${placeFlags(workspace, place)}`,
    );
}

function printReport(
  { print, colors }: Terminal,
  { backup, saved }: RestoreReport,
  workspace: Workspace,
  place: Place,
): void {
  const held =
    backup.counts === undefined
      ? ""
      : ` (${formatCount(backup.counts.files, "file")}, ${formatCount(backup.counts.symbols, "symbol")})`;
  print(
    `${colors.green("Restored:")} ${saved.location ?? ""} from backup ${backup.id}, saved ${ageWords(backup.savedAt, Date.now())}${held}`,
  );
  if (saved.kept !== undefined)
    print(colors.dim(`What stood there before is kept as ${saved.kept}`));
  print(`Next, to read what changed since: ${ingestCommand(workspace, place)}`);
}

function figure(value: number | undefined): string {
  return value === undefined ? "?" : value.toLocaleString("en-US");
}

function noteOf({ state, before, partial }: Backup): string {
  const occasions = {
    migration: "before a change of the schema",
    restore: "before a restore",
    reingest: "before a full ingest",
  };
  return [
    ...(state === "damaged" ? ["damaged"] : []),
    ...(state === "unknown" ? ["will be checked in full"] : []),
    ...(partial === true ? ["a part of a graph"] : []),
    ...(before === undefined ? [] : [occasions[before]]),
  ].join(", ");
}
