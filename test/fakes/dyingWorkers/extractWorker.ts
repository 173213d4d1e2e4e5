// The real extraction thread, which dies of files whose name says so.
import { parentPort, workerData } from "node:worker_threads";
import type {
  ExtractWorkerData,
  ToExtractWorker,
} from "../../../src/node/extractorPool.ts";

// First: messages that came before somebody listened would be lost to it.
await import("../../../src/node/extractWorker.ts");

const current = new Int32Array((workerData as ExtractWorkerData).current);
parentPort?.on("message", (message: ToExtractWorker) => {
  if (message.kind !== "tasks") return;
  const deadly = message.tasks.find(({ task }) => task.path.includes("deadly"));
  if (deadly === undefined) return;
  // Only a thread that stands at the file is known to die of it.
  Atomics.store(current, 0, deadly.sequence);
  process.exit(11);
});
