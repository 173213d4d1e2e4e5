// The whole engine on this machine: the reader on the calling thread, the indexer and its extraction pool in workers.
import { fileURLToPath } from "node:url";
import type { Engine } from "../core/engine.ts";
import { openEngine } from "../core/openEngine.ts";
import type { CodeweftError } from "../core/errors.ts";
import type { FileLooks, Git, Log, WorkspaceRoot } from "../core/ports.ts";
import { toWorkspaceFiles } from "./askedFiles.ts";
import { openGit } from "./git.ts";
import { noGitHere } from "./noGit.ts";
import { hashBytes } from "./hashBytes.ts";
import { startIndexerThread } from "./indexerThread.ts";
import type { Programs } from "./programs.ts";
import { createTokenizer } from "./tokenizer.ts";
import { programsHere } from "./programs.ts";
import { readSavedFile } from "./savedFile.ts";
import { createSqlRunner } from "./sqlThread.ts";
import { defaultWorkers } from "./workerCount.ts";
import { openWorkspaceFolder } from "./workspaceFolder.ts";

export interface NodeEngineOptions {
  readonly roots: readonly WorkspaceRoot[];
  /** Reads the workspace where it is not on this machine's disk; locations of its roots are URIs then, and git is not asked. */
  readonly files?: FileLooks;
  /** Absolute path of the database file, or `:memory:`. */
  readonly database: string;
  /** Globs with the meaning of a line in `.gitignore`. */
  readonly exclude?: readonly string[];
  /** Files of tests are left out, by the conventions of their languages for paths. */
  readonly excludeTests?: boolean;
  /** Ids of languages whose files are left out. */
  readonly excludeLanguages?: readonly string[];
  /** Bytes; larger files are skipped. 1 MB unless told. */
  readonly maxFileSize?: number;
  /** Extraction workers; see `defaultWorkers`. */
  readonly workers?: number;
  /** How many of the last saves that differ are kept beside the file; 0: none. What was asked for before, else 3, unless told. */
  readonly backups?: number;
  /** Days for which past ingests and the history of files are kept; 30 unless told. */
  readonly historyDays?: number;
  /** false: the saved graph is only asked, so nothing gets ready for edits. */
  readonly warmUp?: boolean;
  /** Stays and shows what another process writes, and takes over when that one goes; without, it asks, or writes and goes. */
  readonly follow?: boolean;
  /** The git program may be asked about the roots; never in a workspace that is not trusted. */
  readonly git?: boolean;
  /** Words for people, in the writer's lock: which program this is. */
  readonly program?: string;
  /** Absolute path; `assets` beside the program unless told. */
  readonly assetsFolder?: string;
  readonly log: Log;
  /** Where the threads' programs stand; beside this one unless told. */
  readonly programs?: Programs;
  /** Milliseconds after which reading one file is given up. */
  readonly fileTimeout?: number;
  /** Takes the list of problems of each ingest of a database in memory, which has no file for it; the log unless told. */
  readonly onProblemLog?: (text: string) => void;
  /** Called once when the indexer ends by itself; every request fails from then on. */
  readonly onDeath?: (error: CodeweftError) => void;
}

export const defaultMaxFileSize = 1024 * 1024;

/** The folder that the build puts beside the programs. */
export function defaultAssetsFolder(): string {
  return fileURLToPath(new URL("assets", import.meta.url));
}

function gitOf({ files, git, roots }: NodeEngineOptions): { git?: Git } {
  if (files !== undefined) return { git: noGitHere };
  return git === true ? { git: openGit(roots) } : {};
}

/**
 * Resolves when the saved graph, if there is one, can be asked. A damaged database is moved aside and told as a notice;
 * one that may not be touched leaves the engine in the state `failed`, and every request says why.
 */
export async function openNodeEngine(
  options: NodeEngineOptions,
): Promise<Engine> {
  const programs = options.programs ?? programsHere();
  const assetsFolder = options.assetsFolder ?? defaultAssetsFolder();
  const { roots, log } = options;
  const database =
    options.database === ":memory:" ? undefined : options.database;
  const files =
    options.files === undefined
      ? openWorkspaceFolder(roots, { database })
      : toWorkspaceFiles(options.files, roots);
  const indexer = startIndexerThread(
    {
      programs,
      roots,
      database,
      assetsFolder,
      exclude: options.exclude ?? [],
      excludeTests: options.excludeTests ?? false,
      excludeLanguages: options.excludeLanguages ?? [],
      maxFileSize: options.maxFileSize ?? defaultMaxFileSize,
      workers: options.workers ?? defaultWorkers(),
      warmUp: options.warmUp ?? true,
      follow: options.follow ?? false,
      program: options.program ?? "Codeweft",
      ...(options.backups === undefined ? {} : { backups: options.backups }),
      ...(options.historyDays === undefined
        ? {}
        : { historyDays: options.historyDays }),
      ...(options.fileTimeout === undefined
        ? {}
        : { fileTimeout: options.fileTimeout }),
    },
    log,
    options.onDeath ?? (() => undefined),
    options.onProblemLog ??
      ((text) => {
        log.write("info", text);
      }),
    options.files,
  );
  // Not the revision itself: after another file was loaded the same number may stand for another graph.
  let publications = 0;
  const engine = openEngine({
    indexer,
    files,
    hash: hashBytes,
    location: database,
    ...gitOf(options),
    ...(database === undefined
      ? {}
      : { readSaved: () => readSavedFile(database) }),
    tokenizer: createTokenizer(),
    sql: createSqlRunner({
      programs,
      assetsFolder,
      exportBytes: () => indexer.exportBytes(),
      revision: () => publications,
    }),
  });
  indexer.onEvent((event) => {
    if (event.kind === "published") publications++;
  });
  try {
    return await engine;
  } catch (error) {
    await indexer.dispose();
    throw error;
  }
}
