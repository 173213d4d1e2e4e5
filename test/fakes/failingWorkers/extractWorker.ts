// An extraction thread that does what a file's name says: dies, hangs, fills its memory, spoils it, or reads the file.
import { parentPort, workerData } from "node:worker_threads";
import type {
  ExtractionOutcome,
  ExtractionTask,
} from "../../../src/core/ports.ts";
import type {
  ExtractWorkerData,
  FromExtractWorker,
  ToExtractWorker,
} from "../../../src/node/extractorPool.ts";

const { current: shared, assetsFolder } = workerData as ExtractWorkerData;
const current = new Int32Array(shared);
if (assetsFolder === "broken") throw new Error("no assets here");

function post(message: FromExtractWorker): void {
  parentPort?.postMessage(message);
}

let extracted = 0;
post({ kind: "ready" });
parentPort?.on("message", (message: ToExtractWorker) => {
  if (message.kind === "describe") {
    post({
      kind: "described",
      description: {
        versions: Object.fromEntries(message.languages.map((id) => [id, "1"])),
        builtins: [],
        problems: [],
      },
    });
    return;
  }
  for (const { sequence, task } of message.tasks) extract(sequence, task);
});

function extract(sequence: number, task: ExtractionTask): void {
  Atomics.store(current, 0, sequence);
  if (task.path.includes("die")) process.exit(3);
  if (task.path.includes("hang")) for (;;);
  if (task.path.includes("fill")) {
    const all: number[][] = [];
    for (;;) all.push(new Array<number>(100_000).fill(all.length));
  }
  const outcome: ExtractionOutcome = {
    kind: "skipped",
    path: task.path,
    reason: "empty",
    size: 0,
    mtime: 0,
    readAt: 0,
  };
  Atomics.store(current, 0, 0);
  post({
    kind: "outcomes",
    outcomes: [{ sequence, outcome }],
    // As if each file had been held by another program once.
    retries: {
      read: {
        recovered: ++extracted,
        gaveUp: 0,
        waits: extracted,
        waitedMilliseconds: 20 * extracted,
      },
    },
    spoiled: task.path.includes("spoil"),
  });
}
