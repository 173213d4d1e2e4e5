// A workspace's index as a service that stays: for `codeweft serve` and `codeweft mcp`.
import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import type { Engine } from "../core/engine.ts";
import { CodeweftError } from "../core/errors.ts";
import { parseSize, sizeWords } from "../core/query/units.ts";
import { meaningOfChange } from "../core/watching/changeQueue.ts";
import { inMemory } from "../node/databaseLocation.ts";
import { openNodeEngine } from "../node/engineHost.ts";
import type { NodeEngineOptions } from "../node/engineHost.ts";
import { watchFolders } from "../node/folderWatcher.ts";
import { addIgnoreLine } from "../node/ignoreLines.ts";
import { Follower } from "../server/follower.ts";
import { createService } from "../server/service.ts";
import type { Service } from "../server/service.ts";
import { addPlaceFlags } from "./commonFlags.ts";
import type { PlaceFlags } from "./commonFlags.ts";
import { exitCodes } from "./exitCodes.ts";
import { inShell } from "./inShell.ts";
import { noteError } from "./reportFailure.ts";
import { openLog } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { ingestCommand } from "./workspace.ts";
import type { Place, Workspace } from "./workspace.ts";

export interface ServingFlags extends PlaceFlags {
  readonly ingest?: boolean;
  readonly follow?: boolean;
  readonly exclude: readonly string[];
  readonly excludeTests?: boolean;
  readonly maxFileSize?: number;
  readonly verbose?: boolean;
}

export function addServingFlags(command: Command): Command {
  return addPlaceFlags(command)
    .option("--ingest", "bring the graph up to date first")
    .option(
      "--follow",
      "bring the graph up to date whenever files change, as far as `codeweft watch` says",
    )
    .option(
      "--exclude <glob>",
      "what ingests leave out, as a line in .gitignore would; may be repeated",
      (glob: string, before: readonly string[]) => [...before, glob],
      [],
    )
    .option("--exclude-tests", "ingests leave out files of tests")
    .option(
      "--max-file-size <size>",
      `ingests skip larger files (${sizeWords}; default 1MB)`,
      (text: string) => {
        const size = parseSize(text);
        if (size === undefined)
          throw new InvalidArgumentError(`It must be a size, ${sizeWords}.`);
        return size;
      },
    )
    .option("--verbose", "tell every step on standard error");
}

/** Milliseconds: shorter than others wait for the lock, longer than two savings of one piece of work are apart. */
const writerLingers = 5_000;

export interface Following {
  close(): Promise<void>;
}

/** With `--follow`: changes of files are taken over from now on; what it returns ends that. */
export async function follow(
  terminal: Terminal,
  service: Service,
  { roots }: Workspace,
  flags: ServingFlags,
): Promise<Following> {
  if (flags.follow !== true) return { close: () => Promise.resolve() };
  const follower = new Follower({
    service,
    folders: roots.map(({ name }) => (roots.length > 1 ? name : "")),
    say: (message) => {
      terminal.note(message);
    },
  });
  const watching = await watchFolders({
    roots,
    passesOver: (path) => meaningOfChange(path, false) === "nothing",
    onChange: (path, how, what) => {
      follower.heard(path, how, what);
    },
    onError: (error) => {
      follower.failed(error);
    },
  });
  follower.start();
  return {
    async close() {
      follower.dispose();
      await watching.close();
    },
  };
}

/** Throws invalid_parameters for a database in memory: nobody could save one for it to show. */
export function openService(
  terminal: Terminal,
  workspace: Workspace,
  place: Place,
  flags: ServingFlags,
  program: string,
): Service {
  const { roots, root, database } = workspace;
  if (database === inMemory)
    throw new CodeweftError(
      "invalid_parameters",
      "A database in memory cannot be served.",
      { next: "Name a database file with --db, or none." },
    );
  const options: NodeEngineOptions = {
    roots,
    database,
    program,
    warmUp: false,
    git: true,
    log: openLog(terminal, flags.verbose === true),
  };
  const open = async (more: Partial<NodeEngineOptions>): Promise<Engine> => {
    const engine = await openNodeEngine({ ...options, ...more });
    engine.onEvent((event) => {
      if (event.kind === "notice")
        noteError(terminal, inShell(event.error, workspace), event.level);
    });
    return engine;
  };
  return createService({
    identity: () => identityOf(database),
    openReader: () => open({}),
    openWriter: () =>
      open({
        exclude: flags.exclude,
        excludeTests: flags.excludeTests === true,
        ...(flags.maxFileSize === undefined
          ? {}
          : { maxFileSize: flags.maxFileSize }),
      }),
    ...(flags.follow === true ? { lingers: writerLingers } : {}),
    host: { exclude: (line) => addIgnoreLine(root.location, line) },
    missing: () =>
      new CodeweftError(
        "not_found",
        `${root.location} has no index yet: there is no database at ${database}.`,
        { next: `Run: ${ingestCommand(workspace, place)}` },
        { root: root.location, database },
      ),
    warn: (message) => {
      noteError(terminal, { code: "store_failed", message }, "warning");
    },
  });
}

/** A save puts another file in its place, so that these three tell. */
async function identityOf(database: string): Promise<string | undefined> {
  try {
    const { ino, size, mtimeMs } = await stat(database);
    return `${String(ino)} ${String(size)} ${String(mtimeMs)}`;
  } catch {
    // Gone or not to be reached: for who asks it is the same.
    return undefined;
  }
}

/** Resolves at the first Ctrl-C or end of the terminal; the second ends the program at once. */
export function untilInterrupted(signals: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const end = (): void => {
      if (asked) process.exit(exitCodes.cancelled);
      asked = true;
      resolve();
    };
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(name, end);
    signals.addEventListener("abort", () => {
      for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
        process.off(name, end);
      resolve();
    });
  });
}
