// The command line: `ingest`, `restore`, and every question of the list as a verb.
import { Command } from "commander";
import type { Engine, Envelope } from "../core/engine.ts";
import { fromErrorForm } from "../core/errors.ts";
import type { ErrorForm } from "../core/errors.ts";
import { queries, queryAliases } from "../core/query/list.ts";
import type { Query } from "../core/query/query.ts";
import { inMemory } from "../node/databaseLocation.ts";
import { addActionCommands } from "./actionCommands.ts";
import { adviseCommand } from "./advice.ts";
import { printAnswer } from "./answers.ts";
import { commandsFor, plainCommands } from "./commands.ts";
import type { Commands } from "./commands.ts";
import { exitCodes } from "./exitCodes.ts";
import type { ExitCode } from "./exitCodes.ts";
import { addIngestCommand } from "./ingestCommand.ts";
import { invocation } from "./invocation.ts";
import { addQueryCommand } from "./queryCommand.ts";
import { addQueueCommands } from "./queueCommands.ts";
import { addMaintenanceCommands } from "./maintenanceCommands.ts";
import type { CommonFlags } from "./commonFlags.ts";
import { noteError, reportFailure } from "./reportFailure.ts";
import { addRestoreCommand } from "./restoreCommand.ts";
import { addRetryCommand } from "./retryCommand.ts";
import { nameHere as cli, withEngine } from "./session.ts";
import type { SessionOptions } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { addUnlockCommand } from "./unlockCommand.ts";
import { ingestCommand, openIndexedWorkspace } from "./workspace.ts";

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
  addActionCommands(program, terminal);
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
          envelope: await ask(terminal, query, parameters, flags, {
            roots: [],
            database: inMemory,
          }),
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
  const place = { root: flags.root, db: flags.db, folder: process.cwd() };
  const workspace = await openIndexedWorkspace(place);
  let nobodyFollows = false;
  try {
    const envelope = await ask(
      terminal,
      query,
      parameters,
      flags,
      {
        roots: workspace.roots,
        database: workspace.database,
        warmUp: false,
      },
      (engine) => {
        const { state, writer } = engine.status();
        nobodyFollows = (writer?.program ?? cli) === cli;
        if (state !== "empty") return;
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
      },
    );
    if (query.id === "watched" && envelope.total > 0 && nobodyFollows)
      terminal.note(
        "No window has this workspace open now: this is what the last one said.",
      );
    return { envelope, commands: commandsFor(workspace, place) };
  } catch (error) {
    throw adviseCommand(error, { query, workspace, place, words });
  }
}

/** Throws database_damaged where the database had to be moved aside and no backup took its place: what is left is empty and no answer. */
async function ask(
  terminal: Terminal,
  query: Query,
  parameters: Readonly<Record<string, unknown>>,
  flags: CommonFlags,
  options: SessionOptions,
  check: (engine: Engine) => void = () => undefined,
): Promise<Envelope<unknown>> {
  let damage: ErrorForm | undefined;
  const asked = withEngine(
    terminal,
    options,
    flags.verbose === true,
    async (engine, signal) => {
      if (query.id !== "help" && engine.status().state === "failed")
        // The engine says why by refusing; without that the state alone must not look like an empty answer.
        await engine.ask("health", {}, signal);
      const answer = await engine.ask(query.id, parameters, signal);
      if (damage === undefined) check(engine);
      return answer;
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
