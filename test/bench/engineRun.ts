// One measured run of the engine on a folder, in a process of its own, and the pure parse time of the same files.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import initSqlJs from "sql.js";
import type { EngineFigures } from "./measureEngine.ts";
import { measurePureParse, type ParseTask } from "./pureParse.ts";

export interface EngineRun {
  readonly folder: string;
  /** Where the database is to stand. */
  readonly database: string;
  readonly dist: string;
  readonly workers: number;
}

export interface PureParse {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly files: number;
}

const project = path.resolve(import.meta.dirname, "../..");

/** Edits files of the folder: give it a copy. */
export function runEngine(run: EngineRun): EngineFigures {
  const { folder, database, dist, workers } = run;
  const output = execFileSync(
    process.execPath,
    [
      "--import",
      "tsx",
      path.join(import.meta.dirname, "measureEngine.ts"),
      folder,
      database,
      dist,
      String(workers),
    ],
    { cwd: project, stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1e9 },
  ).toString("utf8");
  return JSON.parse(output.trim()) as EngineFigures;
}

/** Parses the files that are in the database. */
export async function parsePurely(run: EngineRun): Promise<PureParse> {
  const { folder, database, dist, workers } = run;
  const sql = await initSqlJs();
  const store = new sql.Database(fs.readFileSync(database));
  const rows =
    store.exec("SELECT path, language FROM definition WHERE kind = 'module'")[0]
      ?.values ?? [];
  store.close();
  const tasks = rows.map(([file, language]): ParseTask => ({
    file: path.join(folder, String(file)),
    language: String(language),
  }));
  const grammars: Record<string, string> = {};
  for (const { language } of tasks)
    grammars[language] ??= path.join(
      dist,
      "assets/grammars",
      `tree-sitter-${grammarOf(dist, language)}.wasm`,
    );
  const measured = await measurePureParse(
    tasks,
    workers,
    path.join(dist, "assets"),
    grammars,
  );
  return { ...measured, files: tasks.length };
}

function grammarOf(dist: string, language: string): string {
  const file = path.join(dist, "assets/languages", language, "language.json");
  const { grammar } = JSON.parse(fs.readFileSync(file, "utf8")) as {
    readonly grammar: string;
  };
  return grammar;
}
