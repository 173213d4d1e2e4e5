// The command line: `ingest`, `restore`, and every question of the list as a verb.
import { Command } from "commander";
import type { Envelope } from "../core/engine.ts";
import { queries, queryAliases } from "../core/query/list.ts";
import type { Query } from "../core/query/query.ts";
import { inMemory } from "../node/databaseLocation.ts";
import { addActionCommands } from "./actionCommands.ts";
import { printAnswer } from "./answers.ts";
import { withAnswers, withWorkspace } from "./askWorkspace.ts";
import { plainCommands } from "./commands.ts";
import type { Commands } from "./commands.ts";
import { addCheckCommand } from "./checkCommand.ts";
import { addCompletionCommand } from "./completionCommand.ts";
import { exitCodes } from "./exitCodes.ts";
import type { ExitCode } from "./exitCodes.ts";
import { addExportCommand } from "./exportCommand.ts";
import { addIngestCommand } from "./ingestCommand.ts";
import { invocation } from "./invocation.ts";
import { addQueryCommand } from "./queryCommand.ts";
import { addQueueCommands } from "./queueCommands.ts";
import { addMaintenanceCommands } from "./maintenanceCommands.ts";
import { addMcpCommand } from "./mcpCommand.ts";
import type { CommonFlags } from "./commonFlags.ts";
import { reportFailure } from "./reportFailure.ts";
import { addRestoreCommand } from "./restoreCommand.ts";
import { addRetryCommand } from "./retryCommand.ts";
import { addServeCommand } from "./serveCommand.ts";
import { nameHere as cli } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { addUnlockCommand } from "./unlockCommand.ts";

/** `words` are the arguments behind the program's name. Never throws: what goes wrong is printed and numbered. */
export async function runProgram(
  terminal: Terminal,
  version: string,
  words: readonly string[],
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  const program = new Command("codeweft")
    .description("The dependency graph of a workspace, without an editor.")
    .version(version)
    .helpCommand(false)
    .showSuggestionAfterError()
    .showHelpAfterError(
      `  next: ${invocation()} --help lists the verbs, ${invocation()} VERB --help the flags of one.`,
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.print(text.trimEnd());
      },
      writeErr: (text) => {
        terminal.note(text.trimEnd());
      },
    });
  addIngestCommand(program, terminal, (result) => {
    code = result;
  });
  addRestoreCommand(program, terminal);
  addUnlockCommand(program, terminal);
  addRetryCommand(program, terminal, (result) => {
    code = result;
  });
  addQueueCommands(program, terminal, (result) => {
    code = result;
  });
  addMaintenanceCommands(program, terminal, (result) => {
    code = result;
  });
  addServeCommand(program, terminal, version);
  addMcpCommand(program, terminal, version);
  addActionCommands(program, terminal);
  addExportCommand(program, terminal, words);
  addCheckCommand(program, terminal, version, words, (result) => {
    code = result;
  });
  for (const query of queries)
    addQueryCommand(
      program,
      query,
      Object.keys(queryAliases).filter(
        (alias) => queryAliases[alias] === query.id,
      ),
      (asked, parameters, flags) =>
        answer(terminal, asked, parameters, flags, words),
    );
  addCompletionCommand(program, terminal);
  try {
    if (words.length === 0) {
      program.outputHelp();
      return exitCodes.ok;
    }
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    return reportFailure(terminal, error, words.includes("--json"));
  }
}

async function answer(
  terminal: Terminal,
  query: Query,
  parameters: Readonly<Record<string, unknown>>,
  flags: CommonFlags,
  words: readonly string[],
): Promise<void> {
  const { envelope, commands } =
    query.id === "help"
      ? // Help needs no database; everything else needs one that is there.
        {
          envelope: await withAnswers(
            terminal,
            flags,
            { roots: [], database: inMemory },
            (engine, signal) => engine.ask(query.id, parameters, signal),
          ),
          commands: plainCommands,
        }
      : await askWorkspace(terminal, query, parameters, flags, words);
  if (flags.json === true) terminal.print(JSON.stringify(envelope, null, 2));
  else printAnswer(terminal, envelope, commands);
}

async function askWorkspace(
  terminal: Terminal,
  query: Query,
  parameters: Readonly<Record<string, unknown>>,
  flags: CommonFlags,
  words: readonly string[],
): Promise<{ envelope: Envelope<unknown>; commands: Commands }> {
  return withWorkspace(
    terminal,
    flags,
    words,
    query,
    async ({ ask, engine, commands }) => {
      const envelope = await ask(query.id, parameters);
      const nobodyFollows = (engine.status().writer?.program ?? cli) === cli;
      if (query.id === "watched" && envelope.total > 0 && nobodyFollows)
        terminal.note(
          "No window has this workspace open now: this is what the last one said.",
        );
      return { envelope, commands };
    },
  );
}
