// An engine's process that does what it is asked for by name: dies, dies once, holds much memory, or answers who it is.
import { existsSync, writeFileSync } from "node:fs";
import type { EngineStatus, Envelope } from "../../../src/core/engine.ts";
import type { IngestSummary } from "../../../src/core/ports.ts";
import { serve } from "../../../src/node/channel.ts";
import type {
  EngineContract,
  EngineProcessOptions,
  FromEngineProcess,
} from "../../../src/node/engineContract.ts";
import { processWire } from "../../../src/node/wires.ts";

let options: EngineProcessOptions | undefined;
let disposed: (() => void) | undefined;

const status: EngineStatus = {
  state: "ready",
  revision: 1,
  files: 0,
  symbols: 0,
  edges: 0,
  dirty: false,
  location: undefined,
  lastSave: undefined,
  writer: undefined,
  readOnly: undefined,
  disk: { paused: [], retries: {} },
};
const nothing = {
  revision: 1,
  changed: 0,
  removed: 0,
  resolved: 0,
  milliseconds: 0,
};

function envelope(data: unknown): Envelope<unknown> {
  return {
    query: "",
    parameters: {},
    revision: 1,
    captured: "",
    data,
    total: 1,
    returned: 1,
    truncated: false,
    estimatedTokens: 1,
  };
}

const send = serve<EngineContract, FromEngineProcess>(
  processWire(process),
  {
    open: (_signal, given) => {
      options = given;
      // The database's path is a file of the test: while it exists, no life gets far.
      if (existsSync(`${given.database}.deadly`)) process.exit(9);
      return Promise.resolve(status);
    },
    ask: (_signal, id) => {
      const once = `${options?.database ?? ""}.died`;
      if (id === "die") process.exit(4);
      if (id === "dieOnce" && !existsSync(once)) {
        writeFileSync(once, "");
        process.exit(5);
      }
      return Promise.resolve(
        envelope({ pid: process.pid, workers: options?.workers }),
      );
    },
    ingest: (signal, { paths }) =>
      new Promise<IngestSummary>((resolve) => {
        const end = (outcome: IngestSummary["outcome"]) => {
          resolve({
            outcome,
            revision: 1,
            files: options?.workers ?? 0,
            symbols: 0,
            edges: 0,
            extracted: 0,
            unchanged: 0,
            removed: 0,
            skipped: 0,
            failed: 0,
            degraded: 0,
            pending: 0,
            bytes: 0,
            milliseconds: 0,
            phases: {},
            saved: undefined,
            saveError: undefined,
          });
        };
        if (paths?.[0] === "die") process.exit(6);
        if ((options?.workers ?? 1) === 1) end("completed");
        disposed = () => {
          end("cancelled");
        };
        signal.addEventListener("abort", () => {
          end("cancelled");
        });
        if (paths?.[0] === "fill")
          send({ kind: "pulse", memory: 99 * 1024 ** 3 });
      }),
    update: () => Promise.resolve(nothing),
    reconcile: () => Promise.resolve(nothing),
    processPending: () => Promise.reject(new Error("Nothing waits.")),
    clearQueue: () => Promise.resolve(0),
    prioritise: () => Promise.resolve(),
    save: () => Promise.resolve(undefined),
    backups: () => Promise.resolve([]),
    restore: () => Promise.reject(new Error("There is nothing to restore.")),
    breakLock: () => Promise.resolve(),
    recordWatch: () => Promise.resolve(),
    watchPlan: () => Promise.resolve({ on: true, rules: [] }),
    planWatch: () => Promise.resolve(),
    reload: () => Promise.reject(new Error("There is nothing to load.")),
    saveCopy: () => Promise.reject(new Error("There is nothing to copy.")),
    "maintenance.compact": () =>
      Promise.reject(new Error("There is nothing to compact.")),
    "maintenance.verify": () =>
      Promise.reject(new Error("There is nothing to verify.")),
    "maintenance.cleanUp": () =>
      Promise.reject(new Error("There is nothing to clean up.")),
    dispose: () => {
      disposed?.();
      return Promise.resolve();
    },
  },
  { write: () => undefined },
);

process.on("disconnect", () => process.exit());
