// The part of the benchmark that asks what a large ingest does to the extension host: how late its timers come meanwhile.
import fs from "node:fs";
import path from "node:path";
import { layOutWorkspace, planWorkspace } from "./generatedWorkspace.ts";
import { median } from "./median.ts";
import { textTable } from "./textTable.ts";

/** Milliseconds by which a timer of one millisecond came late. */
interface Delays {
  readonly median: number;
  readonly p99: number;
  readonly p999: number;
  readonly most: number;
  readonly seconds: number;
}

/** One extension host; `idle`: while a process that it did not start ingests the same. */
interface HostFigures {
  readonly files: number;
  readonly nothing: Delays;
  readonly idle: Delays;
  readonly ingesting: Delays;
}

export interface EventLoopFigures extends HostFigures {
  readonly hosts: readonly HostFigures[];
  /** What the 99th percentile of the delays is above that of the idle extension. */
  readonly p99Above: number;
}

export interface EventLoopOptions {
  /** Absent: a generated one of so many files. */
  readonly folder: string | undefined;
  readonly files: number;
  readonly scratch: string;
  readonly dist: string;
  readonly workers: number;
  readonly rounds: number;
}

/** In VS Code's server, which is installed for it on Linux x64; a fresh extension host each round. */
export async function measureEventLoop(
  options: EventLoopOptions,
): Promise<EventLoopFigures> {
  const { scratch, dist, workers, rounds } = options;
  const folder = options.folder ?? path.join(scratch, "workspace");
  if (options.folder === undefined)
    layOutWorkspace(folder, planWorkspace(options.files));
  const { runBuild, packVsix } = await import("../harness/package.mjs");
  const { runHostGroup } = await import("../harness/host.mjs");
  runBuild("--tests");
  const vsix = packVsix(path.join(scratch, "codeweft.vsix"));
  const hosts: HostFigures[] = [];
  for (let round = 0; round < rounds; round++) {
    const figures = path.join(scratch, `host${round}.json`);
    const results = (await runHostGroup(vsix, "eventLoop", folder, {
      CODEWEFT_TEST_FIGURES: figures,
      CODEWEFT_TEST_CLI: path.join(dist, "cli.cjs"),
      CODEWEFT_TEST_WORKERS: String(workers),
    })) as readonly { readonly error?: string }[];
    for (const { error } of results)
      if (error !== undefined) throw new Error(error);
    hosts.push(JSON.parse(fs.readFileSync(figures, "utf8")) as HostFigures);
  }
  return summarise(hosts);
}

function summarise(hosts: readonly HostFigures[]): EventLoopFigures {
  const [first] = hosts;
  if (first === undefined) throw new Error("no round was run");
  const middle = (of: (host: HostFigures) => Delays): Delays => {
    const one = (name: keyof Delays): number =>
      median(hosts.map((host) => of(host)[name]));
    return {
      median: one("median"),
      p99: one("p99"),
      p999: one("p999"),
      most: one("most"),
      seconds: one("seconds"),
    };
  };
  const idle = middle((host) => host.idle);
  const ingesting = middle((host) => host.ingesting);
  return {
    files: first.files,
    nothing: middle((host) => host.nothing),
    idle,
    ingesting,
    hosts,
    p99Above: ingesting.p99 - idle.p99,
  };
}

export function eventLoopTable(figures: EventLoopFigures): string {
  const row = (name: string, delays: Delays): readonly string[] => [
    name,
    ...[delays.median, delays.p99, delays.p999, delays.most].map((each) =>
      each.toFixed(1),
    ),
    delays.seconds.toFixed(0),
  ];
  return [
    textTable([
      ["milliseconds late", "median", "p99", "p99.9", "max", "seconds"],
      row("nothing runs", figures.nothing),
      row("idle, another process ingests", figures.idle),
      row("the extension ingests", figures.ingesting),
    ]),
    "",
    `p99 above the idle extension's: ${figures.p99Above.toFixed(1)} ms, ${String(figures.files)} files, medians of ${String(figures.hosts.length)} extension hosts`,
  ].join("\n");
}
