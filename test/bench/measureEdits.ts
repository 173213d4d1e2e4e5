// One process that ingests a generated workspace, switches its branch, edits it again and again, and prints what that cost as one
// line of JSON.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Engine } from "../../src/core/engine.ts";
import type { IngestSummary } from "../../src/core/ports.ts";
import type { Health } from "../../src/core/query/results.ts";
import { limitInlining } from "../../src/node/compilerBudget.ts";
import { openNodeEngine } from "../../src/node/engineHost.ts";
import { randomFrom } from "../core/indexing/smallWorkspace.ts";
import { planWorkspace, textOf } from "./generatedWorkspace.ts";
import type { FilePlan } from "./generatedWorkspace.ts";
import { MemoryWatch } from "./threadMemory.ts";
import type { MemorySample } from "./threadMemory.ts";

export interface EditSample {
  /** Edits that were done by then. */
  readonly edits: number;
  readonly memory: MemorySample;
  /** Bytes of the database in memory. */
  readonly database: number;
}

/** Milliseconds from telling the engine to an answer that knows it. */
export interface Duration {
  readonly wall: number;
  /** Of all threads. */
  readonly processor: number;
}

export interface EditFigures {
  readonly ingest: IngestSummary;
  /** Bytes of source that were ingested. */
  readonly sourceBytes: number;
  /** Right after the ingest, and when nothing was to do for a while. */
  readonly ingested: EditSample;
  readonly idle: EditSample;
  /** Of the published graph: what the thread that answers questions holds more than before. */
  readonly graphBytes: number;
  readonly ingestProcessor: number;
  readonly switchedFiles: number;
  readonly switchedBytes: number;
  /** One per switch of all those files. */
  readonly switches: readonly Duration[];
  /** One per edit, in their order. */
  readonly edits: readonly Duration[];
  readonly samples: readonly EditSample[];
}

export interface EditTask {
  readonly dist: string;
  readonly folder: string;
  readonly database: string;
  readonly workers: number;
  readonly files: number;
  readonly edits: number;
  readonly switchedFiles: number;
  readonly switches: number;
  readonly samples: number;
  /** Milliseconds in which nothing is done, so that idle threads may end. */
  readonly rest: number;
  /** Of watchedThread.mjs. */
  readonly loader: string;
}

const task = JSON.parse(process.argv[2] ?? "") as EditTask;
const plans = planWorkspace(task.files);
/** By file: which of its texts stands there; undefined when it is gone. */
const versions: (number | undefined)[] = plans.map(() => 0);
const random = randomFrom(99);

limitInlining();
const watch = new MemoryWatch();
/** Threads that answered the last time: when they have, nobody else is waited for. */
let threads: number | undefined;
const before = await watch.sample();
const engine = await openNodeEngine({
  roots: [{ name: "workspace", location: task.folder }],
  database: task.database,
  workers: task.workers,
  assetsFolder: path.join(task.dist, "assets"),
  programs: {
    folder: pathToFileURL(`${task.dist}/`).href,
    extension: ".cjs",
    loader: task.loader,
  },
  follow: true,
  log: { write: () => undefined },
});
const processorBefore = processorTime();
const ingest = await engine.ingest({});
const ingestProcessor = processorTime() - processorBefore;
const ingested = await sampleAt(0);
const graphBytes = mainOf(ingested) - mainOf({ memory: before });
await sleep(task.rest);
const idle = await sampleAt(0);

const switches: Duration[] = [];
const { switchedFiles } = task;
const switched = drawFiles(switchedFiles);
for (let round = 0; round < task.switches; round++)
  switches.push(await rewrite(switched));

const edits: Duration[] = [];
const samples: EditSample[] = [await sampleAt(0)];
const every = Math.max(1, Math.round(task.edits / task.samples));
while (edits.length < task.edits) {
  edits.push(await editOne());
  if (edits.length % every === 0) samples.push(await sampleAt(edits.length));
}
await engine.dispose();
watch.close();

const figures: EditFigures = {
  ingest,
  ingestProcessor,
  sourceBytes: ingest.bytes,
  ingested,
  idle,
  graphBytes,
  switchedFiles,
  switchedBytes: switched.reduce((sum, plan) => sum + textOf(plan).length, 0),
  switches,
  edits,
  samples,
};
console.log(JSON.stringify(figures));
process.exit();

async function sampleAt(done: number): Promise<EditSample> {
  const memory = await watch.sample(threads);
  threads = memory.threads.length - 1;
  return { edits: done, memory, database: await databaseBytes(engine) };
}

async function databaseBytes(from: Engine): Promise<number> {
  const { data } = await from.ask("health", {});
  return (data as Health).database.bytes;
}

function mainOf({ memory }: { readonly memory: MemorySample }): number {
  const main = memory.threads.find(({ name }) => name === "main");
  return main === undefined ? NaN : main.heapUsed + main.arrayBuffers;
}

/** Another version of one file, which may be gone, or go. */
async function editOne(): Promise<Duration> {
  const plan = plans[Math.floor(random() * plans.length)]!;
  const goes = versions[plan.index] !== undefined && random() < 0.02;
  if (goes) {
    versions[plan.index] = undefined;
    fs.rmSync(path.join(task.folder, plan.path));
  } else write(plan, Math.floor(random() * 1e6));
  return told([plan]);
}

/** As a branch switch does: all change, and are told together. */
function rewrite(files: readonly FilePlan[]): Promise<Duration> {
  const version = Math.floor(random() * 1e6);
  for (const plan of files) write(plan, version);
  return told(files);
}

function write(plan: FilePlan, version: number): void {
  versions[plan.index] = version;
  fs.writeFileSync(path.join(task.folder, plan.path), textOf(plan, version));
}

async function told(files: readonly FilePlan[]): Promise<Duration> {
  const paths = files.map((plan) => plan.path);
  const began = performance.now();
  const processor = processorTime();
  await engine.update(paths);
  const last = files.at(-1);
  if (last !== undefined && versions[last.index] !== undefined)
    await engine.ask("symbolAt", { path: last.path, line: 2, column: 1 });
  return {
    wall: performance.now() - began,
    processor: processorTime() - processor,
  };
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

function drawFiles(count: number): readonly FilePlan[] {
  // Neighbours, as those that a branch changed: in runs, here and there.
  const drawn = new Set<FilePlan>();
  while (drawn.size < Math.min(count, plans.length)) {
    const start = Math.floor(random() * plans.length);
    for (const plan of plans.slice(start, start + 10))
      if (drawn.size < count) drawn.add(plan);
  }
  return [...drawn];
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
