// The part of the benchmark that edits a generated workspace for as long as a working day: time per edit, and what memory does.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bundleProgram } from "./bundleProgram.ts";
import { layOutWorkspace, planWorkspace } from "./generatedWorkspace.ts";
import type {
  Duration,
  EditFigures,
  EditSample,
  EditTask,
} from "./measureEdits.ts";
import { textTable } from "./textTable.ts";
import { usedBytes } from "./threadMemory.ts";

export interface EditOptions {
  readonly scratch: string;
  readonly dist: string;
  readonly workers: number;
  readonly files: number;
  readonly edits: number;
}

export interface EditReport extends EditFigures {
  /** Bytes that 1,000 edits add, of the second half of the edits; by what is counted. */
  readonly growth: Readonly<Record<(typeof counted)[number]["name"], number>>;
  /** Milliseconds. */
  readonly perEdit: {
    readonly [share in "median" | "p95" | "p99"]: Duration;
  };
  /** A switch against its share of the full ingest, by bytes of source. */
  readonly switchRatio: Duration;
  /** Resident memory against database and graph. */
  readonly memoryRatio: { readonly [at in "ingested" | "idle"]: number };
}

/** The pool's workers end after 30 s without work. */
const rest = 40_000;
const switchedFiles = 500;

export async function measureEdits(options: EditOptions): Promise<EditReport> {
  const { scratch, files, edits } = options;
  const program = path.join(scratch, "measureEdits.mjs");
  await bundleProgram("measureEdits.ts", program);
  const folder = path.join(scratch, "workspace");
  layOutWorkspace(folder, planWorkspace(files));
  const task: EditTask = {
    dist: options.dist,
    folder,
    database: path.join(scratch, "graph.db"),
    workers: options.workers,
    files,
    edits,
    switchedFiles: Math.min(switchedFiles, Math.floor(files / 2)),
    switches: 3,
    samples: 40,
    rest,
    loader: pathToFileURL(path.join(import.meta.dirname, "watchedThread.mjs"))
      .href,
  };
  const output = execFileSync(
    process.execPath,
    ["--max-old-space-size=8192", program, JSON.stringify(task)],
    { stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1e9 },
  ).toString("utf8");
  return reportOf(JSON.parse(output) as EditFigures);
}

function reportOf(figures: EditFigures): EditReport {
  const { ingest, ingested, idle, graphBytes, switches } = figures;
  const at = (share: number): Duration => ({
    wall: percentile(figures.edits, "wall", share),
    processor: percentile(figures.edits, "processor", share),
  });
  const share = figures.switchedBytes / figures.sourceBytes;
  const against = ({ memory, database }: EditSample): number =>
    memory.resident / (database + graphBytes);
  return {
    ...figures,
    growth: Object.fromEntries(
      counted.map(({ name, of }) => [name, slopeOf(figures.samples, of)]),
    ) as EditReport["growth"],
    perEdit: { median: at(0.5), p95: at(0.95), p99: at(0.99) },
    switchRatio: {
      wall: percentile(switches, "wall", 0.5) / (ingest.milliseconds * share),
      processor:
        percentile(switches, "processor", 0.5) /
        (figures.ingestProcessor * share),
    },
    memoryRatio: { ingested: against(ingested), idle: against(idle) },
  };
}

function percentile(
  durations: readonly Duration[],
  of: keyof Duration,
  share: number,
): number {
  const ordered = durations.map((each) => each[of]).sort((a, b) => a - b);
  const at = Math.min(ordered.length - 1, Math.floor(ordered.length * share));
  return ordered[at] ?? NaN;
}

const threadsOf =
  (
    name: string,
    figure: "heapUsed" | "arrayBuffers" | "wasm",
  ): ((sample: EditSample) => number) =>
  ({ memory }) =>
    memory.threads
      .filter((thread) => thread.name === name)
      .reduce((sum, thread) => sum + thread[figure], 0);

const counted = [
  { name: "resident", of: ({ memory }: EditSample) => memory.resident },
  { name: "used", of: ({ memory }: EditSample) => usedBytes(memory) },
  { name: "database", of: ({ database }: EditSample) => database },
  { name: "reader, heap", of: threadsOf("main", "heapUsed") },
  { name: "reader, arrays", of: threadsOf("main", "arrayBuffers") },
  { name: "indexer, heap", of: threadsOf("indexerWorker", "heapUsed") },
  { name: "indexer, arrays", of: threadsOf("indexerWorker", "arrayBuffers") },
  { name: "indexer, WebAssembly", of: threadsOf("indexerWorker", "wasm") },
  { name: "workers, heap", of: threadsOf("extractWorker", "heapUsed") },
  { name: "workers, arrays", of: threadsOf("extractWorker", "arrayBuffers") },
  { name: "workers, WebAssembly", of: threadsOf("extractWorker", "wasm") },
] as const;

/** By least squares over the second half of the samples; bytes per 1,000 edits. */
export function slopeOf(
  samples: readonly EditSample[],
  of: (sample: EditSample) => number,
): number {
  const half = samples.slice(Math.floor(samples.length / 2));
  const meanX = mean(half.map(({ edits }) => edits));
  const meanY = mean(half.map(of));
  let above = 0;
  let below = 0;
  for (const sample of half) {
    const x = sample.edits - meanX;
    above += x * (of(sample) - meanY);
    below += x * x;
  }
  return below === 0 ? 0 : (above / below) * 1_000;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function editTable(report: EditReport): string {
  const { ingested, idle, samples, growth, perEdit } = report;
  const middle = samples[Math.floor(samples.length / 2)] ?? idle;
  const last = samples.at(-1) ?? idle;
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const both = ({ wall, processor }: Duration): string =>
    `${wall.toFixed(1)} ms (${processor.toFixed(1)})`;
  const { wall, processor } = report.switchRatio;
  const figures = [
    `${String(report.edits.length)} edits, in brackets processor time: median ${both(perEdit.median)}, p95 ${both(perEdit.p95)}, p99 ${both(perEdit.p99)}`,
    `${String(report.switchedFiles)} files at once: ${wall.toFixed(2)} × (${processor.toFixed(2)}) their share of the full ingest, which took ${(report.ingest.milliseconds / 1e3).toFixed(1)} s`,
    `resident memory against database + graph: ${report.memoryRatio.ingested.toFixed(1)} × after the ingest, ${report.memoryRatio.idle.toFixed(1)} × when idle`,
  ];
  const table = textTable([
    ["MB", "ingested", "idle", "half", "end", "per 1,000 edits"],
    ...counted.map(({ name, of }) => [
      name,
      ...[ingested, idle, middle, last].map((sample) => megabytes(of(sample))),
      (growth[name] / 1e6).toFixed(3),
    ]),
    ["graph", megabytes(report.graphBytes), "", "", "", ""],
  ]);
  return [...figures, "", table].join("\n");
}
