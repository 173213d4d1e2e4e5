// `codeweft ingest`: reads a folder into its database and says what came of it.
import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import type { IngestSummary } from "../core/ports.ts";
import { inMemory } from "../node/databaseLocation.ts";
import { exitCodes } from "./exitCodes.ts";
import type { ExitCode } from "./exitCodes.ts";
import { formatBytes, formatCount, formatTime } from "./figures.ts";
import { inShell } from "./inShell.ts";
import { invocation } from "./invocation.ts";
import { openProgress } from "./progress.ts";
import { noteError } from "./reportFailure.ts";
import { withEngine } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { parseSize, sizeWords } from "../core/query/units.ts";
import { openWorkspace, placeFlags } from "./workspace.ts";
import type { Place, Workspace } from "./workspace.ts";

interface IngestFlags {
  readonly db?: string;
  readonly exclude: readonly string[];
  readonly excludeTests?: boolean;
  readonly maxFileSize?: number;
  readonly workers?: number;
  readonly backups?: number;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

export function addIngestCommand(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void,
): void {
  program
    .command("ingest")
    .description("Read a folder and build its graph")
    .argument("[folder]", "the folder that holds the sources", ".")
    .option("--db <path>", "database file, sqlite:PATH or :memory:")
    .option(
      "--exclude <glob>",
      "leave out what matches, as a line in .gitignore would; may be repeated",
      (glob: string, before: readonly string[]) => [...before, glob],
      [],
    )
    .option(
      "--exclude-tests",
      "leave out files of tests, by the conventions of their languages for paths",
    )
    .option(
      "--max-file-size <size>",
      `skip larger files (${sizeWords}; default 1MB)`,
      readSize,
    )
    .option("--workers <count>", "files read at the same time", parseCount)
    .option(
      "--backups <count>",
      "earlier saves to keep beside the database, 0 for none (default: what was chosen before, else 3)",
      parseBackups,
    )
    .option("--force", "read every file again, also unchanged ones")
    .option("--json", "print the summary as JSON")
    .option("--verbose", "tell every step on standard error")
    .action(async (folder: string, flags: IngestFlags) => {
      finish(await ingest(terminal, folder, flags));
    });
}

async function ingest(
  terminal: Terminal,
  folder: string,
  flags: IngestFlags,
): Promise<ExitCode> {
  const place = { root: folder, db: flags.db, folder: process.cwd() };
  const workspace = await openWorkspace(place);
  const summary = await withEngine(
    terminal,
    {
      roots: workspace.roots,
      database: workspace.database,
      ingests: true,
      exclude: flags.exclude,
      excludeTests: flags.excludeTests === true,
      ...(flags.maxFileSize === undefined
        ? {}
        : { maxFileSize: flags.maxFileSize }),
      ...(flags.workers === undefined ? {} : { workers: flags.workers }),
      ...(flags.backups === undefined ? {} : { backups: flags.backups }),
    },
    flags.verbose === true,
    async (engine, signal) => {
      const progress = openProgress(terminal);
      engine.onEvent((event) => {
        if (event.kind === "progress") progress.show(event.progress);
      });
      try {
        return await engine.ingest({ force: flags.force === true }, signal);
      } finally {
        progress.end();
      }
    },
    ({ error, level }) => {
      noteError(
        terminal,
        error.code === "database_damaged" &&
          error.details?.["backup"] === undefined
          ? { ...error, next: "Nothing: this ingest builds it again." }
          : error,
        level,
      );
    },
  );
  if (flags.json === true) terminal.print(JSON.stringify(summary, null, 2));
  else printSummary(terminal, summary, workspace, place);
  if (summary.saveError !== undefined) {
    noteError(terminal, inShell(summary.saveError, workspace));
    return exitCodes.error;
  }
  if (summary.readError !== undefined) {
    noteError(terminal, summary.readError);
    return exitCodes.error;
  }
  return summary.outcome === "cancelled" ? exitCodes.cancelled : exitCodes.ok;
}

function printSummary(
  terminal: Terminal,
  summary: IngestSummary,
  workspace: Workspace,
  place: Place,
): void {
  const { green, yellow, bold, dim } = terminal.colors;
  if (summary.saved?.location !== undefined)
    terminal.print(
      `${green("Saved:")} ${summary.saved.location} ${dim(`(${formatBytes(summary.saved.identity.size)})`)}`,
    );
  terminal.print(
    `${bold(formatCount(summary.files, "file"))}, ${bold(formatCount(summary.symbols, "symbol"))}, ${bold(formatCount(summary.edges, "edge"))} in ${formatTime(summary.milliseconds)}`,
  );
  const details = [
    `${String(summary.extracted)} read`,
    `${String(summary.unchanged)} unchanged`,
    `${String(summary.removed)} removed`,
    `${String(summary.skipped)} skipped`,
    `${String(summary.degraded)} with syntax errors`,
    `${String(summary.failed)} failed`,
  ].filter((text) => !text.startsWith("0 "));
  if (details.length > 0) terminal.print(dim(details.join(", ")));
  const flags = placeFlags(workspace, place);
  if (summary.failed > 0)
    terminal.print(
      yellow(
        `${formatCount(summary.failed, "file")} could not be read. See why: ${invocation()} problems${flags}`,
      ),
    );
  if (summary.outcome === "cancelled")
    terminal.print(
      yellow(
        "Cancelled. What was read is kept; the next ingest goes on from there.",
      ),
    );
  else if (summary.outcome === "paused")
    terminal.print(
      yellow(
        "Paused: the disk refused file after file, for half a minute. What was read is kept, and none of these files counts as failed; the next ingest goes on from there.",
      ),
    );
  else if (summary.files === 0)
    terminal.print(
      yellow(
        `Nothing in ${workspace.root.location} is a source file that Codeweft reads. Give the folder that holds the sources${summary.skipped > 0 ? `, or see what was left out: ${invocation()} skipped${flags}` : ""}.`,
      ),
    );
  else if (workspace.database === inMemory)
    terminal.print("Nothing was saved: the database was kept in memory only.");
  else if (summary.saveError === undefined)
    terminal.print(`Next: ${invocation()} stats${flags}`);
}

function readSize(text: string): number {
  const size = parseSize(text);
  if (size === undefined)
    throw new InvalidArgumentError(`It must be a size, ${sizeWords}.`);
  return size;
}

function parseBackups(text: string): number {
  if (!/^\d+$/.test(text))
    throw new InvalidArgumentError("It must be a whole number, or 0.");
  return Number(text);
}

function parseCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError("It must be a whole number above zero.");
  return value;
}
