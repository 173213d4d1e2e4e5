// The real resolver's thread, which dies when it is fed with a file whose name says so.
import { parentPort } from "node:worker_threads";

// First: messages that came before somebody listened would be lost to it.
await import("../../../src/node/resolverWorker.ts");

parentPort?.on("message", (message: unknown) => {
  if (JSON.stringify(message).includes("last-straw")) process.exit(12);
});
