// Every action that has no verb of its own yet becomes one: done on the workspace's database, told in a sentence.
import type { Command } from "commander";
import { act } from "../core/action/act.ts";
import type { ActionReport } from "../core/action/act.ts";
import type { Action } from "../core/action/action.ts";
import { actions } from "../core/action/list.ts";
import { CodeweftError } from "../core/errors.ts";
import { toVerb } from "../core/query/verbs.ts";
import { addIgnoreLine } from "../node/ignoreLines.ts";
import { portFileOf, readPortFile } from "../server/portFile.ts";
import { postAction } from "../server/postAction.ts";
import type { CommonFlags } from "./commonFlags.ts";
import { openProgress } from "./progress.ts";
import { addQueryCommand } from "./queryCommand.ts";
import { withEngine } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { watchAdvice } from "./watchAdvice.ts";
import { openIndexedWorkspace, openWorkspace } from "./workspace.ts";
import type { Place } from "./workspace.ts";

/** To be called when all verbs are there that have a look of their own. */
export function addActionCommands(program: Command, terminal: Terminal): void {
  const taken = new Set(
    program.commands.flatMap((command) => [
      command.name(),
      ...command.aliases(),
    ]),
  );
  for (const action of actions)
    if (!taken.has(toVerb(action.id)))
      addQueryCommand(program, action, [], (chosen, parameters, flags) =>
        run(terminal, chosen, parameters, flags),
      );
}

async function run(
  terminal: Terminal,
  { id }: Action,
  parameters: Readonly<Record<string, unknown>>,
  flags: CommonFlags,
): Promise<void> {
  const place = { root: flags.root, db: flags.db, folder: process.cwd() };
  const report =
    id === "cancel"
      ? await cancelElsewhere((await openWorkspace(place)).database, parameters)
      : await runHere(terminal, id, parameters, flags, place).catch(
          (error: unknown) => {
            throw id === "watch"
              ? watchAdvice(error, parameters["change"])
              : error;
          },
        );
  terminal.print(
    flags.json === true ? JSON.stringify(report, null, 2) : report.text,
  );
}

/** Throws not_found where no server has the index: what runs in a terminal or an editor is stopped there. */
async function cancelElsewhere(
  database: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<ActionReport> {
  const server = await readPortFile(portFileOf(database));
  if (server === undefined)
    throw new CodeweftError(
      "not_found",
      `No server has ${database} open, so there is nothing that could be stopped from here.`,
      {
        next: "An ingest in a terminal ends with Ctrl-C, one in an editor with Cancel.",
      },
      { database },
    );
  return postAction(server, "cancel", parameters);
}

async function runHere(
  terminal: Terminal,
  id: string,
  parameters: Readonly<Record<string, unknown>>,
  flags: CommonFlags,
  place: Place,
): Promise<ActionReport> {
  const { roots, root, database } = await openIndexedWorkspace(place);
  return withEngine(
    terminal,
    { roots, database, warmUp: false },
    flags.verbose === true,
    async (engine, signal) => {
      const progress = openProgress(terminal);
      engine.onEvent((event) => {
        if (event.kind === "progress") progress.show(event.progress);
      });
      const host = {
        exclude: (line: string) => addIgnoreLine(root.location, line),
      };
      try {
        return await act(actions, { engine, host, signal }, id, parameters);
      } finally {
        progress.end();
      }
    },
  );
}
