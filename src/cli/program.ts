// The command line: `ingest`, and every question of the list as a verb.
import { Command } from "commander";
import { queries, queryAliases } from "../core/query/list.ts";
import type { Query } from "../core/query/query.ts";
import { inMemory } from "../node/databaseLocation.ts";
import { printAnswer } from "./answers.ts";
import { exitCodes } from "./exitCodes.ts";
import type { ExitCode } from "./exitCodes.ts";
import { addIngestCommand } from "./ingestCommand.ts";
import { invocation } from "./invocation.ts";
import { addQueryCommand } from "./queryCommand.ts";
import type { CommonFlags } from "./queryCommand.ts";
import { reportFailure } from "./reportFailure.ts";
import { withEngine } from "./session.ts";
import type { SessionOptions } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { openIndexedWorkspace } from "./workspace.ts";

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
  for (const query of queries)
    addQueryCommand(
      program,
      query,
      Object.keys(queryAliases).filter(
        (alias) => queryAliases[alias] === query.id,
      ),
      (asked, parameters, flags) => answer(terminal, asked, parameters, flags),
    );
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
): Promise<void> {
  const options = await optionsFor(query, flags);
  const envelope = await withEngine(
    terminal,
    options,
    flags.verbose === true,
    async (engine, signal) => {
      if (query.id !== "help" && engine.status().state === "failed")
        // The engine says why by refusing; without that the state alone must not look like an empty answer.
        await engine.ask("health", {}, signal);
      return engine.ask(query.id, parameters, signal);
    },
  );
  if (flags.json === true) terminal.print(JSON.stringify(envelope, null, 2));
  else printAnswer(terminal, envelope);
}

/** Help needs no database; everything else needs one that is there. */
async function optionsFor(
  query: Query,
  flags: CommonFlags,
): Promise<SessionOptions> {
  if (query.id === "help") return { roots: [], database: inMemory };
  const workspace = await openIndexedWorkspace({
    root: flags.root,
    db: flags.db,
    folder: process.cwd(),
  });
  return {
    roots: [workspace.root],
    database: workspace.database,
    warmUp: false,
  };
}
