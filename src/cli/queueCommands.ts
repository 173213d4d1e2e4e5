// `codeweft process-pending` and `codeweft clear-queue`: what is done with the files that wait.
import type { Command } from "commander";
import type { Engine } from "../core/engine.ts";
import type { CancelSignal } from "../core/ports.ts";
import { addCommonFlags } from "./commonFlags.ts";
import type { CommonFlags } from "./commonFlags.ts";
import { exitCodes } from "./exitCodes.ts";
import type { ExitCode } from "./exitCodes.ts";
import { formatCount } from "./figures.ts";
import { inShell } from "./inShell.ts";
import { noteError } from "./reportFailure.ts";
import { withEngine } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { openIndexedWorkspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

export function addQueueCommands(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void,
): void {
  const add = (
    verb: string,
    summary: string,
    description: string,
    run: (terminal: Terminal, flags: CommonFlags) => Promise<ExitCode>,
  ): void => {
    addCommonFlags(
      program.command(verb).summary(summary).description(description),
      "what came of it",
    ).action(async (flags: CommonFlags) => {
      finish(await run(terminal, flags));
    });
  };
  add(
    "process-pending",
    "Read what waits in the queue",
    "Reads the files that a cancelled or interrupted ingest left, and those that are to be tried again later; all of the workspace where its first ingest did not come to its end.",
    processPending,
  );
  add(
    "clear-queue",
    "Let nothing wait any more",
    "Empties the queue. The files stay as they were last read; the next ingest finds them again.",
    clearQueue,
  );
}

async function processPending(
  terminal: Terminal,
  flags: CommonFlags,
): Promise<ExitCode> {
  const { result: summary, workspace } = await withDatabase(
    terminal,
    flags,
    (engine, signal) => engine.processPending(signal),
  );
  const { extracted, failed, pending, outcome, saveError } = summary;
  if (flags.json === true) terminal.print(JSON.stringify(summary, null, 2));
  else
    terminal.print(
      `${formatCount(extracted, "file")} read, ${String(failed)} failing, ${String(pending)} still waiting.`,
    );
  if (saveError !== undefined) {
    noteError(terminal, inShell(saveError, workspace));
    return exitCodes.error;
  }
  return outcome === "cancelled" ? exitCodes.cancelled : exitCodes.ok;
}

async function clearQueue(
  terminal: Terminal,
  flags: CommonFlags,
): Promise<ExitCode> {
  const { result: cleared } = await withDatabase(
    terminal,
    flags,
    async (engine) => {
      const count = await engine.clearQueue();
      await engine.save();
      return count;
    },
  );
  if (flags.json === true) terminal.print(JSON.stringify({ cleared }));
  else
    terminal.print(
      cleared === 0
        ? "Nothing waited."
        : `${formatCount(cleared, "file")} no longer ${cleared === 1 ? "waits" : "wait"}. The next ingest finds what changed.`,
    );
  return exitCodes.ok;
}

async function withDatabase<T>(
  terminal: Terminal,
  flags: CommonFlags,
  work: (engine: Engine, signal: CancelSignal) => Promise<T>,
): Promise<{ readonly result: T; readonly workspace: Workspace }> {
  const workspace = await openIndexedWorkspace({
    root: flags.root,
    db: flags.db,
    folder: process.cwd(),
  });
  const { roots, database } = workspace;
  const result = await withEngine(
    terminal,
    { roots, database, warmUp: false },
    flags.verbose === true,
    work,
  );
  return { result, workspace };
}
