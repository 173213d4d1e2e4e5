// `npm run bench`: what ingesting, editing and asking a real repository costs, against the pure parse time in the same run.
// Arguments: a folder, or `--repo URL` of a repository that git can clone (a path is fine), or `--debian NAME` of a source package
// that apt fetches (python-django, kubernetes …), of both `--part FOLDER` alone; `--workers N`; `--json FILE`;
// `--no-editor` leaves out the activation in VS Code's server, which is installed for it on Linux x64.
// `--languages` measures one worker instead: extraction against pure parsing for each language in the folders that are named,
// in `--rounds N` (3) rounds over at most `--sample MB` (4) of each.
// `--queries` asks questions about the folder once it is ingested, or without one about a generated graph of 200,000 symbols and
// 1,000,000 edges.
// `--peers` asks the folder's graph for impact and paths beside recursive SQL and beside another tool, which it installs from npm
// into a folder that is gone afterwards.
// `--peer-ingest` (`npm run bench:peers`) ingests the folder here and with other tools from npm, `--rounds N` (3) times each.
// `--page` opens the graph page in the browser of the tests with more and more symbols; `--readme` writes its table into the README.
// `--reopen` opens a generated workspace in which nothing changed (`--files N`, 10,000) in the engine's own process.
// `--edits` edits a generated workspace (`--files N`, `--count N` times, 10,000) and switches 500 of its files at once.
// `--event-loop` ingests the folder, or a generated one of `--files N`, in VS Code and tells how late timers of its extension host
// come, `--rounds N` times.
// `--growth` ingests growing parts and copies of the folder and shows what resolving costs; `--plot FILE` draws it as SVG.
// `--scale MB` ingests generated workspaces of 1 MB, 4 MB … to that size of source: seconds and memory; `--plot FILE`, too.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { defaultWorkers } from "../../src/node/workerCount.ts";
import { unpackDebianSource } from "./debianSource.ts";
import { parsePurely, runEngine, type PureParse } from "./engineRun.ts";
import { editTable, measureEdits } from "./edits.ts";
import { eventLoopTable, measureEventLoop } from "./eventLoop.ts";
import type { EngineFigures } from "./measureEngine.ts";
import { growthTable, measureGrowth } from "./growth.ts";
import { growthPlot } from "./growthPlot.ts";
import { languageTable, measureLanguages } from "./languages.ts";
import {
  measurePage,
  pageConditions,
  pageTable,
  writePageTable,
} from "./page.ts";
import { measureGenerated, queryTable } from "./queries.ts";
import { measureRepository } from "./repositoryQueries.ts";
import type { Repository } from "./repositoryQueries.ts";
import { measurePeers, peerTable } from "./peerIngest.ts";
import { measureReopen, reopenTable } from "./reopen.ts";
import { comparePeers, comparisonTable } from "./peers.ts";
import { measureScale, scaleTable } from "./scale.ts";
import { scalePlot } from "./scalePlot.ts";
import { hasThreadTime } from "./threadTime.ts";

const project = path.resolve(import.meta.dirname, "../..");
const dist = path.join(project, "dist");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    editor: { type: "boolean", default: true },
    repo: { type: "string" },
    debian: { type: "string" },
    part: { type: "string", default: "" },
    workers: { type: "string" },
    json: { type: "string" },
    languages: { type: "boolean", default: false },
    reopen: { type: "boolean", default: false },
    scale: { type: "string" },
    edits: { type: "boolean", default: false },
    count: { type: "string", default: "10000" },
    "event-loop": { type: "boolean", default: false },
    files: { type: "string" },
    growth: { type: "boolean", default: false },
    queries: { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
    "peer-ingest": { type: "boolean", default: false },
    page: { type: "boolean", default: false },
    readme: { type: "boolean", default: false },
    plot: { type: "string" },
    rounds: { type: "string", default: "3" },
    sample: { type: "string", default: "4" },
  },
});
/** Activations that are measured. */
const extensionHosts = 5;
const workers = Number(values.workers ?? defaultWorkers());

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "codeweft-bench-"));
try {
  execFileSync(process.execPath, [path.join(project, "esbuild.mjs")], {
    cwd: project,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (values.queries) await benchQueries();
  else if (values.peers) await benchPeers();
  else if (values["peer-ingest"]) await benchPeerIngest();
  else if (values.languages) await benchLanguages();
  else if (values.growth) await benchGrowth();
  else if (values.reopen) await benchReopen();
  else if (values.scale !== undefined) await benchScale(Number(values.scale));
  else if (values.edits) await benchEdits();
  else if (values["event-loop"]) await benchEventLoop();
  else if (values.page) benchPage();
  else await benchIngest();
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}

async function benchIngest(): Promise<void> {
  const folder = layOut();
  const database = path.join(scratch, "graph.db");
  const run = { folder, database, dist, workers };
  const figures = runEngine(run);
  const parse = await parsePurely(run);
  print(figures, parse);
  const editor = await measureInEditor();
  keep({ workers, parse, ...figures, ...editor });
}

async function benchQueries(): Promise<void> {
  const folder = positionals[0] && path.resolve(positionals[0]);
  const measured = folder
    ? await measureRepository(repositoryOf(folder))
    : await measureGenerated();
  line("symbols", measured.symbols.toLocaleString("en-US"));
  line("edges", measured.edges.toLocaleString("en-US"));
  line(
    "bytes per edge in memory",
    `${measured.bytesPerEdge.toFixed(0)}, ${measured.bytesPerEdgeAsked.toFixed(0)} after all questions`,
  );
  if (measured.openMilliseconds !== undefined)
    line("opened and answered", seconds(measured.openMilliseconds));
  console.log(queryTable(measured.figures));
  keep(measured);
}

async function benchPeers(): Promise<void> {
  const folder = path.resolve(positionals[0] ?? project);
  const compared = await comparePeers(repositoryOf(folder), scratch);
  console.log(comparisonTable(compared));
  keep(compared);
}

async function benchPeerIngest(): Promise<void> {
  const measured = await measurePeers({
    sources: layOut(),
    scratch,
    dist,
    rounds: Number(values.rounds),
    say: (text) => {
      console.error(text);
    },
  });
  console.log(peerTable(measured));
  keep(measured);
}

function repositoryOf(folder: string): Repository {
  needsFolder(folder);
  return { folder, database: path.join(scratch, "graph.db"), dist, workers };
}

function benchPage(): void {
  const report = measurePage(Number(values.rounds));
  console.log(`${pageConditions(report)}\n\n${pageTable(report)}`);
  if (values.readme) writePageTable(path.join(project, "README.md"), report);
  keep(report);
}

async function benchLanguages(): Promise<void> {
  const folders = positionals.length === 0 ? [project] : positionals;
  for (const folder of folders) needsFolder(path.resolve(folder));
  const figures = await measureLanguages({
    folders,
    scratch,
    assets: path.join(dist, "assets"),
    rounds: Number(values.rounds),
    sample: Number(values.sample),
  });
  console.log(languageTable(figures).join("\n"));
  if (!hasThreadTime)
    console.log("by wall time: this system does not tell a thread's own time");
  keep(figures);
}

async function benchGrowth(): Promise<void> {
  const folder = path.resolve(positionals[0] ?? project);
  needsFolder(folder);
  const points = await measureGrowth({
    folder,
    scratch,
    dist,
    rounds: Number(values.rounds),
  });
  console.log(growthTable(points).join("\n"));
  if (values.plot !== undefined)
    fs.writeFileSync(
      values.plot,
      growthPlot(points, `Resolving ${path.basename(folder)}`),
    );
  keep(points);
}

async function benchReopen(): Promise<void> {
  const figures = await measureReopen({
    scratch,
    dist,
    workers,
    files: Number(values.files ?? 10_000),
    rounds: Number(values.rounds),
  });
  line("files", figures.files.toLocaleString("en-US"));
  line("database", `${(figures.databaseBytes / 1e6).toFixed(1)} MB`);
  console.log(reopenTable(figures));
  keep(figures);
}

async function benchScale(megabytes: number): Promise<void> {
  const figures = await measureScale({
    scratch,
    dist,
    workers,
    upTo: megabytes * 1e6,
    say: (text) => {
      console.error(text);
    },
  });
  console.log(scaleTable(figures));
  if (values.plot !== undefined)
    fs.writeFileSync(
      values.plot,
      scalePlot(figures.points, "A full ingest by size of the sources"),
    );
  keep(figures);
}

async function benchEdits(): Promise<void> {
  const report = await measureEdits({
    scratch,
    dist,
    workers,
    files: Number(values.files ?? 1_000),
    edits: Number(values.count),
  });
  console.log(editTable(report));
  keep(report);
}

async function benchEventLoop(): Promise<void> {
  const folder = positionals[0] && path.resolve(positionals[0]);
  if (folder) needsFolder(folder);
  const figures = await measureEventLoop({
    folder: folder || undefined,
    files: Number(values.files ?? 4_000),
    scratch,
    dist,
    workers,
    rounds: Number(values.rounds),
  });
  console.log(eventLoopTable(figures));
  keep(figures);
}

function keep(figures: unknown): void {
  if (values.json !== undefined)
    fs.writeFileSync(values.json, `${JSON.stringify(figures, undefined, 1)}\n`);
}

function needsFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  console.error(`There is no folder ${folder}. Nothing was measured.`);
  process.exit(2);
}

/** A copy of the sources, because edits are measured; without what git keeps and what packages bring. */
function layOut(): string {
  const target = path.join(scratch, "sources");
  if (values.repo !== undefined) {
    execFileSync("git", ["clone", "--depth", "1", values.repo, target], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    return partOf(target);
  }
  if (values.debian !== undefined) {
    unpackDebianSource(values.debian, scratch, target);
    return partOf(target);
  }
  const source = path.resolve(positionals[0] ?? project);
  needsFolder(source);
  fs.cpSync(source, target, {
    recursive: true,
    dereference: false,
    // What was written a moment before it is read is read again: a copy is as old as what it is a copy of.
    preserveTimestamps: true,
    filter: (file) =>
      !["node_modules", ".git", ".venv", "dist", "test-results"].includes(
        path.basename(file),
      ) || file === source,
  });
  return target;
}

function partOf(sources: string): string {
  const part = path.join(sources, values.part);
  // Thrown, so that what was fetched goes again.
  if (!fs.existsSync(part))
    throw new Error(`There is no folder ${values.part} in what was fetched.`);
  return part;
}

interface EditorFigures {
  readonly vsixBytes: number;
  /** Milliseconds of `activate`, one per fresh extension host. */
  readonly activation?: readonly number[];
  /** The same with what the editor needs to load the program. */
  readonly activationWithLoading?: readonly number[];
}

/** Packs the extension, and activates it in fresh extension hosts. */
async function measureInEditor(): Promise<EditorFigures> {
  const { runBuild, packVsix } = await import("../harness/package.mjs");
  runBuild("--tests");
  const vsix = packVsix(path.join(scratch, "codeweft.vsix"));
  const vsixBytes = fs.statSync(vsix).size;
  line("VSIX", `${(vsixBytes / 1e6).toFixed(2)} MB`);
  if (!values.editor) return { vsixBytes };
  if (process.platform !== "linux" || process.arch !== "x64") {
    line("activation", "not measured: VS Code's server is for Linux x64");
    return { vsixBytes };
  }
  const { runHostSuites } = await import("../harness/host.mjs");
  const own: number[] = [];
  const whole: number[] = [];
  for (let host = 0; host < extensionHosts; host++) {
    const file = path.join(scratch, `activation${host}.json`);
    await runHostSuites(vsix, {
      CODEWEFT_TEST_SUITES: "1",
      CODEWEFT_TEST_FIGURES: file,
    });
    const measured = JSON.parse(fs.readFileSync(file, "utf8")) as {
      readonly own: number;
      readonly whole?: number;
    };
    own.push(measured.own);
    if (measured.whole !== undefined) whole.push(measured.whole);
  }
  line("activation", spread(own));
  line("activation with loading", spread(whole));
  return { vsixBytes, activation: own, activationWithLoading: whole };
}

function line(name: string, value: string): void {
  console.log(`${name.padEnd(34)}${value}`);
}

function print(figures: EngineFigures, parse: PureParse): void {
  const { ingest } = figures;
  const total = ingest.milliseconds;
  line("workers", String(workers));
  line(
    "files, symbols, edges",
    `${ingest.files}, ${ingest.symbols}, ${ingest.edges}`,
  );
  line("source", `${(parse.bytes / 1e6).toFixed(1)} MB`);
  line("pure parse", `${seconds(parse.milliseconds)}`);
  line(
    "full ingest, scan to saved",
    `${seconds(total)}  = ${(total / parse.milliseconds).toFixed(2)} × pure parse`,
  );
  for (const [phase, milliseconds] of Object.entries(ingest.phases))
    line(`  ${phase}`, seconds(milliseconds));
  line("files per second", (ingest.files / (total / 1000)).toFixed(0));
  line("symbols per second", (ingest.symbols / (total / 1000)).toFixed(0));
  line("peak memory", `${(figures.peakMemory / 1e6).toFixed(0)} MB`);
  line("database", `${(figures.databaseBytes / 1e6).toFixed(1)} MB`);
  line("open a saved database", seconds(figures.openMilliseconds));
  line("ingest again, nothing changed", seconds(figures.unchangedMilliseconds));
  line("one edit, saved to visible", spread(figures.editMilliseconds));
  for (const [id, times] of Object.entries(figures.questions))
    line(`${id}`, spread(times));
  line("hover while ingesting", spread(figures.hoverWhileIngesting));
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Median, 99th percentile and maximum of milliseconds. */
function spread(times: readonly number[]): string {
  const ordered = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (
      ordered[
        Math.min(ordered.length - 1, Math.floor(ordered.length * share))
      ] ?? NaN
    ).toFixed(1);
  return `median ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms (${ordered.length})`;
}
