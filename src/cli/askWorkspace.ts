// Opens the graph of a workspace for questions, one or several, and says in the shell's words why it cannot be asked.
import { setImmediate } from "node:timers/promises";
import type { Engine, Envelope } from "../core/engine.ts";
import { fromErrorForm } from "../core/errors.ts";
import type { ErrorForm } from "../core/errors.ts";
import type { CancelSignal } from "../core/ports.ts";
import { getQuery } from "../core/query/ask.ts";
import { queries } from "../core/query/list.ts";
import type { Query } from "../core/query/query.ts";
import { adviseCommand } from "./advice.ts";
import { commandsFor } from "./commands.ts";
import type { Commands } from "./commands.ts";
import type { CommonFlags } from "./commonFlags.ts";
import { noteError } from "./reportFailure.ts";
import { withEngine } from "./session.ts";
import type { SessionOptions } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { ingestCommand, openIndexedWorkspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

/** A graph that can be asked. */
export interface Asker {
  readonly ask: (
    id: string,
    parameters: Readonly<Record<string, unknown>>,
  ) => Promise<Envelope<unknown>>;
  readonly engine: Engine;
  readonly signal: CancelSignal;
  readonly workspace: Workspace;
  /** They ask the same workspace again. */
  readonly commands: Commands;
}

/**
 * `words` are the arguments behind the program's name, `first` is the question that they ask first. Throws not_found where there is no graph, and database_damaged where the
 * database had to be moved aside and no backup took its place: what is left is empty and no answer.
 */
export async function withWorkspace<T>(
  terminal: Terminal,
  flags: CommonFlags,
  words: readonly string[],
  first: Query,
  work: (asker: Asker) => Promise<T>,
): Promise<T> {
  const place = { root: flags.root, db: flags.db, folder: process.cwd() };
  const workspace = await openIndexedWorkspace(place);
  const commands = commandsFor(workspace, place);
  let asked = first;
  try {
    return await withAnswers(
      terminal,
      flags,
      {
        roots: workspace.roots,
        database: workspace.database,
        warmUp: false,
      },
      (engine, signal) => {
        if (engine.status().state === "empty")
          noteError(
            terminal,
            {
              code: "not_found",
              message: `The ingest of ${workspace.root.location} did not come to its end: there is no graph of it yet.`,
              kept: "What was read so far is in the database.",
              next: `Run: ${ingestCommand(workspace, place)}`,
            },
            "warning",
          );
        return work({
          engine,
          signal,
          workspace,
          commands,
          ask: (id, parameters) => {
            asked = getQuery(queries, id);
            return engine.ask(id, parameters, signal);
          },
        });
      },
    );
  } catch (error) {
    throw adviseCommand(error, { query: asked, workspace, place, words });
  }
}

/** The same for any database. */
export async function withAnswers<T>(
  terminal: Terminal,
  flags: CommonFlags,
  options: SessionOptions,
  work: (engine: Engine, signal: CancelSignal) => Promise<T>,
): Promise<T> {
  let damage: ErrorForm | undefined;
  const asked = withEngine(
    terminal,
    options,
    flags.verbose === true,
    async (engine, signal) => {
      if (options.roots.length > 0 && engine.status().state === "failed")
        // The engine says why by refusing; without that the state alone must not look like an empty answer.
        await engine.ask("health", {}, signal);
      // What the opening had to say is handed on behind this turn.
      await setImmediate();
      if (damage !== undefined) throw fromErrorForm(damage);
      return work(engine, signal);
    },
    ({ error, level }) => {
      if (error.code === "database_damaged" && !tookOver(error)) damage = error;
      else noteError(terminal, error, level);
    },
  );
  return asked.finally(() => {
    if (damage !== undefined) throw fromErrorForm(damage);
  });
}

/** A backup took the damaged database's place. */
function tookOver({ details }: ErrorForm): boolean {
  return details?.["backup"] !== undefined;
}
