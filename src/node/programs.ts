// Where the programs stand that run in threads and processes of their own, and how they are started.
import type { ChildProcess, ForkOptions } from "node:child_process";
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { WorkerOptions } from "node:worker_threads";
import { Worker } from "node:worker_threads";

export type ThreadName =
  "indexerWorker" | "resolverWorker" | "extractWorker" | "sqlWorker";
export type ProgramName = ThreadName | "engineProcess";

/** Plain data: it travels to the threads that start threads. */
export interface Programs {
  /** URL of the folder, with `/` at its end. */
  readonly folder: string;
  /** `.cjs` for bundles, `.ts` for the sources themselves. */
  readonly extension: string;
  /** URL of a module that runs the program named by its first argument: what runs sources needs one, bundles need none. */
  readonly loader?: string;
}

/** The programs beside this one. Sources are run through the loader that the environment names. */
export function programsHere(): Programs {
  const here = import.meta.url;
  const loader = process.env.CODEWEFT_LOADER;
  return {
    folder: new URL(".", here).href,
    extension: here.slice(here.lastIndexOf(".")),
    ...(loader === undefined ? {} : { loader }),
  };
}

function urlOf(programs: Programs, name: ProgramName): string {
  return new URL(name + programs.extension, programs.folder).href;
}

export function startThread(
  programs: Programs,
  name: ThreadName,
  options: WorkerOptions,
): Worker {
  const program = urlOf(programs, name);
  // Without its own empty list a thread takes over flags of its process that threads refuse.
  const common = { ...options, name, execArgv: [] };
  return programs.loader === undefined
    ? new Worker(new URL(program), common)
    : new Worker(new URL(programs.loader), { ...common, argv: [program] });
}

export function startProcess(
  programs: Programs,
  name: ProgramName,
  options: ForkOptions,
): ChildProcess {
  const program = urlOf(programs, name);
  return programs.loader === undefined
    ? fork(fileURLToPath(program), [], options)
    : fork(fileURLToPath(programs.loader), [program], options);
}
