// Entry of an extraction thread: reads files and hands their facts back.
import { parentPort, workerData } from "node:worker_threads";
import { openExtractor } from "../core/extract/extractor.ts";
import { describeExtractor } from "../core/indexing/describeExtractor.ts";
import { extractFile } from "../core/indexing/extractFile.ts";
import type { ExtractionTask } from "../core/ports.ts";
import { openAssetFolder } from "./assetFolder.ts";
import type {
  ExtractWorkerData,
  FromExtractWorker,
  ToExtractWorker,
} from "./extractorPool.ts";
import { hashBytes } from "./hashBytes.ts";
import { systemClock } from "./systemClock.ts";
import { openWorkspaceFolder } from "./workspaceFolder.ts";

const data = workerData as ExtractWorkerData;
const port = parentPort;
if (port === null) throw new Error("This program runs in a worker thread.");

const current = new Int32Array(data.current);
const assets = openAssetFolder(data.assetsFolder);
const files = openWorkspaceFolder(data.roots, { blocking: true });
const opened = openExtractor(assets);
/** Files one after the other: the shared number then names the only one in work. */
let last: Promise<void> = opened.then(() => {
  post({ kind: "ready" });
});

port.on("message", (message: ToExtractWorker) => {
  last = last.then(() =>
    message.kind === "task"
      ? extract(message.sequence, message.task)
      : describe(),
  );
});

async function extract(sequence: number, task: ExtractionTask): Promise<void> {
  Atomics.store(current, 0, sequence);
  const tools = {
    files,
    extractor: await opened,
    hash: hashBytes,
    clock: systemClock,
  };
  const { outcome, spoiled } = await extractFile(tools, task);
  Atomics.store(current, 0, 0);
  const transfer =
    outcome.kind === "extracted" && outcome.facts.buffer instanceof ArrayBuffer
      ? [outcome.facts.buffer]
      : [];
  post({ kind: "outcome", sequence, outcome, spoiled }, transfer);
}

async function describe(): Promise<void> {
  const description = await describeExtractor(await opened, assets);
  post({ kind: "described", description });
}

function post(message: FromExtractWorker, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}
