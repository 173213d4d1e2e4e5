// `codeweft retry`: tries files again that could not be read, also those that are left alone by now.
import type { Command } from "commander";
import { askFailed } from "../core/action/failedFiles.ts";
import { CodeweftError } from "../core/errors.ts";
import type { FailedFile } from "../core/query/results.ts";
import { addCommonFlags } from "./commonFlags.ts";
import type { CommonFlags } from "./commonFlags.ts";
import { exitCodes } from "./exitCodes.ts";
import type { ExitCode } from "./exitCodes.ts";
import { formatCount } from "./figures.ts";
import { inShell } from "./inShell.ts";
import { invocation } from "./invocation.ts";
import { printFailed } from "./processingAnswers.ts";
import { noteError } from "./reportFailure.ts";
import { withEngine } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { openIndexedWorkspace, placeFlags } from "./workspace.ts";

export function addRetryCommand(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void,
): void {
  addCommonFlags(
    program
      .command("retry")
      .alias("retry-failed")
      .summary("Try files again that could not be read")
      .description(
        "Reads files again that failed, also those that failed so often that they are left alone. Exits with 1 while one of them still fails.",
      )
      .argument("[path...]", "files, relative to the workspace; all without"),
    "what still fails",
  ).action(async (paths: readonly string[], flags: CommonFlags) => {
    finish(await retry(terminal, paths, flags));
  });
}

async function retry(
  terminal: Terminal,
  paths: readonly string[],
  flags: CommonFlags,
): Promise<ExitCode> {
  const place = { root: flags.root, db: flags.db, folder: process.cwd() };
  const workspace = await openIndexedWorkspace(place);
  const { tried, left, saveError } = await withEngine(
    terminal,
    {
      roots: workspace.roots,
      database: workspace.database,
      warmUp: false,
    },
    flags.verbose === true,
    async (engine, signal) => {
      const chosen = chooseFailed(
        await askFailed(engine),
        paths,
        `${invocation()} failed${placeFlags(workspace, place)}`,
      );
      if (chosen.length === 0)
        return { tried: 0, left: [], saveError: undefined };
      const summary = await engine.ingest(
        { paths: chosen, retry: true },
        signal,
      );
      const still = await askFailed(engine);
      return {
        tried: chosen.length,
        left: still.filter(({ path }) => chosen.includes(path)),
        saveError: summary.saveError,
      };
    },
  );
  if (flags.json === true) terminal.print(JSON.stringify(left, null, 2));
  else if (tried === 0) terminal.print("No file failed: nothing to retry.");
  else {
    const read = tried - left.length;
    terminal.print(
      `${formatCount(tried, "file")} tried: ${String(read)} read or gone, ${String(left.length)} still failing.`,
    );
    printFailed(terminal, { data: left });
  }
  if (saveError !== undefined)
    noteError(terminal, inShell(saveError, workspace));
  return left.length > 0 || saveError !== undefined
    ? exitCodes.error
    : exitCodes.ok;
}

/** Throws not_found for a path that did not fail. */
function chooseFailed(
  failed: readonly FailedFile[],
  wanted: readonly string[],
  listing: string,
): readonly string[] {
  const known = failed.map(({ path }) => path);
  const unknown = wanted.find((path) => !known.includes(path));
  if (unknown !== undefined)
    throw new CodeweftError("not_found", `${unknown} did not fail.`, {
      kept: "Nothing was changed.",
      next: `See which files did: ${listing}`,
    });
  return wanted.length === 0 ? known : wanted;
}
