// The part of the benchmark that opens a large workspace in which nothing changed, as a window does that is opened in the morning.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { startEngine } from "./engineProcess.ts";
import type { StartedEngine } from "./engineProcess.ts";
import { layOutWorkspace, planWorkspace } from "./generatedWorkspace.ts";
import { median } from "./median.ts";
import { processorTime } from "./processCosts.ts";
import { textTable } from "./textTable.ts";

export interface ReopenOptions {
  readonly scratch: string;
  readonly dist: string;
  readonly workers: number;
  readonly files: number;
  readonly rounds: number;
}

/** Milliseconds from the start of the process, and of its processor time, until something was there. */
interface Moment {
  readonly wall: number;
  readonly processor: number;
}

export interface ReopenFigures {
  readonly files: number;
  readonly sourceBytes: number;
  readonly databaseBytes: number;
  readonly symbols: number;
  readonly edges: number;
  readonly opened: Moment;
  /** The first answers, which were asked for at once. */
  readonly neighbourhood: Moment;
  readonly search: Moment;
  /** The workspace was compared with the graph, and nothing differed. */
  readonly reconciled: Moment;
  /** From there to the first edit that is answered: a file saved as soon as the window is there. */
  readonly edited: Moment;
  /** Milliseconds that nobody can save: reading the database file and hashing it; listing and looking at all files. */
  readonly readAndHash: number;
  readonly lookAtFiles: number;
}

type MomentName =
  "opened" | "neighbourhood" | "search" | "reconciled" | "edited";
type Round = Readonly<Record<MomentName, Moment>>;

/** Functions and imports of a file, so that 10,000 files make a database of about 100 MB. */
const shape = { spread: 1, uses: 2 };

export async function measureReopen(
  options: ReopenOptions,
): Promise<ReopenFigures> {
  const { scratch, rounds } = options;
  const folder = path.join(scratch, "workspace");
  const database = path.join(scratch, "graph.db");
  const plans = planWorkspace(options.files, shape);
  const { files, bytes } = layOutWorkspace(folder, plans);
  const place = { ...options, folder, database };
  const first = await startEngine(place);
  const { symbols, edges } = await first.engine.ingest({});
  await first.engine.dispose();
  const edited = plans[Math.floor(plans.length / 2)]!.path;
  const measured: Round[] = [];
  const readAndHash: number[] = [];
  const lookAtFiles: number[] = [];
  for (let round = 0; round < rounds; round++) {
    measured.push(await openOnce(place, edited));
    readAndHash.push(timed(() => hashOf(database)));
    lookAtFiles.push(timed(() => lookAtAll(folder)));
  }
  const middle = (name: MomentName): Moment => ({
    wall: median(measured.map((round) => round[name].wall)),
    processor: median(measured.map((round) => round[name].processor)),
  });
  return {
    files,
    sourceBytes: bytes,
    databaseBytes: fs.statSync(database).size,
    symbols,
    edges,
    opened: middle("opened"),
    neighbourhood: middle("neighbourhood"),
    search: middle("search"),
    reconciled: middle("reconciled"),
    edited: middle("edited"),
    readAndHash: median(readAndHash),
    lookAtFiles: median(lookAtFiles),
  };
}

async function openOnce(
  place: Parameters<typeof startEngine>[0],
  edited: string,
): Promise<Round> {
  const began = performance.now();
  const started = await startEngine(place);
  const { engine } = started;
  const momentOf = (): Moment => moment(started, began);
  try {
    const opened = momentOf();
    // As the extension does: the views ask while the workspace is compared.
    const [neighbourhood, search, reconciled] = await Promise.all([
      engine.ask("neighbourhood", { symbol: "Store7" }).then(momentOf),
      engine.ask("search", { text: "compute42" }).then(momentOf),
      engine.reconcile().then((summary) => {
        if (summary.changed + summary.removed > 0)
          throw new Error(`something had changed: ${JSON.stringify(summary)}`);
        return momentOf();
      }),
    ]);
    const after = await touch(path.join(place.folder, edited), async () => {
      await engine.update([edited]);
      await engine.ask("symbolAt", { path: edited, line: 2, column: 1 });
      return momentOf();
    });
    await engine.update([edited]);
    return { opened, neighbourhood, search, reconciled, edited: after };
  } finally {
    await engine.dispose();
  }
}

function moment({ pid }: StartedEngine, began: number): Moment {
  return { wall: performance.now() - began, processor: processorTime(pid) };
}

/** The file says more while this works, and afterwards what it said, at the time at which it said it. */
async function touch<T>(file: string, work: () => Promise<T>): Promise<T> {
  const { atime, mtime } = fs.statSync(file);
  const text = fs.readFileSync(file, "utf8");
  fs.appendFileSync(file, file.endsWith(".py") ? "# more\n" : "// more\n");
  try {
    return await work();
  } finally {
    fs.writeFileSync(file, text);
    fs.utimesSync(file, atime, mtime);
  }
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const hashOf = (file: string): string =>
  createHash("sha256").update(fs.readFileSync(file)).digest("hex");

function lookAtAll(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) lookAtAll(inside);
    else fs.statSync(inside);
  }
}

export function reopenTable(figures: ReopenFigures): string {
  const { readAndHash, lookAtFiles } = figures;
  const row = (
    name: string,
    { wall, processor }: Moment,
    least?: number,
  ): readonly string[] => [
    name,
    wall.toFixed(0),
    processor.toFixed(0),
    least === undefined ? "" : (wall / least).toFixed(1),
  ];
  return textTable([
    ["milliseconds from the start", "wall", "processor", "× least"],
    row("the graph can be asked", figures.opened, readAndHash),
    row("neighbourhood answered", figures.neighbourhood, readAndHash),
    row("search answered", figures.search, readAndHash),
    row("compared, nothing changed", figures.reconciled, lookAtFiles),
    row("one file saved, and answered", figures.edited),
    ["least: read and hash the file", readAndHash.toFixed(0), "", ""],
    ["least: look at all files", lookAtFiles.toFixed(0), "", ""],
  ]);
}
