// Entry of the engine's own process, which the extension host starts and owns.
import type { Engine } from "../core/engine.ts";
import type { Log } from "../core/ports.ts";
import { openAskedFiles } from "./askedFiles.ts";
import { serve } from "./channel.ts";
import { limitInlining } from "./compilerBudget.ts";
import type { EngineContract, FromEngineProcess } from "./engineContract.ts";
import { openNodeEngine } from "./engineHost.ts";
import { processWire } from "./wires.ts";

/** Milliseconds between two signs of life. */
const pulseEvery = 1_000;
/** Told to the parent by the exit code: the indexer's thread ended, so nothing works any more. */
const indexerDied = 70;

limitInlining();
const wire = processWire(process);
let engine: Promise<Engine> | undefined;

const log: Log = {
  write: (level, message, details) => {
    send({ kind: "log", level, message, details });
  },
};

function opened(): Promise<Engine> {
  return engine ?? Promise.reject(new Error("The engine is not open."));
}

const send: (message: FromEngineProcess) => void = serve<
  EngineContract,
  FromEngineProcess
>(
  wire,
  {
    async open(_signal, { asksForFiles, ...options }) {
      engine = openNodeEngine({
        // The process lives as long as its window.
        follow: true,
        ...options,
        ...(asksForFiles === true
          ? { files: openAskedFiles(wire, options.roots) }
          : {}),
        log,
        onDeath: () => {
          process.exitCode = indexerDied;
          process.disconnect();
        },
      });
      const ready = await engine;
      ready.onEvent((event) => {
        send({ kind: "event", event, status: ready.status() });
      });
      return ready.status();
    },
    ask: async (signal, id, parameters) =>
      (await opened()).ask(id, parameters, signal),
    ingest: async (signal, options) => (await opened()).ingest(options, signal),
    update: async (signal, paths) => (await opened()).update(paths, signal),
    reconcile: async (signal) => (await opened()).reconcile(signal),
    processPending: async (signal) => (await opened()).processPending(signal),
    clearQueue: async () => (await opened()).clearQueue(),
    prioritise: async (_signal, paths, level) =>
      (await opened()).prioritise(paths, level),
    save: async () => (await opened()).save(),
    backups: async () => (await opened()).backups(),
    restore: async (_signal, id) => (await opened()).restore(id),
    recordWatch: async (_signal, folders) =>
      (await opened()).recordWatch(folders),
    watchPlan: async () => (await opened()).watchPlan(),
    planWatch: async (_signal, plan) => (await opened()).planWatch(plan),
    breakLock: async () => (await opened()).breakLock(),
    reload: async () => (await opened()).reload(),
    saveCopy: async (_signal, location) => (await opened()).saveCopy(location),
    "maintenance.compact": async () => (await opened()).maintenance.compact(),
    "maintenance.verify": async (signal, options) =>
      (await opened()).maintenance.verify(options, signal),
    "maintenance.cleanUp": async (_signal, options) =>
      (await opened()).maintenance.cleanUp(options),
    async dispose() {
      await (await opened()).dispose();
    },
  },
  log,
);

setInterval(() => {
  send({ kind: "pulse", memory: process.memoryUsage.rss() });
}, pulseEvery).unref();

// The editor is gone, or no longer wants us: save, and end.
process.on("disconnect", () => {
  const end = () => process.exit();
  if (engine === undefined) end();
  else
    void engine
      .then((open) => open.dispose())
      .catch(() => undefined)
      .then(end);
});
