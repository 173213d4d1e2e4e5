// `codeweft mcp`: the index for agents, over standard input and output.
import type { Command } from "commander";
import { serveMcp } from "../server/mcpServer.ts";
import {
  addServingFlags,
  follow,
  openService,
  untilInterrupted,
} from "./serving.ts";
import type { ServingFlags } from "./serving.ts";
import type { Terminal } from "./terminal.ts";
import { openWorkspace } from "./workspace.ts";

interface McpFlags extends ServingFlags {
  readonly allTools?: boolean;
  readonly actions?: boolean;
}

export function addMcpCommand(
  program: Command,
  terminal: Terminal,
  version: string,
): void {
  addServingFlags(
    program
      .command("mcp")
      .summary("Answer the questions of an agent")
      .description(
        "Speaks the Model Context Protocol over standard input and output, for a client that starts this program. Offers at most twelve tools that only read, unless told otherwise. What others save is shown with the next question.",
      )
      .option("--all-tools", "offer every question as a tool")
      .option("--actions", "offer what changes the index, too"),
  ).action(async (flags: McpFlags) => {
    await serve(terminal, flags, version);
  });
}

/** Standard output belongs to the protocol: whatever a person should know goes to standard error. */
async function serve(
  terminal: Terminal,
  flags: McpFlags,
  version: string,
): Promise<void> {
  const place = { root: flags.root, db: flags.db, folder: process.cwd() };
  const workspace = await openWorkspace(place);
  const service = openService(
    terminal,
    workspace,
    place,
    flags,
    "codeweft mcp",
  );
  const finished = new AbortController();
  const interrupted = untilInterrupted(finished.signal);
  try {
    const { ended, close } = serveMcp({
      service,
      version,
      choice: {
        all: flags.allTools === true,
        actions: flags.actions === true,
      },
      input: process.stdin,
      output: process.stdout,
      note: (message) => {
        terminal.note(message);
      },
    });
    // Clients wait for the first answer and not for an ingest: it is done beside.
    if (flags.ingest === true)
      void service.act("ingest", {}, finished.signal).then(
        ({ text }) => {
          terminal.note(text);
        },
        (error: unknown) => {
          terminal.note(error instanceof Error ? error.message : String(error));
        },
      );
    const following = follow(terminal, service, workspace, flags);
    // Where following does not begin the command ends, rather than let agents believe that it does.
    await Promise.race([ended, interrupted, following.then(() => ended)]);
    await (await following).close();
    await close();
    process.stdin.destroy();
  } finally {
    finished.abort();
    await service.dispose();
  }
}
