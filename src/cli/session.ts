// Opens the engine for one command and closes it whatever happens; Ctrl-C becomes an orderly end.
import type { Engine, EngineEvent } from "../core/engine.ts";
import type { CancelSignal, Log } from "../core/ports.ts";
import { openNodeEngine } from "../node/engineHost.ts";
import type { NodeEngineOptions } from "../node/engineHost.ts";
import { exitCodes } from "./exitCodes.ts";
import { errorInShell, inShell } from "./inShell.ts";
import { noteError } from "./reportFailure.ts";
import type { Terminal } from "./terminal.ts";

export type SessionOptions = Omit<NodeEngineOptions, "log"> & {
  /** The command reads the workspace: what was missed before is read, too. */
  readonly ingests?: true;
};

/** What this program calls itself in the writer's lock. */
export const nameHere = "codeweft on the command line";

/** Something that the engine says by itself. */
export type Notice = Extract<EngineEvent, { readonly kind: "notice" }>;

/**
 * The first Ctrl-C, or the end of its terminal, aborts the signal, so that what is committed is kept; the second ends the program at once.
 * The engine is disposed, which saves what is not saved yet, before the result is handed on.
 */
export async function withEngine<T>(
  terminal: Terminal,
  { ingests, ...options }: SessionOptions,
  verbose: boolean,
  work: (engine: Engine, signal: CancelSignal) => Promise<T>,
  hear: (notice: Notice) => void = ({ error, level }) => {
    noteError(terminal, error, level);
  },
): Promise<T> {
  const cancel = new AbortController();
  const interrupt = (): void => {
    if (cancel.signal.aborted) process.exit(exitCodes.cancelled);
    terminal.note("Cancelling… (Ctrl-C again ends at once)");
    cancel.abort();
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  process.on("SIGHUP", interrupt);
  const [root] = options.roots;
  const workspace =
    root === undefined ? undefined : { root, database: options.database };
  try {
    const engine = await openNodeEngine({
      program: nameHere,
      git: true,
      ...options,
      log: openLog(terminal, verbose),
      onProblemLog: (text) => {
        terminal.note(text.trimEnd());
      },
    });
    engine.onEvent((event) => {
      if (event.kind !== "notice") return;
      const error =
        workspace === undefined
          ? event.error
          : inShell(event.error, workspace, ingests === true);
      hear({ ...event, error });
    });
    try {
      return await work(engine, cancel.signal);
    } finally {
      await engine.dispose();
    }
  } catch (error) {
    throw workspace === undefined ? error : errorInShell(error, workspace);
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
    process.off("SIGHUP", interrupt);
  }
}

/** Every step, where somebody wants to see them. */
export function openLog(terminal: Terminal, verbose: boolean): Log {
  return {
    write(level, message, details) {
      if (!verbose) return;
      const rest = details === undefined ? "" : ` ${JSON.stringify(details)}`;
      terminal.note(terminal.noteColors.dim(`${level}: ${message}${rest}`));
    },
  };
}
