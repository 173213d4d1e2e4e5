// `codeweft serve`: the index over HTTP, for programs of this machine.
import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import { startHttpServer } from "../server/httpServer.ts";
import {
  portFileOf,
  removePortFile,
  writePortFile,
} from "../server/portFile.ts";
import { createReference } from "../server/reference.ts";
import {
  addServingFlags,
  follow,
  openService,
  untilInterrupted,
} from "./serving.ts";
import type { Following, ServingFlags } from "./serving.ts";
import type { Terminal } from "./terminal.ts";
import { openIndexedWorkspace, openWorkspace } from "./workspace.ts";

interface ServeFlags extends ServingFlags {
  readonly port: number;
  readonly json?: boolean;
}

const usualPort = 7777;

export function addServeCommand(
  program: Command,
  terminal: Terminal,
  version: string,
): void {
  addServingFlags(
    program
      .command("serve")
      .summary("Answer questions over HTTP")
      .description(
        "Answers every question over HTTP, on this machine's own address only, until Ctrl-C. Questions are GET /query/VERB; actions are POST /action/VERB with the token that stands in the file beside the database. What others save is shown with the next question.",
      )
      .option(
        "--port <number>",
        `begin to look for a free port here; 0 takes any (default ${String(usualPort)})`,
        readPort,
        usualPort,
      )
      .option("--json", "print where it is served as JSON"),
  ).action(async (flags: ServeFlags) => {
    await serve(terminal, flags, version);
  });
}

async function serve(
  terminal: Terminal,
  flags: ServeFlags,
  version: string,
): Promise<void> {
  const place = { root: flags.root, db: flags.db, folder: process.cwd() };
  const workspace = await (flags.ingest === true
    ? openWorkspace(place)
    : openIndexedWorkspace(place));
  const { roots, database } = workspace;
  const service = openService(
    terminal,
    workspace,
    place,
    flags,
    "codeweft serve",
  );
  const ended = new AbortController();
  const interrupted = untilInterrupted(ended.signal);
  try {
    if (flags.ingest === true) {
      const stop = new AbortController();
      void interrupted.then(() => {
        stop.abort();
      });
      terminal.note((await service.act("ingest", {}, stop.signal)).text);
      if (stop.signal.aborted) return;
    }
    const file = portFileOf(database);
    const server = await startHttpServer({
      service,
      reference: createReference({
        version,
        roots: roots.map(({ location }) => location),
        database,
      }),
      port: flags.port,
      tokenPlace: file,
    });
    let following: Following | undefined;
    const { url, port, token } = server;
    const content = {
      pid: process.pid,
      port,
      url,
      token,
      since: new Date().toISOString(),
    };
    try {
      following = await follow(terminal, service, workspace, flags);
      await writePortFile(file, content);
      terminal.print(
        flags.json === true
          ? JSON.stringify({ pid: process.pid, port, url, portFile: file })
          : `${terminal.colors.green("Serving:")} ${workspace.root.location} at ${terminal.colors.bold(url)}\nToken for actions: in ${file}\nCtrl-C ends.`,
      );
      await interrupted;
    } finally {
      await following?.close();
      await removePortFile(file, content);
      await server.close();
    }
  } finally {
    ended.abort();
    await service.dispose();
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("It must be a number from 0 to 65535.");
}
