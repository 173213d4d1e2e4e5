// `codeweft compact`, `verify` and `clean-up`: keeps the database small and right.
import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import type { Engine } from "../core/engine.ts";
import type {
  CleanUpReport,
  CompactReport,
  Drift,
  VerifyReport,
} from "../core/maintenance.ts";
import type { CancelSignal } from "../core/ports.ts";
import { addCommonFlags } from "./commonFlags.ts";
import type { CommonFlags } from "./commonFlags.ts";
import { exitCodes } from "./exitCodes.ts";
import type { ExitCode } from "./exitCodes.ts";
import { formatBytes, formatCount, formatTime } from "./figures.ts";
import { inShell } from "./inShell.ts";
import { invocation } from "./invocation.ts";
import { openProgress } from "./progress.ts";
import { noteError } from "./reportFailure.ts";
import { withEngine } from "./session.ts";
import type { SessionOptions } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { parseSize, sizeWords } from "../core/query/units.ts";
import {
  ingestCommandOf,
  openIndexedWorkspace,
  placeFlags,
} from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

/** Files that are compared where nobody says how many. */
const usualSample = 200;
const dayLength = 24 * 3_600_000;

interface VerifyFlags extends CommonFlags {
  readonly all?: boolean;
  readonly sample?: number;
  readonly repair?: boolean;
  readonly exclude: readonly string[];
  readonly excludeTests?: boolean;
  readonly maxFileSize?: number;
}

interface CleanUpFlags extends CommonFlags {
  readonly days?: number;
}

/** `finish` is told how each of them ended. */
export function addMaintenanceCommands(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void,
): void {
  addCommonFlags(
    program
      .command("compact")
      .summary("Make the database as small as it can be")
      .description(
        "Writes the database anew without the space that removed rows left, saves it, and shows its size before and after.",
      ),
    "the report",
  ).action(async (flags: CommonFlags) => {
    finish(await compact(terminal, flags));
  });
  addCommonFlags(
    program
      .command("verify")
      .summary("Compare the database with the sources")
      .description(
        `Catches up with the workspace, reads sources anew and compares what they say with the database. Without --all a sample of ${String(usualSample)} files, without their edges. Exits with 1 while something differs.`,
      )
      .option("--all", "every file, with all edges")
      .option("--sample <count>", "so many files, chosen at random", parseCount)
      .option("--repair", "read again what differs, and derive all edges again")
      .option(
        "--exclude <glob>",
        "leave out what the ingest left out by this flag or by the setting; may be repeated",
        (glob: string, before: readonly string[]) => [...before, glob],
        [],
      )
      .option(
        "--exclude-tests",
        "leave out files of tests, as the ingest did by this flag or by the setting",
      )
      .option(
        "--max-file-size <size>",
        `the limit that the ingest had (${sizeWords}; default 1MB)`,
        readSize,
      ),
    "the report",
  ).action(async (flags: VerifyFlags) => {
    finish(await verify(terminal, flags));
  });
  addCommonFlags(
    program
      .command("clean-up")
      .summary("Remove old history and free space")
      .description(
        "Removes history, past ingests and daily figures that are older than 30 days, rows that nothing leads to, and free space. An editor does this by itself once a day.",
      )
      .option(
        "--days <count>",
        "keep so many days; 0 keeps nothing",
        parseDays,
      ),
    "the report",
  ).action(async (flags: CleanUpFlags) => {
    finish(await cleanUp(terminal, flags));
  });
}

async function compact(
  terminal: Terminal,
  flags: CommonFlags,
): Promise<ExitCode> {
  const { report, workspace } = await maintain(terminal, flags, {}, (engine) =>
    engine.maintenance.compact(),
  );
  const code = ended(terminal, report, workspace);
  if (flags.json === true) terminal.print(JSON.stringify(report, null, 2));
  else printCompacted(terminal, report);
  return code;
}

function printCompacted(
  { print, colors }: Terminal,
  { before, after, milliseconds, saveError }: CompactReport,
): void {
  print(
    `${saveError === undefined ? colors.green("Compacted:") : colors.yellow("Compacted in memory only, not saved:")} ${formatBytes(before)} → ${colors.bold(formatBytes(after))} in ${formatTime(milliseconds)}`,
  );
}

async function verify(
  terminal: Terminal,
  flags: VerifyFlags,
): Promise<ExitCode> {
  const { exclude, maxFileSize } = flags;
  const { report, place, workspace } = await maintain(
    terminal,
    flags,
    {
      exclude,
      excludeTests: flags.excludeTests === true,
      ...(maxFileSize === undefined ? {} : { maxFileSize }),
    },
    (engine, signal) =>
      engine.maintenance.verify(
        {
          ...(flags.all === true
            ? {}
            : { sample: flags.sample ?? usualSample }),
          repair: flags.repair === true,
        },
        signal,
      ),
  );
  const code = ended(terminal, report, workspace);
  if (flags.json === true) terminal.print(JSON.stringify(report, null, 2));
  else printVerified(terminal, report, flags, place, workspace);
  const left = report.left ?? report.drift;
  return left.length > 0 ? exitCodes.error : code;
}

function printVerified(
  terminal: Terminal,
  report: VerifyReport,
  flags: VerifyFlags,
  place: string,
  workspace: Workspace,
): void {
  const { print, colors } = terminal;
  const { drift, left, unreadable, changedMeanwhile, saveError } = report;
  // What a command that ends now did in memory is done by nobody who comes later.
  const lost = saveError === undefined ? "" : " in memory only, not saved";
  if (report.caughtUp > 0)
    print(
      colors.dim(
        `${formatCount(report.caughtUp, "file")} had changed since the last ingest and ${report.caughtUp === 1 ? "was" : "were"} taken in first${lost}.`,
      ),
    );
  printDrift(terminal, drift);
  for (const path of unreadable)
    print(`${colors.bold(path)}  cannot be read now: not compared`);
  for (const path of changedMeanwhile)
    print(`${colors.bold(path)}  changed meanwhile: not compared`);
  const compared = `${formatCount(report.checked, "file")} of ${report.files.toLocaleString("en-US")} ${report.edgesCompared ? "with all edges" : "without edges"}, ${formatTime(report.milliseconds)}`;
  if (drift.length === 0) {
    print(`${colors.green("Verified:")} nothing differs (${compared})`);
    return;
  }
  print(
    `${colors.yellow("Drift:")} ${formatCount(drift.length, "file")} ${drift.length === 1 ? "differs" : "differ"} from the sources (${compared})`,
  );
  if (left === undefined)
    print(
      `Next: ${invocation()} verify ${flags.all === true ? "--all " : ""}--repair${place}`,
    );
  else if (left.length === 0)
    print(
      lost === ""
        ? `${colors.green("Repaired:")} nothing differs any more`
        : colors.yellow(`Repaired${lost}.`),
    );
  else {
    print(`${colors.red("Not repaired:")}`);
    printDrift(terminal, left);
    print(
      `Next: ${ingestCommandOf(workspace)} --force, and report this if that does not help`,
    );
  }
}

function printDrift(
  { print, colors }: Terminal,
  drift: readonly Drift[],
): void {
  const kinds = {
    missing: "is not in the database",
    extra: "should not be in the database",
  } as const;
  for (const { path, kind, parts, details } of drift) {
    const what = kind === "differs" ? parts.join(", ") : kinds[kind];
    print(`${colors.bold(path === "" ? "the workspace" : path)}  ${what}`);
    for (const line of details) print(`  ${line}`);
  }
}

async function cleanUp(
  terminal: Terminal,
  flags: CleanUpFlags,
): Promise<ExitCode> {
  const { days } = flags;
  const { report, workspace } = await maintain(terminal, flags, {}, (engine) =>
    engine.maintenance.cleanUp(
      days === undefined ? {} : { keep: days * dayLength },
    ),
  );
  const code = ended(terminal, report, workspace);
  if (flags.json === true) terminal.print(JSON.stringify(report, null, 2));
  else printCleaned(terminal, report);
  return code;
}

function printCleaned(
  { print, colors }: Terminal,
  { history, runs, orphans, before, after, saved, saveError }: CleanUpReport,
): void {
  if (saved === undefined && saveError === undefined) {
    print("Clean already: there was nothing to remove.");
    return;
  }
  print(
    `${saveError === undefined ? colors.green("Cleaned up:") : colors.yellow("Cleaned up in memory only, not saved:")} ${formatCount(history, "row")} of history, ${formatCount(runs, "past ingest")} and ${formatCount(orphans, "row")} that nothing led to removed; ${formatBytes(before)} → ${formatBytes(after)}`,
  );
}

async function maintain<T>(
  terminal: Terminal,
  flags: CommonFlags,
  options: Pick<SessionOptions, "exclude" | "excludeTests" | "maxFileSize">,
  work: (engine: Engine, signal: CancelSignal) => Promise<T>,
): Promise<{
  readonly report: T;
  readonly place: string;
  readonly workspace: Workspace;
}> {
  const place = { root: flags.root, db: flags.db, folder: process.cwd() };
  const workspace = await openIndexedWorkspace(place);
  const report = await withEngine(
    terminal,
    {
      roots: workspace.roots,
      database: workspace.database,
      warmUp: false,
      ...options,
    },
    flags.verbose === true,
    async (engine, signal) => {
      const progress = openProgress(terminal);
      engine.onEvent((event) => {
        if (event.kind === "progress") progress.show(event.progress);
      });
      try {
        return await work(engine, signal);
      } finally {
        progress.end();
      }
    },
  );
  return { report, place: placeFlags(workspace, place), workspace };
}

function ended(
  terminal: Terminal,
  { saveError }: Pick<CompactReport, "saveError">,
  workspace: Workspace,
): ExitCode {
  if (saveError === undefined) return exitCodes.ok;
  noteError(terminal, inShell(saveError, workspace));
  return exitCodes.error;
}

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new InvalidArgumentError("It must be a whole number above zero.");
}

function parseDays(text: string): number {
  const days = Number(text);
  if (text.trim() !== "" && days >= 0 && Number.isFinite(days)) return days;
  throw new InvalidArgumentError("It must be a number of days, 0 or more.");
}

function readSize(text: string): number {
  const size = parseSize(text);
  if (size === undefined)
    throw new InvalidArgumentError(`It must be a size: ${sizeWords}.`);
  return size;
}
