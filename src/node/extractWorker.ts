// Entry of an extraction thread: reads files and hands their facts back.
import { parentPort, workerData } from "node:worker_threads";
import { openExtractor } from "../core/extract/extractor.ts";
import { describeExtractor } from "../core/indexing/describeExtractor.ts";
import { extractFile } from "../core/indexing/extractFile.ts";
import { openAskedFiles } from "./askedFiles.ts";
import { openAssetFolder } from "./assetFolder.ts";
import type {
  ExtractWorkerData,
  FromExtractWorker,
  NumberedOutcome,
  NumberedTask,
  ToExtractWorker,
} from "./extractorPool.ts";
import { hashBytes } from "./hashBytes.ts";
import { systemClock } from "./systemClock.ts";
import { systemRetrier } from "./systemRetrier.ts";
import { threadWire } from "./wires.ts";
import { openWorkspaceFolder } from "./workspaceFolder.ts";

const data = workerData as ExtractWorkerData;
const port = parentPort;
if (port === null) throw new Error("This program runs in a worker thread.");

const current = new Int32Array(data.current);
const assets = openAssetFolder(data.assetsFolder);
const files =
  data.files === undefined
    ? openWorkspaceFolder(data.roots, { blocking: true })
    : openAskedFiles(threadWire(data.files), data.roots);
const opened = openExtractor(assets);
/** Files one after the other: the shared number then names the only one in work. */
let last: Promise<void> = opened.then(() => {
  post({ kind: "ready" });
});

/** Outcomes that were not told yet: a message costs as much as reading a small file. */
let untold: NumberedOutcome[] = [];
/** Tasks that came and are not done. */
let waiting = 0;
const toldTogether = 8;
/** Milliseconds after which the next outcome is told at once. */
const longestSilence = 50;
let told = 0;

port.on("message", (message: ToExtractWorker) => {
  if (message.kind === "describe") {
    last = last.then(() => describe(message.languages));
    return;
  }
  waiting += message.tasks.length;
  for (const task of message.tasks) last = last.then(() => extract(task));
});

async function extract({ sequence, task }: NumberedTask): Promise<void> {
  Atomics.store(current, 0, sequence);
  const tools = {
    files,
    extractor: await opened,
    hash: hashBytes,
    clock: systemClock,
    retrier: systemRetrier,
  };
  const { outcome, spoiled } = await extractFile(tools, task);
  Atomics.store(current, 0, 0);
  waiting--;
  untold.push({ sequence, outcome });
  const isDue =
    waiting === 0 ||
    untold.length >= toldTogether ||
    systemClock.monotonic() - told > longestSilence;
  if (isDue || spoiled) tell(spoiled);
}

function tell(spoiled: boolean): void {
  const outcomes = untold;
  untold = [];
  told = systemClock.monotonic();
  const transfer = outcomes.flatMap(({ outcome }) =>
    outcome.kind === "extracted" && outcome.facts.buffer instanceof ArrayBuffer
      ? [outcome.facts.buffer]
      : [],
  );
  const retries = systemRetrier.counts();
  post({ kind: "outcomes", outcomes, retries, spoiled }, transfer);
}

async function describe(languages: readonly string[]): Promise<void> {
  const description = await describeExtractor(await opened, assets, languages);
  post({ kind: "described", description });
}

function post(message: FromExtractWorker, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}
